package khung.authoring;

import static khung.authoring.Made.HEAD_B;
import static khung.authoring.Made.ids;
import static khung.authoring.Made.remark;
import static khung.authoring.Made.row;
import static khung.authoring.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import khung.authoring.Remark.Severity;
import khung.text.BadInput;

class TranscriptTest {

    private static final String PART_B = "B KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO (70 ĐIỂM)";

    /** Part B with these rows below axis 1. */
    private static Draft partB(String... rows) throws BadInput {
        String[] all = new String[rows.length + 2];
        all[0] = HEAD_B;
        all[1] = "1 | Trục (1) - THỰC HIỆN NHIỆM VỤ (25 ĐIỂM) | | | | 25 | |";
        System.arraycopy(rows, 0, all, 2, rows.length);
        return new Made().paragraph("PHỤ LỤC 9").paragraph(PART_B).table(all).draft();
    }

    @Test
    void partAxisAndCriterionKeepNumberTextTargetMaximumAndNote() throws BadInput {
        Draft draft = partB("1.1 | - Thực hiện nhiệm vụ trong tâm; | 02-03 văn bản | | | 2,5 | | Có tài liệu");

        assertEquals(List.of("heading.split"), ids(draft));
        assertEquals("KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO (70 ĐIỂM)", text(row(draft, "B"), "text"));
        assertEquals("70", text(row(draft, "B"), "max"));
        assertEquals("25", text(row(draft, "B", "1"), "max"));
        var criterion = row(draft, "B", "1", "1.1");
        assertEquals("- Thực hiện nhiệm vụ trong tâm;", text(criterion, "text"), "misprints stay");
        assertEquals("02-03 văn bản", text(criterion, "target"));
        assertEquals("2,5", text(criterion, "max"));
        assertEquals("Có tài liệu", text(criterion, "note"));
        assertEquals("3", text(criterion, "line"));
        assertEquals("{ratio: {target: 2, upTo: 3, unit: văn bản}}", text(criterion, "method"));
        assertEquals("PHỤ LỤC 9", text(Made.read(draft), "title"));
        assertEquals(1, draft.criteria());
        assertFalse(draft.unsettled());
    }

    @Test
    void theColumnsOfAPartAreThosePrinted() throws BadInput {
        assertEquals("[{kind: number, label: TT}, {kind: text, label: Tiêu chí / Nội dung}, {kind: target, label: Mục "
                + "tiêu, nhiệm vụ đề ra}, {kind: result, label: Kết quả sản phẩm thực tế}, {kind: ratio, label: Điểm KPI "
                + "(%)}, {kind: max, label: Điểm tối đa}, {kind: points, label: Điểm đạt (= Điểm KPI x Điểm tối đa)}, "
                + "{kind: note, label: Ghi chú}]", text(row(partB("1.1 | a | 05 nhiệm vụ | | | 1 | |"), "B"), "columns"));
    }

    @Test
    void columnsOfPassOrFailMakeTheirRowsPassFail() throws BadInput {
        Draft draft = new Made().paragraph("NHÓM TIÊU CHÍ CHUNG (30 ĐIỂM) - theo Quy định số 366-QĐ/TW").table(
                "TT | Tiêu chí | Đảm bảo (Đánh dấu x) | Không đảm bảo (Đánh dấu x) | Điểm tối đa | Điểm đạt | Ghi chú",
                "1 | Về phẩm chất | | | 2 | |", "1.1 | Tuyệt đối trung thành | | | 2 | |", "| Tổng (A) = | | | 30 | |").draft();

        assertEquals("pass-fail", text(row(draft, "A", "1", "1.1"), "method"));
        assertEquals("NHÓM TIÊU CHÍ CHUNG (30 ĐIỂM) - theo Quy định số 366-QĐ/TW", text(row(draft, "A"), "text"));
        assertEquals(List.of("part.named"), ids(draft), "the letter stands in the row of totals only");
    }

    @Test
    void tiersPrintedInANoteAreTheMethod() throws BadInput {
        Draft draft = partB("1.1 | PAR Index | Kết quả xếp loại hàng quý | | | 2 | | - Tốt 2 điểm. - Khá 1,5 điểm. - Trung bình: 1 điểm.",
                "1.2 | PAR Index | Kết quả xếp loại hàng quý | | | 3 | | - Tốt 2 điểm./n- Khá 1 điểm.",
                "1.3 | PAR Index | Kết quả xếp loại | | | 3 | | Tốt thì 3 điểm, nếu không thì 1 điểm");

        assertEquals("{tiers: [{name: Tốt, points: 2}, {name: Khá, points: 1.5}, {name: Trung bình, points: 1}]}",
                text(row(draft, "B", "1", "1.1"), "method"));
        assertEquals("{tiers: [{name: Tốt, points: 2}, {name: Khá, points: 1}]}",
                text(row(draft, "B", "1", "1.2"), "method"));
        assertEquals(List.of("heading.split", "text.lines", "tiers.top", "tiers.unread", "target.qualitative"), ids(draft));
    }

    @Test
    void aWorkedExampleIsKeptAndFilledInCellsAreNot() throws BadInput {
        Draft draft = partB(
                "1.1 | Tăng trưởng | 18-20% so với kế hoạch năm | 12% | 12/18 = 0,66 | 2 | điểm tối đa đạt được là: 1,33 | Ví dụ",
                "1.2 | Thu ngân sách | 05 nhiệm vụ | 03 nhiệm vụ | | 2 | |");

        assertEquals("{result: 12, printedResult: 12%, printedRatio: 12/18 = 0,66, printedPoints: điểm tối đa đạt được "
                + "là: 1,33, ratio: 0.66, points: 1.33}", text(row(draft, "B", "1", "1.1"), "example"));
        assertEquals("", text(row(draft, "B", "1", "1.2"), "example"));
        assertEquals(List.of("heading.split", "example.read", "cell.filled"), ids(draft));
    }

    @Test
    void aRowThatDependsOnThereBeingSuchWorkIsMarked() throws BadInput {
        assertEquals("yes", text(row(partB("1.1 | Giải ngân (nếu có); | 05 vụ | | | 1 | |"), "B", "1", "1.1"), "ifAny"));
    }

    @Test
    void aMaximumThatIsNoNumberIsLeftOutWithAnErrorAtItsCell() throws BadInput {
        Draft draft = partB("1.1 | Thu ngân sách | 05 vụ | | | hai | |");

        assertEquals("", text(row(draft, "B", "1", "1.1"), "max"));
        Remark remark = remark(draft, "max.unread");
        assertEquals(new CellPlace("1", false, 3, 6, "Điểm tối đa"), remark.place());
        assertEquals("bảng 1, dòng 3, cột 6 «Điểm tối đa»: «hai» không phải là số điểm. Ghi «max» bằng một số, như 2 hoặc 1,5.",
                remark.line(Made.VIETNAMESE));
        assertTrue(draft.unsettled());
        assertTrue(draft.yaml().contains("# LỖI: bảng 1, dòng 3, cột 6"), draft.yaml());
    }

    @Test
    void aMaximumInAnotherColumnIsPointedAtAndNotTaken() throws BadInput {
        Draft draft = partB("1.1 | Kết nạp đảng viên | 05 người | 6 | | | |");

        assertEquals("", text(row(draft, "B", "1", "1.1"), "max"));
        assertEquals(4, remark(draft, "max.beside").place().column());
    }

    @Test
    void pointsWithTheirUnitAreANumber() throws BadInput {
        assertEquals("1.5", text(row(partB("1.1 | a | 05 vụ | | | 1.5 điểm | |"), "B", "1", "1.1"), "max"));
    }

    @Test
    void rowsWithoutNumbersGetKeysAndNumbersUsedTwiceAreToldApart() throws BadInput {
        Draft draft = partB("1.1 | a | 05 vụ | | | 1 | |", "| b | 05 vụ | | | 1 | |", "1.1 | c | 05 vụ | | | 1 | |",
                "* | d | 05 vụ | | | 1 | |");

        assertEquals("b", text(row(draft, "B", "1", "k1"), "text"));
        assertEquals("c", text(row(draft, "B", "1", "1.1-2"), "text"));
        assertEquals("1.1", text(row(draft, "B", "1", "1.1-2"), "number"));
        assertEquals("d", text(row(draft, "B", "1", "k2"), "text"));
        assertEquals(List.of("heading.split", "number.missing", "number.twice", "number.unread"), ids(draft));
        assertEquals(List.of(Severity.ERROR), draft.remarks().stream().filter(r -> r.id().startsWith("number."))
                .map(Remark::severity).distinct().toList());
    }

    @Test
    void aNumberLeftOutAndANumberOfAnotherGroupAreRemarkedUpon() throws BadInput {
        Draft draft = partB("1.1 | a | 05 vụ | | | 1 | |", "1.3 | b | 05 vụ | | | 1 | |", "2.1 | c | 05 vụ | | | 1 | |");

        assertEquals(4, remark(draft, "number.skipped").place().row());
        assertEquals(5, remark(draft, "number.elsewhere").place().row());
    }

    @Test
    void romanNumbersWholeNumbersAndLettersLieBelowEachOther() throws BadInput {
        Draft draft = new Made().table("TT | NỘI DUNG ĐÁNH GIÁ | ĐIỂM TỐI ĐA | ĐIỂM ĐƠN VỊ TỰ CHẤM | THUYẾT MINH, GIẢI TRÌNH",
                "I | CÁC TIÊU CHÍ XÂY DỰNG TẬP THỂ | 30 | |", "1 | Kết quả công tác xây dựng Đảng | 12 | |",
                "a | Lãnh đạo, chỉ đạo | 1 | |", "b) | Thực hiện | 1 | |", "2 | Năng lực lãnh đạo | 5 | |",
                "II | NHÓM TIÊU CHÍ VỀ KẾT QUẢ | 70 | |", "1 | Việc cụ thể hoá | 10 | |").draft();

        assertEquals("Lãnh đạo, chỉ đạo", text(row(draft, "I", "1", "a"), "text"));
        assertEquals("b)", text(row(draft, "I", "1", "b"), "number"));
        assertEquals("points", text(row(draft, "I", "2"), "method"));
        assertEquals("10", text(row(draft, "II", "1"), "max"));
        assertEquals(List.of("method.points"), ids(draft), "a table without targets is scored in points, said once");
        assertEquals("Bảng không có cột mục tiêu, nên các dòng (4 dòng) đặt cách chấm «points»: chấm điểm đến mức tối đa.",
                remark(draft, "method.points").what().in(Made.VIETNAMESE));
        assertTrue(text(row(draft, "II"), "columns").contains("self-points"));
    }

    @Test
    void dashedLinesBelowATextBecomeContents() throws BadInput {
        Draft draft = partB("1.1 | Thực hiện:/n- việc một/n- việc hai | 05 vụ | | | 1 | |",
                "1.2 | - việc ba/n- việc bốn | 05 vụ | | | 1 | |", "| - dòng chỉ có chữ | | | | | |");

        assertEquals("Thực hiện:", text(row(draft, "B", "1", "1.1"), "text"));
        assertEquals("[{text: - việc một, line: 3}, {text: - việc hai, line: 3}]",
                text(row(draft, "B", "1", "1.1"), "contents"));
        assertEquals("- việc ba - việc bốn", text(row(draft, "B", "1", "1.2"), "text"));
        assertEquals("[{text: - dòng chỉ có chữ, line: 5}]", text(row(draft, "B", "1", "1.2"), "contents"));
        assertEquals(List.of("heading.split", "text.lines", "text.dashes", "text.onlyDashes", "row.content"), ids(draft));
    }

    @Test
    void decomposedTextAndSpecialBlanksAreWrittenPlainlyAndSaid() throws BadInput {
        String decomposed = Normalizer.normalize("Thực hiện nhiệm vụ", Normalizer.Form.NFD);
        Draft draft = partB("1.1 | " + decomposed + " | 05\u00a0vụ\u200b | | | 1 | |");

        assertEquals("Thực hiện nhiệm vụ", text(row(draft, "B", "1", "1.1"), "text"));
        assertEquals("decomposed", text(row(draft, "B", "1", "1.1"), "sourceForm"));
        assertEquals("05 vụ", text(row(draft, "B", "1", "1.1"), "target"));
        assertEquals(List.of("heading.split", "text.decomposed", "text.spaces"), ids(draft));
    }

    @Test
    void textOfALegacyEncodingIsReportedAndNeverConverted() throws BadInput {
        Draft draft = partB("1.1 | Thùc hiÖn nhiÖm vô ®­îc giao cña ®¬n vÞ | 05 vụ | | | 1 | |");

        assertEquals(Severity.ERROR, remark(draft, "text.legacy").severity());
        assertTrue(text(row(draft, "B", "1", "1.1"), "text").startsWith("Thùc hiÖn"));
    }

    @Test
    void mergedCellsAreSaid() throws BadInput {
        Draft draft = new Made().paragraph(PART_B).cells(List.of(
                new CellRow(1, List.of(Cell.of(1, "TT"), Cell.of(2, "Tiêu chí"), Cell.of(3, "Mục tiêu"), Cell.of(4, "Điểm tối đa"))),
                new CellRow(2, List.of(Cell.of(1, "1"), new Cell(2, 2, 1, List.of("Trục (1) - X (4 ĐIỂM)"), Set.of()), Cell.of(4, "4"))),
                new CellRow(3, List.of(Cell.of(1, "1.1"), Cell.of(2, "a"), Cell.of(3, "05 vụ"),
                        new Cell(4, 1, 2, List.of("4"), Set.of()))),
                new CellRow(4, List.of(Cell.of(1, "1.2"), new Cell(2, 2, 1, List.of("b"), Set.of()))))).draft();

        assertEquals(List.of("heading.split", "cell.mergedDown", "max.missing", "target.missing"), ids(draft));
        assertEquals(3, remark(draft, "cell.mergedDown").place().row());
        assertEquals(4, remark(draft, "max.missing").place().row());
        assertEquals("Trục (1) - X (4 ĐIỂM)", text(row(draft, "B", "1"), "text"), "a heading may run over columns");
    }

    @Test
    void aHeadingOfTwoRowsNamesItsColumnsByBoth() throws BadInput {
        Draft draft = new Made().paragraph(PART_B).cells(List.of(
                new CellRow(1, List.of(new Cell(1, 1, 2, List.of("TT"), Set.of()), new Cell(2, 1, 2, List.of("Nội dung"), Set.of()),
                        new Cell(3, 1, 2, List.of("Mục tiêu"), Set.of()), new Cell(4, 2, 1, List.of("Điểm"), Set.of()))),
                new CellRow(2, List.of(Cell.of(4, "Tối đa"), Cell.of(5, "Tự chấm"))),
                new CellRow(3, List.of(Cell.of(1, "1"), Cell.of(2, "a"), Cell.of(3, "05 vụ"), Cell.of(4, "4"))))).draft();

        assertEquals("4", text(row(draft, "B", "1"), "max"));
        assertTrue(text(row(draft, "B"), "columns").contains("{kind: max, label: Điểm Tối đa}, {kind: self-points, label: Điểm Tự chấm}"));
    }

    @Test
    void aColumnWhoseNameSaysNothingIsAnError() throws BadInput {
        Draft draft = new Made().paragraph(PART_B).table("TT | Tiêu chí | Mục tiêu | Điểm tối đa | Hồ sơ kèm",
                "1 | a | 05 vụ | 4 | có").draft();

        assertEquals(5, remark(draft, "column.unknown").place().column());
        assertEquals("«có» không thuộc cột nào đọc được; không nhập.", remark(draft, "cell.beside").what().in(Made.VIETNAMESE));
    }

    @Test
    void theHeadingPrintedAgainAndRowsThatCountColumnsArePassedOver() throws BadInput {
        Draft draft = partB("(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)", "1.1 | a | 05 vụ | | | 1 | |", HEAD_B,
                "1.2 | b | 05 vụ | | | 1 | |");

        assertEquals(2, draft.criteria());
        assertEquals(List.of("heading.split", "row.counts", "heading.again"), ids(draft));
    }

    @Test
    void aTableWithoutHeadingGoesOnWithTheOneBefore() throws BadInput {
        Draft draft = new Made().paragraph(PART_B).table(HEAD_B, "1 | Trục (1) - X (2 ĐIỂM) | | | | 2 | |",
                "1.1 | a | 05 vụ | | | 1 | |").table("1.2 | b | 05 vụ | | | 1 | |", "TỔNG (B) = | | | | | 70 | |").draft();

        assertEquals("b", text(row(draft, "B", "1", "1.2"), "text"));
        assertEquals(Severity.WARNING, remark(draft, "table.goesOn").severity());
        assertTrue(draft.yaml().contains("# Từ đây là bảng 2."), draft.yaml());
    }

    @Test
    void tablesOfSignaturesArePassedOver() throws BadInput {
        Draft draft = new Made().table("TỈNH ỦY LÂM ĐỒNG | ĐẢNG CỘNG SẢN VIỆT NAM").paragraph(PART_B)
                .table(HEAD_B, "1 | a | 05 vụ | | | 1 | |").draft();

        assertEquals(List.of("table.skipped", "heading.split"), ids(draft));
    }

    @Test
    void totalsAreCheckedAgainstWhatTheHeadingDeclares() throws BadInput {
        Draft draft = new Made().paragraph(PART_B).table(HEAD_B, "1 | a | 05 vụ | | | 1 | |", "TỔNG (B) = | | | | | 69 | |",
                "TỔNG (A + B) = | | | | | 100 | |", "NGƯỜI TỰ ĐÁNH GIÁ | | | | | | |").draft();

        assertEquals("100", text(Made.read(draft), "total"));
        assertEquals(List.of("heading.split", "max.differs", "row.afterTotal"), ids(draft));
        assertEquals("Điểm tối đa ghi 69 ở chỗ này nhưng 70 ở chỗ khác.", remark(draft, "max.differs").what().in(Made.VIETNAMESE));
    }

    @Test
    void theHeadingOfAPartIsFoundInWhateverColumnItStandsAlone() throws BadInput {
        Draft draft = new Made().paragraph("A NHÓM TIÊU CHÍ CHUNG (1 ĐIỂM)").table(HEAD_B, "1 | a | 05 vụ | | | 1 | |",
                "B KẾT QUẢ THỰC HIỆN (2 ĐIỂM) | | | | | | |", "1 | b | 05 vụ | | | 2 | |").draft();

        assertEquals("2", text(row(draft, "B"), "max"));
        assertEquals("b", text(row(draft, "B", "1"), "text"));
    }

    @Test
    void aCriterionThatSpeaksOfATotalIsNoRowOfTotals() throws BadInput {
        assertEquals("Tổng số đơn thư được giải quyết", text(row(partB(
                "1.1 | Tổng số đơn thư được giải quyết | 05 đơn | | | 1 | |"), "B", "1", "1.1"), "text"));
    }

    @Test
    void levelsInThePlaceOfPointsAreTheMethod() throws BadInput {
        Draft draft = new Made().table("TT | Nội dung | Xuất sắc | Tốt | Trung bình | Kém", "1 | Năng lực lãnh đạo | | | |").draft();

        assertEquals("[Xuất sắc, Tốt, Trung bình, Kém]", text(Made.read(draft), "levels"));
        assertEquals("levels", text(row(draft, "1"), "method"));
        assertEquals("", text(row(draft, "1"), "max"));
    }

    @Test
    void rowsToChooseFromAreNoSumAndThatIsSaid() throws BadInput {
        Draft draft = partB("1.1 | Kết quả xếp loại (chọn 1 trong 2 điểm a, b) | | | | 20 | |",
                "a | đạt từ 90% đến 100% (chấm tối đa 20 điểm) | | | | |", "b | đạt dưới 90% (chấm tối đa 05 điểm) | | | | |");

        assertEquals(Severity.ERROR, remark(draft, "method.chooseOne").severity());
        assertEquals("05", text(row(draft, "B", "1", "1.1", "b"), "max"));
        assertTrue(ids(draft).contains("max.fromText"));
    }

    @Test
    void onlyTheFirstAppendixOfADocumentIsImported() throws BadInput {
        Draft draft = new Made().paragraph("PHỤ LỤC 1").paragraph("KHUNG CHẤM ĐIỂM ĐÁNH GIÁ").paragraph("(kèm theo Hướng dẫn)")
                .paragraph(PART_B).table(HEAD_B, "1 | a | 05 vụ | | | 1 | |").paragraph("PHỤ LỤC 2").paragraph(PART_B)
                .table(HEAD_B, "1 | b | 05 vụ | | | 1 | |").draft();

        assertEquals("PHỤ LỤC 1 KHUNG CHẤM ĐIỂM ĐÁNH GIÁ", text(Made.read(draft), "title"));
        assertEquals(1, draft.criteria());
        assertEquals(Severity.ERROR, remark(draft, "document.next").severity());
    }

    @Test
    void whatThePersonDidNotSayIsChosenWithARemarkOrLeftOpenWithAnError() throws BadInput {
        Draft draft = new Made().paragraph(PART_B).table(HEAD_B, "1 | a | 05 vụ | | | 1 | |").draft(new DraftHead(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));

        assertEquals("bang", text(Made.read(draft), "id"));
        assertEquals("0.1", text(Made.read(draft), "version"));
        assertEquals("", text(Made.read(draft), "bloc"));
        assertEquals("", text(Made.read(draft), "guidance"));
        assertEquals("bang.docx", text(Made.read(draft), "name"));
        assertEquals(List.of("file.id", "file.version", "file.bloc", "file.subject", "file.period", "file.title",
                "file.guidance", "file.form"), draft.remarks().stream().map(Remark::id).filter(i -> i.startsWith("file.")).toList());
        assertEquals(List.of("file.bloc", "file.guidance"), draft.remarks().stream()
                .filter(r -> r.severity() == Severity.ERROR).map(Remark::id).toList());
    }

    @Test
    void aDocumentWithoutATableOfCriteriaIsRefused() {
        BadInput refused = assertThrows(BadInput.class, () -> new Made().table("Họ và tên | Chữ ký", "A | B").draft());

        assertTrue(refused.getMessage().startsWith("bang.docx: không bảng nào có dòng tiêu đề cột đọc được."));
    }

    @Test
    void theFirstLineNamesTheSchemaForEditors() throws BadInput {
        assertEquals("# yaml-language-server: $schema=rubric.schema.json",
                partB("1.1 | a | 05 vụ | | | 1 | |").yaml().lines().findFirst().orElseThrow());
    }

    @Test
    void quotesAndBackslashesSurvive() throws BadInput {
        assertEquals("Không để \"điểm nóng\" \\ bị động # x: {y}", text(row(partB(
                "1.1 | Không để \"điểm nóng\" \\ bị động # x: {y} | 05 vụ | | | 1 | |"), "B", "1", "1.1"), "text"));
    }
}
