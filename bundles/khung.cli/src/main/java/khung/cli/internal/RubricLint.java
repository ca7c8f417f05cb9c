package khung.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.lint.Finding;
import khung.lint.Linter;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rubric lint}. A supplement is looked at laid on its rubric. */
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
        boolean broken = false;
        if (what == null) {
            List<Problem> problems = session.rubrics().problems();
            problems.forEach(p -> session.err().println(p.line(session.language())));
            broken = !problems.isEmpty();
        }
        List<Linted> found = lint();
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

    private List<Linted> lint() throws BadInput, IOException {
        List<Rubric> installed = session.rubrics().list();
        Rulings rulings = session.rubrics().rulings();
        if (what == null) {
            return linted(installed, installed, rulings);
        }
        var named = session.rubrics().find(what);
        return named.isPresent() ? linted(List.of(named.get()), installed, rulings) : ofFile(installed);
    }

    private static List<Linted> linted(Collection<Rubric> rubrics, Collection<Rubric> others, Rulings rulings) {
        return rubrics.stream().map(r -> new Linted(r, Linter.lint(r, others, rulings))).toList();
    }

    /** The file's own rubrics and supplements, with what they need taken from what is installed. */
    private List<Linted> ofFile(List<Rubric> installed) throws BadInput, IOException {
        RubricLibrary library = library(installed);
        Rulings rulings = both(session.rubrics().rulings(), library.rulings());
        Map<String, Rubric> own = new LinkedHashMap<>();
        library.rubrics().values().stream().filter(r -> r.files().get(0).name().equals(what))
                .forEach(r -> own.put(r.reference(), r));
        List<Supplement> supplements = library.supplements().values().stream()
                .filter(s -> s.file().name().equals(what)).toList();
        if (own.isEmpty() && supplements.isEmpty()) {
            throw Session.bad(what, "lint.noRubric");
        }
        List<Linted> all = new ArrayList<>();
        for (Linted linted : linted(own.values(), installed, rulings)) {
            List<Finding> findings = new ArrayList<>(linted.findings());
            session.rubrics().find(linted.rubric().reference())
                    .filter(r -> !r.printedDigest().equals(linted.rubric().printedDigest()))
                    .ifPresent(r -> findings.add(otherContent(linted.rubric())));
            all.add(new Linted(linted.rubric(), findings));
        }
        for (Supplement supplement : supplements) {
            all.addAll(linted(List.of(laid(supplement, library)), installed, rulings));
        }
        return all;
    }

    private static Rulings both(Rulings installed, Rulings own) {
        Map<String, Ruling> all = new LinkedHashMap<>(installed.known());
        all.putAll(own.known());
        return new Rulings(all, installed.chosen());
    }

    private Rubric laid(Supplement supplement, RubricLibrary library) throws BadInput {
        Rubric rubric = library.rubrics().get(supplement.extended());
        if (rubric == null) {
            throw Session.bad(what, "lint.notExtended", supplement.extended());
        }
        return rubric.with(List.of(supplement));
    }

    private RubricLibrary library(List<Rubric> installed) throws BadInput, IOException {
        InputFile file = InputFile.of(session, what).orElseThrow(() -> Session.bad(what, "lint.nothing"));
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
        } catch (CharacterCodingException e) {
            throw Session.bad(what, "file.notUtf8");
        }
        List<RubricFile> all = new ArrayList<>(List.of(new RubricFile(what, text)));
        installed.stream().flatMap(r -> r.files().stream()).distinct().forEach(all::add);
        RubricLibrary library = RubricLibrary.of(all);
        List<Problem> own = library.problems().stream().filter(p -> p.place().file().equals(what)).toList();
        if (!own.isEmpty()) {
            throw new BadInput(own);
        }
        return library;
    }

    private static Finding otherContent(Rubric rubric) {
        return new Finding("version", Finding.Severity.ERROR, "",
                Session.phrase("lint.version", rubric.reference()), Session.phrase("lint.version.effect"),
                Session.phrase("lint.version.remedy"), rubric.source());
    }

    private void print(Linted linted) {
        session.print(linted.rubric().supplements().stream().findFirst()
                .map(s -> session.say("lint.supplement", linted.rubric().reference(), s.reference(),
                        linted.findings().size()))
                .orElseGet(() -> session.say("lint.rubric", linted.rubric().reference(), linted.findings().size())));
        linted.findings().forEach(f -> printFinding(session, f));
    }

    static void printFinding(Session session, Finding f) {
        String severity = session.say("severity." + Json.word(f.severity()));
        session.print("  " + (f.source().line() == 0
                ? session.say("finding.elsewhere", severity, f.id(), f.source().section(), f.what())
                : session.say("finding", severity, f.id(), f.source().section(), f.source().seed(), f.source().line(),
                        f.what())));
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
                    if (!linted.rubric().supplements().isEmpty()) {
                        out.writeStringField("supplement", linted.rubric().supplements().get(0).reference());
                    }
                    FindingJson.fields(out, finding, session.language());
                    out.writeEndObject();
                }
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
