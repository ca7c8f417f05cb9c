package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import khung.policy.Act;
import khung.deadlines.Term;

/** What administrators did. */
final class ActTable {

    static final String COLUMNS = "a.id, a.kind, a.author, a.reason, a.holds_from, a.recorded_at, a.undoes";

    private ActTable() {
    }

    /** Records an act under the day it was done and a number that counts up. */
    static Act add(Connection c, Act act, Instant now) throws SQLException {
        long number = Numbers.one(c, "SELECT COALESCE(MAX(act_no), 0) + 1 FROM act");
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(now.atZone(Term.ZONE).toLocalDate());
        Act recorded = new Act(day + "-" + number, act.kind(), act.author(), act.reason(), act.from(), now,
                act.undoes());
        try (PreparedStatement s = c.prepareStatement("INSERT INTO act"
                + " (id, act_no, kind, author, reason, holds_from, recorded_at, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setString(1, recorded.id());
            s.setLong(2, number);
            s.setString(3, recorded.kind().name().toLowerCase(Locale.ROOT));
            s.setString(4, recorded.author());
            s.setString(5, recorded.reason());
            s.setObject(6, recorded.from());
            s.setObject(7, Times.column(now));
            s.setObject(8, recorded.undoes().orElse(null), Types.VARCHAR);
            s.executeUpdate();
        }
        return recorded;
    }

    static List<Act> all(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT " + COLUMNS + " FROM act a ORDER BY a.act_no DESC");
                ResultSet r = s.executeQuery()) {
            List<Act> all = new ArrayList<>();
            while (r.next()) {
                all.add(read(r));
            }
            return all;
        }
    }

    static Act read(ResultSet r) throws SQLException {
        return new Act(r.getString("id"), Act.Kind.valueOf(r.getString("kind").toUpperCase(Locale.ROOT)),
                r.getString("author"), r.getString("reason"), r.getObject("holds_from", LocalDate.class),
                Times.read(r, "recorded_at"), Optional.ofNullable(r.getString("undoes")));
    }
}
