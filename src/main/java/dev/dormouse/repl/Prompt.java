package dev.dormouse.repl;

import dev.dormouse.command.Shell;
import dev.dormouse.connect.NamedConnection;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands before the cursor: the database, and a star while changes wait for commit or rollback. */
final class Prompt {

    private Prompt() {}

    static AttributedString of(Shell shell, boolean color) {
        String database = shell.target().database();
        boolean open = shell.session().unit().isOpen();
        Optional<NamedConnection> named = shell.target().named();
        boolean production = named.map(NamedConnection::isProduction).orElse(false);
        AttributedStyle plain = AttributedStyle.DEFAULT.bold();
        AttributedStyle style =
                !color ? plain : plain.foreground(production ? AttributedStyle.RED : AttributedStyle.CYAN);
        AttributedStringBuilder prompt = new AttributedStringBuilder();
        prompt.styled(style, database.equals("demo") ? "dormouse" : database);
        if (open) {
            prompt.styled(color ? plain.foreground(AttributedStyle.YELLOW) : plain, "*");
        }
        return prompt.append("> ").toAttributedString();
    }
}
