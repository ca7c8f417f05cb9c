package khung.documents.internal;

import java.util.List;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import khung.documents.internal.Text.Style;
import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.grading.Explanation;
import khung.grading.FactCheck;

/** Why a sheet comes to its grade, on pages of their own behind the form: nothing of it stands in the form (R003P-82). */
final class ReasonsPage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Room between blocks, in twips. */
    private static final int GAP = 120;

    private final XWPFDocument document;
    private final Case file;

    ReasonsPage(XWPFDocument document, Case file) {
        this.document = document;
        this.file = file;
    }

    void lay(Assessment assessment) {
        XWPFParagraph title = Text.line(document.createParagraph(),
                Words.word("reasons." + assessment.stage().name()), Style.BOLD, ParagraphAlignment.CENTER);
        title.setPageBreak(true);
        line(Words.word("reasons.note"), Style.ITALIC).setSpacingAfter(GAP);
        List<FactCheck.Contradiction> wrong = file.contradictions(assessment.sheet().rubric().guidance());
        if (!wrong.isEmpty()) {
            wrong.forEach(c -> line(c.what().in(VIETNAMESE) + " " + c.remedy().in(VIETNAMESE), Style.PLAIN));
            return;
        }
        Explanation explanation = Explanation.of(assessment.verdict(), assessment.sheet().rubric().guidance(),
                assessment.rulings(), VIETNAMESE);
        line(Words.word("reasons.grade", explanation.headline()), Style.BOLD);
        for (Explanation.Block block : explanation.blocks()) {
            boolean first = true;
            if (!block.title().isEmpty()) {
                line(block.title(), Style.BOLD).setSpacingBefore(GAP);
                first = false;
            }
            for (String text : block.lines()) {
                XWPFParagraph line = line(text, Style.PLAIN);
                line.setSpacingBefore(first ? GAP : 0);
                first = false;
            }
        }
    }

    private XWPFParagraph line(String text, Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        Text.run(paragraph, Words.clean(text), style, Page.TABLE_SIZE);
        return paragraph;
    }
}
