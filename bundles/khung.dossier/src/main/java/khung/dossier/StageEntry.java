package khung.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Grade;
import khung.scoring.Answer;

/**
 * What one stage entered.
 *
 * @param answers by row key
 * @param notes the note column, by row key
 * @param proposedGrade the grade proposed by people, never by the program; empty while blank
 * @param points the points line of part III, as typed; empty while blank
 * @param keyTasks how far key tasks were met, as typed (R003P-83); empty while blank
 */
public record StageEntry(Map<String, Answer> answers, Map<String, String> notes, Optional<Grade> proposedGrade,
        String points, String keyTasks) {

    /** Nothing entered. */
    public static final StageEntry BLANK = new StageEntry(Map.of(), Map.of(), Optional.empty(), "", "");

    /** Copies. */
    public StageEntry {
        answers = Map.copyOf(answers);
        notes = Map.copyOf(notes);
    }

    /** The same with one answer set, or taken away when empty. */
    public StageEntry answer(String key, Optional<Answer> answer) {
        Map<String, Answer> all = new TreeMap<>(answers);
        answer.ifPresentOrElse(a -> all.put(key, a), () -> all.remove(key));
        return new StageEntry(all, notes, proposedGrade, points, keyTasks);
    }

    /** The same with one note set, or taken away when blank. */
    public StageEntry note(String key, String note) {
        Map<String, String> all = new TreeMap<>(notes);
        if (note.isBlank()) {
            all.remove(key);
        } else {
            all.put(key, note);
        }
        return new StageEntry(answers, all, proposedGrade, points, keyTasks);
    }
}
