package khung.cli.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Assessment;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.grading.Verdict;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung dossier finalise}: closes a dossier that is complete and decided, and keeps its sheet as it stands. */
@Command(name = "finalise")
final class DossierFinalise implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", descriptionKey = "dossier.id")
    private String id;

    DossierFinalise(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput, DossierStore.Changed {
        KeptDossier kept = KeptDossier.get(session, id);
        Rulings rulings = kept.rulings(session);
        kept.check(rulings);
        Scored scored = Scored.of(Optional.empty(), kept.dossier(), kept.rubric(), rulings, Optional.empty());
        List<Phrase> reasons = reasons(kept, scored);
        if (!reasons.isEmpty()) {
            throw Stop.refused(reasons);
        }
        session.theStore().finalise(id, kept.stored().revision(), sheet(scored), Author.name());
        return Exit.DONE;
    }

    private List<Phrase> reasons(KeptDossier kept, Scored scored) throws IOException, Stop {
        List<Phrase> reasons = new ArrayList<>();
        if (kept.stored().finalised()) {
            reasons.add(Session.phrase("finalise.already", id));
            return reasons;
        }
        session.theSwitching().notFinalisable(kept.rubric())
                .forEach(r -> reasons.add(Session.phrase("finalise.rubric", id, r)));
        Dossier d = kept.dossier().dossier();
        if (!d.unfinished().isEmpty()) {
            reasons.add(Session.phrase("finalise.unfinished", id, String.join(", ", d.unfinished().keySet())));
        }
        if (session.theStore().draft(id).isPresent()) {
            reasons.add(Session.phrase("finalise.typing", id));
        }
        for (Assessment assessment : scored.sheets()) {
            if (assessment.sheet().missing() > 0) {
                reasons.add(Session.phrase("finalise.missing", id, Session.phrase("stage." + assessment.stage().word()),
                        assessment.sheet().missing()));
            }
        }
        Verdict verdict = scored.sheets().get(scored.sheets().size() - 1).verdict();
        if (verdict.unscored() == 0 && verdict.state() != Verdict.State.DETERMINED && !decided(d.decision())) {
            reasons.add(Session.phrase("finalise.undecided", id));
        }
        return reasons;
    }

    private static boolean decided(Decision decision) {
        return decision.grade().isPresent() && !decision.by().isBlank() && !decision.reason().isBlank();
    }

    private String sheet(Scored scored) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.to(text)) {
            new ScoreJson(out, session.language()).write(scored, ScoreOutput.defectsOf(scored.rubric(),
                    scored.sheets().get(0).rulings()));
        }
        return text.toString();
    }
}
