package khung.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Node;

/** Documents written down as text, one row a line and one cell between bars, and what is made of them. */
final class Made {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final String HEAD_B = "TT | Tiêu chí / Nội dung | Mục tiêu, nhiệm vụ đề ra | Kết quả sản phẩm thực tế"
            + " | Điểm KPI (%) | Điểm tối đa | Điểm đạt (= Điểm KPI x Điểm tối đa) | Ghi chú";

    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    Made paragraph(String text) {
        blocks.add(new Block.Paragraph(text, Set.of()));
        return this;
    }

    Made table(String... rows) {
        List<CellRow> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            List<Cell> cells = new ArrayList<>();
            String[] texts = rows[i].split("\\|", -1);
            for (int j = 0; j < texts.length; j++) {
                List<String> lines = texts[j].isBlank() ? List.of() : List.of(texts[j].strip().split("/n"));
                cells.add(new Cell(j + 1, 1, 1, lines, Set.of()));
            }
            all.add(new CellRow(i + 1, cells));
        }
        return cells(all);
    }

    Made cells(List<CellRow> rows) {
        blocks.add(new Block.TableCells(String.valueOf(++tables), false, rows));
        return this;
    }

    Draft draft() throws BadInput {
        return draft(new DraftHead(Optional.of("t"), Optional.of("1"), Optional.of("local"), Optional.of("leader"),
                Optional.of("quarter"), Optional.of("g@1"), false));
    }

    Draft draft(DraftHead head) throws BadInput {
        return Transcript.of(new SourceText("bang.docx", blocks, Set.of()), head, VIETNAMESE);
    }

    static Node.Mapping read(Draft draft) {
        try {
            return (Node.Mapping) Documents.read("test", new ByteArrayInputStream(
                    draft.yaml().getBytes(StandardCharsets.UTF_8))).get(0);
        } catch (BadInput e) {
            throw new AssertionError(e.lines(VIETNAMESE) + "\n" + draft.yaml(), e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A row by the numbers or keys that lead to it. */
    static Node.Mapping row(Draft draft, String... keys) {
        Node.Mapping at = read(draft);
        String list = "parts";
        for (String key : keys) {
            Node.Sequence rows = (Node.Sequence) at.entries().get(list).value();
            at = rows.items().stream().map(Node.Mapping.class::cast).filter(r -> key.equals(key(r))).findFirst()
                    .orElseThrow(() -> new AssertionError(key + " is not in\n" + draft.yaml()));
            list = "rows";
        }
        return at;
    }

    private static String key(Node.Mapping row) {
        return row.entries().containsKey("key") ? text(row, "key") : text(row, "number");
    }

    /** A field as text; a nested one as YAML would show it; the empty text when missing. */
    static String text(Node.Mapping row, String field) {
        return row.entries().containsKey(field) ? show(row.entries().get(field).value()) : "";
    }

    private static String show(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(Made::show).toList().toString();
        }
        List<String> fields = new ArrayList<>();
        ((Node.Mapping) node).entries().forEach((name, entry) -> fields.add(name + ": " + show(entry.value())));
        return "{" + String.join(", ", fields) + "}";
    }

    /** The kinds of remarks, in order, without what is said of every file. */
    static List<String> ids(Draft draft) {
        return draft.remarks().stream().map(Remark::id).filter(id -> !id.startsWith("file.")).toList();
    }

    static Remark remark(Draft draft, String id) {
        return draft.remarks().stream().filter(r -> r.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + ids(draft)));
    }
}
