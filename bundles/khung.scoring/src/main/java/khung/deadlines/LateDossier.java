package khung.deadlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;

/**
 * What a day of receipt means for a grade. A lower grade is only proposed; what the authority decided is recorded
 * beside it and counts (R003P-41, I-12). It comes after the conditions and before the quota.
 *
 * @param late whether it came late
 * @param before the grade before
 * @param proposed the grade proposed; the same where nothing is proposed
 * @param decided what the authority decided; empty while it has not
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record LateDossier(boolean late, Grade before, Grade proposed, Optional<Decided> decided, List<String> rules,
        List<String> rulings) {

    private static final String PROPOSE = "propose";

    /** What the authority decided. */
    public record Decided(Grade grade, String by, String date, String reason) {
    }

    /** Weighs a receipt. */
    public static LateDossier of(Due due, LocalDate received, Grade grade, DeadlineRules rules, Guidance guidance,
            Rulings rulings, Optional<Decided> decided) {
        boolean late = due.late(received);
        if (!late || !due.deadline().late() || rules.late().isEmpty()) {
            return new LateDossier(late, grade, grade, decided, due.deadline().rules(), List.of());
        }
        DeadlineRules.Late rule = rules.late().get();
        boolean propose = rule.ruling().map(r -> rulings.option(r).equals(PROPOSE)).orElse(true);
        Grade lower = propose ? lower(grade, rule.down(), guidance) : grade;
        return new LateDossier(true, grade, lower, decided, rule.rules(), rule.ruling().map(List::of).orElse(List.of()));
    }

    /** A grade lower by some steps; the lowest one stays. */
    public static Grade lower(Grade grade, int steps, Guidance guidance) {
        List<Grade> scale = Arrays.stream(Grade.values()).filter(guidance.gradeNames()::containsKey).toList();
        return scale.get(Math.min(scale.size() - 1, scale.indexOf(grade) + steps));
    }

    /** The grade that counts from here on; empty while a lower one is proposed and nobody has decided. */
    public Optional<Grade> standing() {
        return decided.map(Decided::grade).or(() -> proposed == before ? Optional.of(before) : Optional.empty());
    }
}
