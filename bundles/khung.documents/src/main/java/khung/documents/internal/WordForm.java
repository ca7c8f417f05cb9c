package khung.documents.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import khung.documents.internal.Text.Entry;
import khung.documents.internal.Text.Style;
import khung.dossier.Dossier;
import khung.dossier.FormLine;
import khung.dossier.StageEntry;
import khung.rubric.Form;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.Status;
import khung.scoring.Line;
import khung.scoring.Sheet;

/** Lays one filled-in form into a document, from the heading to the authority's signature. */
final class WordForm {

    /** Width of the left side of the heading, and of the blank left side of a signature block. */
    private static final int LEFT = Page.WIDTH * 45 / 100;
    private static final int BLANK = Page.WIDTH * 38 / 100;
    /** A label longer than this leaves too little of its line to write on by hand. */
    private static final int LONG_LABEL = 40;
    /** Room around headings, in twips. */
    private static final int GAP = 120;
    /** Height of a signature block with room to sign in, in twips. */
    private static final int SIGNATURE = Page.twips(45);

    private final XWPFDocument document;
    private final Dossier dossier;
    private final Sheet sheet;
    private final Rubric rubric;
    private final Form form;
    private final StageEntry own;

    WordForm(XWPFDocument document, Dossier dossier, StageEntry own, Sheet sheet) {
        this.document = document;
        this.dossier = dossier;
        this.own = own;
        this.sheet = sheet;
        this.rubric = sheet.rubric();
        this.form = PlainForm.of(rubric);
    }

    void lay() {
        heading();
        title();
        fields(form.fields(), false);
        intro();
        tables();
        legend();
        proposal();
        signature(form.selfSignature());
        if (!form.review().isEmpty()) {
            bold(form.review());
        }
        fields(form.reviewFields(), true);
        signature(form.authoritySignature());
        // Word wants a paragraph behind the last table; at this size it never opens a page of its own.
        document.createParagraph().getCTP().addNewPPr().addNewRPr().addNewSz().setVal(BigInteger.TWO);
    }

    private void heading() {
        if (form.issuer().isEmpty() && form.motto().isEmpty()) {
            if (rubric.status() == Status.DRAFT) {
                bold(Words.word("draft"));
            }
            return;
        }
        Grid grid = new Grid(document, new int[] {LEFT, Page.WIDTH - LEFT}, false);
        XWPFTableRow row = grid.row();
        XWPFTableCell left = grid.cell(row, 0, 1);
        for (int i = 0; i < form.issuer().size(); i++) {
            boolean issuing = i == form.issuer().size() - 1;
            Text.line(Grid.next(left), FormLine.fill(form.issuer().get(i), dossier), issuing ? Style.BOLD : Style.PLAIN,
                    ParagraphAlignment.CENTER);
        }
        Text.line(Grid.next(left), Words.word("star"), Style.PLAIN, ParagraphAlignment.CENTER);
        if (rubric.status() == Status.DRAFT) {
            Text.line(Grid.next(left), Words.word("draft"), Style.BOLD, ParagraphAlignment.CENTER);
        }
        XWPFTableCell right = grid.cell(row, 1, 1);
        Text.line(Grid.next(right), form.motto(), Style.UNDERLINED, ParagraphAlignment.RIGHT);
        XWPFParagraph date = Text.line(Grid.next(right), form.dateLine(), Style.ITALIC, ParagraphAlignment.RIGHT);
        date.setSpacingBefore(GAP);
    }

    private void title() {
        for (int i = 0; i < form.title().size(); i++) {
            String text = FormLine.fill(form.title().get(i), dossier);
            XWPFParagraph line = Text.line(document.createParagraph(), text, Style.BOLD, ParagraphAlignment.CENTER);
            line.setSpacingBefore(i == 0 ? 3 * GAP : 0);
            line.setSpacingAfter(i == form.title().size() - 1 ? 2 * GAP : 0);
        }
    }

    /**
     * @param together whether they stay on one page with the signature below
     */
    private void fields(List<Form.Field> fields, boolean together) {
        Iterator<Form.Field> rest = fields.iterator();
        List<Entry> line = new ArrayList<>();
        Form.Field field = rest.hasNext() ? rest.next() : null;
        while (field != null) {
            line.add(new Entry(field.label(), value(field.name())));
            field = rest.hasNext() ? rest.next() : null;
            if (field == null || !field.sameLine()) {
                entries(line, together);
                line = new ArrayList<>();
            }
        }
    }

    private void entries(List<Entry> line, boolean together) {
        XWPFParagraph paragraph = body();
        paragraph.setKeepNext(together);
        Text.entries(paragraph, line, Style.PLAIN, Page.WIDTH);
        Entry last = line.get(line.size() - 1);
        if (last.blank() && last.label().length() > LONG_LABEL) {
            XWPFParagraph more = body();
            more.setKeepNext(together);
            Text.dots(more, Page.WIDTH);
        }
    }

    private String value(String name) {
        return switch (name) {
            case "name" -> dossier.person().name();
            case "born" -> dossier.person().born();
            case "partyPost" -> dossier.person().partyPost();
            case "governmentPost" -> dossier.person().governmentPost();
            case "unionPost" -> dossier.person().unionPost();
            case "unit" -> dossier.unit();
            case "points" -> dossier.appraiser().points();
            case "proposedGrade" -> grade(dossier.appraiser().proposedGrade());
            case "keyTasks" -> dossier.appraiser().keyTasks();
            default -> "";
        };
    }

    private String grade(Optional<Grade> grade) {
        return grade.map(g -> rubric.guidance().gradeNames().getOrDefault(g, "")).orElse("");
    }

    private void intro() {
        for (int i = 0; i < form.intro().size(); i++) {
            if (i == 0) {
                bold(form.intro().get(i));
            } else {
                XWPFParagraph line = Text.line(body(), form.intro().get(i), Style.PLAIN, ParagraphAlignment.BOTH);
                line.setKeepNext(true);
                line.setSpacingAfter(GAP);
            }
        }
    }

    private void tables() {
        RowTexts texts = new RowTexts(rubric, dossier.plan(), own);
        PartTable table = null;
        for (Line part : sheet.parts()) {
            if (ToldPart.fits(part.item())) {
                ToldPart.lay(document, part, texts);
                continue;
            }
            if (table != null) {
                body();
            }
            table = new PartTable(document, part, texts);
            String label = form.totals().get(part.item().key());
            if (label != null) {
                table.total(label, part.item().max(), part.points());
            }
        }
        String label = form.totals().get("total");
        if (table != null && label != null) {
            table.total(label, rubric.declaredTotal(), sheet.total());
        }
    }

    /** What the print does not have is named where it is used. */
    private void legend() {
        List<String> lines = new ArrayList<>(new Marks(rubric).legend());
        if (rubric.form().isEmpty()) {
            lines.add(Words.word("noForm"));
        }
        for (String text : lines) {
            XWPFParagraph line = document.createParagraph();
            line.setSpacingBefore(GAP / 2);
            Text.run(line, text, Style.ITALIC, Page.TABLE_SIZE);
        }
    }

    /** The grade stands here only when the person wrote one; the computed one never does (R003P-82). */
    private void proposal() {
        String proposed = grade(own.proposedGrade());
        boolean listed = form.proposal().stream().anyMatch(t -> !named(t).isEmpty());
        for (int i = 0; i < form.proposal().size(); i++) {
            String text = form.proposal().get(i);
            XWPFParagraph line = body();
            line.setKeepNext(true);
            if (i == 0 && !listed) {
                line.setSpacingBefore(2 * GAP);
                Text.entries(line, List.of(new Entry(text, proposed)), Style.BOLD, Page.WIDTH);
            } else if (i == 0) {
                line.setSpacingBefore(2 * GAP);
                Text.line(line, text, Style.BOLD, ParagraphAlignment.LEFT);
            } else if (listed) {
                boolean here = !proposed.isEmpty() && named(text).equals(proposed);
                Text.line(line, here ? Words.word("chosen", text) : text, here ? Style.BOLD : Style.PLAIN,
                        ParagraphAlignment.LEFT);
            } else {
                Text.line(line, text, Style.ITALIC, ParagraphAlignment.BOTH);
            }
        }
    }

    /** The grade a printed line of its own stands for; the empty text for any other line. */
    private String named(String line) {
        return rubric.guidance().gradeNames().values().stream().filter(n -> line.replaceFirst("^[-+•\\s]+", "").equals(n))
                .findFirst().orElse("");
    }

    private void bold(String text) {
        XWPFParagraph line = Text.line(body(), text, Style.BOLD, ParagraphAlignment.LEFT);
        line.setSpacingBefore(GAP);
        line.setKeepNext(true);
    }

    private void signature(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Grid grid = new Grid(document, new int[] {BLANK, Page.WIDTH - BLANK}, false);
        XWPFTableRow row = grid.row();
        row.setHeight(SIGNATURE);
        grid.cell(row, 0, 1);
        XWPFTableCell right = grid.cell(row, 1, 1);
        Grid.next(right).setSpacingBefore(GAP);
        for (String text : lines) {
            boolean hint = text.startsWith("(");
            Text.line(Grid.next(right), text, hint ? Style.ITALIC : Style.BOLD, ParagraphAlignment.CENTER);
        }
    }

    private XWPFParagraph body() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(GAP / 2);
        return paragraph;
    }
}
