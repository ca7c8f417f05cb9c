package khung.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets as the appendices of the 2026 draft guidance and others like them print them. */
class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            18-20% so với kế hoạch năm # target: "18", upTo: "20", unit: "%", annualPlan: yes
            25 – 30 % so với kế hoạch năm 2026 # target: "25", upTo: "30", unit: "%", annualPlan: yes
            Đạt >80% # target: "80", strict: yes, unit: "%"
            Đạt > 90 % # target: "90", strict: yes, unit: "%"
            ≥70% # target: "70", unit: "%"
            trên 95% đơn thư # target: "95", strict: yes, unit: "%"
            02-03 văn bản # target: "2", upTo: "3", unit: "văn bản"
            từ 2 đến 3 cuộc # target: "2", upTo: "3", unit: "cuộc"
            05 nhiệm vụ # target: "5", unit: "nhiệm vụ"
            01 cuộc kiểm tra, giám sát # target: "1", unit: "cuộc kiểm tra"
            Có ít nhất 01 sản phẩm # target: "1", unit: "sản phẩm"
            100% chỉ tiêu # target: "100", unit: "%"
            Hoàn thành 100% kế hoạch quý # target: "100", unit: "%"
            Giảm ít nhất 10% so với cùng kỳ năm ngoái # target: "10", unit: "% giảm"
            1,5 tỷ đồng # target: "1.5", unit: "tỷ đồng"
            """)
    void aPrintedNumberIsTheTargetOfARatio(String printed, String ratio) {
        assertEquals(new Target("{ratio: {" + ratio + "}}", "", java.util.List.of()), Target.of(printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Kịp thời kiện toàn, sắp xếp theo yêu cầu thực tế # target.qualitative
            Kết quả thực hiện # target.qualitative
            Nghị quyết số 57 # target.unclear
            Ban hành 02 kế hoạch, tổ chức 03 hội nghị # target.unclear
            Đạt 90 # target.unclear
            0 vụ # target.unclear
            30-20% # target.unclear
            dưới 5% # target.ceiling
            không quá 02 vụ # target.ceiling
            < 3% # target.ceiling
            1e9 nhiệm vụ # target.unclear
            1234567890123456789 nhiệm vụ # target.unclear
            """)
    void whatNoNumberSaysPlainlyIsAssessedByAPersonAndRemarkedUpon(String printed, String remark) {
        Target target = Target.of(printed);

        assertEquals("assessed-percent", target.method());
        assertEquals(remark, target.remark());
        assertEquals(java.util.List.of(printed), target.about());
    }

    @ParameterizedTest
    @CsvSource({"Tỷ lệ %", "tỉ lệ % kiến nghị được tiếp thu"})
    void aPercentageWithoutALevelIsMeasuredAgainstTheWholeOnTheRulingI31(String printed) {
        Target target = Target.of(printed);

        assertEquals("{ratio: {target: \"100\", unit: \"%\", ruling: I-31}}", target.method());
        assertEquals("target.rate", target.remark());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = "100% văn bản đi/đến xử lý trên môi trường số; áp dụng chữ ký số cá nhân")
    void aClauseThatTheNumberSaysNothingOfIsRemarkedUpon(String printed) {
        Target target = Target.of(printed);

        assertEquals("{ratio: {target: \"100\", unit: \"%\"}}", target.method());
        assertEquals("target.partly", target.remark());
        assertEquals(java.util.List.of("áp dụng chữ ký số cá nhân"), target.about());
    }
}
