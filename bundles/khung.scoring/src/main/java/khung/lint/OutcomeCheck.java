package khung.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import khung.lint.Finding.Severity;
import khung.rubric.Grade;
import khung.rubric.Group;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.text.Phrase;

/**
 * Tiers by the grades of a group of organisations, tried on every small group: groups that fit no tier (G-06),
 * groups that fit several with other points, and tiers that are never the first to fit.
 */
final class OutcomeCheck implements Check {

    private static final int SMALL = 3;
    private static final int LARGE = 12;

    @Override
    public List<Finding> look(Examined at) {
        return at.criteria(item -> new Outcomes(item, at.rubric().guidance().gradeNames()));
    }

    private record Outcomes(Item item, Map<Grade, String> names) implements SomeCases<List<Finding>> {

        @Override
        public List<Finding> otherwise() {
            return List.of();
        }

        @Override
        public List<Finding> outcomes(Method.Outcomes method) {
            List<Distribution> groups = Distribution.upTo(size(method));
            Map<List<Method.OutcomeTier>, Distribution> first = new LinkedHashMap<>();
            List<Distribution> holes = new ArrayList<>();
            for (Distribution group : groups) {
                List<Method.OutcomeTier> fits = method.tiers().stream()
                        .filter(t -> t.group().holds(group.counts())).toList();
                if (fits.isEmpty()) {
                    holes.add(group);
                } else {
                    first.putIfAbsent(fits, group);
                }
            }
            List<Finding> found = new ArrayList<>();
            if (!holes.isEmpty()) {
                found.add(Found.at(item, "outcomeHole", Severity.WARNING, holes(holes, groups)));
            }
            overlap(method, first).ifPresent(found::add);
            method.tiers().stream().filter(t -> first.keySet().stream().noneMatch(f -> f.get(0).equals(t)))
                    .findFirst().ifPresent(t -> found.add(never(t)));
            return found;
        }

        private static int size(Method.Outcomes method) {
            return Math.min(LARGE, Math.max(SMALL, method.tiers().stream().map(Method.OutcomeTier::group)
                    .mapToInt(g -> g instanceof Group.AtLeast least ? least.number() : 1).max().orElse(1)));
        }

        private Optional<Finding> overlap(Method.Outcomes method, Map<List<Method.OutcomeTier>, Distribution> first) {
            List<Phrase> all = first.entrySet().stream()
                    .filter(e -> e.getKey().stream().map(Method.OutcomeTier::points).distinct().count() > 1)
                    .map(e -> Found.phrase("outcomes.points", e.getValue().says(names), Found.or(
                            e.getKey().stream().map(Method.OutcomeTier::points).toList()))).toList();
            if (all.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(method.ruling()
                    .map(r -> Found.at(item, "outcomeOverlap", Severity.WARNING, Found.list(all), r))
                    .orElseGet(() -> Found.at(item, item.source(), "outcomeOverlap", Severity.ERROR,
                            "outcomeOverlap.open", Found.list(all))));
        }

        private Finding never(Method.OutcomeTier tier) {
            return Found.at(item, Found.place(item), "outcomeNever", Severity.WARNING, "outcomeNever", tier.points(),
                    tier.text(), String.valueOf(tier.line()));
        }

        /** A number of one grade that all holes share and only holes have, else the smallest few. */
        private Object holes(List<Distribution> holes, List<Distribution> groups) {
            for (Grade grade : Grade.values()) {
                int count = holes.get(0).count(grade);
                boolean all = count > 0 && holes.stream().allMatch(h -> h.count(grade) == count);
                if (all && groups.stream().filter(g -> g.count(grade) == count).allMatch(holes::contains)) {
                    return Found.phrase("outcomes.exactly", String.valueOf(count),
                            names.getOrDefault(grade, grade.name()));
                }
            }
            Stream<Phrase> few = holes.stream().limit(SMALL).map(h -> h.says(names));
            return Found.list(few.toList());
        }
    }
}
