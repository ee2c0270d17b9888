package dev.dormouse.session;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.util.IdentityHashMap;
import java.util.Map;

/** The values of a shell's settings. */
public final class Settings {

    /** By identity: a record's own hash is made by a method handle, whose making would delay the first line. */
    private final Map<Setting<?>, Object> values = new IdentityHashMap<>();

    /** The value; the setting's first one if nobody has set it. */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) values.getOrDefault(setting, setting.initial());
    }

    public <T> void set(Setting<T> setting, T value) {
        values.put(setting, value);
    }

    /** Reads the value from text; nothing is changed if it does not fit. */
    public <T> void read(Setting<T> setting, String text) {
        try {
            set(setting, setting.read().apply(text));
        } catch (IllegalArgumentException e) {
            throw new ShellException(Failure.usage(setting.name() + " cannot be \"" + text + "\"")
                    .withHint(Suggestions.nearest(text, setting.values())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("it takes " + e.getMessage())));
        }
    }

    /** The value as a person would type it. */
    public <T> String show(Setting<T> setting) {
        return setting.show().apply(get(setting));
    }
}
