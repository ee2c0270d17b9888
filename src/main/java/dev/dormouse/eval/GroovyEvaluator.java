package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.result.Result;
import dev.dormouse.result.Statement;
import dev.dormouse.session.Contents;
import dev.dormouse.session.Session;
import dev.dormouse.session.TypedNames;
import dev.dormouse.session.TypedNames.TypedMethod;
import dev.dormouse.session.UnitOfWork;
import groovy.lang.Script;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.MethodClosure;

/**
 * Runs Groovy, line by line: each line is compiled alone and runs once. Values live in the session's variables; methods,
 * classes and imports last, too.
 */
final class GroovyEvaluator {

    private final Session session;
    private final ResultShaper shaper;
    private final ShellBinding binding;
    private final GroovyLines lines;
    private final Queries queries;
    private final Map<String, List<TypedMethod>> methods = new ConcurrentHashMap<>();
    private volatile Map<String, Contents> contents = Map.of();
    /** What answers nothing, of the shell, of Hibernate's session and of {@code groovy.sql.Sql}: no null is shown behind it. */
    private static final Set<String> VOID = Set.of(
            "println",
            "print",
            "printf",
            "show",
            "commit",
            "rollback",
            "begin",
            "flush",
            "delete",
            "out.println",
            "out.print",
            "out.flush",
            "session.flush",
            "session.persist",
            "session.remove",
            "session.refresh",
            "session.detach",
            "session.evict",
            "session.clear",
            "sql.eachRow",
            "sql.query",
            "sql.withTransaction",
            "sleep");

    private final SilentValues silent = new SilentValues();

    GroovyEvaluator(
            Session session,
            Queries queries,
            ResultShaper shaper,
            HqlEvaluator hql,
            PrintStream out,
            Consumer<Result> show) {
        this.session = session;
        this.shaper = shaper;
        this.queries = queries;
        this.binding = new ShellBinding(session, queries, hql, out);
        binding.onShow(value -> show.accept(shaper.shape(value)));
        this.lines = new GroovyLines(new EntityClasses());
        hql.onTyped(lines::classes);
    }

    /** Compiles and runs nothing that anyone sees, so that the first real line is quick. */
    void warmUp() {
        GroovyLines.Compiled compiled = lines.compile("nothing.where { a > 1 && !b }.each { println it.c }", "", true);
        compiled.close();
    }

    /** What lines have left until now, for completion. */
    TypedNames typedNames() {
        return new TypedNames(
                lines.classes(),
                methods.values().stream().flatMap(List::stream).toList(),
                lines.listKept(),
                contents,
                silent.texts());
    }

    void setParameters(Map<String, Object> given) {
        binding.setParameters(given);
    }

    /** One line of the prompt, or a whole script. */
    Result evaluate(Statement statement) {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.LINE);
        boolean done = false;
        try {
            queries.beginLine();
            session.refreshObjects();
            Supplier<Result> answer = run(statement);
            scope.succeed(false);
            done = true;
            return answer.get();
        } finally {
            if (!done) {
                scope.fail();
            }
        }
    }

    /** Runs the line; what it answers can be asked for once the line's part in the transaction has ended. */
    private Supplier<Result> run(Statement statement) {
        boolean file = isProgram(statement.origin().name());
        GroovyLines.Compiled compiled =
                lines.compile(statement.text(), statement.origin().name(), !file);
        if (compiled.script().isEmpty()) {
            return done(compiled.classNames().isEmpty() ? "" : "defined " + String.join(", ", compiled.classNames()));
        }
        Mentions.map(statement.text(), session, queries);
        Class<? extends Script> type = compiled.script().get();
        EntityMetaClasses.install();
        Script script = InvokerHelper.createScript(type, binding);
        boolean defines = keepMethods(script, type, statement.text());
        Object value = valueOf(script, statement.text());
        if (file || compiled.isSilent() || defines && value == null) {
            return done("");
        }
        if (value != null || !compiled.isCallOf(VOID)) {
            session.variables().put("_", value);
            contents = ContentsReader.readAll(session.variables());
            if (value instanceof RowQuery query) {
                // Rows come as they are read, in a transaction of their own that lasts until then.
                return query::rows;
            }
            Result shaped = shaper.shape(value);
            return () -> shaped;
        }
        return done("");
    }

    /** A file of Groovy is one program; a file of any other name holds lines as they are typed at the prompt. */
    private static boolean isProgram(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".groovy");
    }

    /** What variables hold is looked at here, on the line's own thread, so that completion need not touch a value. */
    private Object valueOf(Script script, String text) {
        try {
            return script.run();
        } finally {
            silent.follow(session.variables(), text);
            contents = ContentsReader.readAll(session.variables());
        }
    }

    private static Supplier<Result> done(String message) {
        return () -> new Result.Done(message);
    }

    /** Methods that a line defines are callable from later lines. */
    private boolean keepMethods(Script script, Class<?> type, String text) {
        Map<String, List<TypedMethod>> found = new LinkedHashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean own = !method.isSynthetic()
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.getName().equals("run")
                    && !method.getName().contains("$");
            if (own) {
                session.variables().put(method.getName(), new MethodClosure(script, method.getName()));
                found.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                        .add(new TypedMethod(method, text));
            }
        }
        methods.putAll(found);
        return !found.isEmpty();
    }

    /** The entity classes, once they are there. */
    final class EntityClasses implements GroovyLines.Classes {

        @Override
        public boolean knows(String name) {
            var models = session.awaitSnapshot().models();
            boolean entity =
                    models.find(name).filter(e -> e.className().equals(name)).isPresent();
            return entity
                    || models.hasEnum(name)
                    || models.findByQueryType(name).isPresent()
                    || session.ownModel().filter(own -> own.hasClass(name)).isPresent();
        }

        @Override
        public Optional<String> meaning(String name) {
            Optional<String> own = session.ownModel().flatMap(model -> ofApplication(model, name));
            return own.isPresent() ? own : GroovyLines.Classes.super.meaning(name);
        }

        /** A class in the packages of the application's model, or the Querydsl type of one of its entities. */
        private Optional<String> ofApplication(OwnModel model, String name) {
            Optional<String> entity = session.awaitSnapshot()
                    .models()
                    .find(name)
                    .filter(EntityModel::isOwn)
                    .map(EntityModel::className);
            return entity.or(() -> model.findClass(name)).or(() -> session.awaitSnapshot().models().entities().stream()
                    .filter(e -> e.isOwn() && name.equals("Q" + e.name()))
                    .map(EntityModel::queryTypeName)
                    .findFirst());
        }

        @Override
        public ClassLoader loader() {
            return queries.types().classLoader();
        }
    }
}
