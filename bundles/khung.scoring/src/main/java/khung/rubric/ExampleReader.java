package khung.rubric;

import java.util.ArrayList;
import java.util.List;

import khung.text.Fields;

/** Reads the worked {@code example} of a row. */
final class ExampleReader {

    private ExampleReader() {
    }

    static Example read(Fields f, String seed, String section) {
        if (!f.has("work")) {
            Example example = new Example.OfRatio(f.needNumber("result"), f.need("printedResult"),
                    f.need("printedRatio"), f.need("printedPoints"), f.needNumber("ratio"), f.needNumber("points"));
            f.nothingElse();
            return example;
        }
        List<Example.Work> work = new ArrayList<>();
        f.mappings("work").forEach(w -> work.add(work(w, seed, section)));
        f.nothingElse();
        return new Example.OfCatalogue(List.copyOf(work));
    }

    private static Example.Work work(Fields f, String seed, String section) {
        for (String said : List.of("submittedTo", "difficulty", "note", "plannedProgress", "plannedTask", "plannedProduct")) {
            f.node(said);
        }
        Example.Work work = new Example.Work(f.need("number"), Printed.read(f, "task").printed(),
                f.text("product").orElse(""), f.text("catalogueProgress").orElse(""), f.number("standard"),
                f.number("points"), f.number("coefficient"), f.number("catalogueQuantity"), f.number("planned"),
                f.number("plannedCoefficient"), f.number("plannedConverted"), f.number("done"),
                f.number("doneConverted"), f.number("quality"), f.number("qualityConverted"), f.number("progress"),
                f.number("progressConverted"), f.number("leadership"), f.texts("cells"),
                new Source(seed, section, f.count("catalogueLine").orElse(0)),
                new Source(seed, section, f.count("line").orElse(0)));
        f.nothingElse();
        return work;
    }
}
