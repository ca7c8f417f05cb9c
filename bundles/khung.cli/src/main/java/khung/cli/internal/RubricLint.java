package khung.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Finding;
import khung.rubric.Linter;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.text.BadInput;
import khung.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rubric lint}. */
@Command(name = "lint")
final class RubricLint implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID[@VERSION]|FILE", descriptionKey = "lint.what")
    private String what;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RubricLint(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        List<Linted> found = new ArrayList<>();
        boolean broken = false;
        if (what == null) {
            List<Problem> problems = session.rubrics().problems();
            problems.forEach(p -> session.err().println(p.line(session.language())));
            broken = !problems.isEmpty();
        }
        for (Rubric rubric : rubrics()) {
            List<Finding> findings = new ArrayList<>(Linter.lint(rubric));
            session.rubrics().find(rubric.reference()).filter(r -> !r.digest().equals(rubric.digest()))
                    .ifPresent(r -> findings.add(otherContent(rubric)));
            found.add(new Linted(rubric, findings));
        }
        if (json) {
            writeJson(found);
        } else {
            found.forEach(this::print);
        }
        boolean errors = found.stream().flatMap(l -> l.findings().stream())
                .anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        return errors || broken ? Exit.REFUSED : Exit.DONE;
    }

    private record Linted(Rubric rubric, List<Finding> findings) {
    }

    private static Finding otherContent(Rubric rubric) {
        return new Finding("version", Finding.Severity.ERROR, "",
                Session.phrase("lint.version", rubric.reference()), Session.phrase("lint.version.effect"),
                Session.phrase("lint.version.remedy"), rubric.source());
    }

    private List<Rubric> rubrics() throws BadInput, IOException {
        if (what == null) {
            return session.rubrics().list();
        }
        var installed = session.rubrics().find(what);
        return installed.isPresent() ? List.of(installed.get()) : fromFile();
    }

    /** The file's own rubrics, with parts and guidances taken from what is installed. */
    private List<Rubric> fromFile() throws BadInput, IOException {
        InputFile file = InputFile.of(session, what).orElseThrow(() -> Session.bad(what, "lint.nothing"));
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
        } catch (CharacterCodingException e) {
            throw Session.bad(what, "file.notUtf8");
        }
        List<RubricFile> all = new ArrayList<>(List.of(new RubricFile(what, text)));
        session.rubrics().list().stream().flatMap(r -> r.files().stream()).distinct().forEach(all::add);
        RubricLibrary library = RubricLibrary.of(all);
        List<Problem> own = library.problems().stream().filter(p -> p.place().file().equals(what)).toList();
        if (!own.isEmpty()) {
            throw new BadInput(own);
        }
        List<Rubric> rubrics = library.rubrics().values().stream()
                .filter(r -> r.files().get(0).name().equals(what)).toList();
        if (rubrics.isEmpty()) {
            throw Session.bad(what, "lint.noRubric");
        }
        return rubrics;
    }

    private void print(Linted linted) {
        session.print(session.say("lint.rubric", linted.rubric().reference(), linted.findings().size()));
        linted.findings().forEach(f -> printFinding(session, f));
    }

    static void printFinding(Session session, Finding f) {
        session.print("  " + session.say("finding", session.say("severity." + Json.word(f.severity())), f.id(),
                f.source().section(), f.source().seed(), f.source().line(), f.what()));
        session.print("      " + session.say(f.effect()));
        session.print("      " + session.say(f.remedy()));
    }

    private void writeJson(List<Linted> found) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (Linted linted : found) {
                for (Finding finding : linted.findings()) {
                    out.writeStartObject();
                    out.writeStringField("rubric", linted.rubric().reference());
                    FindingJson.fields(out, finding, session.language());
                    out.writeEndObject();
                }
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
