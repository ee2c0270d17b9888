package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.session.Running;
import dev.dormouse.session.Setting;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code \watch}: runs a statement again and again, until Ctrl-C. */
final class WatchCommand implements Command {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "watch",
                        "run the statement before it, or the last one, every 2 or so many seconds, until Ctrl-C or so many times",
                        Parameter.optional("seconds", Parameter.Kind.TEXT),
                        Parameter.optional("times", Parameter.Kind.TEXT))
                .in(CommandSpec.Group.INPUT)
                .withExamples("select count(*) from track \\watch 5", "\\watch 0.5", "\\watch 1 10");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        BigDecimal seconds = arguments.isEmpty() ? BigDecimal.valueOf(2) : number("seconds", arguments.get(0));
        long times = arguments.size() < 2
                ? Long.MAX_VALUE
                : number("times", arguments.get(1)).longValue();
        Statement statement = shell.lastStatement();
        boolean pager = shell.settings().get(Setting.PAGER);
        shell.settings().set(Setting.PAGER, false);
        try {
            watch(statement, seconds, times, shell);
        } catch (ShellException e) {
            boolean stopped = e.failure().kind() == Failure.Kind.INTERRUPTED;
            if (!stopped || !shell.isInteractive()) {
                throw e;
            }
            // The terminal has written ^C where the prompt would begin.
            shell.say("");
        } finally {
            shell.settings().set(Setting.PAGER, pager);
        }
        return new Result.Done("");
    }

    private static void watch(Statement statement, BigDecimal seconds, long times, Shell shell) {
        Running running = shell.session().running();
        running.beginSeries();
        try {
            for (long n = 0; n < times; n++) {
                running.pause(n == 0 ? 0 : seconds.movePointRight(3).longValue());
                ZonedDateTime now = shell.host()
                        .clock()
                        .instant()
                        .atZone(shell.host().zone().get());
                shell.say(TIME.format(now) + " (every " + seconds.toPlainString() + " s)");
                shell.run(statement);
            }
        } finally {
            running.endSeries();
        }
    }

    private static BigDecimal number(String what, String text) {
        boolean fits = text.matches("\\d{1,7}(\\.\\d{1,3})?") && new BigDecimal(text).compareTo(LONGEST) <= 0;
        if (!fits || what.equals("times") && !text.matches("[1-9]\\d*")) {
            throw new ShellException(Failure.usage(what + " cannot be \"" + text + "\"")
                    .withHint("for example \\watch 5, or \\watch 0.5 10 for ten times"));
        }
        return new BigDecimal(text);
    }
}
