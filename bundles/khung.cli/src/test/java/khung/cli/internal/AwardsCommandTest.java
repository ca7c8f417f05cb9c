package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class AwardsCommandTest {

    private static final String SCHEMA = "awards-result.schema.json";
    private static final String WARD = "awards-saodo-2023.yaml";
    private static final GradingDesk DESK = GradingDesk.shipped();

    private static final String HEAD = """
            khung: awards/1
            guidance: saodo-2023.party-organisation.guidance
            year: 2023
            level: ward
            """;
    private static final String CELL = HEAD + """
            subjects:
              - {id: a, name: A, is: [cell], years: [{year: 2023, grade: excellent, marks: {exemplary: yes}}]}
            """;

    private static JsonNode award(JsonNode document, String id) {
        for (JsonNode award : document.path("awards")) {
            if (award.path("id").asText().equals(id)) {
                return award;
            }
        }
        throw new AssertionError(id);
    }

    /** A fifth of 12 is 2,4; C1, C2 and C3 qualify, C1 for the town too, which counts it once. */
    @Test
    void R004_124_threeQualifyWhereTwoFit() {
        JsonNode year = award(DESK.first(SCHEMA, "", "awards", WARD), "ward-cell-year");
        JsonNode limit = year.path("limits").get(0);
        assertEquals("{\"exact\":\"2.4\",\"shown\":\"2,4\"}", limit.path("exact").toString());
        assertEquals(12, limit.path("base").asInt());
        assertEquals("20%", limit.path("share").path("shown").asText());
        assertEquals(2, limit.path("places").asInt());
        assertEquals(3, limit.path("number").asInt());
        assertEquals(1, limit.path("over").asInt());
        assertEquals("[C1, C2, C3]", GradingDesk.texts(year.path("options")).toString());
        assertFalse(year.path("determinedByText").asBoolean());
        assertFalse(year.path("upward").asBoolean());
        assertTrue(year.path("proposed").isNull());
        assertEquals("[R004-124]", GradingDesk.texts(year.path("rules"), "id").toString());
        assertTrue(year.path("rules").get(0).path("quote").asText().contains("20%"));
        assertEquals("[I-19, I-64]", GradingDesk.texts(year.path("rulings"), "id").toString());
    }

    @Test
    void R004_126_aGapYearBreaksTheFive() {
        JsonNode five = award(DESK.first(SCHEMA, "", "awards", WARD), "city-cell-five");
        assertEquals("[met, failed, failed, failed]", GradingDesk.texts(five.path("subjects"), "state").toString());
        JsonNode gap = five.path("subjects").get(1).path("firstFailed");
        assertEquals("[2020]", gap.path("years").toString());
        assertTrue(gap.path("needed").asText().contains("chia tách"), gap.toString());
        assertTrue(five.path("determinedByText").asBoolean());
        assertEquals(0, five.path("limits").size());
    }

    /** A tenth of 5 is a half, rounded down nobody. */
    @Test
    void R004_134_159_aTenthOfFiveIsNobody() {
        JsonNode province = award(DESK.first(SCHEMA, "", "awards", WARD), "province-cell-five");
        assertEquals("met", province.path("subjects").get(0).path("state").asText());
        assertEquals("0.5", province.path("limits").get(0).path("exact").path("exact").asText());
        assertEquals(0, province.path("limits").get(0).path("places").asInt());
        assertEquals(0, province.path("considered").size());
        assertTrue(province.path("determinedByText").asBoolean());
        assertTrue(DESK.run("", "awards", WARD).out().contains("Giới hạn không còn chỗ nào"));
        assertTrue(GradingDesk.texts(province.path("rules"), "id").containsAll(List.of("R004-134", "R004-159")));
    }

    @Test
    void R004_144_nominationsAreListedByLevel() {
        JsonNode ward = DESK.first(SCHEMA, "", "awards", WARD);
        assertEquals("[city, province]", GradingDesk.texts(ward.path("nominations"), "level").toString());
        JsonNode city = ward.path("nominations").get(0).path("awards");
        assertEquals("[city-cell-five, city-organisation-year]", GradingDesk.texts(city, "award").toString());
        assertEquals("[P]", GradingDesk.texts(city.get(1).path("subjects")).toString());
        assertEquals("province-organisation", ward.path("nominations").get(1).path("awards").get(0).path("award").asText());
    }

    @Test
    void theTextSaysThatItDoesNotSayWhom() {
        Cli.Outcome outcome = DESK.run("", "awards", WARD);
        assertEquals(1, outcome.status());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains("văn bản không quy định thứ tự chọn: cấp có thẩm quyền chọn trong C1, C2, C3"),
                outcome.out());
        assertTrue(outcome.out().contains("VƯỢT 1: chỉ được 2."), outcome.out());
        assertTrue(outcome.out().contains("20% của 12 là 2,4, được 2."), outcome.out());
        assertTrue(outcome.out().contains("Đề nghị Ban Thường vụ Tỉnh ủy xét province-organisation: Đảng bộ phường (P)"),
                outcome.out());
        assertEquals(0, DESK.run("", "awards", "awards-sonoivu-2020.yaml").status());
    }

    /** Of 8 units three qualify, 30% is 2,4, and the town proposes two. */
    @Test
    void R004_139_141_theChoiceOfTheAuthorityIsKept() {
        JsonNode units = DESK.run("", "awards", WARD, "--json").json().get(2);
        JsonNode city = award(units, "city-unit-year");
        assertEquals("[U1, U3]", GradingDesk.texts(city.path("proposed")).toString());
        assertEquals(0, city.path("limits").get(0).path("over").asInt());
        assertFalse(city.path("determinedByText").asBoolean());
        assertTrue(city.path("settled").asBoolean());
        JsonNode sector = award(units, "province-sector-year");
        assertEquals("tổ chức xây dựng đảng", sector.path("limits").get(0).path("group").asText());
        assertEquals(3, sector.path("limits").get(0).path("places").asInt());
        assertEquals("[province]", GradingDesk.texts(units.path("nominations"), "level").toString());
    }

    @Test
    void R002_84_85_yearAndFiveYears() {
        JsonNode cells = DESK.first(SCHEMA, "", "awards", "awards-sonoivu-2020.yaml");
        assertEquals("[met, failed]", GradingDesk.texts(award(cells, "cell-year").path("subjects"), "state").toString());
        assertEquals("[C1]", GradingDesk.texts(award(cells, "cell-five").path("considered")).toString());
        assertEquals("[R002-84]", GradingDesk.texts(award(cells, "cell-five").path("rules"), "id").toString());
    }

    @Test
    void I_64_aRulingCountsEveryNaming() throws Exception {
        Path choices = Files.createTempFile("rulings", ".yaml");
        Files.writeString(choices, "khung: ruling-choices/1\nrulings: {I-64: each}\n");
        JsonNode year = award(DESK.first(SCHEMA, "", "awards", WARD, "--rulings", choices.toString()), "ward-cell-year");
        Files.delete(choices);
        // Three for the ward, C1 again for the town; the province has no place for it.
        assertEquals(4, year.path("limits").get(0).path("number").asInt());
        assertEquals(2, year.path("limits").get(0).path("over").asInt());
    }

    @Test
    void whatIsNotStatedIsAskedFor() {
        Cli.Outcome outcome = DESK.run(CELL, "awards", "-");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("chưa ghi mức xếp loại năm 2019, 2020, 2021, 2022"), outcome.out());
        assertTrue(outcome.out().contains("chưa ghi ở bases, cells-good"), outcome.out());
    }

    /** A quarter of 12 is 3. */
    @Test
    void theNumbersAreData() {
        String file = "saodo-2023.party-organisation.guidance.yaml";
        GradingDesk quarter = GradingDesk.changing(file, "share: \"20\", base: cells-good", "share: \"25\", base: cells-good");
        JsonNode year = award(quarter.first(SCHEMA, "", "awards", WARD), "ward-cell-year");
        assertEquals(3, year.path("limits").get(0).path("places").asInt());
        assertTrue(year.path("determinedByText").asBoolean());
        GradingDesk three = GradingDesk.changing(file, "\\{grade: excellent, years: 5", "{grade: excellent, years: 3");
        String cell = CELL.replace("years: [", "years: [{year: 2021, grade: excellent}, {year: 2022, grade: excellent}, ");
        assertEquals("met", award(three.first(SCHEMA, cell, "awards", "-"), "city-cell-five").path("subjects").get(0)
                .path("criteria").get(0).path("state").asText());
        assertEquals("unknown", award(DESK.first(SCHEMA, cell, "awards", "-"), "city-cell-five").path("subjects").get(0)
                .path("criteria").get(0).path("state").asText());
    }

    @Test
    void theSamplesKeepToTheSchema() throws Exception {
        Schema schema = new Schema("awards.schema.json");
        for (String sample : List.of(WARD, "awards-sonoivu-2020.yaml")) {
            for (JsonNode document : Schema.documents(Cli.checkout("product/samples/grading").resolve(sample))) {
                assertEquals(List.of(), schema.violations(document), sample);
            }
        }
        assertFalse(schema.violations(Schema.documents(CELL.replace("excellent", "tốt")).get(0)).isEmpty());
        for (JsonNode document : DESK.run("", "awards", WARD, "--json").json()) {
            assertEquals(2023, document.path("year").asInt());
        }
        assertEquals(List.of(), new Schema(SCHEMA).violations(DESK.run("", "awards", WARD, "awards-sonoivu-2020.yaml",
                "--json").json()));
    }

    /** The input; words of the one line. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", "không có văn bản «awards/1»"),
                Arguments.of(CELL.replace("saodo-2023.party-organisation", "binhphuoc-2021"), "không quy định khen thưởng"),
                Arguments.of(HEAD, "không có ai để xét"),
                Arguments.of(CELL.replace("year: 2023\n", "year: 23\n"), "không phải là một năm"),
                Arguments.of(CELL.replace("level: ward", "level: commune"), "-:4:8 [level]"),
                Arguments.of(CELL.replace("level: ward\n", ""), "[level]"),
                Arguments.of(CELL.replace("[cell]", "[cel]"), "không có «cel»"),
                Arguments.of(CELL.replace("excellent", "xuất sắc"), "[subjects[1].years[1].grade]"),
                Arguments.of(CELL.replace("exemplary: yes", "exemplary: có"), "«có»"),
                Arguments.of(CELL.replace("exemplary: yes", "good: yes"), "không có trường «good»"),
                Arguments.of(CELL.replace("{year: 2023", "{year: 2024"), "không phải là một năm đến 2023"),
                Arguments.of(CELL.replace("grade: excellent", "grade: excellent, reason: ốm"), "lý do không có mức"),
                Arguments.of(CELL.replace("[{year: 2023", "[{year: 2023}, {year: 2023"), "«2023» ghi hai lần"),
                Arguments.of(CELL.replace("grade: excellent", "honours: [gold]"), "không có «gold»"),
                Arguments.of(CELL + "  - {id: a, name: B, is: [cell]}\n", "«a» ghi hai lần"),
                Arguments.of(CELL + "bases: [{of: cells, count: 3}]\n", "[bases[1].of]"),
                Arguments.of(CELL + "bases: [{of: cells-good, count: 0}]\n", "0 ít hơn số đã liệt kê trong tệp là 1"),
                Arguments.of(CELL + "bases: [{of: cells-good, count: -3}]\n", "[bases[1].count]"),
                Arguments.of(CELL + "bases: [{of: cells-good, group: kt, count: 3}]\n", "không tính theo ngành"),
                Arguments.of(CELL + "bases: [{of: cells-good, count: 3}, {of: cells-good, count: 4}]\n", "ghi hai lần"),
                Arguments.of(CELL + "facts: {rich: yes}\n", "không có trường «rich»"),
                Arguments.of(CELL + "proposed: [{award: ward-cell-year, subjects: [b]}]\n", "không có đối tượng «b»"),
                Arguments.of(CELL + "proposed: [{award: province-flag, subjects: [a]}]\n", "không có đối tượng «a»"),
                Arguments.of(CELL + "proposed: [{award: medal, subjects: [a]}]\n", "[proposed[1].award]"),
                Arguments.of(CELL.replace("is: [cell]", "is: [cell], ranking: {place: 5, of: 4}"), "thứ 5 trong 4"),
                Arguments.of(CELL.replace("is: [cell]", "is: [cell], posts: [{post: cell, from: 2022, to: 2020}]"), "ngược"),
                Arguments.of(CELL.replace("is: [cell]", "is: [cell], posts: [{post: cell, from: 2032}]"), "đến 2023"),
                Arguments.of(CELL.replace("is: [cell]", "is: [cell], points: 3"), "không có trường «points»"),
                Arguments.of(HEAD.replace("organisation", "member") + "subjects: [{id: a, name: A, is: [member], years: "
                        + "[{year: 2023, titles: [victory]}]}]\n", "Hướng dẫn này không dùng trường này"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongGetsOneLine(String in, String line) {
        Cli.Outcome outcome = DESK.run(in, "awards", "-");
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals(1, outcome.errors().size(), outcome.err());
        assertTrue(outcome.err().contains(line), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void aFileThatIsNotThereGetsOneLine() {
        Cli.Outcome outcome = DESK.run("", "awards", WARD, "nowhere.yaml");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size());
    }
}
