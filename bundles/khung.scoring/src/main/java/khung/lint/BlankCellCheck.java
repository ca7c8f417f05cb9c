package khung.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Example.Work;
import khung.text.Phrase;

/** Cells of the scoring table of a worked catalogue that the formula needs and the print has not. */
final class BlankCellCheck implements Check {

    private static final Map<String, Function<Work, Optional<BigFraction>>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("work.planned", Work::planned);
        COLUMNS.put("work.coefficient", Work::plannedCoefficient);
        COLUMNS.put("work.done", Work::done);
        COLUMNS.put("work.doneConverted", Work::doneConverted);
        COLUMNS.put("work.quality", Work::quality);
        COLUMNS.put("work.qualityConverted", Work::qualityConverted);
        COLUMNS.put("work.progress", Work::timeliness);
        COLUMNS.put("work.progressConverted", Work::timelinessConverted);
        COLUMNS.put("work.leadership", Work::leadership);
    }

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.catalogues().forEach((item, rows) -> {
            List<Phrase> blank = new ArrayList<>();
            COLUMNS.forEach((name, cell) -> {
                List<Work> without = without(rows, cell);
                if (!without.isEmpty()) {
                    blank.add(Found.phrase("work.column", Found.phrase(name), numbers(without)));
                }
            });
            if (!blank.isEmpty()) {
                Work first = rows.stream().filter(r -> COLUMNS.values().stream().anyMatch(c -> c.apply(r).isEmpty()))
                        .findFirst().orElseThrow();
                all.add(Found.at(item, first.source(), "exampleBlank", Severity.WARNING, "exampleBlank",
                        Found.list(blank)));
            }
        });
        return all;
    }

    static List<Work> without(List<Work> rows, Function<Work, Optional<BigFraction>> cell) {
        return rows.stream().filter(r -> cell.apply(r).isEmpty()).toList();
    }

    static String numbers(List<Work> rows) {
        return String.join(", ", rows.stream().map(Work::number).toList());
    }
}
