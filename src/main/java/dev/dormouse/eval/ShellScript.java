package dev.dormouse.eval;

import com.querydsl.core.types.EntityPath;
import dev.dormouse.session.Session;
import groovy.lang.Closure;
import groovy.lang.Script;
import java.util.List;
import java.util.Map;

/** The superclass of every Groovy line and script: the functions that can be called without naming an object. */
public abstract class ShellScript extends Script {

    private Queries queries() {
        return ((ShellBinding) getBinding()).queries();
    }

    private Session shell() {
        return ((ShellBinding) getBinding()).shell();
    }

    /** A Querydsl query of expressions: {@code select(track.name).from(track)}. */
    public Object select(Object... projections) {
        return queries().select(projections);
    }

    /** {@code select} and {@code from} of the same variable. */
    public Object selectFrom(EntityPath<?> path) {
        return queries().selectFrom(path);
    }

    public Object from(EntityPath<?>... paths) {
        return queries().from(paths);
    }

    /** A bulk update: {@code update(track).set(track.name, 'x').where(…).execute()}. */
    public Object update(EntityPath<?> path) {
        return queries().update(path);
    }

    public Object insert(EntityPath<?> path) {
        return queries().insert(path);
    }

    /** With a variable a bulk delete, still to be executed; with an object: its row is deleted. */
    public Object delete(Object entityOrVariable) {
        if (entityOrVariable instanceof EntityPath<?> path) {
            return queries().delete(path);
        }
        queries().remove(entityOrVariable);
        return null;
    }

    /** Puts a new object into the database; it is sent when the unit of work is committed or something needs to see it. */
    public Object save(Object entity) {
        return queries().save(entity);
    }

    /** Reads the object's row again. */
    public Object refresh(Object entity) {
        queries().refresh(entity);
        return entity;
    }

    /** Sends all pending changes now, within the unit of work. */
    public void flush() {
        queries().hibernate().flush();
    }

    public void begin() {
        shell().unit().begin();
    }

    public void commit() {
        shell().unit().commit();
    }

    public void rollback() {
        shell().unit().rollback();
    }

    /** Runs HQL: a list of what it selects, or the number of rows it changed. {@code :name} binds variables. */
    public Object hql(String text) {
        return hql(text, Map.of());
    }

    public Object hql(String text, Map<String, ?> parameters) {
        return ((ShellBinding) getBinding()).hql(text, parameters);
    }

    /** Runs SQL that selects: a list of maps, one for each row. {@code :name} binds variables. */
    public List<?> rows(String text) {
        return ((ShellBinding) getBinding()).rows(text);
    }

    /** Prints a value as the prompt would: rows in the output format of this run. Scripts print nothing by themselves. */
    public void show(Object value) {
        ((ShellBinding) getBinding()).show(value);
    }

    /** The value that the caller of a script gave to a parameter, or its default. */
    public Object parameter(String name, Closure<?> initial) {
        Map<String, Object> given = ((ShellBinding) getBinding()).parameters();
        return given.containsKey(name) ? given.get(name) : initial.call();
    }

    /** Waits; Ctrl-C ends it, which Groovy's own would not. */
    public void sleep(long milliseconds) {
        shell().running().pause(milliseconds);
    }

    /** Called in every loop, so that Ctrl-C ends it. */
    public void checkCancelled() {
        shell().running().checkCancelled();
    }
}
