package khung.documents.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import khung.documents.internal.Text.Style;
import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Content;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.scoring.Line;

/**
 * A part that is told and not scored, as it is printed: its heading and below it a list of tasks, a table to
 * write in, or texts.
 */
final class ToldPart {

    private static final int GAP = 60;

    private final XWPFDocument document;
    private final Item part;
    private final RowTexts texts;

    private ToldPart(XWPFDocument document, Item part, RowTexts texts) {
        this.document = document;
        this.part = part;
        this.texts = texts;
    }

    static boolean fits(Item part) {
        return part.criteria().findAny().isPresent() && part.criteria().map(i -> i.method().orElseThrow())
                .allMatch(m -> m instanceof Method.Narrative || m instanceof Method.Tasks);
    }

    static void lay(XWPFDocument document, Line line, RowTexts texts) {
        ToldPart told = new ToldPart(document, line.item(), texts);
        told.heading();
        if (line.item().method().orElse(null) instanceof Method.Tasks tasks) {
            told.tasks(tasks);
        } else if (told.part.columns().isEmpty()) {
            told.lines(told.part.contents());
            told.part.children().forEach(told::text);
        } else {
            told.table();
        }
    }

    private void heading() {
        String text = part.number().isEmpty() ? part.readable() : part.number() + ". " + part.readable();
        XWPFParagraph line = paragraph(text, Style.BOLD);
        line.setAlignment(ParagraphAlignment.LEFT);
        line.setKeepNext(true);
        line.setSpacingBefore(2 * GAP);
    }

    private XWPFParagraph paragraph(String text, Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(GAP);
        return Text.line(paragraph, text, style, ParagraphAlignment.BOTH);
    }

    private void lines(List<Content> contents) {
        contents.forEach(c -> paragraph((c.number() + " " + c.readable()).strip(), Style.PLAIN));
    }

    /** A text with what was told; with the printed line to write on where nothing was. */
    private void text(Item item) {
        if (!item.isCriterion()) {
            paragraph(numbered(item), Style.BOLD);
            lines(item.contents());
            item.children().forEach(this::text);
            return;
        }
        paragraph(numbered(item), Style.PLAIN).setKeepNext(true);
        String told = texts.result(item);
        for (Content content : item.contents()) {
            boolean blank = content.readable().codePoints().noneMatch(Character::isLetterOrDigit);
            if (!blank || told.isBlank()) {
                paragraph((content.number() + " " + content.readable()).strip(), Style.PLAIN);
            }
        }
        if (!told.isBlank()) {
            told.lines().forEach(t -> paragraph(t, Style.PLAIN));
        }
    }

    private String numbered(Item item) {
        return item.number().isEmpty() ? texts.marked(item) : item.number() + ". " + texts.marked(item);
    }

    private void tasks(Method.Tasks method) {
        Columns columns = Columns.of(part);
        Grid grid = headed(columns);
        Optional<Answer> answer = texts.answer(part);
        List<Answer.Task> all = answer.orElse(null) instanceof Answer.Tasks tasks ? tasks.tasks() : List.of();
        for (int i = 0; i < all.size(); i++) {
            int number = i + 1;
            Answer.Task task = all.get(i);
            row(grid, columns, kind -> Lists.task(part, task, number, kind));
        }
        if (all.isEmpty()) {
            Lists.blankRows(part).forEach(c -> row(grid, columns, kind -> blank(c, kind)));
        }
        Lists.totals(part, method, answer, texts.decimals()).forEach(t -> paragraph(t, Style.PLAIN)
                .setSpacingBefore(GAP));
        Lists.notes(part).forEach(t -> Text.run(document.createParagraph(), t, Style.ITALIC, Page.TABLE_SIZE));
    }

    private static String blank(Content row, Kind kind) {
        boolean numbered = !row.number().isEmpty();
        return switch (kind) {
            case NUMBER -> numbered ? row.number() : row.readable();
            case AXIS -> numbered ? row.readable() : "";
            default -> "";
        };
    }

    /** A table whose columns are the rows of the part: each line told is a row, as the form asks. */
    private void table() {
        Columns columns = Columns.of(part);
        Grid grid = headed(columns);
        int rows = part.children().stream().mapToInt(c -> told(c).size()).max().orElse(0);
        for (int i = 0; i < rows; i++) {
            int index = i;
            row(grid, columns, kind -> kind == Kind.NUMBER ? Integer.toString(index + 1) : cell(kind, index));
        }
        if (rows == 0) {
            part.contents().forEach(c -> row(grid, columns, kind -> kind == Kind.NUMBER ? c.readable() : ""));
        }
    }

    private List<String> told(Item row) {
        return texts.result(row).lines().toList();
    }

    private String cell(Kind kind, int index) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return part.children().stream().filter(c -> c.key().endsWith("." + word)).map(this::told)
                .filter(l -> index < l.size()).map(l -> l.get(index)).findFirst().orElse("");
    }

    private Grid headed(Columns columns) {
        Grid grid = new Grid(document, columns.widths(), true);
        XWPFTableRow row = grid.heading();
        for (int i = 0; i < columns.size(); i++) {
            grid.cell(row, i, 1, columns.all().get(i).label(), Style.BOLD, ParagraphAlignment.CENTER);
        }
        return grid;
    }

    /** What stands in a column. */
    private interface Cell {
        String text(Kind kind);
    }

    private static void row(Grid grid, Columns columns, Cell cell) {
        XWPFTableRow row = grid.row();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.all().get(i);
            boolean narrow = List.of(Kind.NUMBER, Kind.AXIS, Kind.LEVEL).contains(column.kind());
            grid.cell(row, i, 1, cell.text(column.kind()), Style.PLAIN, narrow ? ParagraphAlignment.CENTER
                    : ParagraphAlignment.LEFT);
        }
    }
}
