package khung.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import khung.rubric.Item;

/**
 * The printed numbers of rows side by side.
 *
 * @param missing numbers left out that neither a gap nor a row without a number accounts for
 * @param misplaced rows that stand after a greater number
 */
record Series(List<String> missing, List<Item> misplaced) {

    private static final int FEW = 6;

    /**
     * Reads the rows in the way of numbering that explains most.
     *
     * @param fromOne whether the first number has to be the first of all
     */
    static Series of(List<Item> rows, boolean fromOne) {
        List<Item> numbered = rows.stream().filter(r -> !r.isGap() && !r.number().isEmpty()).toList();
        return Stream.of(Numerals.values())
                .filter(n -> numbered.stream().allMatch(r -> n.read(r.number()).isPresent()))
                .map(n -> read(rows, fromOne, n)).min(Comparator.comparing(s -> s.missing.size() + s.misplaced.size()))
                .orElse(new Series(List.of(), List.of()));
    }

    private static Series read(List<Item> rows, boolean fromOne, Numerals numerals) {
        Set<Integer> there = rows.stream().filter(r -> !r.number().isEmpty())
                .map(r -> numerals.read(r.number()).orElseThrow()).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        List<Item> misplaced = new ArrayList<>();
        Optional<Integer> before = fromOne ? Optional.of(0) : Optional.empty();
        boolean lost = false;
        int unnumbered = 0;
        for (Item row : rows) {
            lost |= row.isGap();
            if (row.number().isEmpty()) {
                unnumbered += row.isGap() ? 0 : 1;
                continue;
            }
            int number = numerals.read(row.number()).orElseThrow();
            int last = before.orElse(number - 1);
            if (number < last) {
                misplaced.add(row);
            } else if (!lost && number > last + 1 + unnumbered) {
                missing.addAll(named(IntStream.range(last + 1, number).filter(n -> !there.contains(n)).boxed()
                        .map(n -> prefix(row.number()) + numerals.write(n)).toList()));
            }
            before = Optional.of(Math.max(last, number));
            lost = false;
            unnumbered = 0;
        }
        return new Series(missing, misplaced);
    }

    /** Many numbers in a row by the first and the last of them. */
    private static List<String> named(List<String> numbers) {
        return numbers.size() <= FEW ? numbers : List.of(numbers.get(0) + " … " + numbers.get(numbers.size() - 1));
    }

    private static String prefix(String number) {
        return number.substring(0, number.lastIndexOf('.') + 1);
    }
}
