package dev.dormouse.session;

import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.StatementKinds;
import dev.dormouse.dialect.Token;
import dev.dormouse.schema.DatabaseObjects;
import java.util.List;
import java.util.Set;

/** What a session has seen of its database beside the snapshot, for who types: each part is made when it is first asked for. */
public final class Observed {

    private final Session session;
    private final KeptOnDisk kept;
    private final SideConnections beside;
    private final KnownObjects objects;
    private GivenNames given;
    private LearnedNames learned;
    private Surveyor surveyor;

    Observed(Session session, KeptOnDisk kept, SideConnections beside, KnownObjects objects) {
        this.session = session;
        this.kept = kept;
        this.beside = beside;
        this.objects = objects;
    }

    /** The functions, types and the like that are known at this moment, and the savepoints and the like that are set; never waits. */
    public DatabaseObjects objects() {
        return objects.newest().with(given().list(session.unit().ended()));
    }

    /** Made when a statement has run, or somebody types: the first prompt does not wait for it. */
    private synchronized GivenNames given() {
        if (given == null) {
            given = new GivenNames(session.dialect());
        }
        return given;
    }

    /** Reads them, which completion alone needs; from then on they are read after each change of the schema. */
    public void readObjects() {
        objects.wish();
    }

    /** The names that were used in this database; what earlier sessions have learned is there once it was loaded. */
    public synchronized LearnedNames learned() {
        if (learned == null) {
            learned = kept.learned();
        }
        return learned;
    }

    /** What is known beside the snapshot; never waits. */
    public synchronized Surroundings surroundings() {
        return surveyor == null ? Surroundings.NONE : surveyor.newest();
    }

    /**
     * Begins to read in the background what is known beside the snapshot, as far as it is not known yet.
     *
     * @param values whether the values of small tables may be read; if not, those that are known are forgotten
     */
    public synchronized void survey(boolean values) {
        if (surveyor == null) {
            surveyor = new Surveyor(beside, session.dialect());
        }
        boolean mayHaveChanged = !session.unit().isOpen();
        surveyor.survey(
                session.snapshot(), values, mayHaveChanged ? session.watch().takeWritten() : Set.of());
    }

    /** A statement of SQL has succeeded: what it has written to may have other values now, and it may have given names. */
    public void ran(String sql) {
        List<Token> tokens = SqlLexer.tokens(sql, session.dialect().lexicalRules());
        given().ran(tokens, session.unit().ended());
        if (StatementKinds.of(tokens).writes()) {
            session.watch().wrote(tokens);
        }
    }

    /** The session ends: what was learned is kept, and nothing more is read. */
    synchronized void close() {
        if (learned != null) {
            learned.write();
        }
        if (surveyor != null) {
            surveyor.close();
        }
    }
}
