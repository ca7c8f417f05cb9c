package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Item;

/** How many texts of the table are broken in print and kept with a corrected reading. */
final class ReadingsCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        long readings = at.rubric().items().mapToLong(ReadingsCheck::readings).sum();
        return readings == 0 ? List.of() : List.of(Found.whole(at.rubric(), "readings", Severity.INFO, "readings",
                String.valueOf(readings)));
    }

    private static long readings(Item item) {
        return item.reading().stream().count() + item.targetReading().filter(t -> item.addedBy().isEmpty()).stream()
                .count() + item.contents().stream().filter(c -> c.reading().isPresent()).count();
    }
}
