package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.dossier.UnitFacts;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung dossier import}: all dossiers of all files, or none. */
@Command(name = "import")
final class DossierImport implements Callable<Integer> {

    private final Session session;
    private final Map<Unit, UnitFacts> facts = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Phrase> conflicts = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "score.files")
    private List<String> files;

    private record Unit(String name, Period period) {
    }

    DossierImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput, DossierStore.Changed {
        DossierStore store = session.theStore();
        RubricLookup lookup = session.theSwitching().lookup();
        List<DossierInput.Read> read = read(lookup);
        List<Case> all = new ArrayList<>();
        for (DossierInput.Read one : read) {
            all.add(fit(store, one));
        }
        if (!conflicts.isEmpty()) {
            throw Stop.refused(conflicts);
        }
        List<Case> complete = all.stream().map(c -> c.with(facts.get(unit(c.unit())))).toList();
        store.addAll(complete, lookup, Author.name());
        complete.forEach(c -> session.print(c.dossier().id()));
        return Exit.DONE;
    }

    private List<DossierInput.Read> read(RubricLookup lookup) throws IOException, BadInput {
        List<DossierInput.Read> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : files) {
            try {
                InputFile file = InputFile.of(session, name).orElseThrow(() -> Session.bad(name, "import.none"));
                Rulings shipped = session.rubrics().rulings();
                new DossierInput(session, shipped, lookup).cases(file).forEach(c -> all.add(new DossierInput.Read(
                        Optional.of(name), c, RubricLookup.pinned(session.rubrics(), c.dossier()).orElseThrow(),
                        shipped)));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return all;
    }

    private Case fit(DossierStore store, DossierInput.Read one) throws IOException {
        Dossier d = one.dossier().dossier();
        Dossier named = d.id().isEmpty() ? d.withId(UUID.randomUUID().toString()) : d;
        if (!ids.add(named.id())) {
            conflicts.add(Session.phrase("import.twice", one.file().orElse(""), named.id()));
        }
        share(store, one);
        return one.dossier().with(named.pinned(one.rubric()));
    }

    /** A unit's facts are entered once: what the file leaves out is taken from what is kept, and nothing kept is overwritten. */
    private void share(DossierStore store, DossierInput.Read one) throws IOException {
        UnitFacts given = one.dossier().unit();
        Unit unit = unit(given);
        UnitFacts before = facts.containsKey(unit) ? facts.get(unit) : store.unitFacts(unit.name(), unit.period());
        UnitFacts blank = UnitFacts.unknown(unit.name(), unit.period());
        if (given.equals(blank) || before.equals(blank) || given.equals(before)) {
            facts.put(unit, given.equals(blank) ? before : given);
        } else {
            facts.put(unit, before);
            Phrase conflict = Session.phrase("import.facts", one.file().orElse(""), unit.name(), unit.period().text());
            if (!conflicts.contains(conflict)) {
                conflicts.add(conflict);
            }
        }
    }

    private static Unit unit(UnitFacts facts) {
        return new Unit(facts.unit(), facts.period());
    }
}
