package dev.dormouse.script;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.Part;
import dev.dormouse.dialect.StatementSplitter;
import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A saved script: its text, and which language it is in. {@code .sql} and {@code .hql} hold statements that end with a
 * semicolon, {@code .groovy} is one program; any other file holds lines as they are typed at the prompt.
 *
 * @param name as the user named it, for messages
 * @param language empty for lines as at the prompt
 */
public record ScriptFile(String name, String text, Optional<Language> language) {

    /** A mark at the beginning that says nothing but that it is Unicode, as some editors write it, is no part of the text. */
    public ScriptFile {
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Endings of files that are scripts, with their dot. */
    public static final List<String> ENDINGS = List.of(".groovy", ".sql", ".hql");

    /** Reads a file. Fails with USAGE if it cannot be read. */
    public static ScriptFile read(Host host, String name) {
        Path path = host.resolve(name);
        try {
            return new ScriptFile(name, Files.readString(path, StandardCharsets.UTF_8), languageOf(name));
        } catch (MalformedInputException e) {
            throw new ShellException(Failure.usage(name + " is no text in UTF-8"), e);
        } catch (IOException e) {
            String why = Files.isDirectory(path)
                    ? "it is a folder"
                    : Files.exists(path) ? e.getMessage() : "there is no such file";
            String hint = Files.exists(path) ? "" : NearFiles.hint(host, name);
            throw new ShellException(
                    Failure.usage("cannot read " + name + ": " + why).withHint(hint), e);
        }
    }

    /** Lines that were typed or piped in. */
    public static ScriptFile typed(String text) {
        return new ScriptFile("", text, Optional.empty());
    }

    private static Optional<Language> languageOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".sql")) {
            return Optional.of(Language.SQL);
        }
        if (lower.endsWith(".hql")) {
            return Optional.of(Language.HQL);
        }
        return lower.endsWith(".groovy") ? Optional.of(Language.GROOVY) : Optional.empty();
    }

    /** Whether the name ends as scripts do. */
    public static boolean isScript(String name) {
        return languageOf(name).isPresent();
    }

    /** The statements in their order, each with the line that it begins on. */
    public List<Statement> statements(Dialect dialect) {
        String body = text.startsWith("#!") ? "//" + text.substring(2) : text;
        if (language.equals(Optional.of(Language.GROOVY))) {
            return List.of(new Statement(body, Language.GROOVY, new Origin(name, 1)));
        }
        String plain = text.startsWith("#!") ? "--" + text.substring(2) : text;
        return language.isPresent() ? ofLanguage(plain, dialect, language.get()) : mixed(plain, dialect);
    }

    private List<Statement> ofLanguage(String plain, Dialect dialect, Language own) {
        List<Statement> statements = new ArrayList<>();
        for (Part part : StatementSplitter.split(withoutCommands(plain, statements), dialect.lexicalRules())) {
            Origin origin = new Origin(name, line(plain, part.start()));
            statements.add(new Statement(part.text(), own, origin));
        }
        statements.sort((a, b) -> Integer.compare(a.origin().line(), b.origin().line()));
        return statements;
    }

    /** Takes lines that are commands out of SQL, as psql's scripts have them; their place is kept by blank lines. */
    private String withoutCommands(String plain, List<Statement> statements) {
        StringBuilder rest = new StringBuilder();
        int number = 0;
        for (String line : plain.split("\n", -1)) {
            number++;
            if (line.startsWith("\\")) {
                statements.add(new Statement(line.strip(), Language.COMMAND, new Origin(name, number)));
                rest.append('\n');
            } else {
                rest.append(line).append('\n');
            }
        }
        return rest.toString();
    }

    private List<Statement> mixed(String plain, Dialect dialect) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        int number = 0;
        int begin = 1;
        for (String line : plain.split("\n", -1)) {
            number++;
            if (pending.isEmpty()) {
                begin = number;
            }
            pending.append(pending.isEmpty() ? "" : "\n").append(line);
            if (pending.toString().isBlank()) {
                pending.setLength(0);
            } else if (Unfinished.of(pending.toString(), dialect).isEmpty()) {
                statements.addAll(split(pending.toString(), new Origin(name, begin), dialect));
                pending.setLength(0);
            }
        }
        if (!pending.toString().isBlank()) {
            statements.addAll(split(pending.toString(), new Origin(name, begin), dialect));
        }
        return statements;
    }

    /** The statements of one complete entry: SQL and HQL can hold several. */
    public static List<Statement> split(String entry, Origin origin, Dialect dialect) {
        LanguageRules.Decision decision = LanguageRules.decide(entry);
        String text = entry.substring(decision.start());
        int first = origin.line() + line(entry, decision.start()) - 1;
        if (decision.language() == Language.COMMAND || decision.language() == Language.GROOVY) {
            String own = text.strip();
            boolean nothing = own.chars().allMatch(c -> c == ';' || Character.isWhitespace(c));
            return nothing
                    ? List.of()
                    : List.of(new Statement(own, decision.language(), new Origin(origin.name(), first)));
        }
        List<Statement> statements = new ArrayList<>();
        for (Part part : StatementSplitter.split(text, dialect.lexicalRules())) {
            Language language = statements.isEmpty()
                    ? decision.language()
                    : LanguageRules.decide(part.text()).language();
            Origin at = new Origin(origin.name(), first + line(text, part.start()) - 1);
            statements.add(new Statement(part.text(), language, at));
        }
        return statements;
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }
}
