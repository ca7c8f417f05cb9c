package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Method;

/** Named tiers: nothing said below the lowest (G-04, X-20), a name used twice, a worse tier that gives no less. */
final class TierCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.criteria(Tiers::new);
    }

    private record Tiers(Item item) implements SomeCases<List<Finding>> {

        @Override
        public List<Finding> otherwise() {
            return List.of();
        }

        @Override
        public List<Finding> tiers(Method.Tiers method) {
            List<Finding> all = new ArrayList<>();
            List<Method.Tier> tiers = method.tiers();
            Method.Tier lowest = tiers.get(tiers.size() - 1);
            if (lowest.points().signum() > 0) {
                all.add(Found.at(item, "tierFloor", Severity.WARNING, lowest.name(), lowest.points()));
            }
            List<String> names = tiers.stream().map(Method.Tier::name).toList();
            names.stream().filter(n -> names.indexOf(n) != names.lastIndexOf(n)).findFirst()
                    .ifPresent(n -> all.add(Found.at(item, "tierTwice", Severity.ERROR, n)));
            IntStream.range(1, tiers.size()).filter(i -> rises(tiers, i)).findFirst().ifPresent(i -> all.add(
                    Found.at(item, "tierOrder", Severity.ERROR, tiers.get(i - 1).name(), tiers.get(i - 1).points(),
                            tiers.get(i).name(), tiers.get(i).points())));
            return all;
        }

        private static boolean rises(List<Method.Tier> tiers, int at) {
            BigFraction better = tiers.get(at - 1).points();
            return better.compareTo(tiers.get(at).points()) <= 0;
        }
    }
}
