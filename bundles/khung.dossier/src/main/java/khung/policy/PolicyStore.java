package khung.policy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.osgi.annotation.versioning.ProviderType;

import khung.dossier.Case;
import khung.dossier.DossierStore.Draft;
import khung.rubric.Rubric;

/**
 * Keeps what was decided, and moves dossiers, each act in one transaction. Every method may wait for the disk:
 * never call it on the UI thread. Safe for several threads. Most callers want {@link Switching}, which knows the
 * rules.
 */
@ProviderType
public interface PolicyStore {

    /** All policies recorded. */
    Policies policies() throws IOException;

    /** All acts, the newest first. */
    List<Act> acts() throws IOException;

    /**
     * Reads open dossiers one after the other, in the order of rubric and id, holding few in memory. Others may
     * save in between; each dossier is seen as it was at one moment.
     *
     * @param rubrics only dossiers by these {@code id@version}
     */
    void open(Predicate<String> rubrics, Filter filter, Visitor visitor) throws IOException, Refused;

    /**
     * Records an act with its policies and moves dossiers, all in one transaction or not at all.
     *
     * @param act its id and time are made here
     * @param rubrics as for {@link #open}
     * @param filter which dossiers to move; empty to move none
     * @param mover says what becomes of each open dossier; called within the transaction and after the policies
     *        were recorded, so it may ask this store and sees what nobody else can change; when it throws, nothing
     *        is written
     */
    Act act(Act act, List<Policy> policies, Predicate<String> rubrics, Optional<Filter> filter, Mover mover)
            throws IOException, Refused;

    /** What the moves of an act did, in the order of dossiers. */
    void moved(String act, Consumer<Moved> each) throws IOException;

    /**
     * Takes back an act: policies are countered, dossiers untouched since go back exactly, drafts moved along with
     * them too. In one transaction or not at all.
     *
     * @param undo its id and time are made here; {@code undoes} names the act
     */
    Undone undo(Act undo) throws IOException, Refused;

    /** The questions undo acts have left open, oldest first. */
    List<Question> questions() throws IOException;

    /** Carries out what a person decided about a question, in one transaction. */
    Act resolve(Act act, Question question, Question.Answer answer) throws IOException, Refused;

    /** A revision of a dossier, with the facts of its unit as they are now; empty when there never was such a one. */
    Optional<Seen> revision(String dossier, long revision) throws IOException;

    /** The sheets of a revision that an act moved away from, as compact JSON; empty when none was kept. */
    Optional<String> keptSheet(String dossier, long revision) throws IOException;

    /** The acts that moved a dossier, the newest first. */
    List<Moved> moves(String dossier) throws IOException;

    /** Version of Khung, as dossiers are pinned to it. */
    String engine();

    /** Calls the listener, on the thread that wrote, after policies were recorded. */
    AutoCloseable onPolicy(Runnable listener);

    /**
     * A dossier as it stands.
     *
     * @param rubric the rubric it is pinned to, supplements laid on
     * @param draft what is being typed in it and not saved
     * @param draftRubric the rubric that was typed by
     */
    record Seen(Case file, Rubric rubric, long revision, Optional<Draft> draft, Optional<Rubric> draftRubric) {
    }

    /** Looks at open dossiers. */
    interface Visitor {
        /** A dossier that could be read. */
        void dossier(Seen dossier) throws IOException, Refused;

        /** A dossier that could not be read, and why, in one line. */
        void unreadable(String id, String why) throws Refused;
    }

    /** Decides what becomes of open dossiers. */
    interface Mover {
        /** What becomes of a dossier; empty to leave it as it is. */
        Optional<NewContent> move(Seen dossier) throws IOException, Refused;

        /** A dossier that could not be read, and why; it stays as it is. */
        void unreadable(String id, String why) throws Refused;

        /** Called after the last dossier; when it throws, nothing is written. */
        void last() throws Refused;
    }

    /**
     * What a moved dossier becomes.
     *
     * @param file the dossier; its unit's facts are not touched
     * @param rubric the rubric it is pinned to now
     * @param draft what was being typed, moved too; empty when nothing was
     * @param sheets the sheets before the move, as compact JSON
     */
    record NewContent(Case file, Rubric rubric, Optional<Case> draft, String sheets) {
    }

    /**
     * A dossier an act has moved.
     *
     * @param before its revision before
     * @param after its revision right after
     */
    record Moved(String act, String dossier, long before, long after) {
    }
}
