package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import khung.policy.Act;
import khung.policy.Question;

/** Dossiers an undo could not take back by itself, and what people decided about them. */
final class QuestionTable {

    private QuestionTable() {
    }

    static void add(Connection c, Question q) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO question"
                + " (undo_id, dossier_id, act_id, before_revision, after_revision) VALUES (?, ?, ?, ?, ?)")) {
            s.setString(1, q.undo());
            s.setString(2, q.dossier());
            s.setString(3, q.act());
            s.setLong(4, q.before());
            s.setLong(5, q.after());
            s.executeUpdate();
        }
    }

    /** The questions nobody has answered, oldest first. */
    static List<Question> open(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT q.undo_id, q.act_id, q.dossier_id, q.before_revision,"
                + " q.after_revision FROM question q JOIN act a ON a.id = q.undo_id"
                + " WHERE NOT EXISTS (SELECT 1 FROM question_answer x"
                + " WHERE x.undo_id = q.undo_id AND x.dossier_id = q.dossier_id) ORDER BY a.act_no, q.dossier_id");
                ResultSet r = s.executeQuery()) {
            List<Question> all = new ArrayList<>();
            while (r.next()) {
                all.add(new Question(r.getString("undo_id"), r.getString("act_id"), r.getString("dossier_id"),
                        r.getLong("before_revision"), r.getLong("after_revision")));
            }
            return all;
        }
    }

    static void answer(Connection c, Question q, Act act, Question.Answer answer) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO question_answer (undo_id, dossier_id, act_id, answer) VALUES (?, ?, ?, ?)")) {
            s.setString(1, q.undo());
            s.setString(2, q.dossier());
            s.setString(3, act.id());
            s.setString(4, answer == Question.Answer.KEEP_NEW ? "keep-new" : "go-back");
            s.executeUpdate();
        }
    }
}
