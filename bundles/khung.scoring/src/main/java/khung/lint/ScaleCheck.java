package khung.lint;

import java.util.List;
import java.util.stream.Stream;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.Phrase;

/** The same criterion in rubrics of one guidance, scaled differently. */
final class ScaleCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        List<Rubric> siblings = at.siblings().toList();
        return at.rubric().criteria().flatMap(item -> {
            List<Phrase> others = siblings.stream().flatMap(r -> others(item, r)).toList();
            return others.isEmpty() ? Stream.of()
                    : Stream.of(Found.at(item, "scale", Severity.INFO, Scale.says(item), Found.list(others)));
        }).toList();
    }

    private static Stream<Phrase> others(Item item, Rubric other) {
        Wording text = Wording.of(item.readable());
        return other.criteria().filter(o -> Wording.of(o.readable()).equals(text))
                .filter(o -> !Scale.of(o).equals(Scale.of(item)))
                .map(o -> Found.phrase("scale.other", o.source().section(), Scale.says(o)));
    }
}
