package khung.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.dossier.Assessment;
import khung.policy.MoveReport;
import khung.policy.MoveReport.AxisMove;
import khung.policy.MoveReport.Reading;
import khung.policy.MoveReport.StageMove;
import khung.policy.MoveReport.Unfit;
import khung.rubric.Grade;
import khung.scoring.Line;
import khung.text.Exact;

/** What a move does to one dossier, as people read it. */
record MoveText(Session session) {

    private static final int LONGEST_TEXT = 60;
    private static final String NONE = "—";

    void print(MoveReport report) {
        session.print("");
        session.print(session.say("move.person", report.name(), report.unit(), report.period().text(),
                report.dossier()));
        String to = report.supplements().isEmpty() ? report.to()
                : session.say("move.supplemented", report.to(), String.join(", ", report.supplements()));
        session.print("  " + (report.from().equals(report.to()) ? session.say("move.stays", to)
                : session.say("move.moves", report.from(), to)));
        rulings(report);
        report.stages().forEach(this::stage);
        count("move.left", report.left());
        count("move.returned", report.returned());
        if (report.draft()) {
            session.print("  " + session.say("move.draft"));
        }
    }

    /** Only what is asked before and after: with another rubric other rulings are asked anyway. */
    private void rulings(MoveReport report) {
        for (Map.Entry<String, Reading> ruling : new TreeMap<>(report.rulings()).entrySet()) {
            Reading reading = ruling.getValue();
            if (!reading.before().isEmpty() && !reading.after().isEmpty()) {
                session.print("  " + session.say("move.ruling", ruling.getKey(), reading.before(), reading.after()));
            }
        }
    }

    private void count(String key, List<String> paths) {
        if (!paths.isEmpty()) {
            session.print("  " + session.say(key, paths.size()));
        }
    }

    private void stage(StageMove stage) {
        session.print("  " + session.say("stage." + stage.stage().word()));
        TextTable table = new TextTable();
        if (stage.before().sheet().rubric().scores() || stage.after().sheet().rubric().scores()) {
            stage.axes().forEach(a -> table.row("    " + a.key(), points(a.before(), stage.before()) + " → "
                    + points(a.after(), stage.after()), text(a)));
            table.row("    " + session.say("score.total"), total(stage.before()) + " → " + total(stage.after()));
        }
        table.row("    " + session.say("move.grade"), grade(stage.before()) + " → " + grade(stage.after()));
        table.lines().forEach(session::print);
        keys("move.withoutRow", stage.withoutRow());
        keys("move.withoutAnswer", stage.withoutAnswer());
        for (Unfit unfit : stage.unfit()) {
            session.print("    " + session.say("move.unfit", unfit.before(), unfit.after(), unfit.misfit().what(),
                    unfit.misfit().remedy()));
        }
    }

    private void keys(String key, List<String> keys) {
        if (!keys.isEmpty()) {
            session.print("    " + session.say(key, keys.size(), String.join(", ", keys)));
        }
    }

    private static String points(Optional<Line> line, Assessment of) {
        int decimals = decimals(of);
        return line.map(l -> Exact.display(l.low(), decimals)
                + l.item().max().map(m -> "/" + Exact.display(m, decimals)).orElse("")).orElse(NONE);
    }

    private String total(Assessment of) {
        if (!of.sheet().rubric().scores()) {
            return NONE;
        }
        int decimals = decimals(of);
        return of.sheet().total().map(t -> Exact.display(t, decimals)).orElseGet(() -> session.say("move.between",
                Exact.display(of.sheet().low(), decimals), Exact.display(of.sheet().high(), decimals)));
    }

    private String grade(Assessment of) {
        Map<Grade, String> names = of.sheet().rubric().guidance().gradeNames();
        Optional<Grade> grade = of.verdict().grade();
        if (grade.isPresent()) {
            return names.getOrDefault(grade.get(), session.say("order.grade." + Json.word(grade.get())));
        }
        return names.isEmpty() ? session.say("move.noGrades") : session.say("order.grade.open");
    }

    private static String text(AxisMove axis) {
        Line line = axis.after().or(axis::before).orElseThrow();
        return TextTable.shortened(line.item().readable(), LONGEST_TEXT);
    }

    private static int decimals(Assessment of) {
        return of.sheet().rubric().guidance().decimals();
    }
}
