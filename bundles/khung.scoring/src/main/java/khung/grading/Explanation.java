package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * A verdict in words. There is only one explanation: the window, the print and the command line all show
 * this one.
 *
 * @param headline the grade, or that it is not determined yet, in one line
 * @param blocks the rest, in the order to be read; none is empty
 */
public record Explanation(String headline, List<Block> blocks) {

    /** What a block of lines is about, in the order to be read. */
    public enum About {
        /** Why it is this grade. */
        REASONS,
        /** For each better grade what was met, what stands in its way, and what would have to change. */
        NOT_HIGHER,
        /** What is not known yet. */
        MISSING,
        /** The rulings leaned on. */
        RULINGS,
        /** The wording of the rules leaned on. */
        QUOTES
    }

    /**
     * Lines that belong together.
     *
     * @param title what stands above them; empty where they need none
     */
    public record Block(About about, String title, List<String> lines) {
    }

    /** Puts a verdict into words. */
    public static Explanation of(Verdict verdict, Guidance guidance, Rulings rulings, Locale language) {
        return new Writer(verdict, guidance, rulings, language).write();
    }

    /** The lines about one thing, without their title. */
    public List<String> lines(About about) {
        return blocks.stream().filter(b -> b.about() == about).flatMap(b -> b.lines().stream()).toList();
    }

    /** All lines in the order to be read. */
    public List<String> lines() {
        return Stream.concat(Stream.of(headline), blocks.stream().flatMap(b -> Stream.concat(
                Stream.of(b.title()).filter(t -> !t.isEmpty()), b.lines().stream()))).toList();
    }

    private record Writer(Verdict verdict, Guidance guidance, Rulings rulings, Locale language) {

        Explanation write() {
            return new Explanation(headline(), Stream.of(block(About.REASONS, "", reasons()),
                    block(About.NOT_HIGHER, "", whyNotHigher()), block(About.MISSING, "", missing()),
                    block(About.RULINGS, say("title.RULINGS"), leaning()),
                    block(About.QUOTES, say("title.QUOTES"), quotes())).flatMap(Optional::stream).toList());
        }

        private static Optional<Block> block(About about, String title, List<String> lines) {
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Block(about, title, List.copyOf(lines)));
        }

        private boolean points() {
            return verdict.high().signum() > 0 || !verdict.bounded();
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
            if (verdict.unscored() > 0 && points()) {
                String low = Exact.display(verdict.low(), decimals);
                lines.add(verdict.bounded() ? say("bounds", low, Exact.display(verdict.high(), decimals), verdict.unscored())
                        : say("bounds.open", low, verdict.unscored()));
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
                if (!step.held().isEmpty()) {
                    lines.add(say("held", step.held().stream().map(c -> say("held.one", c.says(), String.join(", ", c.rules())))
                            .collect(Collectors.joining("; "))));
                }
                verdict.before(step).ifPresent(before -> earlier(before, lines));
                step.open().forEach(c -> {
                    lines.add(check(c));
                    c.change().ifPresent(change -> lines.add(say("change", change.says().in(language))));
                });
            }
            verdict.readings().list().forEach(r -> lines.add(say("reading", r.ruling(), title(r.ruling()),
                    option(r.ruling(), r.option()), name(r.grade()))));
            return lines;
        }

        /** A clause that holds has all its conditions: any one of them coming out otherwise lets the next be tried. */
        private void earlier(Step before, List<String> lines) {
            lines.add(say("notHigher.earlier", before.clause().says()));
            before.held().stream().flatMap(c -> c.change().stream()).map(c -> c.says())
                    .reduce((a, b) -> Phrase.of(Explanation.class, "change.or", a, b))
                    .ifPresent(any -> lines.add(say("change", any.in(language))));
        }

        private List<String> missing() {
            List<String> lines = new ArrayList<>();
            if (verdict.unscored() > 0) {
                lines.add(say(points() ? "missing.rows" : "missing.levels", verdict.unscored()));
            }
            // The rows have just been counted.
            verdict.missing().stream().filter(u -> !(u instanceof Unknown.OfTotal || u instanceof Unknown.OfLevels))
                    .forEach(u -> lines.add(say(u instanceof Unknown.OfMark ? "missing.mark" : "missing.fact",
                            u.says().in(language))));
            return lines;
        }

        private List<String> leaning() {
            return verdict.rulings().stream().map(id -> say("ruling", id, title(id),
                    rulings.find(id).isPresent() ? option(id, rulings.option(id)) : "")).toList();
        }

        private List<String> quotes() {
            return verdict.rules().stream().filter(guidance.quotes()::containsKey).map(id -> {
                Guidance.Quote quote = guidance.quotes().get(id);
                return say("quote", id, quote.section(), String.valueOf(quote.line()), quote.text());
            }).toList();
        }

        private String title(String id) {
            return rulings.find(id).map(Ruling::title).orElse("");
        }

        private String option(String id, String word) {
            return rulings.find(id).stream().flatMap(r -> r.options().stream()).filter(o -> o.word().equals(word))
                    .map(Ruling.Option::says).findFirst().orElse(word);
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
