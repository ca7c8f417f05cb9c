package khung.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.Phrase;

/** The same criterion in rubrics of one guidance, scaled differently. */
final class ScaleCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        Map<Wording, List<Item>> siblings = at.siblings().flatMap(Rubric::criteria)
                .collect(Collectors.groupingBy(o -> Wording.of(o.readable())));
        return at.rubric().criteria().flatMap(item -> {
            List<Phrase> others = others(item, siblings.getOrDefault(Wording.of(item.readable()), List.of()));
            return others.isEmpty() ? Stream.of()
                    : Stream.of(Found.at(item, "scale", Severity.INFO, Scale.says(item), Found.list(others)));
        }).toList();
    }

    private static List<Phrase> others(Item item, List<Item> same) {
        return same.stream().filter(o -> !Scale.of(o).equals(Scale.of(item)))
                .map(o -> Found.phrase("scale.other", o.source().section(), Scale.says(o))).toList();
    }
}
