package khung.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.Left;
import khung.dossier.Pins;
import khung.dossier.RowPath;
import khung.dossier.RulingsAsked;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.policy.MoveReport.Unfit;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import khung.rubric.Rulings;
import khung.scoring.Answer;
import khung.scoring.Answers;
import khung.scoring.Plan;
import khung.scoring.PlanCheck;
import khung.text.Phrase;

/**
 * Moves dossiers from one rubric to another. What a row continues comes along; what has no row, or fits its row no
 * more, is set aside in the dossier and put back when it returns to that version. Facts, proposals and the decision
 * are not touched. The same dossier always comes out the same. Made once for a pair of rubrics; any thread.
 */
public final class Moving {

    private final Rubric from;
    private final Rubric to;
    private final RubricDiff diff;
    private final Map<String, String> carried;
    private final Map<String, String> origin = new HashMap<>();
    private final Set<String> askedBefore;
    private final Set<String> askedAfter;
    private final CaseFields before;
    private final CaseFields after;

    /** @param from the rubric dossiers are pinned to now; @param to the one they move to; supplements laid on */
    public Moving(Rubric from, Rubric to) {
        this.from = from;
        this.to = to;
        this.diff = RubricDiff.of(from, to);
        this.carried = diff.carried();
        carried.forEach((key, other) -> origin.put(other, key));
        this.askedBefore = RulingsAsked.of(from);
        this.askedAfter = RulingsAsked.of(to);
        this.before = new CaseFields(from);
        this.after = new CaseFields(to);
    }

    /** What differs between the two. */
    public RubricDiff diff() {
        return diff;
    }

    /** The rulings the old rubric can lean on. */
    Set<String> askedBefore() {
        return askedBefore;
    }

    /** The rulings the new rubric can lean on. */
    Set<String> askedAfter() {
        return askedAfter;
    }

    /** The old key of a row of the new rubric; empty when it continues none. */
    Optional<String> origin(String key) {
        return Optional.ofNullable(origin.get(key));
    }

    /** A dossier moved, and what that did to it. */
    public record Result(Case file, MoveReport report) {
    }

    /**
     * Moves one.
     *
     * @param revision its revision, for the report
     * @param typing whether somebody's unsaved typing moves along, for the report
     * @param pins what it is pinned to after the move
     * @param shipped the rulings known
     */
    public Result move(Case file, long revision, boolean typing, Pins pins, Rulings shipped) {
        return new One(file, pins, shipped).move(revision, typing);
    }

    private final class One {

        private final Case old;
        private final Rulings readBefore;
        private final Rulings readAfter;
        private final Set<String> aside = new TreeSet<>();
        private final List<String> returned = new ArrayList<>();
        private final Map<Stage, List<String>> withoutRow = new LinkedHashMap<>();
        private final Map<Stage, List<Unfit>> unfit = new LinkedHashMap<>();
        private SortedMap<String, String> typed;
        private Case now;

        One(Case file, Pins pins, Rulings shipped) {
            this.old = file;
            Dossier d = file.dossier();
            this.now = file.with(d.pinned(to).with(pins).withUnfinished(Map.of()).withLeft(List.of()));
            this.readBefore = d.standing(shipped);
            this.readAfter = now.dossier().standing(shipped);
        }

        Result move(long revision, boolean typing) {
            plan();
            for (Stage stage : Stage.values()) {
                entry(stage);
            }
            unfinished();
            List<Left> kept = comeBack();
            setAside(kept);
            return new Result(now, new Reporting(Moving.this, old, now, readBefore, readAfter)
                    .report(revision, typing, withoutRow, unfit, List.copyOf(aside), List.copyOf(returned)));
        }

        private SortedMap<String, String> typed() {
            if (typed == null) {
                typed = before.rowTexts(old);
            }
            return typed;
        }

        private void plan() {
            Plan plan = old.dossier().plan();
            Map<String, BigFraction> targets = new TreeMap<>();
            plan.targets().forEach((key, target) -> {
                String other = carried.get(key);
                if (other != null && method(to, other) instanceof Method.Ratio
                        && unit(method(from, key)).equals(unit(method(to, other)))) {
                    targets.put(other, target);
                } else {
                    aside.add("plan." + key);
                }
            });
            Map<String, Plan.AxisRole> axes = new TreeMap<>();
            plan.axes().forEach((key, role) -> carry(axes, key, role));
            Map<String, BigFraction> weights = new TreeMap<>();
            plan.weights().forEach((key, weight) -> carry(weights, key, weight));
            Plan whole = new Plan(targets, axes, weights);
            boolean sound = PlanCheck.wrong(to, readAfter, whole).isEmpty()
                    || !PlanCheck.wrong(from, readBefore, plan).isEmpty();
            if (!sound || axes.size() + weights.size() < plan.axes().size() + plan.weights().size()) {
                plan.axes().keySet().forEach(k -> aside.add("plan." + k + ".role"));
                plan.weights().keySet().forEach(k -> aside.add("plan." + k + ".weight"));
                whole = new Plan(targets);
            }
            now = now.with(now.dossier().with(whole));
        }

        private <T> void carry(Map<String, T> all, String key, T value) {
            Optional.ofNullable(carried.get(key)).ifPresent(other -> all.put(other, value));
        }

        private void entry(Stage stage) {
            StageEntry e = old.dossier().entry(stage);
            Map<String, Answer> answers = new TreeMap<>();
            new TreeMap<>(e.answers()).forEach((key, answer) -> {
                String other = carried.get(key);
                if (other == null) {
                    withoutRow.computeIfAbsent(stage, s -> new ArrayList<>()).add(key);
                    aside(stage, key);
                    return;
                }
                Optional<Answers.Misfit> misfit = misfit(key, other, answer);
                if (misfit.isPresent()) {
                    unfit.computeIfAbsent(stage, s -> new ArrayList<>()).add(new Unfit(key, other, misfit.get()));
                    aside(stage, key);
                } else {
                    answers.put(other, answer);
                }
            });
            Map<String, String> notes = new TreeMap<>();
            e.notes().forEach((key, note) -> {
                String other = carried.get(key);
                if (other == null) {
                    aside.add(stage.word() + ".note." + key);
                } else {
                    notes.put(other, note);
                }
            });
            now = now.with(now.dossier().with(stage, new StageEntry(answers, notes, e.proposedGrade(), e.points(),
                    e.keyTasks())));
        }

        /** Why an answer cannot stay; empty when it fits, or did not fit before either. */
        private Optional<Answers.Misfit> misfit(String key, String other, Answer answer) {
            Item was = from.item(key).orElseThrow();
            Item is = to.item(other).orElseThrow();
            String unitBefore = unit(method(from, key));
            String unitAfter = unit(method(to, other));
            if (answer instanceof Answer.Result && !unitBefore.equals(unitAfter)) {
                return Optional.of(new Answers.Misfit(
                        Phrase.of(Moving.class, "otherUnit.what", unitBefore, unitAfter),
                        Phrase.of(Moving.class, "otherUnit.remedy", unitAfter)));
            }
            Optional<Answers.Misfit> misfit = Answers.misfit(to, readAfter, now.dossier().plan(), is, answer);
            boolean same = misfit.equals(Answers.misfit(from, readBefore, old.dossier().plan(), was, answer));
            return same ? Optional.empty() : misfit;
        }

        private void aside(Stage stage, String key) {
            String path = stage.word() + "." + key;
            typed().keySet().stream().filter(p -> p.startsWith(path)).filter(p -> before.row(p)
                    .filter(r -> r.head().equals(stage.word()) && r.key().equals(key)).isPresent()).forEach(aside::add);
        }

        /** Texts that are no value yet are typed again in the row that continues theirs. */
        private void unfinished() {
            new TreeMap<>(old.dossier().unfinished()).forEach((path, text) -> {
                Optional<RowPath> row = before.row(path);
                Optional<String> other = row.isEmpty() ? Optional.of(path)
                        : Optional.ofNullable(carried.get(row.get().key())).map(k -> row.get().at(k).path());
                Optional<CaseFields.Written> written = other.filter(p -> !aside.contains(path))
                        .map(p -> after.set(now, p, text)).filter(CaseFields.Written::known);
                if (written.isPresent()) {
                    now = written.get().file();
                } else {
                    aside.add(path);
                }
            });
        }

        /** What an earlier move set aside of this very version goes back to rows nobody has answered since. */
        private List<Left> comeBack() {
            List<Left> kept = new ArrayList<>();
            for (Left left : old.dossier().left()) {
                if (!left.rubric().equals(to.reference())) {
                    kept.add(left);
                    continue;
                }
                Map<String, String> still = new TreeMap<>(left.texts());
                Map<String, Map<String, String>> fields = new TreeMap<>();
                still.forEach((path, text) -> after.row(path).ifPresent(r -> fields
                        .computeIfAbsent(r.head() + " " + r.key(), k -> new TreeMap<>()).put(path, text)));
                for (Map<String, String> texts : fields.values()) {
                    back(texts).ifPresent(file -> {
                        now = file;
                        returned.addAll(texts.keySet());
                        still.keySet().removeAll(texts.keySet());
                    });
                }
                if (!still.isEmpty()) {
                    kept.add(new Left(left.rubric(), still, rows(left, still.keySet())));
                }
            }
            return kept;
        }

        private Map<String, String> rows(Left left, Collection<String> paths) {
            Map<String, String> rows = new TreeMap<>(left.rows());
            rows.keySet().removeIf(key -> paths.stream().noneMatch(p -> p.contains("." + key)));
            return rows;
        }

        /** The case with all fields of one row typed again; empty when the row is taken or they do not fit it. */
        private Optional<Case> back(Map<String, String> texts) {
            RowPath first = after.row(texts.keySet().iterator().next()).orElseThrow();
            boolean taken = after.rowTexts(now).keySet().stream().anyMatch(p -> after.row(p)
                    .filter(r -> r.head().equals(first.head()) && r.key().equals(first.key())).isPresent());
            if (taken) {
                return Optional.empty();
            }
            Case file = now;
            for (Map.Entry<String, String> text : texts.entrySet()) {
                CaseFields.Written written = after.set(file, text.getKey(), text.getValue());
                if (!written.known()) {
                    return Optional.empty();
                }
                file = written.file();
            }
            return fits(file, first) ? Optional.of(file) : Optional.empty();
        }

        private boolean fits(Case file, RowPath row) {
            if (row.head().equals("plan")) {
                return PlanCheck.wrong(to, readAfter, file.dossier().plan()).isEmpty();
            }
            for (Stage stage : Stage.values()) {
                Answer answer = file.dossier().entry(stage).answers().get(row.key());
                if (stage.word().equals(row.head()) && answer != null) {
                    return Answers.misfit(to, readAfter, file.dossier().plan(), to.item(row.key()).orElseThrow(),
                            answer).isEmpty();
                }
            }
            return true;
        }

        private void setAside(List<Left> kept) {
            Map<String, String> texts = new TreeMap<>();
            Map<String, String> rows = new TreeMap<>();
            for (String path : aside) {
                String text = typed().getOrDefault(path, old.dossier().unfinished().get(path));
                texts.put(path, text);
                before.row(path).ifPresent(r -> rows.put(r.key(), from.item(r.key()).orElseThrow().readable()));
            }
            List<Left> all = new ArrayList<>(kept);
            if (!texts.isEmpty()) {
                all.add(new Left(from.reference(), texts, rows));
            }
            now = now.with(now.dossier().withLeft(all));
        }

        private Method method(Rubric rubric, String key) {
            return rubric.item(key).flatMap(Item::method).orElse(null);
        }

        private String unit(Method method) {
            return method instanceof Method.Ratio ratio ? ratio.unit().strip()
                    : method instanceof Method.Bands bands ? bands.unit().strip() : "";
        }
    }
}
