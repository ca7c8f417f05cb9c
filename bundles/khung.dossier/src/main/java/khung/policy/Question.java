package khung.policy;

import java.util.Optional;

import khung.dossier.Case;

/**
 * A dossier that was edited after a move which was then undone: a person decides.
 *
 * @param undo id of the undo
 * @param act id of the act undone
 * @param dossier id of the dossier
 * @param before its revision before the move
 * @param after its revision right after the move
 */
public record Question(String undo, String act, String dossier, long before, long after) {

    /** What a person may decide. */
    public enum Answer {
        /** It stays moved, with all that was entered since. */
        KEEP_NEW,
        /** It goes back to what it was before the move; what was entered since stays in its history. */
        GO_BACK
    }

    /**
     * Both sets of answers.
     *
     * @param before the dossier before the move
     * @param now the dossier as it stands, edits included
     * @param typing what is being typed in it and not saved; empty when nothing is
     */
    public record Both(Question question, Case before, Case now, Optional<Case> typing) {
    }
}
