package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.policy.PolicyStore.Moved;

/** The revisions acts have written, and the sheets of those they moved away from. */
final class MovedTable {

    private MovedTable() {
    }

    /** A move with what was being typed in the dossier before it. */
    record Row(Moved moved, Optional<DraftTable.Row> draft) {
    }

    static void add(Connection c, Moved moved, Optional<DraftTable.Row> draft) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO moved (act_id, dossier_id, before_revision,"
                + " after_revision, draft_based_on, draft_kept_at, draft_digest, draft_content)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setString(1, moved.act());
            s.setString(2, moved.dossier());
            s.setLong(3, moved.before());
            s.setLong(4, moved.after());
            s.setObject(5, draft.map(DraftTable.Row::basedOn).orElse(null), Types.BIGINT);
            s.setObject(6, draft.map(d -> Times.column(d.at())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            s.setObject(7, draft.flatMap(DraftTable.Row::digest).orElse(null), Types.VARCHAR);
            s.setString(8, draft.map(DraftTable.Row::content).orElse(null));
            s.executeUpdate();
        }
    }

    /** One page of what an act moved, after a dossier, by dossier. */
    static List<Row> of(Connection c, String act, String after, int most) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT act_id, dossier_id, before_revision, after_revision,"
                + " draft_based_on, draft_kept_at, draft_digest, draft_content FROM moved"
                + " WHERE act_id = ? AND dossier_id > ? ORDER BY dossier_id FETCH FIRST " + most + " ROWS ONLY")) {
            s.setString(1, act);
            s.setString(2, after);
            try (ResultSet r = s.executeQuery()) {
                List<Row> page = new ArrayList<>();
                while (r.next()) {
                    page.add(new Row(moved(r), r.getString("draft_content") == null ? Optional.empty()
                            : Optional.of(new DraftTable.Row(r.getLong("draft_based_on"), Times.read(r, "draft_kept_at"),
                                    Optional.ofNullable(r.getString("draft_digest")), r.getString("draft_content")))));
                }
                return page;
            }
        }
    }

    /** The moves of a dossier, the newest first. */
    static List<Moved> ofDossier(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT act_id, dossier_id, before_revision, after_revision"
                + " FROM moved WHERE dossier_id = ? ORDER BY after_revision DESC")) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                List<Moved> all = new ArrayList<>();
                while (r.next()) {
                    all.add(moved(r));
                }
                return all;
            }
        }
    }

    private static Moved moved(ResultSet r) throws SQLException {
        return new Moved(r.getString("act_id"), r.getString("dossier_id"), r.getLong("before_revision"),
                r.getLong("after_revision"));
    }

    static void keepSheet(Connection c, String id, long revision, String engine, String sheet) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO kept_sheet (dossier_id, revision, engine, sheet) VALUES (?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setLong(2, revision);
            s.setString(3, engine);
            s.setString(4, sheet);
            s.executeUpdate();
        }
    }

    static Optional<String> sheet(Connection c, String id, long revision) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT sheet FROM kept_sheet WHERE dossier_id = ? AND revision = ?")) {
            s.setString(1, id);
            s.setLong(2, revision);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
            }
        }
    }
}
