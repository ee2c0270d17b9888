package dev.dormouse.complete;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An expression of Groovy as it is written; what it means is looked up later. */
sealed interface Expr {

    /** Whatever could not be read, or says nothing. */
    Expr NOTHING = new Nothing();

    /** A variable, or a class. */
    record Name(String name) implements Expr {}

    /** @param spread of each element, {@code tracks*.name} */
    record Property(Expr target, String name, boolean spread) implements Expr {}

    /**
     * A call of a method.
     *
     * @param target what it is called on; empty for a function
     * @param spread on each element
     */
    record Call(Optional<Expr> target, String name, List<Argument> arguments, boolean spread) implements Expr {

        public Call {
            arguments = List.copyOf(arguments);
        }

        /** The arguments without names, in their order. */
        List<Expr> values() {
            return arguments.stream()
                    .filter(a -> a.name().isEmpty())
                    .map(Argument::value)
                    .toList();
        }
    }

    /** An argument; its name is empty if it has none. */
    record Argument(String name, Expr value) {}

    /** {@code tracks[0]}, {@code map['a']}, {@code tracks[0..2]}. */
    record Subscript(Expr target, Expr index) implements Expr {}

    /**
     * {@code new Track(…)}.
     *
     * @param values the arguments without names
     */
    record Create(String type, List<Expr> values) implements Expr {

        public Create {
            values = List.copyOf(values);
        }
    }

    /** {@code (Track) x}, {@code x as Track}. */
    record Cast(String type, Expr value) implements Expr {}

    /** A string; empty if parts of it are computed. */
    record Text(Optional<String> value) implements Expr {}

    /**
     * A string of which parts are computed.
     *
     * @param text with a question mark for each of those
     */
    record Template(String text) implements Expr {}

    record Number(String text) implements Expr {

        /** The class that Groovy makes of it. */
        Class<?> type() {
            char last = Character.toLowerCase(text.charAt(text.length() - 1));
            if (text.startsWith("0x") || text.startsWith("0X")) {
                return Integer.class;
            }
            return switch (last) {
                case 'l' -> Long.class;
                case 'd' -> Double.class;
                case 'f' -> Float.class;
                case 'g' -> text.indexOf('.') < 0 ? BigInteger.class : BigDecimal.class;
                default -> text.indexOf('.') < 0 ? Integer.class : BigDecimal.class;
            };
        }
    }

    /** {@code true}, a comparison. */
    record Truth() implements Expr {}

    record Listed(List<Expr> elements) implements Expr {
        public Listed {
            elements = List.copyOf(elements);
        }
    }

    /** @param entries those whose keys are words, in their order */
    record Mapped(Map<String, Expr> entries) implements Expr {
        public Mapped {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /** {@code 1..3}. */
    record Range(Expr from) implements Expr {}

    /** A closure; what is in it is read when it is asked for. */
    final class Lambda implements Expr {

        private final List<Local> parameters;
        private final Supplier<List<Local>> reading;
        private final Supplier<Expr> ending;

        /**
         * A closure.
         *
         * @param locals variables in it, latest first
         * @param result what it answers, its last expression
         */
        Lambda(List<Local> parameters, Supplier<List<Local>> locals, Supplier<Expr> result) {
            this.parameters = List.copyOf(parameters);
            this.reading = locals;
            this.ending = result;
        }

        List<Local> parameters() {
            return parameters;
        }

        List<Local> locals() {
            return reading.get();
        }

        Expr result() {
            return ending.get();
        }
    }

    /** {@code c ? a : b}, {@code a ?: b}. */
    record Either(Expr first, Expr second) implements Expr {}

    /** {@code a + b}. */
    record Operation(String operator, Expr left, Expr right) implements Expr {}

    /** {@code Track::getName}. */
    record Reference(Expr target, String name) implements Expr {}

    record Nothing() implements Expr {}

    /** How a variable gets its value from an expression. */
    enum Pick {
        ALL,
        /** Each element in turn. */
        ELEMENT,
        /** One of the values of a list, by the local's position. */
        PART
    }

    /**
     * A variable of the text.
     *
     * @param type the type's name if it is declared; else empty
     * @param value what it was given
     * @param position which of several it is
     */
    record Local(String name, String type, Expr value, Pick pick, int position) {

        static Local typed(String name, String type) {
            return new Local(name, type, NOTHING, Pick.ALL, 0);
        }
    }
}
