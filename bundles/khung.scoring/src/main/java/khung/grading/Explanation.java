package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * A verdict in words. There is only one explanation: the window, the print and the command line all show
 * this one.
 *
 * @param headline the grade, or that it is not determined yet, in one line
 * @param reasons why, line by line
 * @param whyNotHigher for each better grade what stands in its way, line by line
 * @param missing what is not known yet, line by line
 * @param leaning the rulings leaned on, line by line
 * @param quotes the wording of the rules leaned on, line by line
 */
public record Explanation(String headline, List<String> reasons, List<String> whyNotHigher, List<String> missing,
        List<String> leaning, List<String> quotes) {

    /** Puts a verdict into words. */
    public static Explanation of(Verdict verdict, Guidance guidance, Rulings rulings, Locale language) {
        return new Writer(verdict, guidance, rulings, language).write();
    }

    /** All lines in the order to be read. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(List.of(headline));
        all.addAll(reasons);
        all.addAll(whyNotHigher);
        all.addAll(missing);
        all.addAll(leaning);
        all.addAll(quotes);
        return all;
    }

    private record Writer(Verdict verdict, Guidance guidance, Rulings rulings, Locale language) {

        Explanation write() {
            return new Explanation(headline(), reasons(), whyNotHigher(), missing(), leaning(), quotes());
        }

        private String headline() {
            return switch (verdict.state()) {
                case DETERMINED -> say("headline.determined", name(verdict.grade().orElseThrow()));
                case NEEDS_DECISION -> verdict.grade().isPresent()
                        ? say("headline.chosen", name(verdict.grade().get()), names(verdict.options()))
                        : say("headline.open", names(verdict.options()));
                case NOT_YET -> verdict.grade().isPresent() ? say("headline.anyway", name(verdict.grade().get()))
                        : say("headline.notYet", names(verdict.possible()));
                case NO_GRADES -> say("headline.noGrades");
            };
        }

        private List<String> reasons() {
            List<String> lines = new ArrayList<>();
            int decimals = guidance.decimals();
            if (verdict.unscored() > 0) {
                lines.add(say("bounds", Exact.display(verdict.low(), decimals),
                        Exact.display(verdict.high(), decimals), verdict.unscored()));
            }
            for (Step step : verdict.steps()) {
                if (step.truth() == Truth.UNKNOWN) {
                    break;
                }
                if (step.truth() == Truth.HOLDS) {
                    because(step, lines);
                }
            }
            verdict.notes().forEach(n -> lines.add(n.in(language)));
            return lines;
        }

        private void because(Step step, List<String> lines) {
            lines.add(say("clause", step.clause().says(), String.join(", ", step.clause().rules())));
            step.checks().forEach(c -> lines.add(check(c)));
        }

        private List<String> whyNotHigher() {
            List<String> lines = new ArrayList<>();
            for (Step step : verdict.whyNotHigher()) {
                lines.add(say("notHigher", step.clause().says()));
                verdict.before(step).ifPresent(before -> {
                    lines.add(say("notHigher.earlier", before.clause().says()));
                    before.checks().forEach(c -> change(c, lines));
                });
                step.open().forEach(c -> {
                    lines.add(check(c));
                    change(c, lines);
                });
            }
            return lines;
        }

        private void change(Check check, List<String> lines) {
            check.change().ifPresent(c -> lines.add(say("change", c.says().in(language))));
        }

        private List<String> missing() {
            List<String> lines = new ArrayList<>();
            if (verdict.unscored() > 0) {
                lines.add(say("missing.rows", verdict.unscored()));
            }
            verdict.missing().stream().filter(u -> !(u instanceof Unknown.OfTotal))
                    .forEach(u -> lines.add(say("missing.fact", u.says().in(language))));
            return lines;
        }

        private List<String> leaning() {
            return verdict.rulings().stream().map(id -> say("ruling", id,
                    rulings.find(id).map(r -> r.title()).orElse(""), rulings.find(id).map(r -> option(id)).orElse("")))
                    .toList();
        }

        private List<String> quotes() {
            return verdict.rules().stream().filter(guidance.quotes()::containsKey).map(id -> {
                Guidance.Quote quote = guidance.quotes().get(id);
                return say("quote", id, quote.section(), String.valueOf(quote.line()), quote.text());
            }).toList();
        }

        private String option(String id) {
            String word = rulings.option(id);
            return rulings.known().get(id).options().stream().filter(o -> o.word().equals(word))
                    .map(o -> o.says()).findFirst().orElse(word);
        }

        private String check(Check check) {
            return say("check." + check.truth().name(), check.says(), check.measured().in(language),
                    String.join(", ", check.rules()));
        }

        private String names(Iterable<Grade> grades) {
            List<String> names = new ArrayList<>();
            grades.forEach(g -> names.add(name(g)));
            return names.stream().collect(Collectors.joining("; "));
        }

        private String name(Grade grade) {
            return guidance.gradeNames().getOrDefault(grade, grade.name());
        }

        private String say(String key, Object... arguments) {
            return Phrase.of(Explanation.class, key, arguments).in(language);
        }
    }
}
