package khung.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.StageEntry;
import khung.rubric.Column;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.scoring.Line;
import khung.scoring.Plan;
import khung.text.Exact;

/** What stands in each column of a row. Whatever was not entered or is not scored yet is the empty text. */
final class RowTexts {

    private static final String PERCENT = "%";

    private final Plan plan;
    private final StageEntry entry;
    private final int decimals;

    /**
     * @param decimals places computed numbers are shown with; typed ones are shown as typed
     */
    RowTexts(Plan plan, StageEntry entry, int decimals) {
        this.plan = plan;
        this.entry = entry;
        this.decimals = decimals;
    }

    String text(Line line, Column column) {
        Item item = line.item();
        Optional<Answer> answer = Optional.ofNullable(entry.answers().get(item.key()));
        return switch (column.kind()) {
            case NUMBER -> item.number();
            case TEXT -> item.readable();
            case MET -> tick(answer, true);
            case NOT_MET -> tick(answer, false);
            case TARGET -> target(item);
            case RESULT -> answer.map(a -> a.on(new Result(item))).orElse("");
            case RATIO -> line.ratio().map(r -> ratio(r, column)).orElse("");
            case MAX -> item.max().map(RowTexts::exact).orElse("");
            case POINTS -> points(line.points());
            case NOTE -> note(item, answer);
        };
    }

    /** Points, rounded once for display; the empty text while they are not known. */
    String points(Optional<BigFraction> points) {
        return points.map(p -> Exact.display(p, decimals)).orElse("");
    }

    /** A number of the rubric or of a person, with all its decimals. */
    static String exact(BigFraction number) {
        return Exact.text(number).replace('.', ',');
    }

    private static String tick(Optional<Answer> answer, boolean met) {
        return answer.filter(a -> a instanceof Answer.Tick t && t.met() == met).map(a -> Words.word("tick")).orElse("");
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

    private static String withUnit(BigFraction value, Item item) {
        String unit = item.method().filter(Method.Ratio.class::isInstance).map(m -> ((Method.Ratio) m).unit())
                .orElse("");
        return exact(value) + (unit.isEmpty() || unit.startsWith(PERCENT) ? unit : " " + unit);
    }

    /** The result cell. */
    private record Result(Item item) implements Answer.Cases<String> {

        @Override
        public String tick(Answer.Tick answer) {
            return Words.word(answer.met() ? "met" : "notMet");
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

        private static String signed(String reason, String by) {
            return reason.isBlank() || by.isBlank() ? reason : Words.word("reason", reason, by);
        }
    }
}
