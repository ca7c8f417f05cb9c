package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.annulment.AnnulmentRules;
import khung.annulment.Ground;
import khung.dossier.Annulled;
import khung.dossier.Decision;
import khung.dossier.DossierStore;
import khung.dossier.DossierStore.Summary;
import khung.dossier.Leaning;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code khung dossier annul}: the result of a finalised dossier is annulled and stays readable; the dossier is open to
 * be graded again, and what leaned on the old result is listed (R001-35, R002-91, R004-108, R004-165).
 */
@Command(name = "annul")
final class DossierAnnul implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", descriptionKey = "dossier.id")
    private String id;

    @Option(names = "--ground", required = true, paramLabel = "WORD", descriptionKey = "keptAnnul.ground")
    private String ground;

    @Option(names = "--author", required = true, paramLabel = "NAME", descriptionKey = "order.author")
    private String author;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "order.reason")
    private String reason;

    @Option(names = "--decision", paramLabel = "TEXT", descriptionKey = "keptAnnul.decision")
    private String decision;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DossierAnnul(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput, DossierStore.Changed {
        String by = need(author, "--author NAME");
        String why = need(reason, "--reason TEXT");
        KeptDossier kept = KeptDossier.get(session, id);
        Guidance guidance = kept.rubric().guidance();
        AnnulmentRules rules = AnnulmentRules.of(guidance);
        Ground on = ground(guidance, rules);
        Rulings rulings = kept.dossier().dossier().standing(kept.rulings(session));
        if (!kept.stored().finalised()) {
            throw Stop.refused(List.of(Session.phrase("keptAnnul.notFinalised", id)));
        }
        Optional<Ground.Standing> other = on.standing().filter(s -> !rulings.option(s.ruling()).equals(s.option()));
        if (other.isPresent()) {
            throw Stop.refused(List.of(Session.phrase("keptAnnul.notAsRuled", id, on.id(), other.get().ruling(),
                    other.get().option(), rulings.option(other.get().ruling()))));
        }
        DossierStore store = session.theStore();
        List<Summary> all = store.list();
        Annulled annulled = store.annul(id, kept.stored().revision(), new Annulled.Order(on.id(), on.says(),
                decision == null ? "" : Words.nfc(decision), by, why, grade(kept)));
        Summary self = all.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
        print(new DossierAnnulResult(self, annulled, on, rules, Leaning.on(self, all),
                new Grounds(session, guidance, rulings)));
        return Exit.DONE;
    }

    private void print(DossierAnnulResult result) throws IOException, BadInput {
        if (!json) {
            result.print();
            return;
        }
        try (JsonGenerator out = Json.pretty(session.out())) {
            result.write(out);
        }
        session.out().println();
    }

    private Ground ground(Guidance guidance, AnnulmentRules rules) throws BadInput {
        String reference = InstalledGuidances.reference(guidance);
        if (rules.grounds().isEmpty()) {
            throw Session.bad(id, "keptAnnul.noRules", reference);
        }
        String word = Words.nfc(ground);
        return rules.grounds().stream().filter(g -> g.id().equals(word)).findFirst()
                .orElseThrow(() -> Session.bad(id, "keptAnnul.noGround", reference, word,
                        rules.grounds().stream().map(Ground::id).collect(Collectors.joining(", "))));
    }

    /** What was decided stands before what was computed. */
    private static Optional<Grade> grade(KeptDossier kept) throws IOException {
        Decision decided = kept.dossier().dossier().decision();
        return decided.grade().isPresent() ? decided.grade()
                : new FinalSheet(kept.stored().finalSheet().orElseThrow()).grade();
    }

    private static String need(String text, String option) throws Stop {
        if (text.isBlank()) {
            throw Stop.badInput(Session.phrase("order.wrong", "khung dossier annul",
                    Session.phrase("usage.missing", option)));
        }
        return Words.nfc(text);
    }
}
