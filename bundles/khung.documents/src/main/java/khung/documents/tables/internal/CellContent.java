package khung.documents.tables.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

import khung.authoring.Trait;

/** The lines of a cell or paragraph of a Word document, and what is to be known about them. */
final class CellContent {

    private static final List<String> LEGACY_FONTS = List.of(".Vn", "VNI-");

    private final ListNumbers numbers;
    private final List<String> lines = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    CellContent(ListNumbers numbers) {
        this.numbers = numbers;
    }

    List<String> lines() {
        return lines;
    }

    Set<Trait> traits() {
        return traits;
    }

    int length() {
        return lines.stream().mapToInt(String::length).sum();
    }

    void unread(Trait trait) {
        traits.add(trait);
    }

    void add(XWPFTableCell cell) {
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                add(paragraph);
            } else {
                traits.add(element instanceof XWPFTable ? Trait.NESTED_TABLE : Trait.CONTROL);
            }
        }
    }

    void add(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            text.append(run.text());
            look(run);
        }
        if (paragraph.getCTP().sizeOfOMathArray() + paragraph.getCTP().sizeOfOMathParaArray() > 0) {
            traits.add(Trait.NOT_TEXT);
        }
        String label = numbers.next(paragraph);
        if (!label.isEmpty()) {
            traits.add(Trait.AUTOMATIC_NUMBER);
        }
        String whole = label.isEmpty() || text.toString().isBlank() ? label + text : label + " " + text;
        for (String line : whole.split("\\R", -1)) {
            lines.add(line);
        }
    }

    private void look(XWPFRun run) {
        CTR r = run.getCTR();
        if (r.sizeOfSymArray() + r.sizeOfDrawingArray() + r.sizeOfPictArray() + r.sizeOfObjectArray() > 0) {
            traits.add(Trait.NOT_TEXT);
        }
        String font = run.getFontFamily();
        if (font != null && LEGACY_FONTS.stream().anyMatch(font::startsWith)) {
            traits.add(Trait.LEGACY_FONT);
        }
    }
}
