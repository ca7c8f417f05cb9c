package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.policy.Refused;
import khung.policy.VersionInForce;
import khung.rubric.Rubric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung dossier new}: by the version in force for the bloc, or by the rubric named. */
@Command(name = "new")
final class DossierNew implements Callable<Integer> {

    private final Session session;

    @Option(names = "--rubric", paramLabel = "ID[@VERSION]", descriptionKey = "new.rubric")
    private String reference;

    @Option(names = "--bloc", paramLabel = "BLOC", descriptionKey = "new.bloc")
    private String bloc;

    @Option(names = "--subject", paramLabel = "SUBJECT", descriptionKey = "new.subject")
    private String subject;

    @Option(names = "--period", required = true, paramLabel = "2026-Q3", descriptionKey = "new.period")
    private String periodText;

    @Option(names = "--unit", required = true, paramLabel = "UNIT", descriptionKey = "new.unit")
    private String unit;

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "new.name")
    private String name;

    DossierNew(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, DossierStore.Changed, Refused {
        if (reference == null && bloc == null || reference != null && (bloc != null || subject != null)) {
            throw Stop.badInput(Session.phrase("new.which"));
        }
        if (name.isBlank() || unit.isBlank()) {
            throw Stop.badInput(Session.phrase("new.blank", name.isBlank() ? "--name" : "--unit"));
        }
        Period period = Period.parse(periodText)
                .orElseThrow(() -> Stop.badInput(Session.phrase("new.notPeriod", periodText)));
        Rubric printed = reference == null ? inForce(period) : named(period);
        if (printed.period().equals("quarter") != period.quarter() > 0) {
            throw noPeriod(printed);
        }
        String inUnit = Words.nfc(unit);
        DossierStore store = session.theStore();
        Rubric rubric = session.theSwitching().laid(printed, inUnit);
        String id = UUID.randomUUID().toString();
        Dossier dossier = Dossier.blank(id, rubric.reference(), period, inUnit, Words.nfc(name)).pinned(rubric);
        store.save(new Case(dossier, store.unitFacts(inUnit, period)), 0, rubric, Author.name());
        session.print(id);
        return Exit.DONE;
    }

    private Stop noPeriod(Rubric rubric) {
        return Stop.badInput(Session.phrase("new.noPeriod", periodText, Session.phrase("period." + rubric.period())));
    }

    /** A version named wholly is taken; an id alone means the version in force of that rubric. */
    private Rubric named(Period period) throws IOException, Stop {
        Rubric latest = RubricShow.find(session, reference);
        if (reference.indexOf('@') >= 0) {
            return latest;
        }
        if (latest.period().equals("quarter") != period.quarter() > 0) {
            throw noPeriod(latest);
        }
        VersionInForce version = session.theSwitching().policies().version(session.rubrics(), latest.id(),
                Words.nfc(unit), period, LocalDate.now()).orElseThrow(() -> Stop.refused(List.of(
                        Session.phrase("new.superseded", latest.reference()))));
        if (!version.reference().startsWith(latest.id() + "@")) {
            throw Stop.refused(List.of(Session.phrase("new.replaced", latest.id(), version.reference())));
        }
        return installed(version);
    }

    private static Rubric installed(VersionInForce version) throws Stop {
        return version.rubric().orElseThrow(() -> Stop.refused(List.of(
                Session.phrase("new.notInstalled", version.reference()))));
    }

    /** The one version in force; where there are several, the person says which. */
    private Rubric inForce(Period period) throws IOException, Stop {
        TreeSet<String> subjects = new TreeSet<>();
        session.rubrics().list().forEach(r -> subjects.add(r.subject()));
        TreeMap<String, VersionInForce> found = new TreeMap<>();
        for (String one : Optional.ofNullable(subject).map(List::of).orElse(List.copyOf(subjects))) {
            session.theSwitching().versions(bloc, one, Words.nfc(unit), period)
                    .forEach(v -> found.put(v.reference(), v));
        }
        if (found.isEmpty()) {
            throw Stop.badInput(Session.phrase("new.nothingInForce", bloc, periodText));
        }
        if (found.size() > 1) {
            throw Stop.badInput(Session.phrase("new.severalInForce", bloc, String.join(", ", found.keySet())));
        }
        return installed(found.firstEntry().getValue());
    }
}
