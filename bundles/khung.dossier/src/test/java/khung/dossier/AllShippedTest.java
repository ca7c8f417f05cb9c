package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Supplement;
import khung.text.Exact;

/** All tables of the five sources against counts made by hand on the sources. */
class AllShippedTest {

    private static String points(Optional<org.apache.commons.numbers.fraction.BigFraction> points) {
        return points.map(Exact::text).orElse("-");
    }

    private static List<String> children(Rubric rubric, String key) {
        return rubric.item(key).orElseThrow().children().stream()
                .map(c -> (c.isGap() ? "~" : "") + points(c.max())).toList();
    }

    @Test
    void everyFileIsReadWithoutAProblem() {
        assertEquals(List.of(), AllShipped.LIBRARY.problems());
    }

    @Test
    void everyTableOfTheSourcesIsThere() {
        assertEquals(new TreeSet<>(Set.of("binhphuoc-2021@2021", "central-2026.phu-luc-1@2026.5.22",
                "central-2026.phu-luc-2@2026.5.22", "central-2026.phu-luc-3@2026.5.22", "collective-30-70@1",
                "lamdong-2026.phu-luc-1@2026.6.3", "lamdong-2026.phu-luc-2@2026.6.3", "lamdong-2026.phu-luc-3@2026.6.3",
                "lamdong-2026.phu-luc-4@2026.6.3", "lamdong-2026.phu-luc-5@2026.6.3", "lamdong-2026.phu-luc-6@2026.6.3",
                "lamdong-2026.phu-luc-7@2026.6.3", "saodo-2023.leadership-collective@2023",
                "saodo-2023.party-member@2023", "saodo-2023.party-organisation@2023",
                "sonoivu-2020.leadership-collective@2020", "sonoivu-2020.party-member@2020",
                "sonoivu-2020.party-organisation@2020")), new TreeSet<>(AllShipped.LIBRARY.rubrics().keySet()));
    }

    /** reference, answered rows, points printed in rows, declared total, whether nothing is lost. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lamdong-2026.phu-luc-1@2026.6.3   | 55 | 99  | 100 | true
            lamdong-2026.phu-luc-2@2026.6.3   | 55 | 99  | 100 | true
            lamdong-2026.phu-luc-3@2026.6.3   | 28 | 67  | 100 | false
            lamdong-2026.phu-luc-4@2026.6.3   | 27 | 52  | 100 | false
            lamdong-2026.phu-luc-5@2026.6.3   | 41 | 100 | 100 | true
            lamdong-2026.phu-luc-6@2026.6.3   | 30 | 65  | 100 | false
            central-2026.phu-luc-2@2026.5.22  | 2  | 100 | 100 | true
            central-2026.phu-luc-3@2026.5.22  | 23 | 100 | 100 | true
            collective-30-70@1                | 31 | 100 | -   | true
            binhphuoc-2021@2021               | 25 | 15  | -   | false
            """)
    void theRowsAndPointsAreThoseOfTheSource(String reference, int rows, String printed, String total, boolean whole) {
        Rubric rubric = AllShipped.rubric(reference);
        assertEquals(rows, rubric.criteria().count());
        assertEquals(printed, Exact.text(rubric.transcribed()));
        assertEquals(total, points(rubric.declaredTotal()));
        assertEquals(whole, rubric.whole());
    }

    @Test
    void everyAxisHasTheMaximaOfTheSource() {
        assertEquals(List.of("15", "10", "10", "15", "10", "10"), children(AllShipped.rubric("lamdong-2026.phu-luc-1@2026.6.3"), "B"));
        assertEquals(List.of("25", "15", "~30"), children(AllShipped.rubric("lamdong-2026.phu-luc-3@2026.6.3"), "B"));
        assertEquals(List.of("15", "~42", "-", "10"), children(AllShipped.rubric("lamdong-2026.phu-luc-4@2026.6.3"), "B"));
        assertEquals(List.of("25", "15", "15", "15"), children(AllShipped.rubric("lamdong-2026.phu-luc-5@2026.6.3"), "B"));
        assertEquals(List.of("~27", "-", "10", "15", "15"), children(AllShipped.rubric("lamdong-2026.phu-luc-6@2026.6.3"), "B"));
        assertEquals(List.of("15", "10", "10", "15", "10", "10"), children(AllShipped.rubric("central-2026.phu-luc-3@2026.5.22"), "B"));
        assertEquals(List.of("12", "5", "4", "3", "3", "3"), children(AllShipped.rubric("collective-30-70@1"), "I"));
        assertEquals(List.of("10", "40", "20"), children(AllShipped.rubric("collective-30-70@1"), "II"));
    }

    @Test
    void arithmetics_4_theLostPagesAccountForWhatTheSourceDeclares() {
        Map<String, List<String>> gaps = new TreeMap<>();
        for (int n : List.of(3, 4, 6)) {
            AllShipped.rubric("lamdong-2026.phu-luc-" + n + "@2026.6.3").gaps().forEach(g -> gaps
                    .computeIfAbsent("PL" + n, k -> new ArrayList<>())
                    .add(points(g.max()) + "@" + g.gap().orElseThrow().after()));
        }
        assertEquals(List.of("3@413", "30@413"), gaps.get("PL3"));
        assertEquals(List.of("6@469", "42@469", "-@469"), gaps.get("PL4"));
        assertEquals(List.of("8@605", "27@605", "-@605"), gaps.get("PL6"));
    }

    @Test
    void R003P_72_partAIsOneFileForAllAppendices() {
        for (int n = 1; n <= 6; n++) {
            Rubric rubric = AllShipped.rubric("lamdong-2026.phu-luc-" + n + "@2026.6.3");
            assertTrue(rubric.files().stream().anyMatch(f -> f.name().equals("common.part-a.yaml")), rubric.id());
            assertEquals(n == 6 ? 13 : 17, rubric.item("A").orElseThrow().criteria().count());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void theProvisionalSupplementClosesEveryGapAndChangesNoPrintedRow(int n) throws Exception {
        Rubric printed = AllShipped.rubric("lamdong-2026.phu-luc-" + n + "@2026.6.3");
        List<Supplement> all = AllShipped.LIBRARY.supplements().values().stream()
                .filter(s -> s.extended().equals(printed.reference())).toList();
        assertEquals(1, all.size());
        assertEquals(Supplement.Basis.ANALOGY, all.get(0).basis());
        Rubric whole = printed.with(all);
        assertTrue(whole.whole());
        assertEquals("100", Exact.text(whole.transcribed()));
        for (Item row : printed.criteria().toList()) {
            Item laid = whole.item(row.key()).orElseThrow();
            assertEquals(row.max(), laid.max(), row.key());
            assertEquals(row.text(), laid.text(), row.key());
            assertEquals(row.method(), laid.method(), row.key());
        }
        whole.items().filter(i -> !i.isGap() && !i.isCriterion()).filter(i -> i.max().isPresent()).forEach(i ->
                assertEquals(i.max().get(), i.children().stream().map(c -> c.max().orElseThrow())
                        .reduce(Exact.ZERO, org.apache.commons.numbers.fraction.BigFraction::add), i.key()));
    }

    @Test
    void R000_13_15_theFocusesAndTheFourOptionsAreThere() {
        Rubric rubric = AllShipped.rubric("collective-30-70@1");
        assertEquals(10, rubric.item("II.2").orElseThrow().contents().stream().filter(c -> c.bloc().isPresent()).count());
        Method.ChooseOne choice = (Method.ChooseOne) rubric.item("II.3").orElseThrow().method().orElseThrow();
        assertEquals(List.of("20", "15", "10", "5"), choice.options().stream().map(o -> Exact.text(o.max())).toList());
        assertEquals(List.of("90", "80", "60", "-"), choice.options().stream()
                .map(o -> points(o.range().orElseThrow().from())).toList());
    }

    @Test
    void R002_44_theYearlyTablesOf002And004AreInFourLevelsWithoutPoints() {
        AllShipped.LIBRARY.rubrics().values().stream().filter(r -> r.id().startsWith("sonoivu") || r.id()
                .startsWith("saodo")).forEach(r -> {
                    assertFalse(r.scores(), r.id());
                    assertTrue(r.criteria().allMatch(c -> c.method().orElseThrow().equals(
                            new Method.Levels(List.of("Xuất sắc", "Tốt", "Trung bình", "Kém")))), r.id());
                });
    }

    /** One answered row per printed dash: 002 lines 71-81, 120-132, 163-171; 004 lines 236-275, 388-426, 519-540. */
    @ParameterizedTest
    @CsvSource({"sonoivu-2020.party-organisation@2020, 8", "sonoivu-2020.party-member@2020, 11",
            "sonoivu-2020.leadership-collective@2020, 7"})
    void everyDashOfTheFrameIsARow(String reference, int rows) {
        assertEquals(rows, AllShipped.rubric(reference).criteria().count());
    }

    @Test
    void everyRulingNamedByARubricIsInTheRegister() {
        Set<String> known = AllShipped.LIBRARY.rulings().known().keySet();
        for (Rubric rubric : AllShipped.LIBRARY.rubrics().values()) {
            assertTrue(known.containsAll(rubric.guidance().rulings().values()), rubric.id());
            rubric.weights().flatMap(w -> w.ruling()).ifPresent(r -> assertTrue(known.contains(r), r));
        }
    }
}
