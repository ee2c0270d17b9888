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
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /** Whether the name ends as scripts do, or it is a file that says in its first line what runs it. */
    public static boolean isScript(Host host, String name) {
        if (isScript(name)) {
            return true;
        }
        try {
            Path path = host.resolve(name);
            if (!Files.isRegularFile(path)) {
                return false;
            }
            try (InputStream file = Files.newInputStream(path)) {
                return new String(file.readNBytes(2), StandardCharsets.US_ASCII).equals("#!");
            }
        } catch (IOException | InvalidPathException e) {
            // What cannot be read is for those to explain who take it for a database.
            return false;
        }
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
        SqlScript script = SqlScript.read(plain, dialect, true);
        List<Statement> statements = new ArrayList<>();
        for (SqlScript.CommandLine line : script.commands()) {
            statements.add(new Statement(line.text(), Language.COMMAND, new Origin(name, line.number())));
        }
        String sql = script.sql();
        for (Part part : StatementSplitter.split(sql, dialect.lexicalRules())) {
            statements.add(statement(part, own, new Origin(name, line(sql, part.start())), script));
        }
        statements.sort((a, b) -> Integer.compare(a.origin().line(), b.origin().line()));
        return statements;
    }

    private static Statement statement(Part part, Language language, Origin origin, SqlScript script) {
        SqlScript.Tail tail = script.tail(part.start());
        return new Statement(part.text(), language, origin, tail.data(), tail.ending());
    }

    private List<Statement> mixed(String plain, Dialect dialect) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        Delimiter delimiter = new Delimiter();
        int number = 0;
        int begin = 1;
        boolean data = false;
        for (String line : plain.split("\n", -1)) {
            number++;
            if (pending.isEmpty()) {
                begin = number;
            }
            pending.append(pending.isEmpty() ? "" : "\n").append(line);
            if (data && !line.strip().equals(SqlScript.END)) {
                continue;
            }
            Optional<String> missing =
                    pending.toString().isBlank() ? Optional.empty() : delimiter.missing(pending.toString(), dialect);
            data = missing.equals(Optional.of(SqlScript.AWAITS));
            if (missing.isEmpty()) {
                statements.addAll(delimiter.split(pending.toString(), new Origin(name, begin), dialect));
                pending.setLength(0);
            }
        }
        if (!pending.toString().isBlank()) {
            statements.addAll(delimiter.split(pending.toString(), new Origin(name, begin), dialect));
        }
        return statements;
    }

    /** The statements of one complete entry: SQL and HQL can hold several. */
    public static List<Statement> split(String entry, Origin origin, Dialect dialect) {
        return split("", entry, origin, dialect);
    }

    /** @param before a line of {@link Delimiter} that holds for the entry, or nothing */
    static List<Statement> split(String before, String entry, Origin origin, Dialect dialect) {
        LanguageRules.Decision decision = Delimiter.decide(entry, dialect);
        String text = entry.substring(decision.start());
        int first = origin.line() + line(entry, decision.start()) - 1;
        if (decision.language() == Language.COMMAND || decision.language() == Language.GROOVY) {
            String own = text.strip();
            int ending = decision.language() == Language.GROOVY ? SqlScript.endingOf(own) : -1;
            if (ending >= 0 && Unfinished.of(own.substring(0, ending), dialect).isEmpty()) {
                return List.of(new Statement(
                        own.substring(0, ending).strip(),
                        Language.GROOVY,
                        new Origin(origin.name(), first),
                        Optional.empty(),
                        Optional.of(own.substring(ending).replaceFirst(";$", ""))));
            }
            boolean nothing = own.chars().allMatch(c -> c == ';' || Character.isWhitespace(c));
            return nothing
                    ? List.of()
                    : List.of(new Statement(own, decision.language(), new Origin(origin.name(), first)));
        }
        List<Statement> statements = new ArrayList<>();
        boolean own = !Delimiter.begins(entry, dialect);
        SqlScript script = SqlScript.read(before + text, dialect, false);
        for (Part part : StatementSplitter.split(script.sql(), dialect.lexicalRules())) {
            Language language = own && statements.isEmpty()
                    ? decision.language()
                    : LanguageRules.decide(part.text()).language();
            int line = first + line(script.sql(), part.start()) - line(before, before.length());
            statements.add(statement(part, language, new Origin(origin.name(), line), script));
        }
        return statements;
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }
}
