package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.dossier.Annulled;
import khung.dossier.Assessment;
import khung.dossier.FormPrinter;
import khung.dossier.Stage;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung form}. */
@Command(name = "form")
final class Form implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "DOSSIER", descriptionKey = "form.dossier")
    private String name;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE.docx", descriptionKey = "output")
    private String output;

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "form.id")
    private String id;

    @Option(names = "--reasons", descriptionKey = "form.reasons")
    private boolean reasons;

    @Option(names = "--annulled", paramLabel = "REVISION", descriptionKey = "annulled.option")
    private Long annulled;

    Form(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        FormPrinter printer = session.printer().orElseThrow(() -> Stop.badInput(Session.phrase("form.noPrinter")));
        DossierInput.Read one = annulled == null ? one(DossierInput.of(session).read(List.of(name)))
                : DossierInput.of(session, KeptDossier.annulled(session, name, annulled));
        Scored scored = Scored.of(one.file(), one.dossier(), one.rubric(), one.rulings(), Optional.empty());
        Assessment self = scored.sheets().get(0);
        Optional<Assessment> appraiser = scored.sheets().stream().filter(s -> s.stage() == Stage.APPRAISER).findFirst();
        FormPrinter.Extent extent = reasons ? FormPrinter.Extent.WITH_REASONS : FormPrinter.Extent.FORM;
        if (annulled == null) {
            new OutputFile(session, output).write(out -> printer.print(one.dossier(), self, appraiser, extent, out));
        } else {
            Annulled note = note();
            new OutputFile(session, output).write(out -> printer.printAnnulled(one.dossier(), self, appraiser, extent,
                    note, out));
        }
        return Exit.DONE;
    }

    private Annulled note() throws IOException, Stop, BadInput {
        return KeptDossier.get(session, name).dossier().dossier().annulled().stream()
                .filter(a -> a.revision() == annulled).findFirst().orElseThrow();
    }

    private DossierInput.Read one(List<DossierInput.Read> read) throws BadInput {
        List<DossierInput.Read> fitting = id == null ? read
                : read.stream().filter(r -> r.dossier().dossier().id().equals(id)).toList();
        if (fitting.size() != 1) {
            throw fitting.isEmpty() ? Session.bad(name, "form.noId", id) : Session.bad(name, "form.many", read.size());
        }
        return fitting.get(0);
    }
}
