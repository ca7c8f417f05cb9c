package khung.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.RowPath;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.dossier.UnitFacts;
import khung.policy.MoveReport.AxisMove;
import khung.policy.MoveReport.Reading;
import khung.policy.MoveReport.StageMove;
import khung.policy.MoveReport.Unfit;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.scoring.Answers;
import khung.scoring.Line;

/** Tells what a move did to one dossier. One object reports once. */
final class Reporting {

    private final Moving moving;
    private final RubricDiff diff;
    private final Case before;
    private final Case after;
    private final Rulings readBefore;
    private final Rulings readAfter;

    Reporting(Moving moving, Case before, Case after, Rulings readBefore, Rulings readAfter) {
        this.moving = moving;
        this.diff = moving.diff();
        this.before = before;
        this.after = after;
        this.readBefore = readBefore;
        this.readAfter = readAfter;
    }

    MoveReport report(long revision, boolean typing, Map<Stage, List<String>> withoutRow,
            Map<Stage, List<Unfit>> unfit, List<String> left, List<String> returned) {
        Dossier d = before.dossier();
        List<StageMove> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (entered(before, stage) || entered(after, stage)) {
                Assessment old = assess(before, stage, diff.from(), readBefore);
                Assessment now = assess(after, stage, diff.to(), readAfter);
                stages.add(new StageMove(stage, old, now, axes(old, now), withoutRow.getOrDefault(stage, List.of()),
                        withoutAnswer(stage), unfit.getOrDefault(stage, List.of())));
            }
        }
        return new MoveReport(d.id(), d.person().name(), d.unit(), d.period(), revision, diff.from().reference(),
                diff.to().reference(), diff.to().supplements().stream().map(Supplement::reference).toList(),
                readings(), stages, left, returned, typing);
    }

    private static boolean entered(Case file, Stage stage) {
        return !file.dossier().entry(stage).equals(StageEntry.BLANK)
                || file.dossier().unfinished().keySet().stream().anyMatch(p -> p.startsWith(stage.word() + "."));
    }

    /** Scores what can be scored: work in progress may hold answers and facts that no score can be made of. */
    static Assessment assess(Case file, Stage stage, Rubric rubric, Rulings rulings) {
        StageEntry e = file.dossier().entry(stage);
        StageEntry sound = e;
        for (String key : e.answers().keySet()) {
            Optional<Item> item = rubric.item(key);
            if (item.isEmpty() || Answers.misfit(rubric, rulings, file.dossier().plan(), item.get(),
                    e.answers().get(key)).isPresent()) {
                sound = sound.answer(key, Optional.empty());
            }
        }
        Case scored = file.with(file.dossier().with(stage, sound));
        if (!file.contradictions(rubric.guidance()).isEmpty()) {
            UnitFacts u = file.unit();
            scored = new Case(scored.dossier().withOwn(Map.of(), List.of()).withFacts(Map.of()),
                    UnitFacts.unknown(u.unit(), u.period()));
        }
        return Assessment.of(scored, stage, rubric, rulings);
    }

    private Map<String, Reading> readings() {
        Set<String> asked = new TreeSet<>(moving.askedAfter());
        asked.addAll(moving.askedBefore());
        Map<String, Reading> all = new TreeMap<>();
        for (String id : asked) {
            String was = moving.askedBefore().contains(id) && readBefore.find(id).isPresent()
                    ? readBefore.option(id) : "";
            String is = moving.askedAfter().contains(id) && readAfter.find(id).isPresent() ? readAfter.option(id) : "";
            if (!was.equals(is)) {
                all.put(id, new Reading(was, is));
            }
        }
        return all;
    }

    private List<AxisMove> axes(Assessment old, Assessment now) {
        Map<String, Line> was = groups(old);
        Map<String, Line> is = groups(now);
        Set<String> paired = diff.rows().stream().filter(r -> r.before().isPresent() && r.after().isPresent())
                .flatMap(r -> Stream.of(r.before().get().key(), r.after().get().key())).collect(Collectors.toSet());
        List<AxisMove> axes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RubricDiff.Row row : diff.rows()) {
            Optional<Line> left = row.before().map(i -> was.get(i.key()));
            Optional<Line> right = row.after().map(i -> is.get(i.key()));
            // An axis that was one row and is now a group of rows, or the other way round, is still that axis.
            AxisMove move = new AxisMove(left.or(() -> same(right, was, paired)), right.or(() -> same(left, is, paired)));
            if ((left.isPresent() || right.isPresent()) && told.add(key(move.before()) + " " + key(move.after()))) {
                axes.add(move);
            }
        }
        return axes;
    }

    private static Optional<Line> same(Optional<Line> line, Map<String, Line> others, Set<String> paired) {
        return line.map(l -> l.item().key()).filter(k -> !paired.contains(k)).map(others::get);
    }

    private static String key(Optional<Line> line) {
        return line.map(l -> l.item().key()).orElse("-");
    }

    /** The groups, and the axes even where an axis is a row of its own. */
    private static Map<String, Line> groups(Assessment of) {
        Set<String> axes = of.sheet().parts().stream().flatMap(p -> p.children().stream())
                .map(l -> l.item().key()).collect(Collectors.toSet());
        return of.sheet().lines()
                .filter(l -> !l.item().isGap() && (!l.item().isCriterion() || axes.contains(l.item().key())))
                .collect(Collectors.toMap(l -> l.item().key(), l -> l));
    }

    private List<String> withoutAnswer(Stage stage) {
        StageEntry was = before.dossier().entry(stage);
        StageEntry is = after.dossier().entry(stage);
        CaseFields fields = new CaseFields(diff.to());
        Set<String> typing = after.dossier().unfinished().keySet().stream()
                .flatMap(p -> fields.row(p).filter(r -> r.head().equals(stage.word())).stream()).map(RowPath::key)
                .collect(Collectors.toSet());
        return diff.to().criteria().map(Item::key)
                .filter(key -> !is.answers().containsKey(key) && !typing.contains(key))
                .filter(key -> moving.origin(key).map(was.answers()::containsKey).orElse(true)).toList();
    }
}
