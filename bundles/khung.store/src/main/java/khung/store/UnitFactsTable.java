package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import khung.dossier.DossierFile;
import khung.dossier.Period;
import khung.dossier.UnitFacts;

/** The facts of units: the newest revision holds, the older ones stay. */
final class UnitFactsTable {

    private UnitFactsTable() {
    }

    /**
     * The newest revision, its content not read yet.
     *
     * @param digest of the rubric it was saved beside
     */
    record Row(long revision, String digest, String content) {
    }

    static Optional<Row> find(Connection c, String unit, Period period) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT revision, digest, content FROM unit_facts_revision"
                + " WHERE unit = ? AND period = ? ORDER BY revision DESC FETCH FIRST 1 ROW ONLY")) {
            s.setString(1, DossierTable.key(unit));
            s.setString(2, period.text());
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new Row(r.getLong("revision"), r.getString("digest"),
                        r.getString("content"))) : Optional.empty();
            }
        }
    }

    /** The revision that held at a moment. */
    static Optional<Row> find(Connection c, String unit, Period period, Instant at) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT revision, digest, content FROM unit_facts_revision"
                + " WHERE unit = ? AND period = ? AND saved_at <= ? ORDER BY revision DESC FETCH FIRST 1 ROW ONLY")) {
            s.setString(1, DossierTable.key(unit));
            s.setString(2, period.text());
            s.setObject(3, Times.column(at));
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new Row(r.getLong("revision"), r.getString("digest"),
                        r.getString("content"))) : Optional.empty();
            }
        }
    }

    /** Adds a revision when the facts are other than those kept. */
    static void keep(Connection c, UnitFacts facts, String digest, Instant now, String author) throws SQLException {
        String content = DossierFile.text(facts);
        Optional<Row> kept = find(c, facts.unit(), facts.period());
        String known = kept.map(Row::content)
                .orElse(DossierFile.text(UnitFacts.unknown(facts.unit(), facts.period())));
        if (known.equals(content)) {
            return;
        }
        try (PreparedStatement s = c.prepareStatement("INSERT INTO unit_facts_revision"
                + " (unit, period, revision, saved_at, saved_by, digest, content) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            s.setString(1, DossierTable.key(facts.unit()));
            s.setString(2, facts.period().text());
            s.setLong(3, kept.map(Row::revision).orElse(0L) + 1);
            s.setObject(4, Times.column(now));
            s.setString(5, author);
            s.setString(6, digest);
            s.setString(7, content);
            s.executeUpdate();
        }
    }
}
