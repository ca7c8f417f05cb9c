package khung.dossier;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.rubric.Rubric;

/**
 * Keeps cases. Every method may wait for the disk: never call it on the UI thread. Safe for several
 * threads. What a method has acknowledged by returning is on disk.
 */
@ProviderType
public interface DossierStore {

    /** One line per dossier kept, ordered by period, unit and given name. */
    List<Summary> list() throws IOException;

    /** A dossier with the facts of its unit. */
    Optional<Stored> load(String id) throws IOException;

    /** What is known of a unit; unknown facts when nothing was kept. */
    UnitFacts unitFacts(String unit, Period period) throws IOException;

    /**
     * Keeps a case, dossier and unit facts together, in one transaction, and drops its draft. A dossier kept for
     * the first time is pinned to its rubric and to the rulings in force.
     *
     * @param expected the revision the edit began with; 0 for a new dossier
     * @param rubric the rubric it is filled in by, its supplements laid on; its files are kept by digest
     * @param author who saves
     * @return the new revision
     * @throws Changed when somebody else saved in between, or the dossier is finalised; nothing is written
     */
    long save(Case file, long expected, Rubric rubric, String author) throws IOException, Changed;

    /**
     * Keeps many cases, all or none, as {@link #save} does one.
     *
     * @throws Changed when one of them exists already
     */
    void addAll(List<Case> files, RubricLookup rubrics, String author) throws IOException, Changed;

    /**
     * Closes a dossier for good together with the sheet it was closed with.
     *
     * @param sheet the scored sheet as JSON, never computed again
     */
    void finalise(String id, long expected, String sheet, String author) throws IOException, Changed;

    /**
     * Annuls the result of a finalised dossier and opens the dossier again, in one transaction. The revision it was
     * finalised as and its sheet stay for ever as they were; the decision, which belonged to that result, is left
     * blank. A draft stays as it is. Nothing that leaned on the result is touched.
     *
     * @param expected the revision it was finalised as
     * @return what the dossier, open at the next revision, names from now on
     * @throws Changed when it is not finalised, or at another revision; nothing is written
     */
    Annulled annul(String id, long expected, Annulled.Order order) throws IOException, Changed;

    /**
     * A result that was annulled, as it was finalised, with the facts of its unit as they were then.
     *
     * @param revision the revision it was finalised as
     * @return empty when no result of that revision was annulled in this store
     */
    Optional<Stored> annulled(String id, long revision) throws IOException;

    /** Removes a dossier, its draft included; refuses one with an annulled result. Its history stays in the file until it is compacted. */
    void delete(String id, String author) throws IOException;

    /** Keeps what is being typed, so that a crash loses at most what came after. */
    void keepDraft(Case file, long basedOn) throws IOException;

    /** What was being typed and never saved. */
    Optional<Draft> draft(String id) throws IOException;

    /** Forgets what was being typed. */
    void dropDraft(String id) throws IOException;

    /**
     * The rubric with this digest, its supplements laid on, as it was when a dossier first used it, whatever is
     * installed now.
     */
    Optional<Rubric> rubric(String digest) throws IOException;

    /** Calls the listener, on the thread that wrote, after anything was saved, finalised, annulled or removed. */
    AutoCloseable onChange(Runnable listener);

    /**
     * A dossier in a list.
     *
     * @param annulled how many results of it were annulled in this store
     */
    record Summary(String id, Period period, String unit, String name, String born, String rubric, long revision,
            Instant savedAt, String savedBy, boolean finalised, boolean hasDraft, int annulled) {
    }

    /** A dossier as kept. */
    record Stored(Case file, long revision, Instant savedAt, String savedBy, boolean finalised,
            Optional<String> finalSheet) {
    }

    /** What was being typed, the revision it began with, and when. */
    record Draft(Case file, long basedOn, Instant at) {
    }

    /** Somebody else was faster, or the dossier is closed. */
    final class Changed extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param message one line for people, with what to do */
        public Changed(String message) {
            super(message);
        }
    }
}
