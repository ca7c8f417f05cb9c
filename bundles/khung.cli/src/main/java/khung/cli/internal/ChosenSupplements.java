package khung.cli.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.dossier.RubricLookup;
import khung.rubric.Rubric;
import khung.rubric.Supplement;
import khung.text.BadInput;

/** Lays the supplements named on the command line on the rubrics of dossiers that name none themselves. */
final class ChosenSupplements implements RubricLookup {

    private final Session session;
    private final List<Supplement> chosen = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    ChosenSupplements(Session session, List<String> references) throws Stop {
        this.session = session;
        for (String reference : references) {
            chosen.add(PolicySupplement.find(session, reference));
        }
    }

    @Override
    public Optional<Rubric> find(String reference, Optional<List<String>> supplements, String unit) throws BadInput {
        Optional<Rubric> rubric = session.rubrics().find(reference);
        if (supplements.isPresent() || rubric.isEmpty()) {
            return RubricLookup.of(session.rubrics()).find(reference, supplements, unit);
        }
        List<Supplement> meant = chosen.stream().filter(s -> s.extended().equals(rubric.get().reference())
                && s.unit().map(unit::equals).orElse(true)).toList();
        meant.forEach(s -> used.add(s.reference()));
        return Optional.of(rubric.get().with(meant));
    }

    /** A supplement that changed nothing was not what the person meant. */
    void checkUsed() throws Stop {
        for (Supplement s : chosen) {
            if (!used.contains(s.reference())) {
                throw Stop.badInput(Session.phrase("score.supplementUnused", s.reference(), s.extended()));
            }
        }
    }
}
