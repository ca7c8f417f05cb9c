package khung.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import khung.rubric.Example;
import khung.rubric.Guidance.Step;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * What is looked at.
 *
 * @param rubric the rubric, supplements laid on or not
 * @param others rubrics it is held against
 * @param rulings as they stand
 */
record Examined(Rubric rubric, Collection<Rubric> others, Rulings rulings) {

    /** The printed rows that are not answered themselves: parts, axes, groups. */
    Stream<Item> groups() {
        return rubric.items().filter(i -> !i.isCriterion() && !i.isGap());
    }

    /** Each answered row through what to do for its method. */
    List<Finding> criteria(Function<Item, Method.Cases<List<Finding>>> cases) {
        return rubric.criteria().flatMap(i -> i.method().orElseThrow().on(cases.apply(i)).stream()).toList();
    }

    /** The rows with a worked catalogue, each with its rows. */
    Map<Item, List<Example.Work>> catalogues() {
        Map<Item, List<Example.Work>> all = new LinkedHashMap<>();
        rubric.criteria().forEach(i -> i.example().ifPresent(e -> {
            if (e instanceof Example.OfCatalogue catalogue) {
                all.put(i, catalogue.work());
            }
        }));
        return all;
    }

    /** The ruling behind a step, to be named in a sentence. */
    String ruling(Step step) {
        return rubric.guidance().ruling(step).orElse("?");
    }

    /** The rubrics graded by the same guidance, this one's other versions left out, ordered by {@code id@version}. */
    Stream<Rubric> siblings() {
        return others.stream().filter(o -> !o.id().equals(rubric.id())
                && o.guidance().id().equals(rubric.guidance().id())
                && o.guidance().version().equals(rubric.guidance().version()))
                .sorted(Comparator.comparing(Rubric::reference));
    }

    /** Whether the engine can score by the rulings there are. */
    boolean scorable() {
        return rubric.guidance().rulings().values().stream().map(rulings::find).allMatch(Optional::isPresent);
    }
}
