package khung.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.grading.Explanation;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricLibrary;

/** Every rubric in the tree is printed, blank and filled in, and read back. */
class AllShippedPrintTest {

    private static final RubricLibrary LIBRARY = Sample.tree();

    static Stream<String> references() {
        return LIBRARY.rubrics().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("references")
    void everyPrintedRowStandsOnTheBlankForm(String reference) throws IOException {
        Rubric rubric = LIBRARY.rubrics().get(reference);
        String text = Printed.text(Printed.form(Sample.blank(rubric), rubric, LIBRARY.rulings()));
        rubric.items().filter(i -> !i.isGap()).filter(i -> !i.key().matches("III\\.(text|cause|remedy)"))
                .forEach(i -> assertTrue(text.contains(i.readable()), () -> i.key() + " " + i.readable()));
        rubric.gaps().forEach(g -> assertTrue(text.contains("Trang bị mất: " + g.text()), g::key));
    }

    @ParameterizedTest
    @MethodSource("references")
    void theFilledInFormIsValidAndStillCarriesEveryRow(String reference) throws IOException {
        Rubric rubric = LIBRARY.rubrics().get(reference);
        Dossier dossier = Sample.blank(rubric).with(Stage.SELF,
                new StageEntry(Best.of(rubric), Map.of(), Optional.empty(), "", ""));
        List<XmlError> errors = new ArrayList<>();
        XWPFDocument form = Printed.form(dossier, rubric, LIBRARY.rulings());
        form.getDocument().validate(new XmlOptions().setErrorListener(errors));
        assertEquals(List.of(), errors.stream().map(XmlError::getMessage).distinct().toList());
        String text = Printed.text(form);
        rubric.criteria().filter(i -> !i.key().startsWith("III.")).map(Item::readable)
                .forEach(t -> assertTrue(text.contains(t), t));
    }

    /** Line by line what the window and the command line show, and nothing of it within the form (R003P-82). */
    @ParameterizedTest
    @MethodSource("references")
    void theReasonsStandBehindTheForm(String reference) throws IOException {
        Rubric rubric = LIBRARY.rubrics().get(reference);
        Dossier dossier = Sample.blank(rubric).with(Stage.SELF,
                new StageEntry(Best.of(rubric), Map.of(), Optional.empty(), "", ""));
        Assessment self = Assessment.of(Case.of(dossier), Stage.SELF, rubric, LIBRARY.rulings());
        List<String> explanation = Explanation.of(self.verdict(), rubric.guidance(), self.rulings(),
                Locale.forLanguageTag("vi")).lines();
        List<String> form = Printed.lines(Printed.form(dossier, rubric, LIBRARY.rulings()));
        List<String> both = Printed.lines(Printed.withReasons(dossier, rubric, LIBRARY.rulings()));
        assertEquals(form, both.subList(0, form.size()));
        List<String> reasons = both.subList(form.size(), both.size());
        assertEquals("VÌ SAO: TỰ ĐÁNH GIÁ", reasons.get(0));
        assertEquals("Xếp loại theo hướng dẫn: " + explanation.get(0), reasons.get(2));
        assertEquals(explanation.subList(1, explanation.size()), reasons.subList(3, reasons.size()));
    }
}
