package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.cli.internal.SupplementDesk.Outcome;

class KeyCommandTest {

    @TempDir
    Path folder;

    private SupplementDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new SupplementDesk(folder);
    }

    @Test
    void aNewKeyIsTwoFilesAndChangesNothingElse() throws Exception {
        Outcome made = desk.run("key", "new", "Sở Mẫu", "-o", "khoa");

        assertEquals("", made.err());
        assertEquals(0, made.status());
        assertTrue(made.lines().get(0).matches("Đã lập khóa «Sở Mẫu»\\. Dấu vân tay: [0-9a-f]{64}"), made.out());
        assertTrue(Files.exists(desk.cwd.resolve("khoa")));
        assertTrue(Files.exists(desk.cwd.resolve("khoa.pub")));
        assertEquals(Map.of(), desk.kept());
    }

    @Test
    void bothHalvesShowTheSameFingerprint() {
        String fingerprint = fingerprint(desk.run("key", "new", "Sở Mẫu", "-o", "khoa"));

        for (String file : List.of("khoa", "khoa.pub")) {
            Outcome shown = desk.run("key", "show", file);
            assertEquals(List.of("Khóa «Sở Mẫu». Dấu vân tay: " + fingerprint, "Khóa này chưa được tin ở đây."), shown.lines());
            assertFalse(shown.out().contains("PRIVATE"));
        }
    }

    @Test
    void aTrustedKeyIsListedUntilItIsRevokedAndAfter() {
        String fingerprint = fingerprint(desk.run("key", "new", "Sở Mẫu", "-o", "khoa"));
        assertTrue(desk.run("key", "list").out().startsWith("Chưa tin khóa nào."));

        assertEquals(0, desk.run("key", "trust", "khoa.pub").status());
        assertTrue(desk.run("key", "list").out().startsWith(fingerprint + "  Sở Mẫu  được tin: "));

        assertEquals(0, desk.run("key", "revoke", fingerprint.substring(0, 12), "--reason", "mất máy").status());
        Outcome list = desk.run("key", "list");
        assertTrue(list.out().startsWith(fingerprint + "  Sở Mẫu  ĐÃ THU HỒI: "), list.out());
        assertTrue(list.out().contains("(mất máy)"), list.out());
    }

    @Test
    void theListAsJsonKeepsToItsSchema() {
        String fingerprint = fingerprint(desk.run("key", "new", "Sở Mẫu", "-o", "khoa"));
        desk.run("key", "new", "Ban Mẫu", "-o", "khoa2");
        desk.run("key", "trust", "khoa.pub");
        desk.run("key", "trust", "khoa2.pub");
        desk.run("key", "revoke", fingerprint);

        Outcome list = desk.run("key", "list", "--json");

        assertEquals(List.of(), new Schema("key-list.schema.json").violations(list.json()));
        assertEquals("Ban Mẫu", list.json().get(0).get("name").asText());
        assertTrue(list.json().get(1).has("revoked"));
        assertFalse(list.json().get(0).has("revoked"));
    }

    @Test
    void whatIsWrongIsOneLineWithStatusTwoAndNothingChanges() throws Exception {
        desk.run("key", "new", "Sở Mẫu", "-o", "khoa");
        Files.writeString(desk.cwd.resolve("rác.pub"), "xin chào");
        Map<String, String> before = desk.kept();

        refused("đã có tệp khóa", "key", "new", "Sở Mẫu", "-o", "khoa");
        refused("tên người ký", "key", "new", " ", "-o", "khac");
        refused("không có thư mục", "key", "new", "A", "-o", "không/có");
        refused("thiếu --output FILE", "key", "new", "A");
        refused("không có tệp này", "key", "trust", "khong.pub");
        refused("khóa riêng", "key", "trust", "khoa");
        refused("không phải là tệp khóa", "key", "trust", "rác.pub");
        refused("không phải là tệp khóa", "key", "show", "rác.pub");
        refused("không phải là dấu vân tay", "key", "revoke", "../x");
        refused("không có khóa nào", "key", "revoke", "00000000");
        refused("thiếu lệnh con", "key");
        assertEquals(before, desk.kept());
    }

    private void refused(String expected, String... args) {
        Outcome outcome = desk.run(args);
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains(expected), outcome.err());
    }

    private static String fingerprint(Outcome made) {
        String line = made.lines().get(0);
        return line.substring(line.length() - 64);
    }
}
