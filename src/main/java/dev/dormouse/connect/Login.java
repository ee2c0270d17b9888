package dev.dormouse.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The password that is tried, and where it came from.
 *
 * @param source as in "the password came from …"
 */
record Login(Optional<Secret> password, String source) {

    static Login none() {
        return new Login(Optional.empty(), "");
    }

    /** What must not be shown of it. */
    Secrets secrets(ConnectionTarget target) {
        if (password.isEmpty()) {
            return Secrets.none();
        }
        List<String> shown = new ArrayList<>(Arrays.asList(target.address().split("[:,]")));
        target.user().ifPresent(shown::add);
        shown.add(target.database());
        shown.add(target.dialect());
        return Secrets.of(password.get(), shown);
    }

    void wipe() {
        password.ifPresent(Secret::wipe);
    }
}
