package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

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

    Form(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        FormPrinter printer = session.printer().orElseThrow(() -> Stop.badInput(Session.phrase("form.noPrinter")));
        DossierInput.Read one = one(DossierInput.of(session).read(List.of(name)));
        if (one.rubric().form().isEmpty()) {
            throw Stop.refused(List.of(Session.phrase("form.noForm", name, one.rubric().reference())));
        }
        Scored scored = Scored.of(one.file(), one.dossier(), one.rubric(), one.rulings(), Optional.empty());
        Assessment self = scored.sheets().get(0);
        Optional<Assessment> appraiser = scored.sheets().stream().filter(s -> s.stage() == Stage.APPRAISER).findFirst();
        new OutputFile(session, output).write(out -> printer.print(one.dossier(), self, appraiser, out));
        return Exit.DONE;
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
