package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.DossierStore;
import khung.dossier.Stage;
import khung.results.Proposal;
import khung.results.Proposals;
import khung.results.ResultSource;
import khung.results.ResultSources;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung dossier fill}: shows what sources of results offer; writes only the rows that are asked for. */
@Command(name = "fill")
final class DossierFill implements Callable<Integer> {

    private static final int LONGEST_TEXT = 40;

    private final Session session;
    private final Optional<ResultSources> sources;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "dossier.id")
    private String id;

    @Option(names = "--from", paramLabel = "SOURCE", descriptionKey = "fill.from")
    private String from;

    @Option(names = "--take", paramLabel = "ROW", split = ",", descriptionKey = "fill.take")
    private List<String> take;

    @Option(names = "--take-all", descriptionKey = "fill.takeAll")
    private boolean takeAll;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DossierFill(Session session, Optional<ResultSources> sources) {
        this.session = session;
        this.sources = sources;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput, DossierStore.Changed {
        List<ResultSource> asked = asked();
        KeptDossier kept = KeptDossier.get(session, id);
        Proposals offered = Proposals.ask(asked, kept.dossier(), kept.rubric(), session.language());
        offered.troubles().forEach(t -> session.err().println(session.say(t)));
        if (taking()) {
            return taken(kept, offered);
        }
        show(kept, offered.all());
        return offered.troubles().isEmpty() ? Exit.DONE : Exit.REFUSED;
    }

    private List<ResultSource> asked() throws Stop {
        List<ResultSource> all = sources.map(ResultSources::all).orElse(List.of());
        if (all.isEmpty()) {
            throw Stop.badInput(Session.phrase("fill.noSource"));
        }
        List<ResultSource> chosen = all.stream().filter(s -> from == null || s.id().equals(from)).toList();
        if (chosen.isEmpty()) {
            throw Stop.badInput(Session.phrase("fill.unknownSource", from,
                    all.stream().map(ResultSource::id).sorted().collect(Collectors.joining(", "))));
        }
        return chosen;
    }

    private int taken(KeptDossier kept, Proposals offered) throws IOException, Stop, DossierStore.Changed {
        if (!kept.installed()) {
            throw Stop.refused(List.of(Session.phrase("dossier.readOnly", id, kept.dossier().dossier().rubric())));
        }
        if (session.theStore().draft(id).isPresent()) {
            throw Stop.refused(List.of(Session.phrase("fill.typing", id)));
        }
        List<Proposal> chosen = offered.all().stream().filter(p -> takeAll || take.contains(p.row())).toList();
        Set<String> rows = new TreeSet<>();
        for (Proposal p : chosen) {
            if (!rows.add(p.row())) {
                throw Stop.refused(List.of(Session.phrase("fill.several", p.row())));
            }
        }
        List<String> none = takeAll ? List.of() : take.stream().filter(r -> !rows.contains(r)).toList();
        if (!none.isEmpty() || chosen.isEmpty()) {
            throw Stop.refused(List.of(Session.phrase("fill.nothing", id, String.join(", ", none))));
        }
        CaseFields fields = new CaseFields(kept.rubric());
        Case file = kept.dossier();
        Map<String, String> texts = Proposals.texts(file, kept.rubric(), Stage.SELF, chosen, Author.name(),
                LocalDate.now(), session.language());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            file = fields.set(file, text.getKey(), text.getValue()).file();
        }
        session.theStore().save(file, kept.stored().revision(), kept.rubric(), Author.name());
        show(kept, chosen);
        return offered.troubles().isEmpty() ? Exit.DONE : Exit.REFUSED;
    }

    /** What was offered or taken; "now" is what stood in the dossier before. */
    private void show(KeptDossier kept, List<Proposal> proposals) throws IOException {
        CaseFields fields = new CaseFields(kept.rubric());
        List<String> before = new ArrayList<>();
        proposals.forEach(p -> before.add(fields.get(kept.dossier(), Stage.SELF.word() + "." + p.row())));
        if (json) {
            writeJson(proposals, before);
            return;
        }
        TextTable table = new TextTable();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal p = proposals.get(i);
            table.row(p.row(), TextTable.shortened(p.text(), LONGEST_TEXT),
                    before.get(i).isEmpty() ? session.say("fill.blank") : before.get(i), "→ " + Proposals.value(p),
                    p.source(), p.name() + ", " + p.origin());
        }
        table.lines().forEach(session::print);
        session.print(proposals.isEmpty() ? session.say("fill.none") : taking() ? session.say("fill.taken", proposals.size())
                : session.say("fill.how", id, proposals.get(0).row()));
    }

    private boolean taking() {
        return take != null || takeAll;
    }

    private void writeJson(List<Proposal> proposals, List<String> before) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (int i = 0; i < proposals.size(); i++) {
                Proposal p = proposals.get(i);
                out.writeStartObject();
                out.writeStringField("row", p.row());
                out.writeStringField("text", p.text());
                out.writeStringField("now", before.get(i));
                out.writeStringField("value", p.value());
                out.writeStringField("unit", p.unit());
                out.writeStringField("source", p.source());
                out.writeStringField("name", p.name());
                out.writeStringField("origin", p.origin());
                out.writeBooleanField("taken", taking());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
