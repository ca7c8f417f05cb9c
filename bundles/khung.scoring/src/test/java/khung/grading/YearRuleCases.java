package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Grade;
import khung.year.Candidates;
import khung.year.PersonYear;
import khung.year.Quarter;
import khung.year.YearRules;

/**
 * The year from the quarters. Grades are written by letter from the first quarter of 2026 on, those decided and those
 * proposed; what comes is what is barred, the quarters of a run, and the quarters counted for the order.
 */
final class YearRuleCases {

    private YearRuleCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(of("R003P-54", "R003P-55 R003P-56", "R003P-63", QuotaCases.PROVINCE));
        all.addAll(of("R003C-24", "R003C-25", "R003C-26", QuotaCases.CENTRE));
        return all;
    }

    private static List<SectionCase> of(String bar, String order, String alert, String guidance) {
        return List.of(year(bar, guidance, "EENE", "EEEE", "bars excellent, 4"), year(bar, guidance, "EECE", "EEEE", "4"),
                year(order, guidance, "GGGG", "EEEG", "3"), year(order, guidance, "EEEE", "EEGG", "2"),
                year("I-46", guidance, "GGGG", "EEEG", "0").at("I-46", "decided"),
                year("I-46", guidance, "EEEE", "EEGG", "4").at("I-46", "decided"),
                year(alert, guidance, "ENNE", "EEEE", "bars excellent, run Q2 Q3, 4"),
                year(alert, guidance, "NENE", "EEEE", "bars excellent, 4"),
                year("I-15", guidance, "EEENN", "EEEEE", "bars excellent, run Q4 Q1, 4"),
                year("I-15", guidance, "EEEENN", "EEEEEE", "4"));
    }

    static SectionCase year(String rules, String guidance, String decided, String proposed, String expected) {
        return new SectionCase(rules, guidance, "year", (g, rulings) -> {
            YearRules read = YearRules.of(g);
            List<Quarter> quarters = new ArrayList<>();
            for (int i = 0; i < decided.length(); i++) {
                quarters.add(new Quarter(2026 + i / 4, i % 4 + 1, grade(decided.charAt(i)), grade(proposed.charAt(i)), ""));
            }
            PersonYear year = PersonYear.of("a", "A", 2026, quarters, read, rulings);
            Candidates candidates = Candidates.of(read.prefer().map(
                    YearRules.Prefer::proposed).orElse(Grade.EXCELLENT), List.of(year), read);
            List<String> words = new ArrayList<>();
            year.barred().ifPresent(b -> words.add("bars " + b.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            year.runs().forEach(r -> words.add("run " + String.join(" ", r.stream().map(q -> "Q" + q.number()).toList())));
            words.add(String.valueOf(year.proposedQuarters()));
            List<String> named = new ArrayList<>(candidates.rules());
            named.addAll(year.rules());
            List<String> leaning = new ArrayList<>(candidates.rulings());
            leaning.addAll(year.rulings());
            return new SectionCase.Result(String.join(", ", words), named, leaning);
        }, expected);
    }

    private static Optional<Grade> grade(char letter) {
        return Optional.of(Grade.values()["EGCN".indexOf(letter)]);
    }
}
