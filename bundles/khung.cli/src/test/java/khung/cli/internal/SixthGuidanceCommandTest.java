package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import khung.rubric.RubricFile;

/** An invented guidance with numbers no source has, put to every command from files alone. */
class SixthGuidanceCommandTest {

    private static final String GUIDANCE = "guidance: sixth.guidance@1\n";

    private GradingDesk desk;

    @BeforeEach
    void install() throws IOException {
        Path folder = Cli.checkout("bundles/khung.scoring/src/test/resources/sixth");
        List<RubricFile> files = new ArrayList<>(Shipped.files());
        for (String name : List.of("rubric.yaml", "guidance.yaml", "rulings.yaml")) {
            files.add(new RubricFile(name.equals("rubric.yaml") ? "sixth.yaml" : "sixth." + name, Files.readString(folder.resolve(name))));
        }
        desk = GradingDesk.of(files);
    }

    @Test
    void theGradeIsThatOfItsClauses() {
        String courier = """
                khung: grade/1
                rubric: sixth@1
                subject: K
                points: "66,6"
                role: head
                facts: {complaints: 3, visits.planned: 8, visits.made: %d, unit.assigned: 100, unit.late: 32, abroad: no, language: A}
                """;
        assertEquals("excellent", desk.first("grade-result.schema.json", courier.formatted(7), "grade", "-").path("grade").asText());
        assertEquals("completed", desk.first("grade-result.schema.json", courier.formatted(6), "grade", "-").path("grade").asText());
    }

    /** A third of six is 2.1, of five 1.75. */
    @Test
    void theQuotaIsAThirdOfTheSecondGrade() {
        StringBuilder group = new StringBuilder("khung: quota/1\n" + GUIDANCE + "of: couriers\ngroup: G\nmembers:\n");
        for (int i = 0; i < 7; i++) {
            group.append("  - {id: k%d, name: K, head: no, grade: %s, points: \"%d\"}\n".formatted(i, i < 3 ? "excellent" : "completed", 70 - i));
        }
        JsonNode result = desk.first("quota-result.schema.json", group.toString(), "quota", "-").path("result");
        assertEquals("1 of 6", result.path("places").asText() + " of " + result.path("base").asText());
        assertTrue(GradingDesk.texts(result.path("rules"), "id").contains("S6-7"));
    }

    @Test
    void aCourierIsNotAboveTheOffice() {
        String subjects = "khung: caps/1\n" + GUIDANCE + "subjects: [{id: k, name: K, kind: courier, in: o, grade: excellent, "
                + "facts: {on-loan: %s}}, {id: o, name: O, kind: office, grade: completed}]\n";
        assertEquals("completed", capped(subjects.formatted("no")));
        assertEquals("excellent", capped(subjects.formatted("yes")));
    }

    private String capped(String subjects) {
        return desk.first("caps-result.schema.json", subjects, "caps", "-").path("subjects").get(0).path("grade").asText();
    }

    @Test
    void theLettersAreDueInJanuaryAndLateMeansTwoDown() {
        JsonNode days = desk.first("deadlines-result.schema.json", "", "deadlines", "2025", "--guidance", "sixth.guidance");
        assertEquals("[2026-01-15, 2025-06-06]", GradingDesk.texts(days.path("deadlines"), "last").toString());
        String late = "khung: late/1\n" + GUIDANCE + "period: 2025\ndeadline: letters\nreceived: 2026-01-%d\ngrade: excellent\n";
        assertEquals("excellent", late(late.formatted(15)).path("proposed").asText());
        assertEquals("not-completed", late(late.formatted(16)).path("proposed").asText());
    }

    private JsonNode late(String receipt) {
        return desk.first("deadlines-result.schema.json", receipt, "deadlines", "--late", "-");
    }

    @Test
    void twoQuartersBarTheBestGradeAndThreeInARowRaiseAnAlert() {
        String person = "khung: year/1\n" + GUIDANCE + "year: 2025\npeople: [{id: p, name: P, quarters: [{quarter: 2025-Q1, grade: completed}, "
                + "{quarter: 2025-Q2, grade: completed}, {quarter: 2025-Q3, grade: %s}, {quarter: 2025-Q4, grade: excellent}]}]\n";
        JsonNode three = desk.first("year-result.schema.json", person.formatted("completed"), "year", "-").path("people").get(0);
        assertEquals("excellent", three.path("barred").asText());
        assertEquals(1, three.path("runs").size());
        JsonNode two = desk.first("year-result.schema.json", person.formatted("excellent"), "year", "-").path("people").get(0);
        assertEquals(0, two.path("runs").size());
    }
}
