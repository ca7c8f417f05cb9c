package khung.documents.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.osgi.service.component.annotations.Component;

import khung.dossier.Annulled;
import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.FormPrinter;
import khung.dossier.Period;
import khung.rubric.Form;
import khung.rubric.Rubric;

/**
 * Prints forms as Word documents in the Party layout. The same case gives the same bytes. Stateless.
 */
@Component
public final class WordFormPrinter implements FormPrinter {

    private static final String PRODUCT = "Khung";
    private static final String LANGUAGE = "vi-VN";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public void print(Case file, Assessment self, Optional<Assessment> appraiser, Extent extent,
            OutputStream out) throws IOException {
        write(file, self, appraiser, extent, Optional.empty(), out);
    }

    @Override
    public void printAnnulled(Case file, Assessment self, Optional<Assessment> appraiser, Extent extent, Annulled as,
            OutputStream out) throws IOException {
        write(file, self, appraiser, extent, Optional.of(as), out);
    }

    private static void write(Case file, Assessment self, Optional<Assessment> appraiser, Extent extent,
            Optional<Annulled> annulled, OutputStream out) throws IOException {
        Rubric rubric = self.sheet().rubric();
        Dossier dossier = file.dossier();
        try (XWPFDocument document = new XWPFDocument()) {
            styles(document);
            properties(document, dossier, PlainForm.of(rubric));
            new WordForm(document, dossier, dossier.entry(self.stage()), self.sheet()).lay();
            if (extent == Extent.WITH_REASONS) {
                ReasonsPage reasons = new ReasonsPage(document, file);
                reasons.lay(self);
                appraiser.ifPresent(reasons::lay);
            }
            Page.set(document.getDocument().getBody().isSetSectPr() ? document.getDocument().getBody().getSectPr()
                    : document.getDocument().getBody().addNewSectPr());
            pageNumbers(document, annulled);
            StablePackage.write(document, out);
        }
    }

    private static void mark(XWPFHeader header, Annulled as) {
        String decision = as.decision().isEmpty() ? "—" : as.decision();
        Text.line(header.createParagraph(), Words.word("annulled", DAY.format(as.date()), decision, as.says()),
                Text.Style.BOLD, ParagraphAlignment.CENTER);
    }

    private static void styles(XWPFDocument document) {
        CTStyles styles = document.createStyles().getCtStyles();
        CTRPr run = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(Page.FONT);
        fonts.setHAnsi(Page.FONT);
        fonts.setCs(Page.FONT);
        fonts.setEastAsia(Page.FONT);
        run.addNewSz().setVal(Page.whole(2 * Page.TEXT_SIZE));
        run.addNewSzCs().setVal(Page.whole(2 * Page.TEXT_SIZE));
        run.addNewLang().setVal(LANGUAGE);
    }

    /** Dates are those of the period, not of the clock or the machine. */
    private static void properties(XWPFDocument document, Dossier dossier, Form form) throws IOException {
        Period period = dossier.period();
        Date day = Date.from(LocalDate.of(period.year(), Math.max(0, period.quarter() - 1) * 3 + 1, 1)
                .atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties properties = document.getProperties();
        properties.getExtendedProperties().setApplication(PRODUCT);
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Words.clean(String.join(" ", form.title())));
        core.setSubjectProperty(Words.clean(dossier.person().name() + " " + period.text()).strip());
        core.setCreator(PRODUCT);
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
    }

    /** The page number stands at the top, in the middle, from the second page on. */
    private static void pageNumbers(XWPFDocument document, Optional<Annulled> annulled) {
        XWPFHeader first = document.createHeader(HeaderFooterType.FIRST);
        XWPFHeader rest = document.createHeader(HeaderFooterType.DEFAULT);
        annulled.ifPresentOrElse(a -> mark(first, a), first::createParagraph);
        annulled.ifPresent(a -> mark(rest, a));
        XWPFParagraph paragraph = rest.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField number = paragraph.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        // What stands in the field until the reader's program works it out.
        number.addNewR().addNewT().setStringValue("2");
    }
}
