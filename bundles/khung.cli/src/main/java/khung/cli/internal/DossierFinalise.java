package khung.cli.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.annulment.AnnulmentRules;
import khung.dossier.Annulled;
import khung.dossier.Assessment;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.grading.Verdict;
import khung.rubric.Grade;
import khung.rubric.Guidance;
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
        String sheet = sheet(scored);
        session.theStore().finalise(id, kept.stored().revision(), sheet, Author.name());
        replaced(kept, sheet);
        return Exit.DONE;
    }

    /** Names the annulled result this one takes the place of, and says when the grade is the same (R004-111). */
    private void replaced(KeptDossier kept, String sheet) throws IOException, BadInput {
        Dossier d = kept.dossier().dossier();
        if (d.annulled().isEmpty()) {
            return;
        }
        Guidance guidance = kept.rubric().guidance();
        Annulled old = d.annulled().get(d.annulled().size() - 1);
        session.print(session.say("finalise.replaces", AnnulledWords.line(session, id, guidance, old)));
        Optional<Grade> grade = d.decision().grade().isPresent() ? d.decision().grade() : new FinalSheet(sheet).grade();
        if (grade.equals(old.grade())) {
            session.print(session.say("finalise.unchanged", grade.map(g -> guidance.gradeNames()
                    .getOrDefault(g, Json.word(g))).orElse("—")));
            AnnulmentRules.of(guidance).onlyIfChanged().ifPresent(r -> session.print(session.say(
                    "keptAnnul.onlyIfChanged", r.says(), String.join(", ", r.rules()))));
        }
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
