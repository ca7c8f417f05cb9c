package khung.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.FormPrinter;
import khung.dossier.Stage;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/** A form printed and read back. */
final class Printed {

    private Printed() {
    }

    static XWPFDocument form(Dossier dossier, Rubric rubric, Rulings rulings) throws IOException {
        return print(dossier, rubric, rulings, FormPrinter.Extent.FORM);
    }

    static XWPFDocument withReasons(Dossier dossier, Rubric rubric, Rulings rulings) throws IOException {
        return print(dossier, rubric, rulings, FormPrinter.Extent.WITH_REASONS);
    }

    private static XWPFDocument print(Dossier dossier, Rubric rubric, Rulings rulings, FormPrinter.Extent extent)
            throws IOException {
        Case file = Case.of(dossier);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordFormPrinter().print(file, Assessment.of(file, Stage.SELF, rubric, rulings), Optional.empty(), extent, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    static String text(XWPFDocument form) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(form)) {
            return extractor.getText();
        }
    }

    static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(c -> String.join("\n",
                c.getParagraphs().stream().map(XWPFParagraph::getText).toList())).toList();
    }

    /** The first row with a cell that reads so. */
    static XWPFTableRow row(XWPFDocument form, String cell) {
        return form.getTables().stream().map(XWPFTable::getRows).flatMap(List::stream)
                .filter(r -> cells(r).contains(cell)).findFirst().orElseThrow(() -> new AssertionError(cell));
    }

    static List<String> lines(XWPFDocument form) {
        return form.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
}
