package khung.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import khung.dossier.Annulled;
import khung.rubric.Grade;

/** Results that were annulled, and how they stood. */
final class AnnulmentTable {

    private AnnulmentTable() {
    }

    /** A result as it was finalised, its content not read yet. */
    record Past(Instant savedAt, String savedBy, String digest, String content, String sheet) {
    }

    static void add(Connection c, String id, Annulled annulled, long reopened, Instant now) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO annulment (dossier_id, revision, reopened, ground,"
                + " says, decision, author, reason, annulled_on, grade, digest, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setLong(2, annulled.revision());
            s.setLong(3, reopened);
            s.setString(4, annulled.ground());
            s.setString(5, annulled.says());
            s.setString(6, annulled.decision());
            s.setString(7, annulled.author());
            s.setString(8, annulled.reason());
            s.setObject(9, annulled.date());
            s.setObject(10, annulled.grade().map(g -> g.name().toLowerCase(Locale.ROOT)).orElse(null), Types.VARCHAR);
            s.setString(11, annulled.digest());
            s.setObject(12, Times.column(now));
            s.executeUpdate();
        }
    }

    /** The annulled results of a dossier, the oldest first. */
    static List<Annulled> of(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT revision, ground, says, decision, author, reason,"
                + " annulled_on, grade, digest FROM annulment WHERE dossier_id = ? ORDER BY revision")) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                List<Annulled> all = new ArrayList<>();
                while (r.next()) {
                    all.add(new Annulled(r.getLong("revision"), r.getString("ground"), r.getString("says"),
                            r.getString("decision"), r.getString("author"), r.getString("reason"),
                            r.getObject("annulled_on", LocalDate.class), Optional.ofNullable(r.getString("grade"))
                                    .map(g -> Grade.valueOf(g.toUpperCase(Locale.ROOT))), r.getString("digest")));
                }
                return all;
            }
        }
    }

    static Optional<Past> past(Connection c, String id, long revision) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT v.saved_at, v.saved_by, v.digest, v.content, f.sheet"
                + " FROM annulment a"
                + " JOIN dossier_revision v ON v.dossier_id = a.dossier_id AND v.revision = a.revision"
                + " JOIN final_sheet f ON f.dossier_id = a.dossier_id AND f.revision = a.revision"
                + " WHERE a.dossier_id = ? AND a.revision = ?")) {
            s.setString(1, id);
            s.setLong(2, revision);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new Past(Times.read(r, "saved_at"), r.getString("saved_by"),
                        r.getString("digest"), r.getString("content"), r.getString("sheet"))) : Optional.empty();
            }
        }
    }

    /** SHA-256 of a sheet, in hexadecimal digits. */
    static String digest(String sheet) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(sheet.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
