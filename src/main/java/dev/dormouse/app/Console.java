package dev.dormouse.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a run has besides streams.
 *
 * @param inputIsTerminal a person types
 * @param outputIsTerminal a person reads
 * @param onInterrupt takes what is to be done on Ctrl-C while no prompt is shown
 * @param askPassword asks without an echo; empty where nobody can be asked or nothing was typed
 */
record Console(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        Consumer<Runnable> onInterrupt,
        Function<String, Optional<char[]>> askPassword) {}
