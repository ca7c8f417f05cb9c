package khung.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import khung.text.BadInput;
import khung.trust.TrustedKey.Revocation;
import khung.trust.Verification.Verdict;

class SignatureTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String CONTENT = Sha256.of(bytes("nội dung\n"));

    /** Made with OpenSSL 3.0 over the statement that docs/formats/supplement.md describes; its private key is gone. */
    private static final String FOREIGN_KEY = """
            name: Sở Mẫu
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA1AmbiaBPWkvYbNQYQ189PXmGhA67OG2YCBnCPKGvexU=
            -----END PUBLIC KEY-----
            """;
    private static final String FOREIGN = """
            khung: signature/1
            kind: supplement
            name: so-mau.phu-luc-5@2026.1
            sha256: bd6625614b0794d72195893289cdb9eaf28c61d698a2170bf778037d313ae290
            signer: Sở Mẫu
            key: 611d345c3bc5c288afe9a2b3c46af151a6ea16cda1381cddcc524ba43f454412
            date: 2026-11-21
            signature: ULfgsxpqjzbw5qCMoPkJv35jZUw4SaVLjoQLs1o0hkIfL2FKz/Ms5MR8bzz/oh8HqEqJNkMBQngA4IIPdSB8Dw==
            """;

    private final SigningKey key = key("Sở Mẫu", false);
    private final TrustedKey trusted = new TrustedKey(key.signer(), "quản trị", Instant.EPOCH, Optional.empty());

    @Test
    void aSignatureMadeByAnotherProgramHolds() throws Exception {
        Signer signer = Signer.read("k.pub", bytes(FOREIGN_KEY));
        TrustedKey foreign = new TrustedKey(signer, "a", Instant.EPOCH, Optional.empty());

        Verification seen = Verification.of("supplement", CONTENT, Optional.of(bytes(FOREIGN)), List.of(foreign));

        assertEquals("611d345c3bc5c288afe9a2b3c46af151a6ea16cda1381cddcc524ba43f454412", signer.fingerprint());
        assertEquals(Verdict.SIGNED, seen.verdict());
        assertEquals("«Sở Mẫu» ký ngày 21/11/2026 (khóa 611d345c3bc5c288)", seen.says().in(VIETNAMESE));
    }

    @Test
    void theDigestIsThatOfTheBytes() throws Exception {
        assertEquals("bd6625614b0794d72195893289cdb9eaf28c61d698a2170bf778037d313ae290", CONTENT);
        assertEquals(CONTENT, Sha256.of(new ByteArrayInputStream(bytes("nội dung\n"))));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.of(new byte[0]));
    }

    @Test
    void whatWasWrittenIsReadBack() throws Exception {
        SignatureFile signed = key.sign("supplement", "a@1", CONTENT, DAY);

        assertEquals(signed, SignatureFile.read("a.sig", bytes(signed.text())));
        assertEquals(key.signer(), Signer.read("k.pub", bytes(key.signer().text())));
    }

    @Test
    void everyFieldOfTheSignatureFileIsSigned() throws Exception {
        String text = key.sign("supplement", "a@1", CONTENT, DAY).text();
        assertEquals(Verdict.SIGNED, look(text).verdict());

        assertEquals(Verdict.ALTERED_SIGNATURE, look(text.replace("\"a@1\"", "\"b@1\"")).verdict());
        assertEquals(Verdict.ALTERED_SIGNATURE, look(text.replace("2026-11-21", "2026-11-20")).verdict());
        assertEquals(Verdict.ALTERED_SIGNATURE, look(text.replace("Sở Mẫu", "Tỉnh ủy")).verdict());
        assertEquals(Verdict.ALTERED_SIGNATURE, look(text.replace(CONTENT, Sha256.of(new byte[0]))).verdict());
        assertEquals(Verdict.WRONG_KIND, look(text.replace("\"supplement\"", "\"plugin\"")).verdict());
        assertEquals(Verdict.UNKNOWN_KEY, look(text.replace(key.signer().fingerprint(), CONTENT)).verdict());
    }

    @Test
    void aBitTurnedInTheSignatureItselfIsSeen() throws Exception {
        SignatureFile signed = key.sign("supplement", "a@1", CONTENT, DAY);
        char first = signed.signature().charAt(0);
        String turned = (first == 'A' ? 'B' : 'A') + signed.signature().substring(1);

        assertEquals(Verdict.ALTERED_SIGNATURE, look(signed.with(turned).text()).verdict());
    }

    @Test
    void aSignatureForOneSortOfThingIsNoneForAnother() throws Exception {
        String plugin = key.sign("plugin", "a@1", CONTENT, DAY).text();

        Verification seen = look(plugin);

        assertEquals(Verdict.WRONG_KIND, seen.verdict());
        assertEquals("x: chữ ký dùng cho loại «plugin», không dùng cho loại «supplement». "
                + "Xin người gửi tệp chữ ký đúng của tệp này.", seen.problem("x").line(VIETNAMESE));
    }

    @Test
    void aFieldCannotBeReadAsPartOfItsNeighbour() {
        SignatureFile a = new SignatureFile("supplement", "ab", CONTENT, "c", CONTENT, DAY, "");
        SignatureFile b = new SignatureFile("supplementa", "b", CONTENT, "c", CONTENT, DAY, "");

        assertFalse(java.util.Arrays.equals(a.statement(), b.statement()));
        assertTrue(new String(a.statement(), StandardCharsets.UTF_8).startsWith("khung signature/1\n10:supplement\n2:ab\n"));
    }

    @Test
    void anotherFileIsNotTheOneSigned() throws Exception {
        String text = key.sign("supplement", "a@1", Sha256.of(bytes("khác")), DAY).text();

        assertEquals(Verdict.ALTERED_FILE, look(text).verdict());
    }

    @Test
    void theNameMustBeTheOneSigned() throws Exception {
        Verification seen = look(key.sign("supplement", "a@1", CONTENT, DAY).text());

        assertTrue(seen.named("a@1").signed());
        assertEquals(Verdict.OTHER_NAME, seen.named("a@2").verdict());
    }

    @Test
    void aRevokedKeySignsNothingEvenOfEarlierDays() throws Exception {
        TrustedKey revoked = new TrustedKey(key.signer(), "a", Instant.EPOCH,
                Optional.of(new Revocation("b", Instant.parse("2026-12-01T00:00:00Z"), "mất máy")));
        String text = key.sign("supplement", "a@1", CONTENT, DAY).text();

        Verification seen = Verification.of("supplement", CONTENT, Optional.of(bytes(text)), List.of(revoked));

        assertEquals(Verdict.REVOKED_KEY, seen.verdict());
        assertTrue(seen.says().in(VIETNAMESE).contains("đã bị thu hồi ngày 01/12/2026"));
    }

    @Test
    void whatIsNoSignatureFileIsToldFromNone() {
        assertEquals(Verdict.NO_SIGNATURE, Verification.of("supplement", CONTENT, Optional.empty(), List.of(trusted))
                .verdict());
        assertEquals(Verdict.NOT_A_SIGNATURE, look("hello: world").verdict());
        assertEquals(Verdict.NOT_A_SIGNATURE, look("\u0000").verdict());
        assertEquals(Verdict.NOT_A_SIGNATURE, look("").verdict());
        assertEquals(Verdict.NOT_A_SIGNATURE, look("#".repeat(SignatureFile.MOST_BYTES + 1)).verdict());
    }

    @Test
    void aSignatureFileCannotWriteOnTheTerminal() {
        String text = key.sign("supplement", "a@1", CONTENT, DAY).text();

        assertEquals(Verdict.NOT_A_SIGNATURE, look(text.replace("Sở Mẫu", "\\e[2J")).verdict());
        assertEquals(Verdict.NOT_A_SIGNATURE, look(text.replace("a@1", "a\\nb")).verdict());
        assertEquals(Verdict.NOT_A_SIGNATURE, look(text.replace("Sở Mẫu", "\\u202Eyủ hnỉT")).verdict());
    }

    @Test
    void theMarkOfADeveloperTravelsWithTheKeyAndIsShown() throws Exception {
        SigningKey own = key("Máy của An", true);
        Signer read = Signer.read("k.pub", bytes(own.signer().text()));
        TrustedKey listed = new TrustedKey(read, "An", Instant.EPOCH, Optional.empty());
        String text = own.sign("supplement", "a@1", CONTENT, DAY).text();

        assertTrue(read.developer());
        assertFalse(Signer.read("k.pub", bytes(key.signer().text())).developer());
        assertTrue(Verification.of("supplement", CONTENT, Optional.of(bytes(text)), List.of(listed)).says()
                .in(VIETNAMESE).contains("không phải khóa của cơ quan"));
    }

    @Test
    void aNameIsOneLine() {
        for (String name : List.of("", "  ", "a\nb", "a\u001b[2J", "a\u2028b", "x".repeat(101))) {
            assertThrows(BadInput.class, () -> SigningKey.create(name, false), name);
        }
        assertEquals("Sở Mẫu", key("  So\u031b\u0309 Mâ\u0303u ", false).signer().name());
    }

    private Verification look(String signature) {
        return Verification.of("supplement", CONTENT, Optional.of(bytes(signature)), List.of(trusted));
    }

    private static SigningKey key(String name, boolean developer) {
        try {
            return SigningKey.create(name, developer);
        } catch (BadInput e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
