package dev.dormouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * @param kind the first word behind the fence, such as {@code console}
 * @param argument what stands behind it
 * @param first index of the first line inside the fences
 * @param lines those inside
 */
record MarkdownBlock(String kind, String argument, int first, List<String> lines) {

    private static final String FENCE = "```";

    static List<MarkdownBlock> read(List<String> page) {
        List<MarkdownBlock> blocks = new ArrayList<>();
        Optional<String> open = Optional.empty();
        int first = 0;
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).startsWith(FENCE)) {
                continue;
            }
            if (open.isEmpty()) {
                open = Optional.of(page.get(i).substring(FENCE.length()).strip());
                first = i + 1;
            } else {
                String[] words = open.get().split(" ", 2);
                blocks.add(new MarkdownBlock(
                        words[0], words.length > 1 ? words[1] : "", first, List.copyOf(page.subList(first, i))));
                open = Optional.empty();
            }
        }
        if (open.isPresent()) {
            throw new AssertionError("a block has no end: line " + first);
        }
        return blocks;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /**
     * What is typed, and what is seen.
     *
     * @param begin index of its first line in the block
     * @param prompt what stands before it
     * @param typed its lines, without the prompts
     * @param output index of the first line of output
     * @param end index behind the last one
     */
    record Exchange(int begin, String prompt, String typed, int output, int end) {}

    /** The exchanges of a block in which these expressions match the prompts of first and of further lines. */
    List<Exchange> exchanges(String prompt, String continuation) {
        List<Exchange> exchanges = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Optional<String> before = prefix(lines.get(at), prompt);
            if (before.isEmpty()) {
                throw new AssertionError("no prompt in line " + (first + at + 1) + ": " + lines.get(at));
            }
            int begin = at;
            StringBuilder typed =
                    new StringBuilder(lines.get(at++).substring(before.get().length()));
            while (at < lines.size() && prefix(lines.get(at), continuation).isPresent()) {
                String more = lines.get(at++);
                typed.append('\n')
                        .append(more.substring(
                                prefix(more, continuation).orElseThrow().length()));
            }
            int output = at;
            while (at < lines.size() && prefix(lines.get(at), prompt).isEmpty()) {
                at++;
            }
            exchanges.add(new Exchange(begin, before.get(), typed.toString(), output, at));
        }
        return exchanges;
    }

    private static Optional<String> prefix(String line, String expression) {
        var matcher = java.util.regex.Pattern.compile(expression).matcher(line);
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
