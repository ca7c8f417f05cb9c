package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import khung.rubric.Column;
import khung.rubric.Guidance;

/** The schema an editor reads says what the program reads: no less for what ships, and no more for what is refused. */
class RubricSchemaTest {

    private static final String RUBRIC = """
            khung: rubric/1
            id: a
            version: "1.0"
            bloc: all
            subject: collective
            period: year
            name: "Khung thử"
            status: draft
            source: {seed: "000", section: "II"}
            guidance: g@1
            parts:
            """;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> all = Files.walk(Cli.checkout("bundles"))) {
            return all.filter(p -> p.toString().contains("src/main/resources/rubrics/") && p.toString().endsWith(".yaml"))
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileKeepsToTheSchema(Path file) throws Exception {
        Schema schema = new Schema("rubric.schema.json");
        for (JsonNode document : Schema.documents(file)) {
            assertEquals(List.of(), schema.violations(document));
        }
    }

    private static List<String> violations(String yaml) throws Exception {
        return new Schema("rubric.schema.json").violations(Schema.documents(yaml).get(0));
    }

    /** One of everything the format has. */
    @ParameterizedTest
    @ValueSource(strings = {
        "  - {key: a1, text: A, max: \"5\", method: {bands: {unit: \"%\", bands: [{from: \"90\", points: \"5\", text: t, line: 1}, {below: \"90\", points: \"0\"}]}}}",
        "  - {number: \"3\", text: A, max: \"20\", method: {chooseOne: {unit: \"%\", options: [{number: a, text: t, max: \"20\", from: \"90\", upTo: \"100\"}]}}}",
        "  - {number: \"1\", text: A, max: \"5\", method: {outcomes: {of: X, ruling: I-17, tiers: [{every: good, orBetter: yes, points: \"5\"}, {atLeast: \"2\", are: not-completed, points: \"0\"}]}}}",
        "  - {number: \"1\", text: A, max: \"5\", method: {catalogue: {}}}",
        "  - {number: \"1\", text: A, method: {tasks: {axes: 6, levels: [a, b], doneUpTo: 3}}}",
        "  - {number: \"1\", text: A, method: narrative, contents: [{number: (1), text: t, line: 4, bloc: local}]}",
        "  - {number: \"1\", headingLost: yes, max: \"5\", rows: [{gap: {after: 1, before: 2, says: x}}, {number: \"1.1\", text: b, maxLost: yes, sourceForm: decomposed, method: points}]}",
        "  - {include: p@1, rows: {A.3: {line: 5, gap: {says: x}}, A.3.1: {lost: yes}}}"})
    void whatTheFormatHasIsInTheSchema(String part) throws Exception {
        assertEquals(List.of(), violations(RUBRIC + part + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khung: rubric/2\nid: a\nversion: \"1\"", "id: a",
        RUBRIC + "  - {number: \"1\", text: A, method: guess, max: \"1\"}\n",
        RUBRIC + "  - {number: \"1\", text: A, method: points}\n",
        RUBRIC + "  - {number: \"1\", text: A, max: \"1e9\", method: points}\n",
        RUBRIC + "  - {text: A, max: \"1\", method: points}\n",
        RUBRIC + "  - {number: \"1\", text: A, max: \"1\"}\n",
        RUBRIC + "  - {number: \"1\", text: A, max: \"1\", method: {ratio: {upTo: \"2\"}}}\n",
        RUBRIC + "  - {number: \"1\", text: A, max: \"1\", method: points, tệp: x}\n"})
    void whatTheReaderRefusesTheSchemaRefuses(String yaml) throws Exception {
        assertFalse(violations(yaml).isEmpty());
    }

    @Test
    void aSupplementAndARegisterOfRulingsAreDocumentsOfTheirOwn() throws Exception {
        assertEquals(List.of(), violations("""
                khung: supplement/1
                id: s
                version: "1"
                extends: a@1
                title: T
                by: B
                date: 2026-11-21
                basis: analogy
                reason: R
                add:
                  - {under: B.2, rows: [{number: "2.5", text: x, max: "3", like: "003, Phụ lục 5", method: points}]}
                fill: {B.1.6: {method: {ratio: {target: "90", unit: "%"}}, says: "Tỷ lệ 90%"}, B.4: {text: t, max: "15"}}
                weights: {B.1: "20"}
                """));
        assertFalse(violations("khung: supplement/1\nid: s\nversion: \"1\"\nextends: a@1\ntitle: T\nby: B\n"
                + "date: 2026-11-21\nbasis: guess\nreason: R\n").isEmpty());
        assertEquals(List.of(), violations("khung: rulings/1\nrulings:\n  - {id: I-1, title: t, clause: c, standard: a, "
                + "options: [{word: a, says: s}], reason: r, by: b, date: 2026-11-21, affects: [points, grade]}\n"));
    }

    /** The closed sets of the program and of the schema are the same, so that neither grows alone. */
    @Test
    void closedSetsAreTheSameAsInTheProgram() throws IOException {
        JsonNode defs = new ObjectMapper().readTree(Files.readString(
                Cli.checkout("docs/formats").resolve("rubric.schema.json"))).path("$defs");

        assertEquals(words(Column.Kind.values()), texts(defs.at("/column/properties/kind/enum")));
        Set<String> steps = new TreeSet<>();
        defs.at("/guidance/properties/rulings/properties").fieldNames().forEachRemaining(steps::add);
        assertEquals(words(Guidance.Step.values()), steps);
    }

    private static Set<String> words(Enum<?>[] values) {
        return new TreeSet<>(Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    private static Set<String> texts(JsonNode list) {
        return new TreeSet<>(StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList());
    }
}
