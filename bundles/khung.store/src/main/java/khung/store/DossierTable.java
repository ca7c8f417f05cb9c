package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.dossier.Dossier;
import khung.dossier.DossierFile;
import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;

/** The dossiers there are, and every revision there ever was. */
final class DossierTable {

    private DossierTable() {
    }

    /** Why a revision was written. */
    enum Act {
        SAVED("saved"), FINALISED("finalised"), DELETED("deleted");

        private final String word;

        Act(String word) {
            this.word = word;
        }
    }

    /** A dossier as it stands, its content not read yet. */
    record Row(String id, long revision, String name, Period period, String unit, boolean finalised, Instant savedAt,
            String savedBy, String digest, String content) {
    }

    /** Reads {@link Row}s; a WHERE clause follows. */
    static final String SELECT = "SELECT d.id, d.revision, d.name, d.period, d.unit, d.finalised,"
            + " d.saved_at, d.saved_by, v.digest, v.content FROM dossier d"
            + " JOIN dossier_revision v ON v.dossier_id = d.id AND v.revision = d.revision";

    static Optional<Row> find(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(SELECT + " WHERE d.id = ?")) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(read(r)) : Optional.empty();
            }
        }
    }

    static Row read(ResultSet r) throws SQLException {
        return new Row(r.getString("id"), r.getLong("revision"), r.getString("name"), period(r), r.getString("unit"),
                r.getBoolean("finalised"), Times.read(r, "saved_at"), r.getString("saved_by"), r.getString("digest"),
                r.getString("content"));
    }

    /** The content of any revision ever saved. */
    record Revision(long revision, String digest, String content) {
    }

    static Optional<Revision> revision(Connection c, String id, long revision) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT revision, digest, content FROM dossier_revision WHERE dossier_id = ? AND revision = ?")) {
            s.setString(1, id);
            s.setLong(2, revision);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new Revision(r.getLong(1), r.getString(2), r.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** Writes the very content of an earlier revision as a new one. */
    static void restore(Connection c, Row now, Revision earlier, Instant at, String author) throws SQLException {
        long revision = now.revision() + 1;
        addRevision(c, now.id(), revision, Act.SAVED, at, author, earlier.digest(), earlier.content());
        try (PreparedStatement s = c.prepareStatement("UPDATE dossier SET revision = ?, saved_at = ?, saved_by = ?,"
                + " reference = (SELECT reference FROM rubric WHERE digest = ?) WHERE id = ?")) {
            s.setLong(1, revision);
            s.setObject(2, Times.column(at));
            s.setString(3, author);
            s.setString(4, earlier.digest());
            s.setString(5, now.id());
            s.executeUpdate();
        }
    }

    static List<Summary> list(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT d.id, d.revision, d.name, d.period, d.unit, d.finalised,"
                + " d.born, d.saved_at, d.saved_by, d.reference, f.dossier_id AS draft_of, a.results AS annulled"
                + " FROM dossier d LEFT JOIN draft f ON f.dossier_id = d.id LEFT JOIN"
                + " (SELECT dossier_id, COUNT(*) AS results FROM annulment GROUP BY dossier_id) a"
                + " ON a.dossier_id = d.id");
                ResultSet r = s.executeQuery()) {
            List<Summary> all = new ArrayList<>();
            while (r.next()) {
                all.add(new Summary(r.getString("id"), period(r), r.getString("unit"), r.getString("name"),
                        r.getString("born"), r.getString("reference"), r.getLong("revision"),
                        Times.read(r, "saved_at"), r.getString("saved_by"), r.getBoolean("finalised"),
                        r.getString("draft_of") != null, r.getInt("annulled")));
            }
            return all;
        }
    }

    /** A revision for an id not in use; a later one than any a removed dossier of this id had. */
    static long firstRevision(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT COALESCE(MAX(revision), 0) FROM dossier_revision WHERE dossier_id = ?")) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getLong(1) + 1;
            }
        }
    }

    /** @param dossier pinned to its rubric */
    static void insert(Connection c, Dossier dossier, long revision, Instant now, String author) throws SQLException {
        addRevision(c, dossier.id(), revision, Act.SAVED, now, author, dossier.digest().orElseThrow(),
                DossierFile.text(dossier));
        try (PreparedStatement s = c.prepareStatement("INSERT INTO dossier (revision, period, unit, name,"
                + " born, reference, saved_at, saved_by, finalised, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?)")) {
            head(s, dossier, revision, now, author);
            s.executeUpdate();
        }
    }

    /** @param dossier pinned to its rubric */
    static void update(Connection c, Dossier dossier, long revision, Instant now, String author) throws SQLException {
        addRevision(c, dossier.id(), revision, Act.SAVED, now, author, dossier.digest().orElseThrow(),
                DossierFile.text(dossier));
        try (PreparedStatement s = c.prepareStatement("UPDATE dossier SET revision = ?, period = ?,"
                + " unit = ?, name = ?, born = ?, reference = ?, saved_at = ?, saved_by = ? WHERE id = ?")) {
            head(s, dossier, revision, now, author);
            s.executeUpdate();
        }
    }

    static void finalise(Connection c, Row row, Instant now, String author, String engine, String sheet)
            throws SQLException {
        long revision = row.revision() + 1;
        addRevision(c, row.id(), revision, Act.FINALISED, now, author, row.digest(), row.content());
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO final_sheet (dossier_id, revision, engine, sheet) VALUES (?, ?, ?, ?)")) {
            s.setString(1, row.id());
            s.setLong(2, revision);
            s.setString(3, engine);
            s.setString(4, sheet);
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement(
                "UPDATE dossier SET revision = ?, saved_at = ?, saved_by = ?, finalised = TRUE WHERE id = ?")) {
            s.setLong(1, revision);
            s.setObject(2, Times.column(now));
            s.setString(3, author);
            s.setString(4, row.id());
            s.executeUpdate();
        }
    }

    /** Opens a finalised dossier again; the revision it was finalised as stays. @param dossier as it is open */
    static void reopen(Connection c, Dossier dossier, long revision, Instant now, String author) throws SQLException {
        update(c, dossier, revision, now, author);
        try (PreparedStatement s = c.prepareStatement("UPDATE dossier SET finalised = FALSE WHERE id = ?")) {
            s.setString(1, dossier.id());
            s.executeUpdate();
        }
    }

    static void delete(Connection c, Row row, Instant now, String author) throws SQLException {
        addRevision(c, row.id(), row.revision() + 1, Act.DELETED, now, author, row.digest(), row.content());
        try (PreparedStatement s = c.prepareStatement("DELETE FROM dossier WHERE id = ?")) {
            s.setString(1, row.id());
            s.executeUpdate();
        }
    }

    static Optional<String> finalSheet(Connection c, Row row) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT sheet FROM final_sheet WHERE dossier_id = ? AND revision = ?")) {
            s.setString(1, row.id());
            s.setLong(2, row.revision());
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
            }
        }
    }

    /** A key that two ways of typing the same letters share. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void head(PreparedStatement s, Dossier dossier, long revision, Instant now, String author)
            throws SQLException {
        s.setLong(1, revision);
        s.setString(2, dossier.period().text());
        s.setString(3, key(dossier.unit()));
        s.setString(4, key(dossier.person().name()));
        s.setString(5, dossier.person().born());
        s.setString(6, dossier.rubric());
        s.setObject(7, Times.column(now));
        s.setString(8, author);
        s.setString(9, dossier.id());
    }

    private static void addRevision(Connection c, String id, long revision, Act act, Instant now, String author,
            String digest, String content) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO dossier_revision"
                + " (dossier_id, revision, act, saved_at, saved_by, digest, content) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setLong(2, revision);
            s.setString(3, act.word);
            s.setObject(4, Times.column(now));
            s.setString(5, author);
            s.setString(6, digest);
            s.setString(7, content);
            s.executeUpdate();
        }
    }

    private static Period period(ResultSet r) throws SQLException {
        return Period.parse(r.getString("period")).orElseThrow();
    }
}
