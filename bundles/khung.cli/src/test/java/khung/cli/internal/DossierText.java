package khung.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes dossier files as a person would, starting from one where every row of Phụ lục 1 has its full points. */
final class DossierText {

    static final String FACTS_KEPT = """
            khung: unit-facts/1
            unit: "Đơn vị A"
            period: 2026-Q3
            tasks: {assigned: "10", done: "10", late: "0", exceeded: "3"}
            quality: yes
            ---
            """;

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> more = new ArrayList<>();
    private String facts = FACTS_KEPT;
    private String own = "own: {assigned: \"5\", done: \"5\"}\n";
    private String role = "role: head\n";

    /** Every row at its maximum: 30 in part A, 69 in part B. */
    static DossierText full() {
        DossierText text = new DossierText();
        for (int i = 1; i <= 9; i++) {
            text.with("A.1." + i, "met");
        }
        for (int i = 1; i <= 4; i++) {
            text.with("A.2." + i, "met").with("A.3." + i, "met");
        }
        String[] numbers = {"1.1", "18", "1.2", "25", "1.3", "25", "1.4", "15", "1.5", "20", "1.6", "20", "1.7", "81",
            "1.8", "100", "2.1", "2", "2.2", "2", "2.3", "1", "2.4", "100", "2.5", "Tốt", "2.6", "3", "3.1", "1",
            "3.2", "100", "3.3", "91", "3.4", "71", "3.5", "61", "4.1", "2", "4.3", "25", "4.4", "3", "5.2", "25",
            "5.3", "25", "5.4", "25", "6.3", "100", "6.4", "10"};
        for (int i = 0; i < numbers.length; i += 2) {
            text.with("B." + numbers[i], '"' + numbers[i + 1] + '"');
        }
        for (String key : "2.7 4.2 4.5 5.1 5.5 5.6 5.7 6.1 6.2 6.5 6.6".split(" ")) {
            text.with("B." + key, "{result: \"xong\", percent: \"100\", by: \"Nguyễn Văn A\", reason: \"đủ\"}");
        }
        return text;
    }

    /** 99 - 6 - 3 = 90 points: B.4.3 (6) and B.4.4 (3) got nothing. */
    static DossierText ninety() {
        return full().with("B.4.3", "\"0\"").with("B.4.4", "\"0\"");
    }

    /** 99 - 6 - 2·4 - 1.5·3 - 2.5 - 2·4 = 70 points. */
    static DossierText seventy() {
        DossierText text = full().with("B.4.3", "\"0\"");
        for (String key : "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 3.1 3.2 3.3 3.4".split(" ")) {
            text.with("B." + key, "\"0\"");
        }
        return text;
    }

    DossierText with(String key, String answer) {
        answers.put(key, answer);
        return this;
    }

    DossierText without(String key) {
        answers.remove(key);
        return this;
    }

    DossierText facts(String document) {
        facts = document;
        return this;
    }

    /** The unit's tasks: assigned, done, late, exceeded. */
    DossierText tasks(int assigned, int done, int late, int exceeded) {
        return facts("""
                khung: unit-facts/1
                unit: "Đơn vị A"
                period: 2026-Q3
                tasks: {assigned: "%d", done: "%d", late: "%d", exceeded: "%d"}
                quality: yes
                ---
                """.formatted(assigned, done, late, exceeded));
    }

    DossierText own(String line) {
        own = line;
        return this;
    }

    DossierText role(String line) {
        role = line;
        return this;
    }

    DossierText line(String line) {
        more.add(line);
        return this;
    }

    String dossier(String id) {
        StringBuilder text = new StringBuilder("khung: dossier/1\n");
        if (!id.isEmpty()) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("rubric: lamdong-2026.phu-luc-1@2026.6.3\nperiod: 2026-Q3\nunit: \"Đơn vị A\"\n")
                .append("person: {name: \"Nguyễn Văn A\"}\n").append(role).append(own);
        more.forEach(l -> text.append(l).append('\n'));
        text.append("self:\n  answers:\n");
        answers.forEach((key, answer) -> text.append("    ").append(key).append(": ").append(answer).append('\n'));
        return text.toString();
    }

    /** A whole file: the unit's facts and one dossier. */
    @Override
    public String toString() {
        return facts + dossier("");
    }
}
