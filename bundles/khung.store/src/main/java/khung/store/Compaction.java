package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives back what an embedded database has appended and needs no more. It never writes over anything while it is open,
 * so the file grows with every save until it is closed.
 */
final class Compaction {

    /** Bytes; below this nobody misses the space. */
    private static final long SMALLEST = 16L << 20;
    /** Percent of the file still in use; above this too little is won. */
    private static final int FULLEST = 50;

    private static final String INFO = "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?";

    private Compaction() {
    }

    /** Writes the file anew and closes the database where that pays. The file is the old one or the new, whenever killed. */
    static void whereItPays(Connection connection) throws SQLException {
        if (info(connection, "info.FILE_SIZE") < SMALLEST || info(connection, "info.CHUNKS_FILL_RATE") > FULLEST) {
            return;
        }
        connection.rollback();
        try (Statement s = connection.createStatement()) {
            s.execute("SHUTDOWN COMPACT");
        }
    }

    /** A figure of the database; zero where it has none of that name. */
    private static long info(Connection connection, String name) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(INFO)) {
            s.setString(1, name);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Long.parseLong(r.getString(1)) : 0;
            }
        }
    }
}
