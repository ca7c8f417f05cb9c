package khung.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Grade;

/**
 * Several candidates for a grade of the year, in the order the guidance prefers (R003P-56, I-46).
 *
 * @param barred those a quarter bars
 * @param order groups in order; those in one group are equal, and nobody is put before another
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Candidates(List<PersonYear> barred, List<List<PersonYear>> order, Set<String> rules,
        Set<String> rulings) {

    /** Orders them. The order of input does not matter. */
    public static Candidates of(Grade grade, Collection<PersonYear> all, YearRules rules) {
        Set<String> applied = new TreeSet<>();
        Set<String> leaning = new TreeSet<>();
        List<PersonYear> barred = new ArrayList<>();
        List<PersonYear> free = new ArrayList<>();
        all.stream().sorted(Comparator.comparing(PersonYear::id)).forEach(p -> {
            boolean out = p.barred().filter(b -> b == grade).isPresent();
            (out ? barred : free).add(p);
            applied.addAll(p.rules());
            leaning.addAll(p.rulings());
        });
        List<List<PersonYear>> order = new ArrayList<>();
        if (rules.prefer().filter(p -> p.proposed() == grade).isPresent()) {
            applied.addAll(rules.prefer().get().rules());
            rules.prefer().get().ruling().ifPresent(leaning::add);
            free.stream().map(PersonYear::proposedQuarters).distinct().sorted(Comparator.reverseOrder())
                    .forEach(n -> order.add(free.stream().filter(p -> p.proposedQuarters() == n).toList()));
        } else if (!free.isEmpty()) {
            order.add(List.copyOf(free));
        }
        return new Candidates(List.copyOf(barred), List.copyOf(order), applied, leaning);
    }
}
