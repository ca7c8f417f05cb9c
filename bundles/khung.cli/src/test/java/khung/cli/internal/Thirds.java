package khung.cli.internal;

/** An issued rubric of the test's own: three rows of a third of a point each, and one for the rest. */
final class Thirds {

    static final String RUBRIC = """
            khung: rubric/1
            id: test.thirds
            version: "1.0"
            bloc: test
            subject: leader
            period: quarter
            title: "Bảng thử"
            issuer: "Thử"
            status: issued
            source: {seed: "000", section: "Thử"}
            total: "102"
            guidance: lamdong-2026.guidance@2026.6.3
            parts:
              - number: "T"
                text: "Phần thử"
                max: "102"
                rows:
                  - number: "1"
                    text: "Ba phần ba"
                    max: "3"
                    rows:
                      - {number: "1.1", text: "Một", max: "1", method: {ratio: {target: "3"}}}
                      - {number: "1.2", text: "Hai", max: "1", method: {ratio: {target: "3"}}}
                      - {number: "1.3", text: "Ba", max: "1", method: {ratio: {target: "3"}}}
                  - {number: "2", text: "Còn lại", max: "99", method: points}
            """;

    private Thirds() {
    }

    static String facts() {
        return DossierText.FACTS_KEPT;
    }

    static String dossier(String id, String rest) {
        return """
                khung: dossier/1
                id: %s
                rubric: test.thirds@1.0
                period: 2026-Q3
                unit: "Đơn vị A"
                person: {name: "Nguyễn Văn A"}
                role: head
                own: {assigned: "5", done: "5"}
                self:
                  answers: {T.1.1: "1", T.1.2: "1", T.1.3: "1", T.2: {points: "%s", reason: "trừ điểm"}}
                """.formatted(id, rest);
    }
}
