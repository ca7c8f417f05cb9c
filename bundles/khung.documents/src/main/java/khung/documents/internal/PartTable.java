package khung.documents.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import khung.documents.internal.Text.Style;
import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Content;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.scoring.Line;

/** The table of one part: its heading, its rows, the places of lost rows and its totals, in its columns. */
final class PartTable {

    /** Widths of the columns of a work catalogue: number, task, six figures, reason. */
    private static final int[] PRODUCT_SHARES = {7, 30, 11, 11, 11, 11, 11, 11, 24};

    private final Columns columns;
    private final RowTexts texts;
    private final Grid grid;

    PartTable(XWPFDocument document, Line part, RowTexts texts) {
        this.columns = Columns.of(part.item());
        this.texts = texts;
        this.grid = new Grid(document, columns.widths(), true);
        if (part.item().isCriterion()) {
            headings();
            criterion(part);
        } else {
            title(part.item());
            headings();
            contents(part.item());
            rows(part.children());
        }
    }

    private void title(Item part) {
        XWPFTableRow row = grid.heading();
        int from = 0;
        if (columns.kind(0) == Kind.NUMBER && columns.size() > 1) {
            grid.cell(row, 0, 1, part.number(), Style.BOLD, ParagraphAlignment.CENTER);
            from = 1;
        }
        grid.cell(row, from, columns.size() - from, texts.marked(part), Style.BOLD, ParagraphAlignment.LEFT);
    }

    private void headings() {
        XWPFTableRow row = grid.heading();
        for (int i = 0; i < columns.size(); i++) {
            grid.cell(row, i, 1, columns.all().get(i).label(), Style.BOLD, ParagraphAlignment.CENTER);
        }
    }

    private void rows(List<Line> lines) {
        for (Line line : lines) {
            if (line.item().isGap()) {
                whole("", texts.lost(line.item()), Style.ITALIC);
            } else if (line.item().isCriterion()) {
                criterion(line);
            } else {
                group(line);
                contents(line.item());
                rows(line.children());
            }
        }
    }

    private void criterion(Line line) {
        Item item = line.item();
        Method method = item.method().orElseThrow();
        boolean heading = method instanceof Method.Catalogue || !item.key().contains(".");
        XWPFTableRow row = grid.row();
        for (int i = 0; i < columns.size();) {
            Column column = columns.all().get(i);
            int end = i + 1;
            while (heading && column.kind() == Kind.TEXT && item.target().isEmpty() && end < columns.size()
                    && (columns.kind(end) == Kind.TARGET || columns.kind(end) == Kind.RESULT)) {
                end++;
            }
            XWPFParagraph paragraph = grid.cell(row, i, end - i, texts.text(line, column, columns),
                    heading && column.kind() == Kind.TEXT ? Style.BOLD : Style.PLAIN, alignment(column.kind()));
            if (column.kind() == Kind.TEXT) {
                below(row.getCell(row.getTableCells().size() - 1), paragraph, line);
            }
            i = end;
        }
        if (!(method instanceof Method.Tasks)) {
            contents(item);
        }
        if (method instanceof Method.ChooseOne one) {
            options(item, one);
        }
        texts.answer(item).filter(Answer.Work.class::isInstance).ifPresent(a -> products((Answer.Work) a));
    }

    /** What is printed below the text, and what was answered where no column is printed for it. */
    private void below(XWPFTableCell cell, XWPFParagraph first, Line line) {
        for (String text : printed(line.item().method().orElseThrow())) {
            Text.run(cell.addParagraph(), text, Style.PLAIN, Page.TABLE_SIZE);
        }
        for (String text : texts.below(line, columns)) {
            Text.run(first.getRuns().isEmpty() ? first : cell.addParagraph(), text, Style.ITALIC, Page.TABLE_SIZE);
        }
    }

    private static List<String> printed(Method method) {
        return method instanceof Method.Bands bands ? bands.bands().stream().map(Method.Band::text)
                .filter(t -> !t.isEmpty()).toList()
                : method instanceof Method.Outcomes outcomes ? outcomes.tiers().stream().map(Method.OutcomeTier::text)
                        .filter(t -> !t.isEmpty()).toList() : List.of();
    }

    /** A group's text runs over the columns it has nothing to say in. */
    private void group(Line line) {
        XWPFTableRow row = grid.row();
        for (int i = 0; i < columns.size();) {
            Column column = columns.all().get(i);
            int end = i + 1;
            while (column.kind() == Kind.TEXT && end < columns.size() && !Columns.isSum(columns.kind(end))
                    && columns.kind(end) != Kind.NOTE && columns.kind(end) != Kind.EVIDENCE) {
                end++;
            }
            // A group's heading is not left alone at the foot of a page.
            grid.cell(row, i, end - i, texts.text(line, column, columns), Style.BOLD, alignment(column.kind()))
                    .setKeepNext(true);
            i = end;
        }
    }

    private void contents(Item item) {
        for (Content content : texts.focused(item.contents())) {
            boolean numbered = columns.has(Kind.NUMBER);
            whole(content.number(), numbered ? content.readable() : (content.number() + " " + content.readable()).strip(),
                    Style.PLAIN);
        }
    }

    /** A row whose text runs over all columns behind the number. */
    private XWPFTableCell whole(String number, String text, Style style) {
        XWPFTableRow row = grid.row();
        int from = 0;
        if (columns.kind(0) == Kind.NUMBER) {
            grid.cell(row, 0, 1, number, Style.PLAIN, ParagraphAlignment.CENTER);
            from = 1;
        }
        grid.cell(row, from, columns.size() - from, text, style, ParagraphAlignment.LEFT);
        return row.getCell(row.getTableCells().size() - 1);
    }

    private void options(Item item, Method.ChooseOne method) {
        String chosen = texts.answer(item).map(a -> a instanceof Answer.Chosen c ? c.option() : "").orElse("");
        for (Method.Option option : method.options()) {
            XWPFTableRow row = grid.row();
            for (int i = 0; i < columns.size(); i++) {
                Kind kind = columns.kind(i);
                String text = switch (kind) {
                    case NUMBER -> option.number();
                    case TEXT -> option.text();
                    case MAX -> RowTexts.exact(option.max());
                    case POINTS, SELF_POINTS -> option.number().equals(chosen) ? Words.word("tick") : "";
                    default -> "";
                };
                grid.cell(row, i, 1, text, Style.PLAIN, alignment(kind));
            }
        }
    }

    private void products(Answer.Work work) {
        XWPFTableRow row = grid.row();
        // A long catalogue runs over to the next page.
        row.setCantSplitRow(false);
        XWPFTableCell cell = grid.cell(row, 0, columns.size());
        int width = grid.inner(0, columns.size());
        int shares = Arrays.stream(PRODUCT_SHARES).sum();
        int[] widths = Arrays.stream(PRODUCT_SHARES).map(s -> width * s / shares).toArray();
        Grid list = new Grid(cell, widths);
        list(list, Lists.productHeadings(), Style.BOLD);
        Lists.products(work).forEach(p -> list(list, p, Style.PLAIN));
        Text.run(cell.getParagraphs().get(cell.getParagraphs().size() - 1), "", Style.PLAIN, Page.TABLE_SIZE);
    }

    private static void list(Grid list, List<String> texts, Style style) {
        XWPFTableRow row = list.row();
        for (int i = 0; i < texts.size(); i++) {
            boolean words = i == 1 || i == texts.size() - 1;
            list.cell(row, i, 1, texts.get(i), style, words && style == Style.PLAIN ? ParagraphAlignment.LEFT
                    : ParagraphAlignment.CENTER);
        }
    }

    /**
     * Adds a line of totals.
     *
     * @param label as the form prints it
     * @param max the maximum as declared; empty where none is printed
     * @param points the sum; empty while a row of it is not scored
     */
    void total(String label, Optional<BigFraction> max, Optional<BigFraction> points) {
        int first = 0;
        while (first < columns.size() && !Columns.isSum(columns.kind(first))) {
            first++;
        }
        if (first == columns.size()) {
            return;
        }
        XWPFTableRow row = grid.row();
        int from = Math.max(first, 1);
        grid.cell(row, 0, from, label, Style.BOLD, ParagraphAlignment.RIGHT);
        for (int i = from; i < columns.size(); i++) {
            String text = switch (columns.kind(i)) {
                case MAX -> max.map(RowTexts::exact).orElse("");
                case POINTS, SELF_POINTS -> texts.points(points);
                default -> "";
            };
            grid.cell(row, i, 1, text, Style.BOLD, ParagraphAlignment.CENTER);
        }
    }

    private static ParagraphAlignment alignment(Kind kind) {
        return switch (kind) {
            case TEXT, TARGET, RESULT, NOTE, EVIDENCE, PLANNED, CAUSE, REMEDY, KPI -> ParagraphAlignment.LEFT;
            case NUMBER, MET, NOT_MET, RATIO, MAX, POINTS, SELF_POINTS, LEVEL, AXIS -> ParagraphAlignment.CENTER;
        };
    }
}
