package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung caps}: grades after the caps a guidance prints, and those an authority recorded as its own. */
@Command(name = "caps")
final class CapsRun implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "caps.file")
    private String file;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CapsRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<List<CapsResult>> all = new ArrayList<>();
        for (CapsCase one : CapsCase.read(session, file)) {
            Grounds grounds = new Grounds(session, one.guidance(), standing);
            all.add(one.results(standing).stream().map(c -> new CapsResult(one, c, grounds)).toList());
        }
        if (json) {
            write(all);
        } else {
            for (List<CapsResult> results : all) {
                print(results);
            }
        }
        return all.stream().flatMap(List::stream).allMatch(CapsResult::settled) ? Exit.DONE : Exit.REFUSED;
    }

    private void print(List<CapsResult> results) throws BadInput, IOException {
        CapsResult first = results.get(0);
        session.print(session.say("caps.guidance", first.grounds().reference()));
        if (first.of().rules().caps().stream().allMatch(c -> c.local().isPresent())) {
            session.print("  " + session.say("caps.printsNone"));
        }
        Set<String> rules = new TreeSet<>();
        Set<String> leaning = new TreeSet<>();
        for (CapsResult result : results) {
            result.print();
            rules.addAll(result.capped().rules());
            leaning.addAll(result.capped().rulings());
        }
        first.grounds().print(rules, leaning);
        session.print("");
    }

    private void write(List<List<CapsResult>> all) throws IOException, BadInput {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (List<CapsResult> results : all) {
                out.writeStartObject();
                out.writeStringField("file", file);
                out.writeStringField("guidance", results.get(0).grounds().reference());
                out.writeArrayFieldStart("subjects");
                for (CapsResult result : results) {
                    result.write(out);
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
