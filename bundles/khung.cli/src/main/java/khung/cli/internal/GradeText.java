package khung.cli.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import khung.grading.Explanation;
import khung.grading.FactTexts;
import khung.grading.GradeCase;
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
        block("", explanation.reasons());
        block("", explanation.whyNotHigher());
        block("", explanation.missing());
        block(session.say("grade.rulings"), explanation.leaning());
        block(session.say("grade.quotes"), explanation.quotes());
        session.print("");
    }

    private void given(GradeResult result) {
        if (result.rubric().scores() && result.verdict().unscored() == 0) {
            session.print("  " + session.say("grade.points", Exact.display(result.achieved().low(),
                    result.rubric().guidance().decimals())));
        }
        FactTexts facts = new FactTexts(result.rubric().guidance());
        String given = facts.kinds().keySet().stream().filter(n -> facts.text(result.facts(), n).isPresent())
                .map(n -> n + " " + facts.text(result.facts(), n).orElseThrow()).collect(Collectors.joining("; "));
        if (!given.isEmpty()) {
            session.print("  " + session.say("grade.facts", given));
        }
        for (Map.Entry<String, GradeCase.NotAsked> row : result.notAsked().entrySet()) {
            session.print("  " + session.say("grade.notAsked", row.getKey(), row.getValue().by(), row.getValue().reason()));
        }
    }

    private void block(String title, Collection<String> lines) {
        if (!lines.isEmpty() && !title.isEmpty()) {
            session.print("    " + title);
        }
        lines.forEach(l -> session.print("    " + l));
    }
}
