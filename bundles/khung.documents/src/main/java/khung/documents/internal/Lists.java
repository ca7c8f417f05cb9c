package khung.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Column.Kind;
import khung.rubric.Content;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.scoring.TaskTotals;
import khung.text.Exact;

/** Answers that are lists, row by row. */
final class Lists {

    /** Stands in print where something is to be filled in. */
    private static final String OPEN = "...";

    private Lists() {
    }

    /** The headings over the products of a work catalogue. */
    static List<String> productHeadings() {
        List<String> headings = new ArrayList<>(List.of(Words.word("column.number")));
        for (String column : List.of("task", "coefficient", "planned", "done", "quality", "progress", "leadership",
                "reason")) {
            headings.add(Words.word("product." + column));
        }
        return headings;
    }

    static List<List<String>> products(Answer.Work work) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer.Product p : work.products()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), p.task(), number(p.coefficient()), number(p.planned()),
                    number(p.done()), number(p.quality()), number(p.progress()), number(p.leadership()),
                    p.reason().orElse("")));
        }
        return rows;
    }

    private static String number(Optional<BigFraction> number) {
        return number.map(RowTexts::exact).orElse("");
    }

    /** What a task says in a column of the printed list. */
    static String task(Item item, Answer.Task task, int number, Kind kind) {
        return switch (kind) {
            case NUMBER -> Integer.toString(number);
            case TEXT -> task.task();
            case AXIS -> task.axis().map(a -> axis(item, Integer.toString(a))).orElse("");
            case PLANNED -> task.planned().orElse("");
            case RESULT -> task.result().orElse("");
            case LEVEL -> task.level().map(l -> Integer.toString(l)).orElse("");
            case NOTE -> task.note().orElse("");
            default -> "";
        };
    }

    private static String axis(Item item, String number) {
        return item.contents().stream().filter(c -> c.number().equals(number)).map(Content::readable).findFirst()
                .orElse(number);
    }

    /** The printed rows of a list nobody has filled in. */
    static List<Content> blankRows(Item item) {
        return item.contents().stream().filter(c -> c.number().matches("\\d+") || c.readable().equals(OPEN)).toList();
    }

    /** The totals in the words printed, in the order of R003P-85; what is not known yet stays open. */
    static List<String> totals(Item item, Method.Tasks method, Optional<Answer> answer, int decimals) {
        Answer.Tasks tasks = answer.filter(Answer.Tasks.class::isInstance).map(Answer.Tasks.class::cast)
                .orElse(new Answer.Tasks(List.of()));
        TaskTotals totals = TaskTotals.of(method, tasks);
        boolean any = totals.assigned() > 0;
        boolean known = any && totals.unknown() == 0;
        List<String> values = List.of(any ? Integer.toString(totals.assigned()) : OPEN,
                known ? Integer.toString(totals.done()) : OPEN, known ? Integer.toString(totals.notDone()) : OPEN,
                known ? Exact.percent(totals.share(), decimals) : OPEN);
        List<String> lines = new ArrayList<>();
        item.contents().stream().map(Content::readable).filter(Lists::isTotal).limit(values.size()).forEach(
                t -> lines.add(t.substring(0, t.length() - OPEN.length()) + values.get(lines.size())));
        return lines;
    }

    /** What is printed to explain the list. */
    static List<String> notes(Item item) {
        return item.contents().stream().filter(c -> !isTotal(c.readable()) && !blankRows(item).contains(c))
                .map(c -> (c.number() + " " + c.readable()).strip()).toList();
    }

    private static boolean isTotal(String text) {
        return text.endsWith(OPEN) && text.length() > OPEN.length();
    }
}
