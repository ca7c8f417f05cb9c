package khung.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.StageEntry;
import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Content;
import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.scoring.Line;
import khung.scoring.Plan;
import khung.text.Exact;

/** What stands in each column of a row. Whatever was not entered or is not scored yet is the empty text. */
final class RowTexts {

    private static final String PERCENT = "%";

    private final Rubric rubric;
    private final Plan plan;
    private final StageEntry entry;
    private final Marks marks;
    private final int decimals;

    RowTexts(Rubric rubric, Plan plan, StageEntry entry) {
        this.rubric = rubric;
        this.plan = plan;
        this.entry = entry;
        this.marks = new Marks(rubric);
        this.decimals = rubric.guidance().decimals();
    }

    /** Places computed numbers are shown with; typed ones are shown as typed. */
    int decimals() {
        return decimals;
    }

    /** The printed lines that are for the bloc of the form: all of them where its bloc is not known (R000-13). */
    List<Content> focused(List<Content> contents) {
        boolean known = contents.stream().anyMatch(c -> c.bloc().filter(rubric.bloc()::equals).isPresent());
        return contents.stream().filter(c -> !known || c.bloc().isEmpty() || c.bloc().get().equals(rubric.bloc()))
                .toList();
    }

    /** What was answered for a row. */
    Optional<Answer> answer(Item item) {
        return Optional.ofNullable(entry.answers().get(item.key()));
    }

    String text(Line line, Column column, Columns columns) {
        Item item = line.item();
        Optional<Answer> answer = answer(item);
        return switch (column.kind()) {
            case NUMBER -> item.number();
            case TEXT -> marked(item);
            case MET -> tick(answer, true);
            case NOT_MET -> tick(answer, false);
            case TARGET -> target(item);
            case RESULT -> result(item);
            case RATIO -> line.ratio().map(r -> ratio(r, column)).orElse("");
            case MAX -> item.max().map(RowTexts::exact).orElse("");
            case POINTS, SELF_POINTS -> points(line, answer);
            case LEVEL -> level(answer, column, columns);
            case NOTE, EVIDENCE -> columns.note().filter(column.kind()::equals).map(k -> note(item, answer)).orElse("");
            case AXIS, PLANNED, CAUSE, REMEDY, KPI -> "";
        };
    }

    /** The text of a row with the mark of the supplement it comes from. */
    String marked(Item item) {
        String mark = item.addedBy().map(marks::of).orElse("");
        return mark.isEmpty() ? item.readable() : (item.readable() + " " + mark).strip();
    }

    /** What is told in place of lost rows. */
    String lost(Item gap) {
        String what = gap.gap().orElseThrow().says();
        return gap.max().map(m -> Words.word("gap", what, exact(m))).orElseGet(() -> Words.word("gap.unknown", what));
    }

    /** The result as it was entered. */
    String result(Item item) {
        return answer(item).map(a -> a.on(new Result(item))).orElse("");
    }

    /** Why a person set points that no result explains. */
    String reason(Item item) {
        return answer(item).map(a -> a.on(new Reason())).orElse("");
    }

    /** Points, rounded once for display; the empty text while they are not known. */
    String points(Optional<BigFraction> points) {
        return points.map(p -> Exact.display(p, decimals)).orElse("");
    }

    /** Points a person wrote stand as written where a lost maximum keeps them from being counted. */
    private String points(Line line, Optional<Answer> answer) {
        boolean lost = line.points().isEmpty() && line.item().max().isEmpty();
        return lost && answer.orElse(null) instanceof Answer.Awarded awarded ? exact(awarded.points())
                : points(line.points());
    }

    /** A number of the rubric or of a person, with all its decimals. */
    static String exact(BigFraction number) {
        return Exact.text(number).replace('.', ',');
    }

    private static String tick(Optional<Answer> answer, boolean met) {
        return answer.filter(a -> a instanceof Answer.Tick t && t.met() == met).map(a -> Words.word("tick")).orElse("");
    }

    private static String level(Optional<Answer> answer, Column column, Columns columns) {
        if (!(answer.orElse(null) instanceof Answer.Level level)) {
            return "";
        }
        return !columns.ticksLevels() ? level.name() : level.name().equals(column.label()) ? Words.word("tick") : "";
    }

    /** The person's own target where one was agreed, else the printed one (R003P-27). */
    private String target(Item item) {
        return plan.target(item.key()).map(t -> withUnit(t, item))
                .orElseGet(() -> item.readableTarget().orElse(""));
    }

    private String ratio(BigFraction ratio, Column column) {
        return Exact.display(column.label().contains(PERCENT) ? ratio.multiply(Exact.HUNDRED) : ratio, decimals);
    }

    private String note(Item item, Optional<Answer> answer) {
        List<String> lines = new ArrayList<>();
        // The note of a row with a worked example speaks of the example, which a filled-in form does not carry.
        item.note().filter(n -> item.example().isEmpty()).ifPresent(lines::add);
        Optional.ofNullable(entry.notes().get(item.key())).filter(n -> !n.isBlank()).ifPresent(lines::add);
        answer.map(a -> a.on(new Reason())).filter(r -> !r.isBlank()).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** What was answered where the table has no column for it, to stand below the row's text. */
    List<String> below(Line line, Columns columns) {
        Item item = line.item();
        List<String> lines = new ArrayList<>();
        boolean ticked = answer(item).filter(Answer.Tick.class::isInstance).isPresent() && columns.has(Kind.MET);
        boolean levelled = answer(item).filter(Answer.Level.class::isInstance).isPresent() && columns.has(Kind.LEVEL);
        if (!columns.has(Kind.RESULT) && !ticked && !levelled) {
            lines.add(result(item));
        }
        if (columns.note().isEmpty()) {
            lines.add(reason(item));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static String withUnit(BigFraction value, Item item) {
        String unit = item.method().map(RowTexts::unit).orElse("");
        return exact(value) + (unit.isEmpty() || unit.startsWith(PERCENT) ? unit : " " + unit);
    }

    private static String unit(Method method) {
        return method instanceof Method.Ratio ratio ? ratio.unit() : method instanceof Method.Bands bands ? bands.unit()
                : "";
    }

    /** The result cell. */
    private final class Result implements Answer.Cases<String> {

        private final Item item;

        Result(Item item) {
            this.item = item;
        }

        @Override
        public String tick(Answer.Tick answer) {
            boolean quality = item.method().filter(Method.AssessedPercent.class::isInstance).isPresent();
            return Words.word((answer.met() ? "met" : "notMet") + (quality ? ".quality" : ""));
        }

        @Override
        public String result(Answer.Result answer) {
            return withUnit(answer.value(), item);
        }

        @Override
        public String tier(Answer.Tier answer) {
            return answer.name();
        }

        @Override
        public String assessed(Answer.Assessed answer) {
            return answer.result().orElse("");
        }

        @Override
        public String awarded(Answer.Awarded answer) {
            return "";
        }

        @Override
        public String notAsked(Answer.NotAsked answer) {
            return "";
        }

        @Override
        public String level(Answer.Level answer) {
            return answer.name();
        }

        @Override
        public String chosen(Answer.Chosen answer) {
            return "";
        }

        @Override
        public String outcomes(Answer.Outcomes answer) {
            return Stream.of(Grade.values()).filter(answer.counts()::containsKey)
                    .map(g -> name(g) + ": " + answer.counts().get(g)).collect(Collectors.joining("\n"));
        }

        private String name(Grade grade) {
            String printed = rubric.guidance().gradeNames().get(grade);
            return printed != null ? printed : Words.word("grade." + grade.name());
        }

        @Override
        public String work(Answer.Work answer) {
            return "";
        }

        @Override
        public String tasks(Answer.Tasks answer) {
            return "";
        }

        @Override
        public String told(Answer.Told answer) {
            return answer.text();
        }
    }

    /** Why a person set points that no result explains. */
    private record Reason() implements Answer.Cases<String> {

        @Override
        public String tick(Answer.Tick answer) {
            return "";
        }

        @Override
        public String result(Answer.Result answer) {
            return "";
        }

        @Override
        public String tier(Answer.Tier answer) {
            return "";
        }

        @Override
        public String assessed(Answer.Assessed answer) {
            return signed(answer.reason().orElse(""), answer.by().orElse(""));
        }

        @Override
        public String awarded(Answer.Awarded answer) {
            return answer.reason().orElse("");
        }

        @Override
        public String notAsked(Answer.NotAsked answer) {
            return signed(answer.reason(), answer.by());
        }

        @Override
        public String level(Answer.Level answer) {
            return "";
        }

        @Override
        public String chosen(Answer.Chosen answer) {
            return answer.reason().orElse("");
        }

        @Override
        public String outcomes(Answer.Outcomes answer) {
            return "";
        }

        @Override
        public String work(Answer.Work answer) {
            return "";
        }

        @Override
        public String tasks(Answer.Tasks answer) {
            return "";
        }

        @Override
        public String told(Answer.Told answer) {
            return "";
        }

        private static String signed(String reason, String by) {
            return reason.isBlank() || by.isBlank() ? reason : Words.word("reason", reason, by);
        }
    }
}
