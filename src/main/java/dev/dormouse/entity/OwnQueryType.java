package dev.dormouse.entity;

import com.querydsl.core.types.Path;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** A Querydsl type that an application brings: {@code QTrack} with its {@code QTrack.track}. */
public final class OwnQueryType {

    private OwnQueryType() {}

    /** Its ready-made variable; nothing if it has none, or cannot be loaded beside the shell's Querydsl. */
    public static Optional<Path<?>> instance(OwnModel own, String type) {
        try {
            Class<?> loaded = own.load(type);
            for (Field field : loaded.getFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && field.getType() == loaded
                        && field.get(null) instanceof Path<?> path) {
                    return Optional.of(path);
                }
            }
            return Optional.empty();
        } catch (IllegalAccessException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }

    static Optional<String> variable(OwnModel own, String type) {
        return instance(own, type).map(path -> path.getMetadata().getName());
    }
}
