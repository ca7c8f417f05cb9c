package khung.rubric;

/**
 * A column of a part's printed table.
 *
 * @param kind what stands in it
 * @param label its heading as printed or, where the print is broken, as read
 */
public record Column(Kind kind, String label) {

    /** What a column holds. */
    public enum Kind {
        /** TT. */
        NUMBER,
        /** Tiêu chí, nội dung. */
        TEXT,
        /** Đảm bảo. */
        MET,
        /** Không đảm bảo. */
        NOT_MET,
        /** Mục tiêu, nhiệm vụ đề ra. */
        TARGET,
        /** Kết quả sản phẩm thực tế. */
        RESULT,
        /** Điểm KPI. */
        RATIO,
        /** Điểm tối đa. */
        MAX,
        /** Điểm đạt. */
        POINTS,
        /** Ghi chú. */
        NOTE,
        /** Điểm tự chấm. */
        SELF_POINTS,
        /** Thuyết minh, giải trình, minh chứng. */
        EVIDENCE,
        /** Mức độ hoàn thành, cấp độ. */
        LEVEL,
        /** Trục kết quả trọng tâm. */
        AXIS,
        /** Sản phẩm, kết quả theo kế hoạch. */
        PLANNED,
        /** Nguyên nhân. */
        CAUSE,
        /** Giải pháp khắc phục. */
        REMEDY,
        /** Số lượng, hệ số, KPI của danh mục sản phẩm/công việc. */
        KPI
    }
}
