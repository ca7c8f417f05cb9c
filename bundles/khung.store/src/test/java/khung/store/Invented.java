package khung.store;

import java.io.IOException;

import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;

/** A later version of Phụ lục 1, invented: row 1.3 fell away, those after it moved up, 2.1 was split in two. */
final class Invented {

    static final String ID = "lamdong-2026.phu-luc-1";
    static final String NEW = ID + "@2026.9.1";

    static final String SUPPLEMENT = """
            khung: supplement/1
            id: xa-mau.bo-sung
            version: 1
            extends: lamdong-2026.phu-luc-1@2026.6.3
            title: "Một điểm còn thiếu"
            by: "Xã Mẫu"
            date: 2026-07-01
            basis: own
            reason: "Bảng ghi 70 điểm nhưng các dòng cộng lại 69"
            add:
              - under: B.6
                rows:
                  - {number: "6.9", text: "Việc khác của đơn vị", max: "1", method: points}
            """;

    private Invented() {
    }

    static RubricRegistry installed() throws IOException {
        return Place.shippedWith(later(), SUPPLEMENT);
    }

    static Rubric old(RubricRegistry installed) {
        return installed.find(Place.REFERENCE).orElseThrow();
    }

    static Rubric later(RubricRegistry installed) {
        return installed.find(NEW).orElseThrow();
    }

    private static String later() throws IOException {
        String s = replaced(Place.text(ID), "version: 2026.6.3\nerratum", "version: 2026.9.1\nerratum")
                .replaceFirst("replaces: .*", "replaces: " + Place.REFERENCE);
        s = s.substring(0, s.indexOf("          - number: \"1.3\"")) + s.substring(s.indexOf("          - number: \"1.4\""));
        for (int i = 4; i <= 8; i++) {
            s = replaced(s, "- number: \"1." + i + "\"", "- number: \"1." + (i - 1) + "\"");
        }
        for (int i = 7; i >= 2; i--) {
            s = replaced(s, "- number: \"2." + i + "\"", "- number: \"2." + (i + 1) + "\"");
        }
        return replaced(s, "max: \"1.5\"\n            line: 216\n            method: {ratio: {target: \"2\", upTo: \"3\", unit: \"văn bản\"}}\n",
                "max: \"1\"\n            was: [B.2.1]\n            line: 216\n            method: {ratio: {target: \"2\", upTo: \"3\", unit: \"văn bản\"}}\n"
                + "          - number: \"2.2\"\n            text: \"- Ban hành chương trình hành động\"\n            was: [B.2.1]\n"
                + "            max: \"0.5\"\n            line: 216\n            method: {ratio: {target: \"2\", unit: \"văn bản\"}}\n");
    }

    private static String replaced(String text, String what, String by) {
        if (!text.contains(what)) {
            throw new IllegalArgumentException(what);
        }
        return text.replace(what, by);
    }
}
