package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins by command line, in the product as it ships: each command a process of its own. */
class PluginCommandTest {
    private static final Path PRODUCT = Path.of(System.getProperty("khung.product"), "target", "khung");
    private static final List<String> BLOCS = List.of("khung.bloc.advisory", "khung.bloc.council",
            "khung.bloc.departments", "khung.bloc.front", "khung.bloc.local");

    @TempDir
    Path folder;

    record Ended(int status, String out, String err) {
    }

    @Test
    void theFiveBlocsCameWithTheProgramAndAreSignedByThisCheckout() throws Exception {
        Ended list = run("plugin", "list", "--json");

        assertEquals(0, list.status(), list.err());
        assertEquals(new TreeSet<>(BLOCS), Pattern.compile("\"id\" : \"([^\"]+)\"").matcher(list.out()).results()
                .map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(5, list.out().lines().filter(l -> l.contains("\"state\" : \"active\"")).count(), list.out());
        assertEquals(5, list.out().lines().filter(l -> l.contains("\"developerKey\" : true")).count(), list.out());
        assertFalse(Files.exists(folder.resolve("home/plugins/installed.yaml")), "a list changes nothing");
    }

    @Test
    void withOneBlocNothingOfTheOthersIsThereAndWithNoneItSaysHowToGetOne() throws Exception {
        for (String bloc : BLOCS.subList(0, 4)) {
            assertEquals(0, run("plugin", "remove", bloc).status());
        }
        String rubrics = run("rubric", "list").out();
        assertTrue(rubrics.contains("lamdong-2026.phu-luc-1@"), rubrics);
        assertFalse(rubrics.contains("lamdong-2026.phu-luc-4@"), rubrics);

        assertEquals(0, run("plugin", "remove", "khung.bloc.local").status());

        Ended list = run("plugin", "list");
        assertTrue(list.out().contains("khung plugin install"), list.out());
        BLOCS.forEach(b -> assertTrue(list.out().contains(b), b + " is offered"));
        Ended score = run("score", PRODUCT.resolve("samples/phu-luc-1.yaml").toString());
        assertEquals(2, score.status());
        assertFalse(score.err().isBlank());
    }

    @Test
    void aBlocInUseGoesOnlyWithConsentAndItsDossiersStay() throws Exception {
        String id = run("dossier", "new", "--rubric", "lamdong-2026.phu-luc-4", "--period", "2026-Q3", "--unit", "Đơn vị",
                "--name", "Người").out().strip();

        Ended refused = run("plugin", "remove", "khung.bloc.front");
        assertEquals(1, refused.status());
        assertTrue(refused.out().contains("lamdong-2026.phu-luc-4@2026.6.3: 1"), refused.out());

        assertEquals(0, run("plugin", "remove", "khung.bloc.front", "--yes").status());
        assertEquals(0, run("dossier", "show", id).status(), "opens from the store's own copy");

        Ended back = run("plugin", "install", "khung.bloc.front");
        assertEquals(0, back.status(), back.err());
        assertTrue(run("plugin", "list").out().contains("khung.bloc.front@0.1.0"));
    }

    @Test
    void aFolderOfPluginFilesIsInstalledWhole() throws Exception {
        assertEquals(0, run("plugin", "remove", "khung.bloc.front").status());
        assertEquals(0, run("plugin", "remove", "khung.bloc.council").status());

        Ended all = run("plugin", "install", PRODUCT.resolve("plugins").toString());

        assertEquals("", all.err());
        assertEquals(0, all.status());
        assertEquals(18, run("rubric", "list").out().lines().count());
    }

    @Test
    void anAlteredFileIsRefusedInOneLineAndNothingChanges() throws Exception {
        Path file = folder.resolve("a.khung");
        byte[] bytes = Files.readAllBytes(PRODUCT.resolve("plugins/khung.bloc.front-0.1.0.khung"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.copy(PRODUCT.resolve("plugins/khung.bloc.front-0.1.0.khung.sig"), folder.resolve("a.khung.sig"));
        assertEquals(0, run("plugin", "remove", "khung.bloc.front").status());
        String before = run("plugin", "list").out();

        Ended refused = run("plugin", "install", file.toString());

        assertEquals(2, refused.status());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains("a.khung"), refused.err());
        assertEquals(before, run("plugin", "list").out());
    }

    @Test
    void withoutASignatureOnlyDeveloperModeLetsItInAndThatIsSaidAndLogged() throws Exception {
        Path source = Files.createDirectory(folder.resolve("so-mau"));
        run("rubric", "import", PRODUCT.resolve("samples/so-mau/phu-luc-8.docx").toString(), "--id", "so-mau.phu-luc-8",
                "--rubric-version", "2026.1", "--bloc", "so-mau", "--guidance", "lamdong-2026.guidance@2026.6.3", "-o",
                source.resolve("phu-luc-8.yaml").toString());
        run("plugin", "new", source.toString(), "--id", "so-mau", "--bloc", "so-mau", "--name", "Sở Mẫu");
        String file = folder.resolve("a.khung").toString();
        assertEquals(0, run("plugin", "build", source.toString(), "-o", file).status());

        Ended refused = run("plugin", "install", file);
        assertEquals(2, refused.status());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains("không có chữ ký"), refused.err());
        assertEquals(2, run("plugin", "developer", "on").status(), "a reason is needed");
        assertEquals(0, run("plugin", "developer", "on", "--reason", "thử bản đang soạn").status());
        assertEquals(0, run("plugin", "install", file).status());

        String list = run("plugin", "list").out();
        assertTrue(list.contains("CHẾ ĐỘ NHÀ PHÁT TRIỂN"), list);
        assertTrue(Files.readString(folder.resolve("home/plugins/log")).contains("thử bản đang soạn"));
        assertEquals(0, run("rubric", "show", "so-mau.phu-luc-8").status());

        assertEquals(0, run("plugin", "developer", "off").status());
        Ended off = run("plugin", "list");
        assertEquals(1, off.status());
        assertTrue(off.out().contains("KHÔNG DÙNG"), off.out());
        assertEquals(2, run("rubric", "show", "so-mau.phu-luc-8").status());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", "-u", "KHUNG_LANG",
                "LC_ALL=C.UTF-8", "KHUNG_HOME=" + folder.resolve("home"), "XDG_CACHE_HOME=" + folder.resolve("cache"),
                PRODUCT.resolve("bin/khung").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }
}
