package khung.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import khung.grading.Explanation;
import khung.grading.FactTexts;
import khung.grading.GradeCase;
import khung.rubric.Fact;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rubric;
import khung.text.Exact;

/** Grades as people read them. */
record GradeText(Session session) {

    void print(GradeResult result) {
        Rubric rubric = result.rubric();
        session.print(session.say("grade.subject", result.subject(), rubric.reference(),
                session.say("status." + Json.word(rubric.status())), result.file().orElse(result.id())));
        result.stage().ifPresent(s -> session.print(session.say("stage." + s)));
        given(result);
        Explanation explanation = Explanation.of(result.verdict(), rubric.guidance(), result.rulings(), session.language());
        session.print("  " + session.say("score.grade", explanation.headline()));
        explanation.lines().stream().skip(1).forEach(l -> session.print("    " + l));
        session.print("");
    }

    private void given(GradeResult result) {
        if (result.rubric().scores() && result.verdict().unscored() == 0) {
            session.print("  " + session.say("grade.points", Exact.display(result.achieved().low(),
                    result.rubric().guidance().decimals())));
        }
        FactTexts facts = new FactTexts(result.rubric().guidance());
        List<String> given = facts.kinds().entrySet().stream().flatMap(k -> facts.text(result.facts(), k.getKey()).stream()
                .map(t -> session.say("grade.fact", facts.called(k.getKey()), shown(k.getValue(), t, result.rubric().guidance()))))
                .toList();
        if (!given.isEmpty()) {
            session.print("  " + session.say("grade.facts"));
            given.forEach(l -> session.print("    " + l));
        }
        for (Map.Entry<String, GradeCase.NotAsked> row : result.notAsked().entrySet()) {
            session.print("  " + session.say("grade.notAsked", row.getKey(), row.getValue().by(), row.getValue().reason()));
        }
    }

    private String shown(Fact.Kind kind, String text, Guidance guidance) {
        return switch (kind) {
            case MARK -> session.say("grade.mark." + text);
            case GRADE -> guidance.gradeNames().getOrDefault(Grade.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')), text);
            default -> text;
        };
    }
}
