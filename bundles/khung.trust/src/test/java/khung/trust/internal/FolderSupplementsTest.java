package khung.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Phrase;
import khung.trust.SigningKey;
import khung.trust.supplements.InstalledSupplements.Installation;
import khung.trust.supplements.Laying;
import khung.trust.supplements.SupplementFile;

/** Supplements come, stay, are looked at anew and go, in one running program. */
class FolderSupplementsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String OWN = "so-mau.phu-luc-5@2026.1";
    private static final String SHIPPED = "provisional.phu-luc-3@2026.6.3";

    @TempDir
    Path home;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(home, SigningKey.create("Sở Mẫu", false), true);
    }

    @Test
    void anInstalledSupplementIsThereAtOnceAndWhoeverListensIsTold() throws Exception {
        List<List<String>> told = new ArrayList<>();
        assertEquals(List.of(SHIPPED), office.references());
        try (AutoCloseable listening = office.rubrics.onChange(() -> told.add(office.references()))) {
            Installation made = office.install(Office.OWN);
            assertTrue(made.changed());
            assertEquals("Sở Mẫu", made.installed().verification().key().orElseThrow().signer().name());
        }

        assertEquals(List.of(SHIPPED, OWN), office.references());
        assertEquals(List.of(SHIPPED, OWN), told.get(told.size() - 1));
        assertEquals(List.of(), office.rubrics.problems());
    }

    @Test
    void theNextStartFindsItAndAProcessThatOnlyReadsDoesToo() throws Exception {
        office.install(Office.OWN);

        Office reader = new Office(home, office.key, false);

        assertEquals(List.of(SHIPPED, OWN), reader.references());
        assertTrue(assertThrows(BadInput.class, () -> reader.install(Office.OWN)).lines(VIETNAMESE)
                .contains("không giữ quyền"));
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        office.install(Office.OWN);
        Map<String, String> before = office.files();

        assertFalse(office.install(Office.OWN).changed());

        assertEquals(before, office.files());
    }

    @Test
    void theSameSignedWithAnotherTrustedKeyTakesTheNewSignature() throws Exception {
        office.install(Office.OWN);
        SigningKey next = SigningKey.create("Sở Mẫu, khóa mới", false);
        office.keys.trust(next.signer(), "an");

        assertTrue(office.install(Office.OWN, java.util.Optional.of(
                Office.signature(next, "supplement", OWN, Office.OWN))).changed());
        office.keys.revoke(office.key.signer().fingerprint(), "an", "");

        assertEquals(List.of(SHIPPED, OWN), office.references());
    }

    @Test
    void aRevokedKeyTakesItsSupplementsAwayWhileTheProgramRuns() throws Exception {
        office.install(Office.OWN);

        office.keys.revoke(office.key.signer().fingerprint(), "an", "mất máy");

        assertEquals(List.of(SHIPPED), office.references());
        assertTrue(office.supplements.look().refused().get(0).line(VIETNAMESE)
                .startsWith("supplements/so-mau.phu-luc-5@2026.1.yaml: ký bằng khóa của «Sở Mẫu»"));
    }

    @Test
    void aFileAlteredInTheFolderIsBelievedNoMoreAndCanBeReplaced() throws Exception {
        office.install(Office.OWN);
        Path file = home.resolve("supplements").resolve(OWN + ".yaml");
        Files.writeString(file, Files.readString(file).replace("\"95\"", "\"50\""));

        assertEquals(List.of("supplements/" + OWN + ".yaml: không đúng như lúc ký: tệp đã bị sửa, hoặc chữ ký là của tệp "
                + "khác («" + OWN + "»). Xin người gửi lại cả tệp lẫn tệp chữ ký."),
                office.supplements.look().refused().stream().map(p -> p.line(VIETNAMESE)).toList());
        assertEquals(List.of(SHIPPED), office.references());

        office.install(Office.OWN);
        assertEquals(List.of(SHIPPED, OWN), office.references());
    }

    @Test
    void whatWasPutIntoTheFolderByHandIsHeldToTheSameRules() throws Exception {
        Path folder = Files.createDirectories(home.resolve("supplements"));
        Files.writeString(folder.resolve("a.yaml"), Office.OWN);
        Files.writeString(folder.resolve("b.yaml"), Office.OWN);
        Files.write(folder.resolve("b.yaml.sig"), office.signature(Office.OWN));
        Files.createDirectory(folder.resolve("c.yaml"));

        List<String> refused = office.supplements.look().refused().stream().map(p -> p.line(VIETNAMESE)).toList();

        assertEquals(3, refused.size());
        assertTrue(refused.get(0).startsWith("supplements/a.yaml: không có chữ ký."), refused.get(0));
        assertTrue(refused.get(1).startsWith("supplements/b.yaml: tên tệp không khớp"), refused.get(1));
        assertTrue(refused.get(2).startsWith("supplements/c.yaml: tệp không đọc được."), refused.get(2));
        assertEquals(List.of(SHIPPED), office.references());
    }

    @Test
    void anInstallationKilledHalfwayLeavesWhatWasThere() throws Exception {
        Path folder = Files.createDirectories(home.resolve("supplements"));
        Files.write(folder.resolve(OWN + ".yaml.sig"), office.signature(Office.OWN));
        Files.writeString(folder.resolve(".khung1.tmp"), Office.OWN.substring(0, 40));

        assertEquals(List.of(), office.supplements.look().refused());
        assertEquals(List.of(SHIPPED), office.references());

        office.install(Office.OWN);
        assertEquals(List.of(SHIPPED, OWN), office.references());
    }

    @Test
    void aRemovedOneIsGoneAtOnceAndTheLogKnowsWho() throws Exception {
        office.install(Office.OWN);

        office.supplements.remove(OWN, "bình");

        assertEquals(List.of(SHIPPED), office.references());
        assertEquals(List.of(), office.supplements.look().installed());
        assertTrue(office.files().keySet().stream().noneMatch(f -> f.startsWith("supplements")));
        List<String> log = Files.readAllLines(home.resolve("trust/log"));
        assertTrue(log.get(1).contains("\tsupplement install\t" + OWN + "\t"), log.get(1));
        assertTrue(log.get(2).endsWith("\tsupplement remove\t" + OWN + "\tbình"), log.get(2));
    }

    @Test
    void whatCannotBeRemovedIsNamedInOneLine() throws Exception {
        Map<String, String> before = office.files();

        assertTrue(refusal(SHIPPED).startsWith(SHIPPED + ": bổ sung này đi kèm khối"));
        assertTrue(refusal("so-mau.phu-luc-5@2026.2").contains("không có bổ sung nào mang mã này"));
        assertTrue(refusal("../trust/log").contains("không có bổ sung nào mang mã này"));
        assertEquals(before, office.files());
    }

    @Test
    void whoLeansOnASupplementIsAskedWhileTheyAreThere() throws Exception {
        khung.trust.supplements.SupplementUse use = r -> List.of(Phrase.of(SupplementFile.class, "shipped"));
        office.supplements.ask(use);
        assertEquals(1, office.supplements.uses(OWN).size());

        office.supplements.forget(use);
        assertEquals(List.of(), office.supplements.uses(OWN));
    }

    @Test
    void nothingIsLeftOnTheRubricsWhenItStops() throws Exception {
        office.install(Office.OWN);

        office.supplements.close();

        assertEquals(List.of(SHIPPED), office.references());
    }

    /** Phụ lục 3 prints 30 + 25 + 12 = 67 of its 100 points. */
    @Test
    void layingShowsWhatTheShippedSupplementCloses() throws Exception {
        Laying laying = Laying.of(office.rubrics.supplements().get(0), office.rubrics);

        assertEquals("67", Exact.text(laying.before().transcribed()));
        assertEquals("100", Exact.text(laying.after().transcribed()));
        assertTrue(laying.after().whole());
        assertEquals(List.of(), laying.errors());
        assertFalse(laying.closed().isEmpty());
    }

    private String refusal(String reference) {
        BadInput refused = assertThrows(BadInput.class, () -> office.supplements.remove(reference, "an"));
        assertEquals(1, refused.problems().size());
        return refused.lines(VIETNAMESE);
    }
}
