package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import khung.dossier.CaseFields.Written;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.text.BadInput;

/** The facts a guidance declares: in the file, by path, in the grade. */
class DeclaredFactsTest {

    private static final Rubric MEMBER = AllShipped.rubric("sonoivu-2020.party-member@2020");
    private static final String DOSSIER = """
            khung: dossier/1
            id: d
            rubric: sonoivu-2020.party-member@2020
            period: "2020"
            unit: Chi bộ A
            person: {name: Nguyễn Văn A}
            own: {assigned: "20", done: "20"}
            facts: {civil-servant: yes, civil-service: excellent, degraded: no, disciplined: no, outstanding: yes, sick-months: "0"}
            self:
              answers: {2.2.a.1: Tốt, 2.2.a.2: Tốt, 2.2.a.3: Tốt, 2.2.a.4: Tốt, 2.2.a.5: Tốt, 2.2.b.1: Xuất sắc, 2.2.b.2: Xuất sắc, 2.2.b.3: Xuất sắc, 2.2.c: Tốt, 2.2.d: Tốt, 2.2.đ: {notAsked: zero, by: Chi ủy, reason: không có gợi ý}}
            """;

    /** A guidance with a fact of the unit. */
    private static final Rubric SHARED = RubricLibrary.of(List.of(new RubricFile("r", """
            khung: rubric/1
            id: shared
            version: 1
            bloc: x
            subject: leader
            period: year
            title: t
            status: issued
            source: {seed: "9", section: s}
            total: 10
            guidance: g@1
            parts: [{number: P, text: t, max: 10, rows: [{number: "1", text: a, max: 10, method: points}]}]
            """), new RubricFile("g", """
            khung: guidance/1
            id: g
            version: 1
            decimals: 1
            grades: [{grade: good, name: a}, {grade: completed, name: b}]
            facts:
              - {name: visits, kind: count, of: unit, says: số chuyến}
              - {name: own.visits, kind: count, of: own, within: visits, says: số chuyến của mình}
            clauses:
              - {id: a, says: a, when: {count: {of: visits, from: 3}}, gives: good}
              - {id: b, says: b, gives: completed}
            """))).rubrics().get("shared@1");

    private static List<Case> read(String text) throws Exception {
        return DossierFile.read("t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                (reference, supplements, unit) -> Stream.of(MEMBER, SHARED).filter(r -> r.reference().equals(reference))
                        .findFirst(), AllShipped.LIBRARY.rulings(), DossierFile.Origin.OUTSIDE);
    }

    private static String grade(Case file, Rubric rubric) {
        return Assessment.of(file, Stage.SELF, rubric, AllShipped.LIBRARY.rulings()).verdict().grade().map(Enum::name)
                .orElse("");
    }

    @Test
    void aDossierCarriesThemAndTheyDecide() throws Exception {
        Case file = read(DOSSIER).get(0);
        assertEquals("EXCELLENT", grade(file, MEMBER));
        assertEquals("COMPLETED", grade(read(DOSSIER.replace("sick-months: \"0\"", "sick-months: \"3\"")).get(0), MEMBER));
        assertEquals("", grade(read(DOSSIER.replace("civil-service: excellent, ", "")).get(0), MEMBER));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Case file = read(DOSSIER).get(0);
        Case again = read(DossierFile.text(List.of(file))).get(0);
        assertEquals(file, again);
        assertEquals("3", again.with(again.dossier().withFacts(Map.of("sick-months", "3"))).dossier().facts().get("sick-months"));
    }

    @Test
    void everyOneIsAFieldByItsPath() throws Exception {
        CaseFields fields = new CaseFields(MEMBER);
        Case file = read(DOSSIER).get(0);
        assertEquals("excellent", fields.get(file, "facts.civil-service"));
        Written written = fields.set(file, "facts.civil-service", "good");
        assertTrue(written.known() && written.trouble().isEmpty());
        assertEquals("GOOD", grade(written.file(), MEMBER));
        Written blank = fields.set(file, "facts.civil-service", "");
        assertEquals(Optional.empty(), Optional.ofNullable(blank.file().dossier().facts().get("civil-service")));
        Written partial = fields.set(file, "facts.sick-months", "hai");
        assertEquals("facts.sick-months", partial.trouble().orElseThrow().path());
        assertEquals("hai", fields.get(partial.file(), "facts.sick-months"));
        assertEquals("", grade(partial.file(), MEMBER));
        assertTrue(!fields.set(file, "facts.members.good", "3").known());
    }

    @Test
    void factsOfAUnitAreSharedByItsPeople() throws Exception {
        String unit = "khung: unit-facts/1\nunit: A\nperiod: \"2020\"\nfacts: {visits: \"%s\"}\n---\n";
        String person = "khung: dossier/1\nid: %s\nrubric: shared@1\nperiod: \"2020\"\nunit: A\nperson: {name: B}\n"
                + "self: {answers: {P.1: \"10\"}}\n";
        List<Case> both = read(unit.formatted("3") + person.formatted("a") + "---\n" + person.formatted("b"));
        assertEquals(List.of("GOOD", "GOOD"), both.stream().map(c -> grade(c, SHARED)).toList());
        assertEquals("COMPLETED", grade(read(unit.formatted("2") + person.formatted("a")).get(0), SHARED));
        Case changed = new CaseFields(SHARED).set(both.get(0), "facts.visits", "1").file();
        assertEquals("1", changed.unit().facts().get("visits"));
        assertEquals(both, read(DossierFile.text(both)));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(DOSSIER.replace("sick-months: \"0\"", "sick-months: ba"), "facts.sick-months"),
                Arguments.of(DOSSIER.replace("sick-months", "members.good"), "facts.members.good"),
                Arguments.of(DOSSIER.replace("civil-service: excellent", "civil-service: tốt"), "facts.civil-service"),
                Arguments.of(DOSSIER.replace("disciplined: no", "disciplined: no, counted-before: yes"), "facts.counted-before"),
                Arguments.of("khung: unit-facts/1\nunit: Chi bộ A\nperiod: \"2020\"\nfacts: {visits: \"1\"}\n---\n" + DOSSIER,
                        "facts.visits"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoFactOrNoValueRefusesTheFile(String text, String field) {
        BadInput bad = assertThrows(BadInput.class, () -> read(text));
        assertEquals(List.of(field), bad.problems().stream().map(p -> p.field()).toList());
    }
}
