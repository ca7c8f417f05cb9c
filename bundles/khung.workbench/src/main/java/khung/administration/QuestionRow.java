package khung.administration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import khung.dossier.Dossier;
import khung.policy.Question;
import khung.policy.Refused;

/** A question an undo has left open, with whose dossier it is about. */
record QuestionRow(Question question, String name, String unit, String period) {

    /** All of them; not on the UI thread. A dossier removed since asks nothing any more. */
    static List<QuestionRow> all(Office office) throws IOException {
        List<QuestionRow> rows = new ArrayList<>();
        for (Question question : office.switching().questions()) {
            try {
                Dossier d = office.switching().both(question).now().dossier();
                rows.add(new QuestionRow(question, d.person().name(), d.unit(),
                        new Naming(office).shortly(d.period())));
            } catch (Refused e) {
                rows.add(new QuestionRow(question, question.dossier(), office.why(e), ""));
            }
        }
        return rows;
    }
}
