package dev.dormouse.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a run has besides streams.
 *
 * @param inputIsTerminal a person types
 * @param outputIsTerminal a person reads
 * @param errorIsTerminal a person reads what is no data
 * @param onInterrupt takes what is to be done on Ctrl-C while no prompt is shown
 * @param onEnd takes what is to be done when the process ends, be it by a signal
 * @param askPassword asks without an echo; empty where nobody can be asked or nothing was typed
 */
record Console(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        Consumer<Runnable> onInterrupt,
        Consumer<Runnable> onEnd,
        Function<String, Optional<char[]>> askPassword) {

    /** Where both outputs go to the same place, and the process outlives the run. */
    Console(
            boolean inputIsTerminal,
            boolean outputIsTerminal,
            Consumer<Runnable> onInterrupt,
            Function<String, Optional<char[]>> askPassword) {
        this(inputIsTerminal, outputIsTerminal, outputIsTerminal, onInterrupt, action -> {}, askPassword);
    }
}
