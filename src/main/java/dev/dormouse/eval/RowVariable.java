package dev.dormouse.eval;

import com.querydsl.core.types.Path;
import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import com.querydsl.core.types.dsl.Expressions;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.RowModel;
import dev.dormouse.result.ShellException;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingPropertyException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** A row of a relation without an entity, in a condition: its columns as Querydsl paths, whose names are the exact ones. */
final class RowVariable extends GroovyObjectSupport {

    private final RowModel model;

    RowVariable(RowModel model) {
        this.model = model;
    }

    boolean hasColumn(String name) {
        return model.resolve(name).isPresent();
    }

    Path<?> column(String name) {
        return path(model.resolve(name).orElseThrow(() -> new ShellException(model.unknownColumn(name))));
    }

    @Override
    public Object getProperty(String name) {
        return column(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new MissingPropertyException(name, RowVariable.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Path<?> path(Attribute.Basic column) {
        PathMetadata name = PathMetadataFactory.forVariable(column.column().name());
        Class type = type(column.type().javaType());
        if (type == String.class) {
            return Expressions.stringPath(name);
        }
        if (type == Boolean.class) {
            return Expressions.booleanPath(name);
        }
        if (Number.class.isAssignableFrom(type)) {
            return Expressions.numberPath(type, name);
        }
        if (type == LocalDate.class) {
            return Expressions.datePath(type, name);
        }
        if (type == LocalDateTime.class || type == OffsetDateTime.class) {
            return Expressions.dateTimePath(type, name);
        }
        if (type == LocalTime.class) {
            return Expressions.timePath(type, name);
        }
        return Comparable.class.isAssignableFrom(type)
                ? Expressions.comparablePath(type, name)
                : Expressions.simplePath(type, name);
    }

    /** A class that is made for entities alone, as an enum's, is text here. */
    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return name.startsWith("[") ? String[].class : String.class;
        }
    }
}
