package khung.documents.internal;

import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** Sets text into paragraphs. */
final class Text {

    /** How a run looks. */
    enum Style {
        /** Upright. */
        PLAIN,
        /** Bold. */
        BOLD,
        /** Italic. */
        ITALIC,
        /** Bold and underlined. */
        UNDERLINED
    }

    /**
     * A label with what stands behind it.
     *
     * @param label as printed
     * @param value what was entered; blank leaves a dotted line to write on
     */
    record Entry(String label, String value) {

        boolean blank() {
            return value.isBlank();
        }
    }

    private Text() {
    }

    /** Adds a run, unless the text is empty; line ends in the text become line breaks. */
    static void run(XWPFParagraph paragraph, String text, Style style, int size) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        if (style == Style.BOLD || style == Style.UNDERLINED) {
            run.setBold(true);
        }
        if (style == Style.ITALIC) {
            run.setItalic(true);
        }
        if (style == Style.UNDERLINED) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        run.setFontSize(size);
        String[] lines = Words.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /** Sets a paragraph that is a single run. */
    static XWPFParagraph line(XWPFParagraph paragraph, String text, Style style, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        run(paragraph, text, style, Page.TEXT_SIZE);
        return paragraph;
    }

    /**
     * Sets labelled entries side by side on one line. What is blank is a row of dots, drawn by a tab
     * leader so that it ends at the margin whatever the label.
     */
    static void entries(XWPFParagraph paragraph, List<Entry> entries, Style labels, int width) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean last = i == entries.size() - 1;
            run(paragraph, (i > 0 ? " " : "") + entry.label() + " ", labels, Page.TEXT_SIZE);
            run(paragraph, entry.value(), Style.PLAIN, Page.TEXT_SIZE);
            if (entry.blank() || !last) {
                paragraph.createRun().addTab();
                tab(paragraph, width * (i + 1) / entries.size(), last, entry.blank());
            }
        }
    }

    /** Sets a line of dots from margin to margin. */
    static void dots(XWPFParagraph paragraph, int width) {
        paragraph.createRun().addTab();
        tab(paragraph, width, true, true);
    }

    private static void tab(XWPFParagraph paragraph, int position, boolean right, boolean dotted) {
        CTPPr properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        CTTabs tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
        CTTabStop stop = tabs.addNewTab();
        stop.setVal(right ? STTabJc.RIGHT : STTabJc.LEFT);
        stop.setLeader(dotted ? STTabTlc.DOT : STTabTlc.NONE);
        stop.setPos(Page.whole(position));
    }
}
