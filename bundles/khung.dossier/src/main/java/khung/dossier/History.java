package khung.dossier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Undo and redo of one open form. Typing in one field counts as one step until another field is written.
 * Not for use by several threads.
 */
public final class History {

    private static final int DEEPEST = 500;

    private final Deque<Moment> past = new ArrayDeque<>();
    private final Deque<Moment> future = new ArrayDeque<>();
    private Case now;
    private String lastPath = "";

    /**
     * A state and the field that was written to leave it.
     *
     * @param file the case
     * @param path the field that changed
     */
    public record Moment(Case file, String path) {
    }

    /** Begins with a case. */
    public History(Case start) {
        this.now = start;
    }

    /** The case as it stands. */
    public Case now() {
        return now;
    }

    /** Notes that a field was written. */
    public void written(Case after, String path) {
        if (after.equals(now)) {
            return;
        }
        if (!path.equals(lastPath)) {
            past.push(new Moment(now, path));
            if (past.size() > DEEPEST) {
                past.removeLast();
            }
        }
        lastPath = path;
        future.clear();
        now = after;
    }

    /** Ends the current step, for instance when a field is left or the case is saved. */
    public void pause() {
        lastPath = "";
    }

    /** Takes back the last step; tells which field changed. */
    public Optional<String> undo() {
        return move(past, future);
    }

    /** Does the step taken back again; tells which field changed. */
    public Optional<String> redo() {
        return move(future, past);
    }

    /**
     * Begins again from a case that came about otherwise than by typing here, for instance because the dossier was
     * moved: nothing before it can be taken back or done again.
     */
    public void barrier(Case start) {
        past.clear();
        future.clear();
        lastPath = "";
        now = start;
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether there is a step to do again. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    private Optional<String> move(Deque<Moment> from, Deque<Moment> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Moment moment = from.pop();
        to.push(new Moment(now, moment.path()));
        now = moment.file();
        lastPath = "";
        return Optional.of(moment.path());
    }
}
