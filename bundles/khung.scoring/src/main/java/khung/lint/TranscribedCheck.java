package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.Phrase;

/** How much of a rubric with lost rows or lost maxima is there. */
final class TranscribedCheck implements Check {

    private static final String TRANSCRIBED = "transcribed";

    @Override
    public List<Finding> look(Examined at) {
        Rubric rubric = at.rubric();
        if (rubric.whole()) {
            return List.of();
        }
        Object parts = Found.list(rubric.parts().stream().map(TranscribedCheck::part).toList());
        return List.of(rubric.declaredTotal()
                .map(total -> Found.whole(rubric, TRANSCRIBED, Severity.WARNING, TRANSCRIBED, rubric.transcribed(),
                        total, parts))
                .orElseGet(() -> Found.whole(rubric, TRANSCRIBED, Severity.WARNING, "transcribed.noTotal",
                        rubric.transcribed(), String.valueOf(rubric.withoutMax().count()), parts)));
    }

    private static Phrase part(Item part) {
        return part.max().map(max -> Found.phrase("part", Found.name(part), Points.printed(part), max))
                .orElseGet(() -> Found.phrase("part.noMax", Found.name(part), Points.printed(part)));
    }
}
