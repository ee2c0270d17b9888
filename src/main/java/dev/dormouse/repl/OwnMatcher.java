package dev.dormouse.repl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Takes what completion has chosen as it is: matching and ranking are done already. */
final class OwnMatcher implements CompletionMatcher {

    private String word = "";
    private List<Candidate> matched = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        word = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        matched = candidates;
        return candidates;
    }

    @Override
    public Candidate exactMatch() {
        return matched.stream().filter(c -> c.value().equals(word)).findFirst().orElse(null);
    }

    /** What all candidates begin with, if they begin with what is typed; else what is typed. */
    @Override
    public String getCommonPrefix() {
        String common = null;
        for (Candidate candidate : matched) {
            String value = candidate.value();
            if (common == null) {
                common = value;
                continue;
            }
            int same = 0;
            while (same < common.length() && same < value.length() && common.charAt(same) == value.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        boolean longer = common != null && common.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
        return longer ? common : word;
    }
}
