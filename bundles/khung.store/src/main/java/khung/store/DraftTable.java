package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.UnitFacts;

/** What is being typed and not saved yet, one draft per dossier. */
final class DraftTable {

    private DraftTable() {
    }

    /**
     * A draft, its content not read yet.
     *
     * @param digest of the rubric the dossier is pinned to; empty before the first save
     */
    record Row(long basedOn, Instant at, Optional<String> digest, String content) {
    }

    static Optional<Row> find(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT based_on, kept_at, digest, content FROM draft WHERE dossier_id = ?")) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new Row(r.getLong("based_on"), Times.read(r, "kept_at"),
                        Optional.ofNullable(r.getString("digest")), r.getString("content"))) : Optional.empty();
            }
        }
    }

    static void keep(Connection c, Case file, long basedOn, Instant now) throws SQLException {
        keep(c, file.dossier().id(), new Row(basedOn, now, file.dossier().digest(), content(file)));
    }

    /** Keeps a draft as it is. */
    static void keep(Connection c, String id, Row draft) throws SQLException {
        drop(c, id);
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO draft (dossier_id, based_on, kept_at, digest, content) VALUES (?, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setLong(2, draft.basedOn());
            s.setObject(3, Times.column(draft.at()));
            s.setObject(4, draft.digest().orElse(null), Types.VARCHAR);
            s.setString(5, draft.content());
            s.executeUpdate();
        }
    }

    private static String content(Case file) {
        UnitFacts facts = file.unit();
        boolean unknown = facts.equals(UnitFacts.unknown(facts.unit(), facts.period()));
        return unknown ? DossierFile.text(file.dossier()) : DossierFile.text(List.of(file));
    }

    /** @return whether there was one */
    static boolean drop(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("DELETE FROM draft WHERE dossier_id = ?")) {
            s.setString(1, id);
            return s.executeUpdate() > 0;
        }
    }
}
