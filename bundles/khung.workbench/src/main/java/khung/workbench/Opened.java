package khung.workbench;

import java.time.Instant;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.DossierStore;
import khung.dossier.RubricLookup;
import khung.rubric.Rubric;

/**
 * A dossier as it was found when it was opened.
 *
 * @param start what the form shows: the draft where there is one
 * @param saved what is on disk
 * @param revision of what is on disk; of what the draft began with, where there is one
 * @param installed whether the rubric is installed now, or only kept by the store
 * @param draftAt when the draft was kept
 */
record Opened(Case start, Case saved, long revision, Rubric rubric, boolean installed, boolean finalised,
        Optional<Instant> draftAt) {

    /** Reads a dossier with its draft and rubric; empty when it, or its rubric, is nowhere. On the disk's thread. */
    static Optional<Opened> read(Desk desk, String id) throws Exception {
        Optional<DossierStore.Stored> stored = desk.store().load(id);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Case file = stored.get().file();
        Optional<String> digest = file.dossier().digest();
        Optional<Rubric> installed = RubricLookup.pinned(desk.rubrics(), file.dossier());
        Optional<Rubric> rubric = installed.isPresent() || digest.isEmpty() ? installed
                : desk.store().rubric(digest.get());
        if (rubric.isEmpty()) {
            throw new NoRubric(desk.say("noRubric", file.dossier().rubric()));
        }
        Case saved = pinned(file, rubric.get());
        Optional<DossierStore.Draft> draft = stored.get().finalised() ? Optional.empty() : desk.store().draft(id);
        Case start = saved;
        long basedOn = stored.get().revision();
        if (draft.isPresent()) {
            // A draft kept after the dossier was moved has not come along yet.
            Optional<FollowMoves> moved = FollowMoves.since(desk, rubric.get(), draft.get().file(),
                    draft.get().basedOn());
            start = pinned(moved.map(m -> m.to().file()).orElse(draft.get().file()), rubric.get());
            basedOn = moved.map(m -> m.to().basedOn()).orElse(draft.get().basedOn());
        }
        return Optional.of(new Opened(start, saved, basedOn, rubric.get(), installed.isPresent(),
                stored.get().finalised(), draft.map(DossierStore.Draft::at)));
    }

    /** The case pinned to the content of its rubric, as the store keeps it. */
    static Case pinned(Case file, Rubric rubric) {
        return file.with(file.dossier().pinned(rubric));
    }

    /** The rubric of a dossier is neither installed nor kept. */
    static final class NoRubric extends Exception {
        private static final long serialVersionUID = 1L;

        NoRubric(String message) {
            super(message);
        }
    }
}
