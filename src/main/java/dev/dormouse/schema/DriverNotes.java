package dev.dormouse.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a driver could not say, gathered so that a thousand tables make one sentence. */
final class DriverNotes {

    /** A question to the driver. */
    interface Question {

        /** @return how many rows it answered */
        int ask() throws SQLException;
    }

    private static final int REFUSED = -1;

    private final Map<String, List<String>> failures = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(String note) {
        notes.add(note);
    }

    /** Asks something that need not be answered: whether the driver had anything to say. */
    boolean answers(Question question) {
        return rowsOf(question) > 0;
    }

    /** Asks about one relation; a failure is noted and costs nothing else. */
    void ask(String what, TableName table, Question question) {
        try {
            question.ask();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // Drivers fail in their own ways: old ones lack the method, some meet a null of their own.
            failures.computeIfAbsent(what, any -> new ArrayList<>()).add(table + ": " + reason(e));
        }
    }

    private static int rowsOf(Question question) {
        try {
            return question.ask();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // It does not take a question about everything at once; it is asked about each relation then.
            return REFUSED;
        }
    }

    private static String reason(Throwable failure) {
        String message =
                failure.getMessage() == null ? "" : failure.getMessage().strip();
        return message.isEmpty()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** One sentence each. */
    List<String> list() {
        List<String> all = new ArrayList<>(notes);
        failures.forEach((what, reasons) -> all.add("the driver could not tell the " + what + " of " + reasons.get(0)
                + (reasons.size() > 1 ? ", and of " + (reasons.size() - 1) + " more" : "")));
        return List.copyOf(all);
    }
}
