package khung.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import khung.authoring.Remark.Severity;
import khung.rubric.Column.Kind;
import khung.text.Exact;

/** Turns one row of a table into a row of the file, or into a printed line of the row above. */
final class RowReading {

    private static final Pattern DASH = Pattern.compile("[-–—+•*]\\s*\\S.*");
    private static final Pattern AXIS = Pattern.compile("\\p{L}+\\s*\\((\\d{1,2})\\).*");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:điểm|đ)\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Remarks remarks;
    private final Outline outline;
    private final Layout layout;

    RowReading(Remarks remarks, Outline outline, Layout layout) {
        this.remarks = remarks;
        this.outline = outline;
        this.layout = layout;
    }

    void read(BodyRow cells, String section) {
        if (!cells.has(Kind.NUMBER) && cells.only(Kind.TEXT, Kind.NOTE) && !isAxis(cells) && outline.last().isPresent()) {
            content(cells);
            return;
        }
        DraftRow row = new DraftRow(cells.place());
        row.source = cells;
        row.layout = layout;
        number(row, cells);
        text(row, cells);
        row.target = cells.text(Kind.TARGET);
        row.note = cells.text(Kind.NOTE);
        row.decomposed |= cells.get(Kind.TARGET).decomposed() || cells.get(Kind.NOTE).decomposed();
        row.ifAny = TableWords.has("ifAny", row.text);
        maximum(row, cells);
        example(row, cells);
        outline.row(row);
        if (row.depth == 0 || outline.part().filter(p -> p == row).isPresent()) {
            row.columns.addAll(layout.columns());
            row.section = section;
        }
    }

    /** A line with nothing but text belongs to the row above; it is not scored by itself. */
    private void content(BodyRow cells) {
        DraftRow last = outline.last().orElseThrow();
        for (String line : cells.get(Kind.TEXT).lines()) {
            last.contents.add(content(line, cells.number()));
        }
        if (cells.has(Kind.NOTE)) {
            last.contents.add(content(cells.text(Kind.NOTE), cells.number()));
        }
        last.remarks.add(remarks.warning("row.content", cells.place(), last.address));
    }

    private static String content(String text, int line) {
        Optional<Matcher> bracket = Optional.of(Pattern.compile("(\\(\\d{1,2}\\))\\s+(.*)").matcher(text))
                .filter(Matcher::matches);
        return "{" + bracket.map(m -> "number: " + Yaml.quoted(m.group(1)) + ", ").orElse("") + "text: "
                + Yaml.quoted(bracket.map(m -> m.group(2)).orElse(text)) + ", line: " + line + "}";
    }

    private static boolean isAxis(BodyRow cells) {
        String text = cells.text(Kind.TEXT);
        return TableWords.begins("axis", text) && AXIS.matcher(text).matches();
    }

    private void number(DraftRow row, BodyRow cells) {
        row.number = cells.text(Kind.NUMBER);
        row.counted = RowNumber.of(row.number);
        if (!row.number.isEmpty() && row.counted.isEmpty()) {
            row.remarks.add(remarks.error("number.unread", cells.place(Kind.NUMBER), row.number));
        } else if (row.number.isEmpty() && isAxis(cells)) {
            Matcher axis = AXIS.matcher(cells.text(Kind.TEXT));
            row.counted = axis.matches() ? RowNumber.of(axis.group(1)) : Optional.empty();
            row.remarks.add(remarks.warning("number.ofAxis", cells.place(Kind.NUMBER), axis.group(1)));
        } else if (row.number.isEmpty()) {
            row.remarks.add(remarks.error("number.missing", cells.place(Kind.NUMBER)));
        }
        row.key = row.counted.map(RowNumber::key).orElse("");
    }

    private void text(DraftRow row, BodyRow cells) {
        CellText text = cells.get(Kind.TEXT);
        row.decomposed = text.decomposed();
        List<String> lines = text.lines();
        boolean dashes = lines.size() > 1 && lines.subList(1, lines.size()).stream().allMatch(l -> DASH.matcher(l).matches());
        if (dashes && !DASH.matcher(lines.get(0)).matches()) {
            row.text = lines.get(0);
            lines.subList(1, lines.size()).forEach(l -> row.contents.add(content(l, cells.number())));
            row.remarks.add(remarks.warning("text.dashes", cells.place(Kind.TEXT), lines.size() - 1));
            return;
        }
        row.text = text.text();
        if (dashes) {
            row.remarks.add(remarks.warning("text.onlyDashes", cells.place(Kind.TEXT), lines.size()));
        } else if (row.text.isEmpty()) {
            row.remarks.add(remarks.error("text.missing", cells.place(Kind.TEXT)));
        }
    }

    private void maximum(DraftRow row, BodyRow cells) {
        String printed = cells.text(Kind.MAX);
        Matcher unit = WITH_UNIT.matcher(printed);
        String number = unit.matches() ? unit.group(1) : printed;
        if (printed.isEmpty()) {
            return;
        }
        if (Exact.parse(number).filter(n -> n.signum() >= 0).isPresent()) {
            row.max = number;
        } else {
            row.remarks.add(remarks.error("max.unread", cells.place(Kind.MAX), printed));
        }
    }

    /** What stands in the columns that are filled in later is a worked example, or somebody has filled them in. */
    private void example(DraftRow row, BodyRow cells) {
        Optional<String> example = WorkedExample.of(cells.text(Kind.RESULT), cells.text(Kind.RATIO),
                cells.text(Kind.POINTS));
        if (example.isPresent()) {
            row.example = example.get();
            row.remarks.add(remarks.info("example.read", cells.place(Kind.RESULT)));
            return;
        }
        for (Kind kind : new Kind[] {Kind.RESULT, Kind.RATIO, Kind.POINTS, Kind.SELF_POINTS, Kind.MET, Kind.NOT_MET,
            Kind.EVIDENCE, Kind.KPI}) {
            if (cells.has(kind)) {
                remarks.count("cell.filled", Severity.WARNING, cells.place(kind));
            }
        }
    }
}
