package khung.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private static List<Node> read(String text) throws BadInput, IOException {
        return Documents.read("t.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem refused(String text) {
        return assertThrows(BadInput.class, () -> read(text)).problems().get(0);
    }

    @Test
    void aBrokenLineIsNamedByLineAndColumn() {
        Problem problem = refused("a: 1\nb: [1, 2\nc: 3\n");
        assertEquals(3, problem.place().line());
        assertTrue(problem.line(VI).startsWith("t.yaml:3:"), problem.line(VI));
    }

    @Test
    void anAliasIsRefusedSoThatAFileCannotUnfoldInMemory() {
        assertEquals("alias", refused("a: &x [1]\nb: *x\n").what().key());
    }

    @Test
    void aTagIsRefused() {
        assertEquals("alias", refused("a: !!java.lang.String x\n").what().key());
    }

    @Test
    void aNameWrittenTwiceIsRefusedWithItsPlace() {
        Problem problem = refused("a: 1\na: 2\n");
        assertEquals("nameTwice", problem.what().key());
        assertEquals(2, problem.place().line());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] tcvn = {'a', ':', ' ', (byte) 0xB8, '\n'};
        BadInput bad = assertThrows(BadInput.class,
                () -> Documents.read("t.yaml", new ByteArrayInputStream(tcvn)));
        assertEquals("notUtf8", bad.problems().get(0).what().key());
    }

    @Test
    void nestingHasAnEnd() {
        assertEquals("tooDeep", refused("a: " + "[".repeat(100) + "]".repeat(100)).what().key());
    }

    @Test
    void textBecomesNfc() throws Exception {
        String decomposed = "a: \"Chu\u031B\u0301c vu\u0323\"\n";
        Node.Mapping mapping = (Node.Mapping) read(decomposed).get(0);
        assertEquals("Chức vụ", ((Node.Text) mapping.entries().get("a").value()).value());
    }

    @Test
    void jsonIsReadAsWellAndNumbersStayText() throws Exception {
        Node.Mapping mapping = (Node.Mapping) read("{\"a\": 1.10, \"b\": [\"x\"]}").get(0);
        assertEquals("1.10", ((Node.Text) mapping.entries().get("a").value()).value());
    }

    @Test
    void aStreamAndAListBothHoldSeveralDocuments() throws Exception {
        assertEquals(2, read("a: 1\n---\na: 2\n").size());
        assertEquals(2, read("- {a: 1}\n- {a: 2}\n").size());
    }

    @Test
    void oneReadingListsEveryProblemOfItsFields() throws Exception {
        List<Problem> problems = new ArrayList<>();
        Fields fields = Fields.of(read("n: mot\nextra: 1\n").get(0), "", problems).orElseThrow();
        fields.need("id");
        fields.number("n");
        fields.nothingElse();
        assertEquals(List.of("missing", "notNumber", "unknown"), problems.stream().map(p -> p.what().key()).toList());
    }
}
