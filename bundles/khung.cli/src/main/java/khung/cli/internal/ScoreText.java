package khung.cli.internal;

import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.Assessment;
import khung.dossier.Dossier;
import khung.grading.Explanation;
import khung.rubric.Rubric;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/** Scores as people read them. */
record ScoreText(Session session) {

    private static final int LONGEST_TEXT = 60;

    void print(Scored scored) {
        Dossier d = scored.dossier().dossier();
        Rubric rubric = scored.rubric();
        session.print(session.say("score.person", d.person().name(), d.unit(), d.period().text()));
        session.print(session.say("score.rubric", rubric.reference(), session.say("status." + Json.word(rubric.status())),
                scored.file().orElse(d.id())));
        rubric.supplements().forEach(s -> session.print(session.say("score.supplement", s.reference(), s.title(),
                session.say("basis." + Json.word(s.basis())))));
        scored.sheets().forEach(this::print);
        session.print("");
    }

    private void print(Assessment assessment) {
        Sheet sheet = assessment.sheet();
        int decimals = sheet.rubric().guidance().decimals();
        session.print("");
        session.print(session.say("stage." + assessment.stage().word()));
        TextTable table = new TextTable();
        sheet.lines().forEach(line -> row(table, line, decimals));
        if (sheet.rubric().scores()) {
            String declared = sheet.rubric().declaredTotal().map(t -> "/" + Exact.display(t, decimals)).orElse("");
            table.row(session.say("score.total"), Exact.display(sheet.total().orElse(sheet.soFar()), decimals)
                    + declared, sheet.total().map(t -> exactly(t, decimals)).orElseGet(() -> session.say("score.soFar")));
        }
        table.lines().forEach(l -> session.print("  " + l));
        if (!sheet.rubric().whole()) {
            session.print("  " + notWhole(sheet.rubric()));
        }
        if (sheet.missing() > 0) {
            session.print("  " + session.say("score.missing", sheet.missing(), Exact.display(sheet.low(), decimals),
                    Exact.display(sheet.high(), decimals)));
        }
        Explanation explanation = Explanation.of(assessment.verdict(), sheet.rubric().guidance(), assessment.rulings(),
                session.language());
        session.print("  " + session.say("score.grade", explanation.headline()));
        explanation.lines().stream().skip(1).forEach(l -> session.print("    " + l));
    }

    private String notWhole(Rubric rubric) {
        int decimals = rubric.guidance().decimals();
        String there = Exact.display(rubric.transcribed(), decimals);
        return rubric.declaredTotal().map(t -> session.say("score.transcribed", there, Exact.display(t, decimals)))
                .orElseGet(() -> session.say("score.transcribedOfUnknown", there));
    }

    private void row(TextTable table, Line line, int decimals) {
        String points = line.points().map(p -> Exact.display(p, decimals)).orElse("—");
        String max = line.item().max().map(m -> "/" + Exact.display(m, decimals)).orElse("");
        String made = line.item().isCriterion()
                ? line.made().stream().map(session::say).collect(Collectors.joining("; ")) : "";
        String text = TextTable.shortened(line.item().readable(), LONGEST_TEXT);
        table.row(line.item().key(), points + max, made.isEmpty() ? text : session.say("score.made", text, made));
    }

    /** A rounded total on a threshold would mislead, so the exact one stands beside it. */
    private String exactly(BigFraction total, int decimals) {
        String exact = Exact.text(total);
        return exact.replace('.', ',').equals(Exact.display(total, decimals)) ? "" : session.say("score.exact", exact);
    }
}
