package khung.documents.tables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import khung.authoring.Block;
import khung.authoring.SourceText;
import khung.authoring.Trait;
import khung.text.BadInput;

class DocumentTablesTest {

    private final XWPFDocument document = new XWPFDocument();

    @Test
    void paragraphsAndTablesComeInOrder() throws IOException, BadInput {
        document.createParagraph().createRun().setText("PHỤ LỤC 1");
        Files.table(document, "TT|Tiêu chí", "1|Thu ngân sách");
        document.createParagraph().createRun().setText("CÁ NHÂN TỰ ĐÁNH GIÁ");

        SourceText text = Files.read(Files.bytes(document));

        assertEquals("PHỤ LỤC 1", ((Block.Paragraph) text.blocks().get(0)).text());
        assertEquals(List.of("Thu ngân sách"), Files.cell(text, 1, 2, 2).lines());
        assertEquals("CÁ NHÂN TỰ ĐÁNH GIÁ", ((Block.Paragraph) text.blocks().get(2)).text());
    }

    @Test
    void mergedCellsAreOneWithItsBreadthAndDepth() throws IOException, BadInput {
        XWPFTable table = Files.table(document, "TT|Tiêu chí|Mục tiêu|Điểm", "1|Trục (1)|5", "1.1|a|x|2", "1.2|b|y|");
        table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(2).getCell(3).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(3).getCell(3).getCTTc().addNewTcPr().addNewVMerge();

        SourceText text = Files.read(Files.bytes(document));

        assertEquals(2, Files.cell(text, 1, 2, 2).columns());
        assertEquals(List.of("5"), Files.cell(text, 1, 2, 4).lines(), "what follows a broad cell keeps its column");
        assertEquals(2, Files.cell(text, 1, 3, 4).rows());
        assertEquals(3, Files.table(text, 1).rows().get(3).cells().size(), "a cell that goes on is none of its own");
    }

    @Test
    void paragraphsAndLineBreaksOfACellAreItsLines() throws IOException, BadInput {
        XWPFTableCell cell = Files.table(document, "TT|Tiêu chí", "1|- Tốt 2 điểm.").getRow(1).getCell(1);
        cell.addParagraph().createRun().setText("- Khá 1 điểm.");
        cell.getParagraphArray(1).getRuns().get(0).addBreak();
        cell.getParagraphArray(1).createRun().setText("- Kém 0 điểm.");

        assertEquals(List.of("- Tốt 2 điểm.", "- Khá 1 điểm.", "- Kém 0 điểm."),
                Files.cell(Files.read(Files.bytes(document)), 1, 2, 2).lines());
    }

    @Test
    void numbersThatWordCountsByItselfAreCountedAsItDoes() throws IOException, BadInput {
        BigInteger list = list();
        XWPFTable table = Files.table(document, "TT|Tiêu chí", "|a", "|b", "|c", "|d", "|e");
        int[] levels = {0, 1, 1, 0, 1};
        for (int i = 0; i < levels.length; i++) {
            XWPFParagraph paragraph = table.getRow(i + 1).getCell(0).getParagraphArray(0);
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(levels[i]));
        }

        SourceText text = Files.read(Files.bytes(document));

        assertEquals(List.of("1", "1.1", "1.2", "2", "2.1"), List.of(2, 3, 4, 5, 6).stream()
                .map(r -> Files.cell(text, 1, r, 1).lines().get(0)).toList());
        assertEquals(Set.of(Trait.AUTOMATIC_NUMBER), Files.cell(text, 1, 2, 1).traits());
    }

    private BigInteger list() {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        String[] texts = {"%1", "%1.%2"};
        for (int i = 0; i < texts.length; i++) {
            CTLvl level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal(texts[i]);
        }
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    @Test
    void whatIsNoTextIsNotPassedOverInSilence() throws IOException, BadInput {
        XWPFTable table = Files.table(document, "TT|Tiêu chí", "1|80% nội dung", "2|b");
        table.getRow(1).getCell(1).getParagraphArray(0).createRun().getCTR().addNewSym().setChar(new byte[] {(byte) 0xF0, (byte) 0xB3});
        XWPFTableCell nested = table.getRow(2).getCell(1);
        nested.insertNewTbl(nested.getParagraphArray(0).getCTP().newCursor()).createRow().createCell().setText("trong");

        SourceText text = Files.read(Files.bytes(document));

        assertEquals(Set.of(Trait.NOT_TEXT), Files.cell(text, 1, 2, 2).traits());
        assertEquals(Set.of(Trait.NESTED_TABLE), Files.cell(text, 1, 3, 2).traits());
    }

    @Test
    void legacyFontsAndTrackedChangesAreNoticed() throws IOException, BadInput {
        XWPFTable table = Files.table(document, "TT|Tiêu chí", "1|");
        table.getRow(1).getCell(1).getParagraphArray(0).createRun().setText("Thùc hiÖn");
        table.getRow(1).getCell(1).getParagraphArray(0).getRuns().get(0).setFontFamily(".VnTime");
        table.getRow(1).getCell(0).getParagraphArray(0).getCTP().addNewIns().addNewR().addNewT().setStringValue("thêm");

        SourceText text = Files.read(Files.bytes(document));

        assertTrue(Files.cell(text, 1, 2, 2).traits().contains(Trait.LEGACY_FONT));
        assertTrue(text.traits().contains(Trait.REVISIONS));
    }
}
