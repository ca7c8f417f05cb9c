package khung.policy;

import java.util.List;

/**
 * What became of an undo.
 *
 * @param act the undo itself, an act of its own
 * @param back how many dossiers went back to exactly what they were
 * @param questions dossiers edited since the move, for a person to decide
 * @param finalised how many were finalised since and stay as they are
 * @param gone how many were removed since
 */
public record Undone(Act act, long back, List<Question> questions, long finalised, long gone) {
}
