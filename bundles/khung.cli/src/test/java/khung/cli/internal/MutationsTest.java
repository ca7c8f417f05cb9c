package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.lint.Finding;
import khung.lint.Linter;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

/** One thing changed in a copy of a shipped file: the finding comes. Mended: it goes. */
class MutationsTest {

    private static final String ONE = "lamdong-2026.phu-luc-1";
    private static final String THREE = "lamdong-2026.phu-luc-3";
    private static final String FIVE = "lamdong-2026.phu-luc-5";
    private static final String SIX = "lamdong-2026.phu-luc-6";
    private static final String SEVENTY = "collective-30-70";
    private static final String ASSOCIATIONS = "binhphuoc-2021";
    private static final String CATALOGUE = "central-2026.phu-luc-2";

    private static final RubricLibrary AS_SHIPPED = RubricLibrary.of(Shipped.files());

    private static Set<String> ids(RubricLibrary library, String rubric) {
        assertEquals(List.of(), library.problems());
        Rubric own = library.rubrics().values().stream().filter(r -> r.id().equals(rubric)).findFirst().orElseThrow();
        return Linter.lint(own, library.rubrics().values(), library.rulings()).stream().map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What comes and what goes: {@code +id} and {@code -id}, {@code from} being written {@code to} once. */
    private static List<String> change(String rubric, String from, String to) {
        RubricFile file = Shipped.file(rubric + ".yaml");
        assertTrue(file.text().contains(from), from);
        int at = file.text().indexOf(from);
        String text = file.text().substring(0, at) + to + file.text().substring(at + from.length());
        Set<String> before = ids(AS_SHIPPED, rubric);
        Set<String> after = ids(Shipped.with(new RubricFile(file.name(), text)), rubric);
        TreeSet<String> changed = new TreeSet<>();
        after.stream().filter(id -> !before.contains(id)).forEach(id -> changed.add("+" + id));
        before.stream().filter(id -> !after.contains(id)).forEach(id -> changed.add("-" + id));
        return List.copyOf(changed);
    }

    @Test
    void theMissingPointOfAxisSixMendsAllThreeSums() {
        assertEquals(List.of("-sum:B", "-sum:B.6", "-total"), change(ONE,
                "target: \"Hoàn thành 100% chỉ tiêu giao quân\"\n            max: \"1\"",
                "target: \"Hoàn thành 100% chỉ tiêu giao quân\"\n            max: \"2\""));
    }

    @Test
    void oneMaximumOffInASoundTable() {
        assertEquals(List.of("+sum:B", "+sum:B.1", "+total"), change(FIVE,
                "target: \"Chỉ tiêu\"\n            max: \"3\"", "target: \"Chỉ tiêu\"\n            max: \"2\""));
    }

    @Test
    void oneTargetOffThePrint() {
        assertEquals(List.of("+printedNumber:B.2.6", "+scale:B.2.6"), change(FIVE, "{ratio: {target: \"3\", unit: \"kỳ\"}}",
                "{ratio: {target: \"4\", unit: \"kỳ\"}}"));
    }

    @Test
    void oneTierOffThePrint() {
        assertEquals(List.of("+printedNumber:B.2.5", "+tierTop:B.2.5"), change(FIVE, "{name: \"Tốt\", points: \"3\"}",
                "{name: \"Tốt\", points: \"4\"}"));
        assertEquals(List.of("-tierFloor:B.2.5"), change(FIVE, "{name: \"Trung bình\", points: \"1\"}]",
                "{name: \"Trung bình\", points: \"1\"}, {name: \"Kém\", points: \"0\"}]").stream()
                .filter(c -> c.contains("tierFloor")).toList());
    }

    @Test
    void theSameTiersInBothTablesAreNoDivergence() {
        assertEquals(List.of("+printedNumber:B.2.5", "-scale:B.2.5"), change(FIVE, "{name: \"Khá\", points: \"2\"}, "
                + "{name: \"Trung bình\", points: \"1\"}", "{name: \"Khá\", points: \"2.25\"}, "
                + "{name: \"Trung bình\", points: \"1.5\"}"));
    }

    @Test
    void oneBandMoved() {
        assertEquals(List.of("+bandHole:remedy", "+printedNumber:remedy"), change(ASSOCIATIONS,
                "{from: \"70\", below: \"90\", points: \"7\"", "{from: \"75\", below: \"90\", points: \"7\""));
        assertEquals(List.of("+bandOverlap:remedy", "+printedNumber:remedy"), change(ASSOCIATIONS,
                "{from: \"70\", below: \"90\", points: \"7\"", "{from: \"70\", below: \"95\", points: \"7\""));
    }

    @Test
    void oneOptionMoved() {
        assertEquals(List.of("+optionHole:II.3", "+printedNumber:II.3"), change(SEVENTY, "from: \"60\", below: \"80\"",
                "from: \"65\", below: \"80\""));
        assertEquals(List.of("+optionOverlap:II.3", "+printedNumber:II.3"), change(SEVENTY,
                "max: \"5\", below: \"60\"", "max: \"5\", below: \"61\""));
    }

    @Test
    void oneOutcomeMended() {
        assertEquals(List.of("-outcomeHole:tasks.mass-organisations"), change(ASSOCIATIONS,
                "{atLeast: \"2\", are: not-completed, points: \"0\", text: \"Có từ 02",
                "{atLeast: \"1\", are: not-completed, points: \"0\", text: \"Có từ 01"));
        assertEquals(List.of("-outcomeNever:tasks.mass-organisations"), change(ASSOCIATIONS,
                "{every: completed, orBetter: yes, points: \"3\"", "{atLeast: \"1\", are: good, points: \"3\"")
                .stream().filter(c -> c.contains("Never")).toList());
    }

    @Test
    void theWorkedExampleOfPhuLucThreeMended() {
        assertEquals(List.of("-examplePoints:B.1.1"), change(THREE, "printedPoints: \"điểm tối đa đạt được là: 3\", "
                + "ratio: \"0.6\", points: \"3\"", "printedPoints: \"điểm tối đa đạt được là: 2,4\", ratio: \"0.6\", "
                + "points: \"2.4\""));
    }

    @Test
    void aSoundWorkedExampleBroken() {
        assertEquals(List.of("+examplePoints:B.1.1"), change(FIVE, "là: 3\", ratio: \"0.6\", points: \"3\"",
                "là: 4\", ratio: \"0.6\", points: \"4\""));
        assertEquals(List.of("+exampleRatio:B.1.1"), change(FIVE, "printedRatio: \"03/05 = 0,6\", printedPoints: "
                + "\"điểm tối đa đạt được là: 3\", ratio: \"0.6\"", "printedRatio: \"03/05 = 0,5\", printedPoints: "
                + "\"điểm tối đa đạt được là: 3\", ratio: \"0.5\""));
    }

    @Test
    void oneCellOfTheWorkedCatalogue() {
        assertEquals(List.of("+exampleQuality:tasks"), change(CATALOGUE, "qualityConverted: \"2.4\"",
                "qualityConverted: \"1.2\""));
        assertEquals(List.of("-exampleQuantity:tasks"), change(CATALOGUE, "catalogueQuantity: \"01\"",
                "catalogueQuantity: \"02\""));
        assertEquals(List.of("-exampleCoefficientBlank:tasks"), change(CATALOGUE, "points: \"100\", "
                + "catalogueLine: 799", "points: \"100\", coefficient: \"1\", catalogueLine: 799"));
        assertEquals(List.of("+exampleCoefficient:tasks"), change(CATALOGUE, "points: \"120\"", "points: \"125\""));
    }

    @Test
    void oneRowNumber() {
        assertEquals(List.of("+numberMissing:B.2"), change(FIVE, "- number: \"2.7\"", "- number: \"2.8\"")
                .stream().filter(c -> c.contains("number")).toList());
        assertEquals(List.of("+numberTwice:B.2.x"), change(FIVE, "- number: \"2.7\"", "- number: \"2.6\"\n"
                + "            key: \"x\"").stream().filter(c -> c.contains("number")).toList());
    }

    @Test
    void aGapNotMarkedIsAWrongSum() {
        assertEquals(List.of("+sum:B", "+sum:B.2", "+total", "-gap:B.2.~5"), change(THREE,
                "          - gap: {after: 413, before: 414, says: \"các tiêu chí sau 2.4 của trục 2\"}\n", ""));
        assertEquals(List.of("+numberMissing:B.2", "-gap:B.2.~1"), change(SIX, "          - gap: {after: 605, "
                + "before: 606, says: \"tên trục 2, điểm tối đa của trục và các tiêu chí 2.1-2.5\"}\n", ""));
    }

    @Test
    void aTextTakenApart() {
        assertEquals(List.of("+notNfc"), change(FIVE, "Thực hiện chương trình công tác quý",
                Normalizer.normalize("Thực hiện chương trình công tác quý", Normalizer.Form.NFD)));
    }

    @Test
    void aThresholdWrittenInAndARowNoLongerIfAny() {
        assertEquals(List.of("+scale:B.1.6", "-noThreshold:B.1.6"), change(THREE, "{ratio: {target: \"100\", unit: \"%\", ruling: I-31}}",
                "{ratio: {target: \"100\", unit: \"%\"}}"));
        assertEquals(List.of("-ifAny:B.3.3"), change(SIX, "            ifAny: yes\n", ""));
    }

    @Test
    void anotherTargetForSixSixIsNoRepetition() {
        assertEquals(List.of("-targetRepeated:B.6.6"), change(ONE, "Xây dựng, củng cố lực lượng dân quân tự vệ, dự bị",
                "Bảo vệ biên giới, dự bị"));
    }

    @Test
    void aWordOfPartALeftOut() {
        assertEquals(List.of("-wording:A.2.2"), change("lamdong-2026.phu-luc-4", "xây dựng trong sạch, vững mạnh, cơ quan",
                "xây dựng cấp uỷ, tổ chức đảng trong sạch, vững mạnh, cơ quan"));
    }

    @Test
    void aRulingNobodyShips() {
        assertEquals(List.of("+rulingUnknown:I-99"), change(SIX, "ruling: I-31", "ruling: I-99"));
    }

    @Test
    void supplementsCloseTheGapsAndSayThatTheyAreByAnalogy(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        cli.rubrics.add(Cli.source("all blocs", Shipped.files()));
        for (String number : List.of("3", "4", "6")) {
            String name = "lamdong-2026.phu-luc-" + number + ".supplement.yaml";
            Files.writeString(folder.resolve(name), Shipped.file(name).text());

            Cli.Outcome outcome = cli.run("rubric", "lint", name, "--json");

            List<String> ids = outcome.json().findValuesAsText("id");
            assertTrue(ids.contains("supplement:provisional.phu-luc-" + number), ids::toString);
            assertTrue(ids.stream().noneMatch(i -> i.matches("(gap|transcribed|sum|total|headingLost|maxLost).*")),
                    ids::toString);
            assertEquals("provisional.phu-luc-" + number + "@2026.6.3",
                    outcome.json().get(0).path("supplement").asText());
            assertEquals(number.equals("3") ? Exit.REFUSED : Exit.DONE, outcome.status());
            assertTrue(cli.run("rubric", "lint", name).out().contains("đặt thêm bổ sung provisional.phu-luc-" + number));
        }
    }

    @Test
    void aSupplementThatGivesTooMuchIsRefused(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        cli.rubrics.add(Cli.source("all blocs", Shipped.files()));
        Files.writeString(folder.resolve("mine.yaml"), Shipped.file("lamdong-2026.phu-luc-3.supplement.yaml").text()
                .replaceFirst("max: \"3\"", "max: \"4\""));
        Cli.Outcome outcome = cli.run("rubric", "lint", "mine.yaml");
        assertEquals(Exit.BAD_INPUT, outcome.status());
        assertTrue(outcome.err().contains("vượt chỗ trống"), outcome::err);
    }
}
