package dev.dormouse.session;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import groovy.json.JsonOutput;
import groovy.json.JsonSlurper;
import java.time.DateTimeException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Reads and writes JSON columns as maps, lists, scalars, and an application's own classes, so that no JSON library is needed. */
final class GroovyJsonMapper implements FormatMapper {

    /** A document that is wanted as text, the result of {@code json_object} say, stays as it is. */
    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        Object json = new JsonSlurper().parseText(text.toString());
        if (type.getJavaTypeClass() == String.class && json != null && !(json instanceof CharSequence)) {
            return type.getJavaTypeClass().cast(text.toString());
        }
        try {
            return type.getJavaTypeClass().cast(JsonObjects.of(json, type.getJavaType()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new ShellException(
                    Failure.statement("a JSON column holds no "
                                    + type.getJavaTypeClass().getSimpleName() + ": " + e.getMessage())
                            .withHint("SQL shows it"),
                    e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return JsonOutput.toJson(JsonObjects.plain(value));
    }
}
