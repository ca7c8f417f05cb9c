package khung.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Grade;
import khung.rubric.Rulings;

/**
 * What the quarters mean for a person's year.
 *
 * @param id id of the person
 * @param name for people
 * @param barred the grade barred for the year; empty when none is
 * @param because the quarters that bar it
 * @param proposedQuarters how many quarters of the year were proposed at the preferred grade, or decided where the
 *        ruling counts those (I-46)
 * @param runs each run of quarters that raises an alert, in order; it may begin in the year before
 * @param missing quarters of the year without a grade, with their reasons; they interrupt a run and are flagged
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record PersonYear(String id, String name, Optional<Grade> barred, List<Quarter> because, int proposedQuarters,
        List<List<Quarter>> runs, List<Quarter> missing, Set<String> rules, Set<String> rulings) {

    /**
     * Reads the quarters.
     *
     * @param quarters of the year and, for runs, of the years beside it; each at most once, in any order
     */
    public static PersonYear of(String id, String name, int year, Collection<Quarter> quarters, YearRules rules,
            Rulings rulings) {
        List<Quarter> all = quarters.stream().sorted().toList();
        List<Quarter> own = all.stream().filter(q -> q.year() == year).toList();
        Set<String> applied = new TreeSet<>();
        Set<String> leaning = new TreeSet<>();
        List<Quarter> because = List.of();
        Optional<Grade> barred = Optional.empty();
        if (rules.bar().isPresent()) {
            YearRules.Bar bar = rules.bar().get();
            List<Quarter> failing = at(own, bar.quarter());
            if (failing.size() >= bar.from()) {
                because = failing;
                barred = Optional.of(bar.bars());
                applied.addAll(bar.rules());
                bar.ruling().ifPresent(leaning::add);
            }
        }
        List<List<Quarter>> runs = new ArrayList<>();
        if (rules.alert().isPresent()) {
            YearRules.Alert alert = rules.alert().get();
            runs(all, alert).stream().filter(r -> r.stream().anyMatch(q -> q.year() == year)).forEach(runs::add);
            if (!runs.isEmpty()) {
                applied.addAll(alert.rules());
                alert.ruling().ifPresent(leaning::add);
            }
        }
        int proposed = rules.prefer().map(p -> preferred(own, p, rulings)).orElse(0);
        return new PersonYear(id, name, barred, because, proposed, List.copyOf(runs),
                own.stream().filter(q -> q.decided().isEmpty()).toList(), applied, leaning);
    }

    private static int preferred(List<Quarter> own, YearRules.Prefer prefer, Rulings rulings) {
        boolean decided = prefer.countsDecided(rulings);
        return (int) own.stream().map(q -> decided ? q.decided() : q.proposed())
                .filter(g -> g.equals(Optional.of(prefer.proposed()))).count();
    }

    private static List<Quarter> at(List<Quarter> quarters, Grade grade) {
        return quarters.stream().filter(q -> q.decided().filter(g -> g == grade).isPresent()).toList();
    }

    private static List<List<Quarter>> runs(List<Quarter> all, YearRules.Alert alert) {
        List<List<Quarter>> found = new ArrayList<>();
        List<Quarter> run = new ArrayList<>();
        for (Quarter quarter : at(all, alert.quarter())) {
            if (!run.isEmpty() && quarter.place() != run.get(run.size() - 1).place() + 1) {
                keep(run, alert, found);
                run = new ArrayList<>();
            }
            run.add(quarter);
        }
        keep(run, alert, found);
        return found;
    }

    private static void keep(List<Quarter> run, YearRules.Alert alert, List<List<Quarter>> found) {
        if (!run.isEmpty() && run.size() >= alert.run()) {
            found.add(List.copyOf(run));
        }
    }
}
