package khung.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.text.BadInput;
import khung.trust.Signer;
import khung.trust.SigningKey;
import khung.trust.TrustedKey;
import khung.trust.files.Home;

class KeyFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    @TempDir
    Path home;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatIsTrustedIsListedWithWhoAddedItAndWhenByAnyProcess() throws Exception {
        Signer signer = signer("Sở Mẫu");

        owner().trust(signer, "an");

        TrustedKey listed = new KeyFolder(new Home(home, false), clock).list().get(0);
        assertEquals(signer, listed.signer());
        assertEquals("an", listed.addedBy());
        assertEquals(NOW, listed.added());
        assertTrue(listed.revoked().isEmpty());
    }

    @Test
    void aRevokedKeyStaysOnTheListAndIsNeverTrustedAgain() throws Exception {
        Signer signer = signer("Sở Mẫu");
        owner().trust(signer, "an");

        owner().revoke(signer.fingerprint().substring(0, 8), "bình", "mất máy");

        TrustedKey.Revocation revoked = owner().list().get(0).revoked().orElseThrow();
        assertEquals(new TrustedKey.Revocation("bình", NOW, "mất máy"), revoked);
        assertTrue(refusal(() -> owner().trust(signer, "an")).contains("không tin lại được"));
    }

    @Test
    void aRevocationThatCannotBeReadHoldsAllTheSame() throws Exception {
        Signer signer = signer("Sở Mẫu");
        owner().trust(signer, "an");

        Files.writeString(home.resolve("trust").resolve(signer.fingerprint() + ".revoked"), "\u0000");

        assertTrue(owner().list().get(0).revoked().isPresent());
    }

    @Test
    void everyChangeIsOneMoreLineInTheLog() throws Exception {
        Signer signer = signer("Sở Mẫu");
        owner().trust(signer, "an");
        String first = Files.readString(home.resolve("trust/log"));
        owner().trust(signer, "an");
        assertEquals(first, Files.readString(home.resolve("trust/log")));

        owner().revoke(signer.fingerprint(), "bình", "mất\tmáy\nhôm qua");

        assertEquals("2026-11-21T09:30:00Z\ttrust\t" + signer.fingerprint() + "\tSở Mẫu\tan\n", first);
        assertEquals(first + "2026-11-21T09:30:00Z\trevoke\t" + signer.fingerprint() + "\tSở Mẫu\tbình\tmất máy hôm qua\n",
                Files.readString(home.resolve("trust/log")));
    }

    @Test
    void aKeyFileSomebodyExchangedIsNotTrusted() throws Exception {
        Signer signer = signer("Sở Mẫu");
        owner().trust(signer, "an");
        Path file = home.resolve("trust").resolve(signer.fingerprint() + ".pub");

        Files.writeString(file, signer("Kẻ khác").text());

        assertEquals(List.of(), owner().list());
        assertEquals("trust/" + signer.fingerprint() + ".pub: tệp trong danh sách khóa bị sửa hoặc đổi tên, nên khóa này "
                + "không được tin. Xóa tệp rồi tin lại khóa bằng «khung key trust TỆP.pub».",
                owner().problems().get(0).line(Locale.forLanguageTag("vi")));
    }

    @Test
    void aProcessThatDoesNotOwnTheFolderChangesNothing() throws Exception {
        KeyFolder other = new KeyFolder(new Home(home, false), clock);

        assertTrue(refusal(() -> other.trust(signer("A"), "an")).contains("không giữ quyền"));
        assertFalse(Files.exists(home.resolve("trust")));
    }

    @Test
    void onlyOneKeyCanBeMeant() throws Exception {
        owner().trust(signer("A"), "an");

        assertTrue(refusal(() -> owner().revoke("../../etc", "an", "")).contains("không phải là dấu vân tay"));
        assertTrue(refusal(() -> owner().revoke("0".repeat(64), "an", "")).contains("không có khóa nào"));
        assertTrue(refusal(() -> owner().revoke("", "an", "")).contains("ít nhất 8"));
    }

    @Test
    void whoWantsToKnowIsToldOfEveryChange() throws Exception {
        List<String> told = new ArrayList<>();
        KeyFolder keys = owner();
        Signer signer = signer("A");
        try (AutoCloseable listening = keys.onChange(() -> told.add("x"))) {
            keys.trust(signer, "an");
            keys.trust(signer, "an");
            keys.revoke(signer.fingerprint(), "an", "");
        }
        keys.trust(signer("B"), "an");

        assertEquals(2, told.size());
    }

    @Test
    void fieldsInAPublicKeyFileDoNotBecomeThoseOfTheList() throws Exception {
        Signer read = Signer.read("k.pub", ("by: kẻ khác\nat: 2020-01-01T00:00:00Z\n" + signer("A").text())
                .getBytes(StandardCharsets.UTF_8));

        owner().trust(read, "an");

        assertEquals(Map.of("an", NOW), Map.of(owner().list().get(0).addedBy(), owner().list().get(0).added()));
    }

    private KeyFolder owner() {
        return new KeyFolder(new Home(home, true), clock);
    }

    private static Signer signer(String name) throws BadInput {
        return SigningKey.create(name, false).signer();
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
