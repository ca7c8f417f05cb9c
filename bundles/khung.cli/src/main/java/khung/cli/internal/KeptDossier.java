package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import khung.dossier.Annulled;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Answers;
import khung.text.BadInput;
import khung.text.Place;
import khung.text.Problem;

/**
 * A dossier from the store with the rubric it is filled in by.
 *
 * @param installed whether that very rubric is installed now; if not, the rubric is the store's own copy
 */
record KeptDossier(DossierStore.Stored stored, Rubric rubric, boolean installed) {

    /** The dossier with this id. */
    static Optional<KeptDossier> find(Session session, String id) throws IOException, Stop {
        DossierStore store = session.theStore();
        Optional<DossierStore.Stored> stored = store.load(id);
        return stored.isEmpty() ? Optional.empty() : Optional.of(of(session, stored.get()));
    }

    /** The dossier with this id, which the person says is there. */
    static KeptDossier get(Session session, String id) throws IOException, Stop, BadInput {
        return find(session, id).orElseThrow(() -> Session.bad(id, "dossier.none"));
    }

    /** A result of a dossier that was annulled, as it was finalised. @param revision it was finalised as */
    static KeptDossier annulled(Session session, String id, long revision) throws IOException, Stop, BadInput {
        List<Annulled> known = get(session, id).dossier().dossier().annulled();
        Optional<DossierStore.Stored> stored = session.theStore().annulled(id, revision);
        if (stored.isEmpty()) {
            boolean elsewhere = known.stream().anyMatch(a -> a.revision() == revision);
            throw Session.bad(id, elsewhere ? "annulled.elsewhere" : known.isEmpty() ? "annulled.never" : "annulled.none",
                    String.valueOf(revision), known.stream().map(a -> String.valueOf(a.revision())).collect(Collectors.joining(", ")));
        }
        return of(session, stored.get());
    }

    private static KeptDossier of(Session session, DossierStore.Stored stored) throws IOException, Stop {
        Dossier d = stored.file().dossier();
        Optional<Rubric> installed = RubricLookup.pinned(session.rubrics(), d);
        return installed.isPresent() ? new KeptDossier(stored, installed.get(), true)
                : new KeptDossier(stored, rubric(session, d), false);
    }

    /** The very rubric a dossier is pinned to, its supplements laid on: installed, or the store's own copy. */
    static Rubric rubric(Session session, Dossier d) throws IOException, Stop {
        Optional<Rubric> installed = RubricLookup.pinned(session.rubrics(), d);
        if (installed.isPresent()) {
            return installed.get();
        }
        Optional<Rubric> kept = d.digest().isPresent() ? session.theStore().rubric(d.digest().get()) : Optional.empty();
        return kept.orElseThrow(() -> Stop.badInput(Session.phrase("dossier.noRubric", d.id(), d.rubric())));
    }

    Case dossier() {
        return stored.file();
    }

    String id() {
        return stored.file().dossier().id();
    }

    /** The rulings in force, for what the dossier is not pinned to and chooses nothing for itself. */
    Rulings rulings(Session session) throws IOException {
        return session.rulings(dossier().dossier().unit(), rubric.reference());
    }

    /** Work in progress may hold what no score can be made of. */
    void check(Rulings rulings) throws BadInput {
        Dossier d = dossier().dossier();
        Place place = Place.of(d.id());
        List<Problem> problems = new ArrayList<>();
        dossier().contradictions(rubric.guidance()).forEach(c -> problems.add(new Problem(place, c.field(), c.what(),
                c.remedy())));
        Rulings standing = d.standing(rulings);
        for (Stage stage : Stage.values()) {
            d.entry(stage).answers().forEach((key, answer) -> {
                Optional<Item> item = rubric.item(key);
                boolean zeroTarget = d.plan().target(key).filter(t -> t.signum() <= 0).isPresent();
                if (item.isPresent() && !zeroTarget) {
                    Answers.misfit(rubric, standing, d.plan(), item.get(), answer).ifPresent(m ->
                            problems.add(new Problem(place, stage.word() + "." + key, m.what(), m.remedy())));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
