package khung.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes dossiers by the central Phụ lục 3: part A all met, and one product in the work catalogue of each axis. */
final class CentralText {

    static final String CENTRAL = "central-2026.phu-luc-3@2026.5.22";
    static final String PROVINCE = "lamdong-2026.phu-luc-1@2026.6.3";

    private final Map<String, String> answers = new LinkedHashMap<>();
    private String own = "{assigned: \"5\", done: \"5\"}";
    private String unit = "Đơn vị A";

    /** 30 points in part A; axis 1 at 5/8 of 15, the other axes whole: 30 + 9.375 + 10 + 10 + 15 + 10 + 10 = 94.375. */
    static CentralText filled() {
        CentralText text = new CentralText();
        for (int i = 1; i <= 9; i++) {
            text.answers.put("A.1." + i, "met");
        }
        for (int i = 1; i <= 4; i++) {
            text.answers.put("A.2." + i, "met");
            text.answers.put("A.3." + i, "met");
        }
        // A = 1/2, B = 1/2, C = 1/2 weighed by what was delivered, D = 1: (1/2 + 1/2 + 1/2 + 1) / 4 = 5/8
        text.answers.put("B.1", work("2", "1"));
        for (int axis = 2; axis <= 6; axis++) {
            text.answers.put("B." + axis, work("1", "1"));
        }
        return text;
    }

    private static String work(String planned, String done) {
        return "{work: [{task: \"Đề án\", coefficient: \"1\", planned: \"%s\", done: \"%s\", quality: \"1\", progress: \"1\", leadership: \"1\"}]}"
                .formatted(planned, done);
    }

    CentralText own(String facts) {
        own = facts;
        return this;
    }

    CentralText unit(String name) {
        unit = name;
        return this;
    }

    String dossier(String id, String name) {
        StringBuilder text = new StringBuilder("""
                khung: dossier/1
                id: %s
                rubric: %s
                period: 2026-Q3
                unit: "%s"
                person: {name: "%s"}
                role: deputy
                own: %s
                self:
                  answers:
                """.formatted(id, CENTRAL, unit, name, own));
        answers.forEach((key, answer) -> text.append("    ").append(key).append(": ").append(answer).append('\n'));
        return text.toString();
    }
}
