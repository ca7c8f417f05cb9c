package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;

/** The store's own copy of every rubric a dossier has used. */
final class RubricTable {

    private RubricTable() {
    }

    /** Keeps the files of a rubric, once per digest. */
    static void keep(Connection c, Rubric rubric, Instant now) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT 1 FROM rubric WHERE digest = ?")) {
            s.setString(1, rubric.digest());
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    return;
                }
            }
        }
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO rubric (digest, reference, kept_at) VALUES (?, ?, ?)")) {
            s.setString(1, rubric.digest());
            s.setString(2, rubric.reference());
            s.setObject(3, Times.column(now));
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO rubric_file (digest, file_no, file_name, content) VALUES (?, ?, ?, ?)")) {
            int number = 0;
            for (RubricFile file : rubric.files()) {
                s.setString(1, rubric.digest());
                s.setInt(2, ++number);
                s.setString(3, file.name());
                s.setString(4, file.text());
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    /** The files kept, in their order; none when the rubric was never kept. */
    static List<RubricFile> files(Connection c, String digest) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT file_name, content FROM rubric_file WHERE digest = ? ORDER BY file_no")) {
            s.setString(1, digest);
            List<RubricFile> files = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    files.add(new RubricFile(r.getString(1), r.getString(2)));
                }
            }
            return files;
        }
    }
}
