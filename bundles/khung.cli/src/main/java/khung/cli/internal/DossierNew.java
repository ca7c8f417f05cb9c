package khung.cli.internal;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.rubric.Rubric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung dossier new}. */
@Command(name = "new")
final class DossierNew implements Callable<Integer> {

    private final Session session;

    @Option(names = "--rubric", required = true, paramLabel = "ID[@VERSION]", descriptionKey = "new.rubric")
    private String reference;

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
    public Integer call() throws IOException, Stop, DossierStore.Changed {
        Rubric rubric = RubricShow.find(session, reference);
        Period period = Period.parse(periodText)
                .filter(p -> rubric.period().equals("quarter") == p.quarter() > 0)
                .orElseThrow(() -> Stop.badInput(Session.phrase("new.noPeriod", periodText,
                        Session.phrase("period." + rubric.period()))));
        if (name.isBlank() || unit.isBlank()) {
            throw Stop.badInput(Session.phrase("new.blank", name.isBlank() ? "--name" : "--unit"));
        }
        DossierStore store = session.theStore();
        String id = UUID.randomUUID().toString();
        Dossier dossier = Dossier.blank(id, rubric.reference(), period, Words.nfc(unit), Words.nfc(name))
                .pinned(rubric.digest());
        store.save(new Case(dossier, store.unitFacts(dossier.unit(), period)), 0, rubric, Author.name());
        session.print(id);
        return Exit.DONE;
    }
}
