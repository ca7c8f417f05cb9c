package khung.documents.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import khung.documents.internal.Text.Style;
import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.scoring.Line;

/** The table of one part: its heading, its rows and its totals, in the columns the part declares. */
final class PartTable {

    /** Columns just wide enough for their heading and a number or a tick, in millimetres. */
    private static final Map<Kind, Integer> NARROW = Map.of(Kind.NUMBER, 10, Kind.MET, 15, Kind.NOT_MET, 15, Kind.RATIO,
            14, Kind.MAX, 13);
    /** How the other columns share the rest of the width. */
    private static final Map<Kind, Integer> SHARES = Map.of(Kind.TEXT, 58, Kind.TARGET, 32, Kind.RESULT, 27,
            Kind.POINTS, 20, Kind.NOTE, 24);

    private final List<Column> columns;
    private final RowTexts texts;
    private final Grid grid;

    PartTable(XWPFDocument document, Item part, RowTexts texts) {
        this.columns = part.columns();
        this.texts = texts;
        this.grid = new Grid(document, widths(columns), true);
        title(part);
        headings();
    }

    private static int[] widths(List<Column> columns) {
        int rest = Page.WIDTH - columns.stream().mapToInt(PartTable::narrow).sum();
        int shares = columns.stream().mapToInt(c -> SHARES.getOrDefault(c.kind(), 0)).sum();
        int[] widths = columns.stream().mapToInt(
                c -> NARROW.containsKey(c.kind()) ? narrow(c) : rest * SHARES.get(c.kind()) / shares).toArray();
        widths[widths.length - 1] += Page.WIDTH - Arrays.stream(widths).sum();
        return widths;
    }

    private static int narrow(Column column) {
        return Page.twips(NARROW.getOrDefault(column.kind(), 0));
    }

    private void title(Item part) {
        XWPFTableRow row = grid.heading();
        int from = 0;
        if (columns.get(0).kind() == Kind.NUMBER && columns.size() > 1) {
            grid.cell(row, 0, 1, part.number(), Style.BOLD, ParagraphAlignment.CENTER);
            from = 1;
        }
        grid.cell(row, from, columns.size() - from, part.readable(), Style.BOLD, ParagraphAlignment.LEFT);
    }

    private void headings() {
        XWPFTableRow row = grid.heading();
        for (int i = 0; i < columns.size(); i++) {
            grid.cell(row, i, 1, columns.get(i).label(), Style.BOLD, ParagraphAlignment.CENTER);
        }
    }

    /** Adds the rows of a part or group, in printed order. */
    void rows(List<Line> lines) {
        for (Line line : lines) {
            if (line.item().isCriterion()) {
                criterion(line);
            } else {
                group(line);
                rows(line.children());
            }
        }
    }

    private void criterion(Line line) {
        XWPFTableRow row = grid.row();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            grid.cell(row, i, 1, texts.text(line, column), Style.PLAIN, alignment(column.kind()));
        }
    }

    /** A group's text runs over the columns it has nothing to say in. */
    private void group(Line line) {
        XWPFTableRow row = grid.row();
        for (int i = 0; i < columns.size();) {
            Column column = columns.get(i);
            int end = i + 1;
            while (column.kind() == Kind.TEXT && end < columns.size() && !isSum(columns.get(end).kind())
                    && columns.get(end).kind() != Kind.NOTE) {
                end++;
            }
            // A group's heading is not left alone at the foot of a page.
            grid.cell(row, i, end - i, texts.text(line, column), Style.BOLD, alignment(column.kind())).setKeepNext(true);
            i = end;
        }
    }

    /**
     * Adds a line of totals.
     *
     * @param label as the form prints it
     * @param max the maximum as declared
     * @param points the sum; empty while a row of it is not scored
     */
    void total(String label, Optional<BigFraction> max, Optional<BigFraction> points) {
        XWPFTableRow row = grid.row();
        int first = 0;
        while (first < columns.size() && !isSum(columns.get(first).kind())) {
            first++;
        }
        int from = Math.max(first, 1);
        grid.cell(row, 0, from, label, Style.BOLD, ParagraphAlignment.RIGHT);
        for (int i = from; i < columns.size(); i++) {
            String text = switch (columns.get(i).kind()) {
                case MAX -> max.map(RowTexts::exact).orElse("");
                case POINTS -> texts.points(points);
                default -> "";
            };
            grid.cell(row, i, 1, text, Style.BOLD, ParagraphAlignment.CENTER);
        }
    }

    private static boolean isSum(Kind kind) {
        return kind == Kind.MAX || kind == Kind.POINTS;
    }

    private static ParagraphAlignment alignment(Kind kind) {
        return switch (kind) {
            case TEXT, TARGET, RESULT, NOTE -> ParagraphAlignment.LEFT;
            case NUMBER, MET, NOT_MET, RATIO, MAX, POINTS -> ParagraphAlignment.CENTER;
        };
    }
}
