package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung dossier set}: all fields at once, or none. */
@Command(name = "set")
final class DossierSet implements Callable<Integer> {

    private static final String UNIT = "unit";

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "dossier.id")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH=TEXT", descriptionKey = "set.fields")
    private List<String> assignments;

    DossierSet(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput, DossierStore.Changed {
        KeptDossier kept = KeptDossier.get(session, id);
        if (!kept.installed()) {
            throw Stop.refused(List.of(Session.phrase("dossier.readOnly", id, kept.dossier().dossier().rubric())));
        }
        if (session.theStore().draft(id).isPresent()) {
            throw Stop.refused(List.of(Session.phrase("set.typing", id)));
        }
        List<Problem> problems = new ArrayList<>();
        Case file = kept.dossier();
        CaseFields fields = new CaseFields(kept.rubric());
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw Stop.badInput(Session.phrase("set.noEquals", assignment));
            }
            file = set(fields, file, assignment.substring(0, equals).strip(), assignment.substring(equals + 1), problems);
        }
        file.contradictions(kept.rubric().guidance()).forEach(c -> problems.add(problem(c.field(), c.what(), c.remedy())));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        session.theStore().save(file, kept.stored().revision(), kept.rubric(), Author.name());
        return Exit.DONE;
    }

    private Case set(CaseFields fields, Case file, String path, String text, List<Problem> problems)
            throws IOException, Stop {
        String value = Words.nfc(text);
        CaseFields.Written written = fields.set(file, path, value);
        written.trouble().ifPresent(t -> problems.add(problem(path, t.what(), t.remedy())));
        if (written.trouble().isEmpty() && written.file().dossier().unfinished().containsKey(path)) {
            problems.add(problem(path, Session.phrase("set.partial", value), Session.phrase("set.partial.remedy")));
        }
        if (path.equals(UNIT) && !value.equals(file.dossier().unit())) {
            Period period = file.dossier().period();
            return written.file().with(session.theStore().unitFacts(value, period));
        }
        return written.file();
    }

    private Problem problem(String path, Phrase what, Phrase remedy) {
        return new Problem(Place.of(id), path, what, remedy);
    }
}
