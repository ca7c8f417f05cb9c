package khung.authoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import khung.rubric.Column.Kind;
import khung.text.Exact;

/** The rows of totals: of a part, as {@code Tổng (A) =}, and of the whole, as {@code TỔNG (A+B) =}. */
final class Totals {

    private static final Pattern LETTERS = Pattern.compile("\\(\\s*(\\p{Lu}+(?:\\s*\\+\\s*\\p{Lu}+)*)\\s*\\)");
    private static final Pattern EQUALS = Pattern.compile("=\\s*(\\d+(?:[.,]\\d+)?)");

    private final Remarks remarks;
    private final Outline outline;
    private String declared = "";
    private boolean whole;

    Totals(Remarks remarks, Outline outline) {
        this.remarks = remarks;
        this.outline = outline;
    }

    /** The total of the whole as printed; empty where none is. */
    String declared() {
        return declared;
    }

    /** Whether the row taken last was the total of the whole. */
    boolean whole() {
        return whole;
    }

    /** Takes a row if it is one of totals. */
    boolean take(BodyRow row) {
        String text = row.filled().map(c -> CellText.of(c.lines()).text()).filter(Totals::named).findFirst().orElse("");
        if (text.isEmpty()) {
            return false;
        }
        Matcher letters = LETTERS.matcher(text);
        String of = letters.find() ? letters.group(1).replaceAll("\\s", "") : "";
        Optional<String> value = value(row, text);
        whole = of.contains("+") || of.isEmpty();
        if (value.isEmpty()) {
            remarks.error("total.unread", row.place(), text);
        } else if (whole) {
            total(row, value.get());
        } else {
            part(row, of, value.get());
        }
        return true;
    }

    /** The letter by which the next row of totals calls its part; empty when none does. */
    static Optional<String> letterBelow(Block.TableCells table, int row) {
        return table.rows().stream().filter(r -> r.number() > row).flatMap(r -> r.cells().stream())
                .map(c -> CellText.of(c.lines()).text()).filter(Totals::named).findFirst().map(LETTERS::matcher)
                .filter(Matcher::find).map(m -> m.group(1)).filter(l -> l.length() == 1);
    }

    /** A heading or a criterion may begin with the same word; a row of totals is nothing but it, or has its letters. */
    private static boolean named(String text) {
        if (!TableWords.begins("total", text)) {
            return false;
        }
        String rest = EQUALS.matcher(LETTERS.matcher(text).replaceAll("")).replaceAll("");
        String plain = Plain.of(rest);
        return TableWords.all("total").anyMatch(w -> plain.equals(Plain.of(w)));
    }

    private static Optional<String> value(BodyRow row, String text) {
        if (Exact.parse(row.text(Kind.MAX)).isPresent()) {
            return Optional.of(row.text(Kind.MAX));
        }
        Matcher inside = EQUALS.matcher(text);
        return inside.find() ? Optional.of(inside.group(1)) : row.filled().map(c -> CellText.of(c.lines()).text())
                .filter(t -> Exact.parse(t).isPresent()).findFirst();
    }

    private void total(BodyRow row, String value) {
        if (!declared.isEmpty() && !Exact.parse(declared).equals(Exact.parse(value))) {
            remarks.error("total.twice", row.place(), declared, value);
        }
        declared = declared.isEmpty() ? value : declared;
    }

    private void part(BodyRow row, String letter, String value) {
        Optional<DraftRow> open = outline.part();
        if (open.isEmpty()) {
            remarks.error("total.noPart", row.place(), letter);
            return;
        }
        DraftRow part = open.get();
        if (!part.key.equals(letter)) {
            part.remarks.add(remarks.error("total.otherPart", row.place(), letter, part.key));
        }
        if (part.max.isEmpty()) {
            part.max = value;
        } else if (!Exact.parse(value).equals(part.maximum())) {
            part.remarks.add(remarks.error("max.differs", row.place(), value, part.max));
        }
    }
}
