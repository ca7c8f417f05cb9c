package khung.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.policy.MoveReport;
import khung.policy.MoveReport.AxisMove;
import khung.policy.MoveReport.StageMove;
import khung.rubric.Rubric;
import khung.scoring.Line;
import khung.text.Exact;

/**
 * What a move does to one dossier, as a row of a preview: small, for there may be very many.
 *
 * @param before the rubric before; empty where nothing was entered
 * @param after the rubric after; empty where nothing was entered
 * @param rulings the rulings read otherwise, a line each
 */
record MoveRow(String dossier, String name, String unit, String period, String from, String to,
        Optional<Rubric> before, Optional<Rubric> after, List<Part> stages, List<String> rulings, List<String> left,
        List<String> returned, List<String> supplements, boolean draft) {

    /**
     * One stage.
     *
     * @param unfit a line each
     */
    record Part(String stage, String pointsBefore, String pointsAfter, String gradeBefore, String gradeAfter,
            boolean pointsChange, boolean gradeChanges, List<Axis> axes, List<String> withoutRow,
            List<String> withoutAnswer, List<String> unfit) {
    }

    /** Points of a part, axis or group so far; the empty text where it is not there. */
    record Axis(String key, String before, String after) {
    }

    /** The stage that stands for the dossier. */
    Optional<Part> deciding() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    boolean gradeChanges() {
        return deciding().filter(Part::gradeChanges).isPresent();
    }

    boolean pointsChange() {
        return stages.stream().anyMatch(Part::pointsChange);
    }

    /** How many answers have no row any more, or do not fit theirs. */
    int lost() {
        return stages.stream().mapToInt(p -> p.withoutRow().size() + p.unfit().size()).sum();
    }

    int waiting() {
        return stages.stream().mapToInt(p -> p.withoutAnswer().size()).sum();
    }

    /** Makes rows of reports; equal texts and lists are kept once. For one thread. */
    static final class Maker {

        private final Office office;
        private final Naming naming;
        private final Map<Object, Object> kept = new HashMap<>();

        Maker(Office office) {
            this.office = office;
            this.naming = new Naming(office);
        }

        @SuppressWarnings("unchecked")
        private <T> T once(T thing) {
            return (T) kept.computeIfAbsent(thing, t -> t);
        }

        MoveRow of(MoveReport r) {
            List<Part> stages = r.stages().stream().map(this::part).toList();
            List<String> rulings = new ArrayList<>();
            r.rulings().forEach((id, reading) -> rulings.add(office.say("move.ruling", id,
                    naming.option(id, reading.before()), naming.option(id, reading.after()))));
            Optional<StageMove> one = r.deciding();
            return new MoveRow(r.dossier(), r.name(), once(r.unit()), once(naming.shortly(r.period())), once(r.from()),
                    once(r.to()), one.map(s -> s.before().sheet().rubric()), one.map(s -> s.after().sheet().rubric()),
                    stages, once(rulings), once(List.copyOf(r.left())), once(List.copyOf(r.returned())),
                    once(List.copyOf(r.supplements())), r.draft());
        }

        private Part part(StageMove s) {
            Rubric was = s.before().sheet().rubric();
            Rubric is = s.after().sheet().rubric();
            List<Axis> axes = s.axes().stream().map(a -> once(axis(a, was, is))).toList();
            return new Part(once(office.say("stage." + s.stage().name())), once(naming.points(s.before())),
                    once(naming.points(s.after())), once(naming.grade(was, s.gradeBefore())),
                    once(naming.grade(is, s.gradeAfter())), s.pointsChange(), s.gradeChanges(), once(axes),
                    once(List.copyOf(s.withoutRow())), once(List.copyOf(s.withoutAnswer())),
                    once(s.unfit().stream().map(u -> MoveWords.fromTo(u.before(), u.after()) + ": "
                            + u.misfit().what().in(office.language())).toList()));
        }

        private Axis axis(AxisMove a, Rubric was, Rubric is) {
            return new Axis(once(a.key()), points(a.before(), was), points(a.after(), is));
        }

        private String points(Optional<Line> line, Rubric rubric) {
            return line.filter(l -> rubric.scores()).map(l -> once(Exact.display(l.low(),
                    rubric.guidance().decimals()))).orElse("");
        }
    }
}
