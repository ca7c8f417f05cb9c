package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Sample;

/** What the linter says of invented rubrics. */
final class Linted {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Linted() {
    }

    static List<Finding> of(String total, String parts) {
        return Linter.lint(Sample.rubric(total, parts), Sample.rulings());
    }

    /** Ids of the findings of some checks, in order. */
    static List<String> ids(List<Finding> all, String... checks) {
        List<String> wanted = List.of(checks);
        return all.stream().map(Finding::id).filter(id -> wanted.contains(id.split(":")[0])).toList();
    }

    static Finding one(List<Finding> all, String id) {
        return all.stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(id + " " + all.stream().map(Finding::id).toList()));
    }

    static String what(List<Finding> all, String id) {
        return one(all, id).what().in(VIETNAMESE);
    }

    /** A row of part A. */
    static String row(String number, String text, String rest) {
        return "      - {number: \"%s\", text: \"%s\", %s}\n".formatted(number, text, rest);
    }

    /** Part A with these rows. */
    static String part(String max, String... rows) {
        return "  - number: A\n    text: t\n    max: " + max + "\n    rows:\n" + String.join("", rows);
    }

    /** Rubrics of the invented guidance, each with parts of its own, held against each other. */
    static List<Rubric> several(String... parts) {
        List<RubricFile> files = new ArrayList<>(Sample.files("2", parts[0]));
        for (int i = 1; i < parts.length; i++) {
            files.add(new RubricFile("rubric" + i, Sample.files("2", parts[i]).get(0).text()
                    .replace("id: invented.rubric", "id: other.rubric" + i)));
        }
        RubricLibrary library = RubricLibrary.of(files);
        if (!library.problems().isEmpty()) {
            throw new AssertionError(library.problems());
        }
        return library.rubrics().values().stream().sorted(java.util.Comparator.comparing(Rubric::id)).toList();
    }
}
