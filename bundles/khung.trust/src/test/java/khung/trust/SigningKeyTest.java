package khung.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import khung.text.BadInput;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void aKeyIsReadBackWithItsPublicHalfBeside() throws Exception {
        SigningKey key = SigningKey.create("Sở Mẫu", false);
        Path file = folder.resolve("khoa");
        key.write(file, "khoa");

        SigningKey read = SigningKey.read(file, "khoa");
        Signer open = Signer.read("khoa.pub", Files.readAllBytes(folder.resolve("khoa.pub")));

        assertEquals(key.signer(), read.signer());
        assertEquals(key.signer(), open);
        String content = Sha256.of(new byte[] {1});
        assertEquals(key.sign("plugin", "a@1", content, LocalDate.EPOCH), read.sign("plugin", "a@1", content, LocalDate.EPOCH));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadItAndItIsNotUsedOtherwise() throws Exception {
        Path file = folder.resolve("khoa");
        SigningKey.create("Sở Mẫu", false).write(file, "khoa");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertEquals("khoa: người khác đọc được tệp khóa này. Chỉ để mình bạn đọc được tệp (Linux: chmod 600), "
                + "hoặc thu hồi khóa và lập khóa mới.", refusal(() -> SigningKey.read(file, "khoa")));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("khoa"), "cũ");
        Path open = Files.writeString(folder.resolve("khac.pub"), "cũ");

        assertTrue(refusal(() -> SigningKey.create("A", false).write(file, "khoa")).contains("đã có tệp"));
        assertTrue(refusal(() -> SigningKey.create("A", false).write(folder.resolve("khac"), "khac")).contains("đã có"));

        assertEquals("cũ", Files.readString(file));
        assertEquals("cũ", Files.readString(open));
        assertEquals(List.of("khac.pub", "khoa"), names());
    }

    @Test
    void noKeyIsMadeInsideACheckout() throws Exception {
        Files.createDirectory(folder.resolve(".git"));
        Path deep = Files.createDirectories(folder.resolve("a/b"));

        assertTrue(refusal(() -> SigningKey.create("A", false).write(deep.resolve("khoa"), "khoa"))
                .contains("kho mã nguồn"));

        assertFalse(Files.exists(deep.resolve("khoa")));
        assertFalse(Files.exists(deep.resolve("khoa.pub")));
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        Path file = folder.resolve("không có").resolve("khoa");

        assertTrue(refusal(() -> SigningKey.create("A", false).write(file, "khoa")).contains("không có thư mục"));
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void theHalvesAreNotTakenForEachOther() throws Exception {
        Path file = folder.resolve("khoa");
        SigningKey.create("Sở Mẫu", false).write(file, "khoa");

        assertTrue(refusal(() -> SigningKey.read(SigningKey.publicFile(file), "khoa.pub")).contains("không ký được"));
        assertTrue(refusal(() -> Signer.read("khoa", Files.readAllBytes(file))).contains("khóa riêng"));
    }

    @Test
    void aFileThatIsNoKeyIsRefusedInOneLine() throws Exception {
        SigningKey key = SigningKey.create("A", false);
        String other = SigningKey.create("A", false).signer().text().split("\n")[2];
        String text = key.signer().text();
        for (String bad : List.of("", "hello", "name: A\n", text.replace("-----END PUBLIC KEY-----", ""),
                text.replace(text.split("\n")[2], "!!!"), text.replace(text.split("\n")[2], "AAAA"), text + text,
                text.replace("name: A", "name: A\nname: B"), "x".repeat(Signer.MOST_BYTES + 1))) {
            assertEquals("k: đây không phải là tệp khóa của Khung, hoặc tệp đã hỏng. Dùng tệp do «khung key new» lập ra.",
                    refusal(() -> Signer.read("k", bad.getBytes(StandardCharsets.UTF_8))));
        }
        Path file = folder.resolve("khoa");
        key.write(file, "khoa");
        String mixed = Files.readString(file).replace(text.split("\n")[2], other);
        Files.writeString(file, mixed);
        assertTrue(refusal(() -> SigningKey.read(file, "khoa")).contains("đã hỏng"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    private static String refusal(Act act) {
        BadInput refused = assertThrows(BadInput.class, act::run);
        assertEquals(1, refused.problems().size());
        return refused.lines(Locale.forLanguageTag("vi"));
    }
}
