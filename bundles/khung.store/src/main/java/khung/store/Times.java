package khung.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import khung.deadlines.Term;

/** Points in time, as the tables keep them and as people read them. */
final class Times {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private Times() {
    }

    /** Now, no finer than a table keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant read(ResultSet r, String column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }

    static String readable(Instant at) {
        return READABLE.format(at.atZone(Term.ZONE));
    }
}
