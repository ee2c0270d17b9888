package dev.dormouse.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps passwords out of what is shown: known ones by value, unknown ones by where they stand in a URL. */
public final class Secrets {

    static final String MASK = "***";

    /** From the first colon of a URL's login to the last at sign of the text: a password may hold anything unescaped. */
    private static final Pattern LOGIN =
            Pattern.compile("(?://|^\\s*(?!jdbc:)[A-Za-z][A-Za-z0-9+.-]*:)[^/?:@\\s]*:(.*)@", Pattern.DOTALL);

    private static final Pattern ORACLE_LOGIN = Pattern.compile(":thin:[^/@\\s]*/(.*)@", Pattern.DOTALL);

    /** A login whose host was forgotten: what should be a port holds more than digits. */
    private static final Pattern HALF_LOGIN =
            Pattern.compile("//[^/?:@\\[\\],\\s]*:((?![0-9]*(?:[/?,;]|$))[^@]*)$", Pattern.DOTALL);

    /** What is called like a password, also if that is misspelt; a file of passwords is none. */
    private static final Pattern WORD =
            Pattern.compile("(?i)(?<![a-z])(?!passfile)(?:[a-z]*pas|[a-z]*pwd|pw|pswd|[a-z]*secret|[a-z]*token)[a-z]*"
                    + "\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'?|[^&;\\s]*)");

    private final Set<String> hidden = new LinkedHashSet<>();

    private Secrets() {}

    /** Hides nothing. */
    static Secrets none() {
        return new Secrets();
    }

    /**
     * Hides a password, as it is and percent-encoded.
     *
     * @param shown names that are shown anyway (user, host, database): a password equal to one is no longer a secret, and
     *     hiding it would only tell that it is equal
     */
    static Secrets of(Secret password, Collection<String> shown) {
        Secrets secrets = new Secrets();
        String plain = password.reveal();
        if (!plain.isEmpty() && shown.stream().noneMatch(plain::equals)) {
            String encoded = Percent.encode(plain);
            secrets.hidden.add(plain);
            secrets.hidden.add(encoded);
            secrets.hidden.add(encoded.toLowerCase(Locale.ROOT));
            secrets.hidden.add(URLEncoder.encode(plain, StandardCharsets.UTF_8));
        }
        return secrets;
    }

    /** The text with every known password replaced; a very short one only where it stands as a word. */
    String redact(String text) {
        String clean = text;
        for (String secret : hidden) {
            if (secret.length() > 3) {
                clean = clean.replace(secret, MASK);
            } else {
                String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])";
                clean = clean.replaceAll(alone, Matcher.quoteReplacement(MASK));
            }
        }
        return clean;
    }

    /** Whether an exception or one of its causes says a password. */
    boolean isToldBy(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            String message = cause.getMessage();
            if (message != null && !redact(message).equals(message)) {
                return true;
            }
        }
        return false;
    }

    /** A URL or libpq's {@code key=value} words with whatever may be a password replaced: safe for a history or a message. */
    public static String mask(String target) {
        return Masked.of(target).text();
    }

    /**
     * A text without its passwords.
     *
     * @param text safe to show
     * @param places for each offset of the original, and for its end, the offset in {@code text}
     */
    record Masked(String text, int[] places) {

        static Masked of(String original) {
            boolean[] secret = new boolean[original.length()];
            mark(LOGIN, original, secret);
            mark(ORACLE_LOGIN, original, secret);
            mark(HALF_LOGIN, original, secret);
            mark(WORD, original, secret);
            StringBuilder shown = new StringBuilder();
            int[] places = new int[original.length() + 1];
            for (int i = 0; i < original.length(); i++) {
                boolean first = secret[i] && (i == 0 || !secret[i - 1]);
                places[i] = secret[i] && !first ? shown.length() - MASK.length() : shown.length();
                if (first) {
                    shown.append(MASK);
                } else if (!secret[i]) {
                    char c = original.charAt(i);
                    shown.append(Character.isISOControl(c) ? ' ' : c);
                }
            }
            places[original.length()] = shown.length();
            return new Masked(shown.toString(), places);
        }

        private static void mark(Pattern pattern, String original, boolean[] secret) {
            Matcher matcher = pattern.matcher(original);
            while (matcher.find()) {
                for (int i = matcher.start(1); i < matcher.end(1); i++) {
                    secret[i] = true;
                }
            }
        }
    }
}
