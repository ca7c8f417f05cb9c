package khung.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.authoring.Remark.Severity;
import khung.rubric.Column.Kind;

/** Reads tables row by row: headings, groups, criteria and totals. */
final class TableRows {

    private final Remarks remarks;
    private final Outline outline;
    private final Preamble preamble;
    private final CellRemarks cells;
    private final Totals totals;
    private final List<Layout> layouts = new ArrayList<>();
    private Block.TableCells table;
    private Layout layout;
    private boolean done;

    TableRows(Remarks remarks, Outline outline, Preamble preamble) {
        this.remarks = remarks;
        this.outline = outline;
        this.preamble = preamble;
        this.cells = new CellRemarks(remarks);
        this.totals = new Totals(remarks, outline);
    }

    /** Whether any table so far had columns that are understood. */
    boolean any() {
        return !layouts.isEmpty();
    }

    /** The total the form declares; empty where none is printed. */
    String total() {
        return totals.declared();
    }

    /** The levels the rows are judged in, best first; none where they carry points. */
    List<String> levels() {
        return layouts.stream().filter(Layout::inLevels).findFirst().map(Layout::levels).orElse(List.of());
    }

    void read(Block.TableCells next) {
        table = next;
        boolean headed = false;
        for (int i = 0; i < table.rows().size(); i++) {
            headed |= Layout.of(table, i).isPresent();
        }
        CellPlace place = new CellPlace(table.name(), table.sheet(), 0, 0, "");
        if (!headed && !goesOn()) {
            remarks.info("table.skipped", place);
            return;
        }
        if (!headed) {
            remarks.warning("table.goesOn", place);
        }
        boolean begun = !headed;
        for (int i = 0; i < table.rows().size(); i++) {
            Optional<Layout> heading = Layout.of(table, i);
            if (heading.isPresent()) {
                begin(heading.get(), table.rows().get(i));
                begun = true;
                i += heading.get().rows() - 1;
            } else if (begun) {
                body(table.rows().get(i));
            } else {
                before(table.rows().get(i));
            }
        }
    }

    /** Whether a table without a heading is the last one going on behind a page break. */
    private boolean goesOn() {
        int width = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        return layout != null && !done && width == layout.heads().size();
    }

    /** A row above the heading of its table is read like a line of text. */
    private void before(CellRow row) {
        List<CellText> texts = row.cells().stream().filter(c -> !c.blank()).map(c -> CellText.of(c.lines())).toList();
        if (!texts.isEmpty()) {
            preamble.line(String.join(" ", texts.stream().map(CellText::text).toList()),
                    texts.stream().anyMatch(CellText::decomposed));
        }
    }

    private void begin(Layout next, CellRow row) {
        CellPlace place = new CellPlace(table.name(), table.sheet(), row.number(), 0, "");
        Optional<Preamble.Heading> heading = preamble.takeHeading();
        boolean again = layout != null && layout.same(next) && heading.isEmpty();
        Layout before = layout;
        layout = next;
        done = false;
        if (again) {
            remarks.count("heading.again", Severity.INFO, place);
            return;
        }
        layouts.add(next);
        columns(place);
        if (heading.isPresent()) {
            part(heading.get(), place);
        } else if (outline.part().isPresent() && !outline.part().get().leaf()) {
            outline.close();
            remarks.error("heading.missing", place);
        } else if (outline.part().isPresent() && before != null) {
            outline.part().get().columns.clear();
            outline.part().get().columns.addAll(next.columns());
        }
    }

    private void columns(CellPlace place) {
        for (Head head : layout.heads()) {
            if (head.kind().isEmpty() && !head.label().isEmpty()) {
                CellPlace at = new CellPlace(place.table(), place.sheet(), place.row(), head.shown(), "");
                remarks.error("column.unknown", at, head.label());
            } else if (head.is(Kind.NUMBER) && head.label().isEmpty()) {
                remarks.warning("column.unnamed", new CellPlace(place.table(), place.sheet(), place.row(),
                        head.shown(), ""));
            }
        }
    }

    private void part(Preamble.Heading heading, CellPlace place) {
        DraftRow part = new DraftRow(place);
        part.text = heading.text();
        part.number = heading.number();
        part.counted = RowNumber.of(heading.number());
        part.key = part.counted.map(RowNumber::key).orElse("");
        part.max = MethodChoice.declared(heading.text()).orElse("");
        part.decomposed = heading.decomposed();
        opened(part);
        Optional<String> letter = part.key.isEmpty() ? Totals.letterBelow(table, place.row()) : Optional.empty();
        if (letter.isPresent()) {
            part.key = letter.get();
            part.remarks.add(remarks.info("part.named", place, letter.get()));
        } else if (part.key.isEmpty()) {
            part.remarks.add(remarks.warning("part.unnamed", place));
        }
        if (heading.split()) {
            part.remarks.add(remarks.info("heading.split", place, heading.number()));
        }
        outline.part(part);
    }

    private void opened(DraftRow part) {
        part.columns.addAll(layout.columns());
        part.section = section(table);
    }

    /** What a table is called as the place of what stands in it. */
    private static String section(Block.TableCells table) {
        return table.sheet() ? table.name() : TableWords.one("table") + " " + table.name();
    }

    private void body(CellRow cellRow) {
        BodyRow row = new BodyRow(table, cellRow, layout);
        if (row.blank() || done) {
            if (!row.blank()) {
                remarks.count("row.afterTotal", Severity.INFO, row.place());
            }
            return;
        }
        if (row.countsColumns()) {
            remarks.info("row.counts", row.place());
            return;
        }
        cells.look(row, layout);
        if (totals.take(row)) {
            done = totals.whole();
            return;
        }
        Optional<Preamble.Heading> heading = heading(row);
        if (heading.isPresent()) {
            part(heading.get(), row.place());
        } else {
            new RowReading(remarks, outline, layout).read(row, section(table));
        }
    }

    /** The heading of a part stands alone in its row, in whatever column, or beside its maximum. */
    private static Optional<Preamble.Heading> heading(BodyRow row) {
        List<CellText> filled = row.filled().map(c -> CellText.of(c.lines())).toList();
        CellText text = filled.size() == 1 ? filled.get(0) : row.get(Kind.TEXT);
        boolean alone = filled.size() == 1 || !row.has(Kind.NUMBER) && row.only(Kind.TEXT, Kind.MAX);
        return alone && !TableWords.begins("axis", text.text())
                ? Preamble.heading(text.text(), text.decomposed()) : Optional.empty();
    }

    /** Chooses methods once it is known which rows have others below them. */
    void finish() {
        outline.parts().forEach(this::finish);
    }

    private void finish(DraftRow row) {
        row.rows.forEach(this::finish);
        MethodChoice choice = new MethodChoice(remarks, row.layout == null ? layout : row.layout);
        if (row.leaf()) {
            choice.criterion(row);
        } else {
            choice.group(row);
        }
    }
}
