package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import khung.plugins.Progress;
import khung.plugins.file.OneLine;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginWriter;
import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.SigningKey;

/**
 * Every kind of bad plugin is refused with one line that says what is wrong, and everything is as before: bundles with
 * their wirings and times, services, and every file of the user's folder.
 */
class BadPluginTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String GOOD = "mau.tot";
    private static final String FEATURE = "feature.json";

    @TempDir
    static Path temp;
    private static Path home;
    private static Workshop shop;
    private static Program program;
    private static SigningKey revoked;

    private final List<DynamicTest> tests = new ArrayList<>();

    /** Makes a file to be refused. */
    private interface Bad {
        Path make(String name) throws Exception;
    }

    @BeforeAll
    static void install() throws Exception {
        home = Files.createDirectory(temp.resolve("home"));
        shop = new Workshop(Files.createDirectory(temp.resolve("shop")));
        revoked = SigningKey.create("Sở Cũ", false);
        program = Program.start(home, temp.resolve("cache"));
        program.keys().trust(shop.key.signer(), "an");
        program.keys().trust(revoked.signer(), "an");
        program.keys().revoke(revoked.signer().fingerprint(), "an", "lộ khóa");
        program.plugins().install(shop.laySample(GOOD, "1.1.0"), "tot.khung", "an", Progress.NONE);
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    @TestFactory
    List<DynamicTest> signatures() {
        bad("unsigned", n -> shop.lay(n, sample("1.0.0")), "không có chữ ký");
        bad("key nobody trusts", n -> shop.lay(n, sample("1.0.0"), SigningKey.create("Ai đó", false), PluginFile.KIND,
                "mau.x@1.0.0", Sha256.of(sample("1.0.0"))), "khóa chưa được tin", "Ai đó");
        bad("revoked key", n -> shop.lay(n, sample("1.0.0"), revoked, PluginFile.KIND, "mau.x@1.0.0",
                Sha256.of(sample("1.0.0"))), "Sở Cũ", "đã bị thu hồi");
        bad("signature of another kind", n -> shop.lay(n, sample("1.0.0"), shop.key, "supplement", "mau.x@1.0.0",
                Sha256.of(sample("1.0.0"))), "dùng cho loại «supplement», không dùng cho loại «plugin»");
        bad("signature of another file", n -> shop.lay(n, sample("1.0.0"), shop.key, PluginFile.KIND, "mau.x@1.0.1",
                Sha256.of(sample("1.0.1"))), "chữ ký là của tệp khác", "mau.x@1.0.1");
        bad("one byte altered", n -> {
            Path file = shop.lay(n, sample("1.0.0"), "mau.x@1.0.0");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            return Files.write(file, bytes);
        }, "tệp đã bị sửa");
        bad("signature altered", n -> {
            Path file = shop.lay(n, sample("1.0.0"), "mau.x@1.0.0");
            Path signature = Workshop.signature(file);
            Files.writeString(signature, Files.readString(signature).replace("Sở Mẫu", "Sở Khác"));
            return file;
        }, "tệp chữ ký đã bị sửa");
        bad("signature that is none", n -> {
            Path file = shop.lay(n, sample("1.0.0"));
            Files.write(Workshop.signature(file), new byte[] {0, 1, 2});
            return file;
        }, "tệp chữ ký không đọc được");
        bad("signed under another name", n -> shop.lay(n, sample("1.0.0"), "mau.khac@1.0.0"),
                "chữ ký là của «mau.khac@1.0.0», không phải của «mau.x@1.0.0»");
        bad("no such file", n -> shop.folder.resolve("khong-co.khung"), "không có tệp này");
        bad("a folder", n -> Files.createDirectories(shop.folder.resolve(n)), "không có tệp này");
        return tests;
    }

    @TestFactory
    List<DynamicTest> zips() {
        String broken = "không phải tệp tiện ích, hoặc tệp đã hỏng";
        raw("not a zip", "Xin chào".getBytes(StandardCharsets.UTF_8), broken);
        raw("empty", new byte[0], broken);
        bad("truncated", n -> signed(n, Arrays.copyOf(sample("1.0.0"), sample("1.0.0").length - 40)), broken);
        bad("bytes after the end", n -> signed(n, Arrays.copyOf(sample("1.0.0"), sample("1.0.0").length + 7)), broken);
        bad("another zip before it", n -> signed(n, joined(Forge.zip(Map.of("a", new byte[3])), sample("1.0.0"))),
                broken);
        bad("directory that names other entries than stand there", n -> {
            byte[] good = sample("1.0.0");
            String text = new String(good, StandardCharsets.ISO_8859_1);
            int last = text.lastIndexOf(FEATURE);
            good[last] = 'F';
            return signed(n, good);
        }, broken);
        bad("entry above its folder", n -> signed(n, Forge.with(sample("1.0.0"), "../ngoai.txt", "x")),
                "«../ngoai.txt» dẫn ra ngoài thư mục");
        bad("entry with an absolute name", n -> signed(n, Forge.with(sample("1.0.0"), "/etc/x", "x")),
                "«/etc/x» dẫn ra ngoài thư mục");
        bad("entry with a backslash", n -> signed(n, Forge.with(sample("1.0.0"), "bundles\\..\\x.jar", "x")),
                "dẫn ra ngoài thư mục");
        bad("entry on a drive", n -> signed(n, Forge.with(sample("1.0.0"), "C:x.jar", "x")),
                "«C:x.jar» dẫn ra ngoài");
        bad("entry above the folder of a bundle", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Forge.with(bloc(),
                "rubrics/../../x.yaml", "x"))), "dẫn ra ngoài thư mục");
        bad("entry with control characters in its name", n -> signed(n, Forge.with(sample("1.0.0"),
                "a\u001b[31m\nđã cài.jar\u202e", "x")), "dẫn ra ngoài thư mục");
        bad("bomb", n -> signed(n, Forge.bomb("bundles/x.jar", 300L << 20)), "bung ra quá lớn");
        bad("bomb inside a bundle", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Forge.bomb("x.class",
                300L << 20))), "bung ra quá lớn");
        bad("too many entries", n -> {
            Map<String, byte[]> many = new LinkedHashMap<>();
            for (int i = 0; i <= 10_000; i++) {
                many.put("bundles/a" + i + ".jar", new byte[0]);
            }
            return signed(n, Forge.zip(many));
        }, "quá nhiều tệp bên trong");
        bad("an entry twice", n -> signed(n, Forge.patched(Forge.with(sample("1.0.0"), "feature.jsoX", "{}"),
                "feature.jsoX", FEATURE)), "chứa «feature.json» hai lần");
        bad("an entry twice where capitals do not count", n -> signed(n, Workshop.plugin("mau.x", "1.0.0",
                Forge.with(bloc(), "rubrics/TABLE.yaml", "x"))), "hai lần");
        bad("a stranger", n -> signed(n, Forge.with(sample("1.0.0"), "autorun.inf", "x")),
                "chứa «autorun.inf», không thuộc một tệp tiện ích");
        bad("a bundle nobody lists", n -> signed(n, Forge.with(sample("1.0.0"), "bundles/la.jar", "x")),
                "chứa «bundles/la.jar»");
        return tests;
    }

    @TestFactory
    List<DynamicTest> featureDocuments() {
        bad("no feature.json", n -> signed(n, Forge.without(sample("1.0.0"), FEATURE)), "thiếu feature.json");
        feature("broken feature.json", "{", "[", "feature.json không đọc được");
        bad("feature.json of brackets only", n -> signed(n, Forge.zip(Map.of(FEATURE, "[".repeat(900_000).getBytes(
                StandardCharsets.UTF_8)))), "feature.json không đọc được");
        bad("feature.json far too long", n -> signed(n, Forge.zip(Map.of(FEATURE, " ".repeat(2 << 20).getBytes(
                StandardCharsets.UTF_8)))), "quá lớn", FEATURE);
        bad("feature.json not UTF-8", n -> signed(n, Forge.zip(Map.of(FEATURE, new byte[] {'{', (byte) 0xff, '}'}))),
                "feature.json không đọc được");
        feature("configuration", "\"bundles\"", "\"configurations\":{\"a.b\":{\"c\":\"d\"}},\"bundles\"",
                "có thiết lập, biến hoặc phần mở rộng");
        feature("id of capitals", "test:mau.x:", "test:Mau.X:", "mã «Mau.X» không hợp lệ");
        feature("id of a path", "test:mau.x:", "test:a/b:", "mã «a/b» không hợp lệ");
        feature("bad version", ":1.0.0\",", ":1.0.0-SNAP!\",", "số bản «1.0.0-SNAP!» không hợp lệ");
        feature("a bundle that is not there", "mau.x-0:1.0.0", "mau.y-0:1.0.0", "thiếu gói «mau.y-0-1.0.0.jar»");
        bad("digest that differs", n -> signed(n, Forge.edited(sample("1.0.0"), FEATURE, Sha256.of(bloc()),
                "0".repeat(64))), "«mau.x-0-1.0.0.jar» không đúng dấu vân tay");
        bad("no bundle", n -> signed(n, Workshop.plugin("mau.x", "1.0.0")), "không kê gói nào");
        return tests;
    }

    @TestFactory
    List<DynamicTest> bundles() {
        manifest("fragment of the core", Map.of("Fragment-Host", "khung.scoring"), "(fragment)");
        manifest("extension of the framework", Map.of("Fragment-Host", "system.bundle; extension:=framework"),
                "(fragment)");
        bad("fragment on a folded line", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Forge.edited(bloc(),
                "META-INF/MANIFEST.MF", "Bundle-Version", "Fragment-H\r\n ost: khung.scoring\r\nBundle-Version"))),
                "(fragment)");
        bad("no manifest", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Forge.without(bloc(),
                "META-INF/MANIFEST.MF"))), "META-INF/MANIFEST.MF");
        manifest("no name", Map.of("Bundle-SymbolicName", ""), "gói");
        manifest("name of a core bundle", Map.of("Bundle-SymbolicName", "khung.scoring"),
                "«khung.scoring» trùng tên với một gói của phần lõi");
        manifest("name of a core bundle in its version", Map.of("Bundle-SymbolicName", "khung.scoring",
                "Bundle-Version", "0.1.0"), "«khung.scoring» trùng tên với một gói của phần lõi");
        manifest("name of another plugin's bundle", Map.of("Bundle-SymbolicName", GOOD),
                "«" + GOOD + "» trùng tên với một gói của tiện ích khác");
        manifest("name of another plugin's bundle in its version", Map.of("Bundle-SymbolicName", GOOD,
                "Bundle-Version", "1.1.0"), "«" + GOOD + "» trùng tên với một gói của tiện ích khác");
        manifest("package of the core", Map.of("Export-Package", "khung.rubric;version=\"1.0\""),
                "đưa ra «khung.rubric», là phần của lõi");
        manifest("package the core would take", Map.of("Export-Package", "org.osgi.service.log;version=\"1.5\""),
                "đưa ra «org.osgi.service.log», thứ mà phần lõi sẽ dùng nhầm");
        manifest("extender the core would take", Map.of("Provide-Capability",
                "osgi.extender;osgi.extender=\"osgi.component\";version:Version=\"1.5\""),
                "đưa ra «osgi.component», thứ mà phần lõi sẽ dùng nhầm");
        manifest("rubrics in a folder that is told crookedly", Map.of("Provide-Capability",
                "khung.bloc;khung.bloc=sample;id=sample;version:Version=\"1\";path=\"/rubrics\""),
                "thư mục khung là «/rubrics»");
        manifest("newer package of the core", Map.of("Import-Package", "khung.rubric;version=\"[2.0,3)\""),
                "cần «khung.rubric» bản [2.0.0,3.0.0), ở đây là bản 1.", "(khung.scoring)");
        manifest("package nobody has", Map.of("Import-Package", "khong.co"), "cần «khong.co», ở đây không có");
        manifest("newer Java", Map.of("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""),
                "cần Java 99, máy này chạy Java " + Runtime.version().feature());
        manifest("extender 2", Map.of("Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=khung.bloc)(version>=2.0)(!(version>=3.0)))\""),
                "cần «khung.bloc» bản [2.0.0,3.0.0), ở đây là bản 1.0.0", "(khung.blocs)");
        manifest("header nobody understands", Map.of("Import-Package", ";;=\""), "có gói không đọc được");
        bad("nothing inside", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Workshop.jar(Workshop.manifest("mau.x",
                "1.0.0"), Map.of("a.txt", "x")))), "không mang theo khung chấm điểm hay dịch vụ nào");
        bad("activator that throws", n -> signed(n, activator(
                "throw new IllegalStateException(\"hỏng\\n\\u001b[31mrồi\");")),
                "không chạy được: hỏng", "rồi");
        bad("activator that lacks a class", n -> signed(n, activator("throw new NoClassDefFoundError(\"x.Y\");")),
                "không chạy được: x.Y");
        bad("service promised and not delivered", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Workshop.jar(
                with(Workshop.manifest("mau.x", "1.0.0"), Map.of("Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"mau.Dich\";effective:=active")), Map.of()))),
                "hứa có «mau.Dich» nhưng chạy rồi không thấy");
        return tests;
    }

    @TestFactory
    List<DynamicTest> rubrics() {
        String table = Workshop.rubric("mau.x.table", "1.0.0", "Bảng");
        rubric("rubric that is no YAML", table.replace("total: \"100\"", "total: [100"), "mau.x/rubrics/table.yaml:");
        rubric("rubric with a word nobody knows", table.replace("issuer:", "isuer:"),
                "mau.x/rubrics/table.yaml:8:1", "isuer");
        rubric("installed rubric with other content", Workshop.rubric(GOOD + ".table", "1.1.0", "Bảng khác"),
                GOOD + ".table@1.1.0");
        rubric("error the maker did not name", table.replace("max: \"100\"", "max: \"90\"").replace("max: \"60\"",
                "max: \"50\""), "[mau.x.table@1.0.0 total]", "known-findings.yaml");
        bad("text that is not UTF-8", n -> signed(n, Workshop.plugin("mau.x", "1.0.0", PluginWriter.jar(
                Workshop.blocManifest("mau.x", "1.0.0"), Map.of("rubrics/table.yaml",
                        table.getBytes(StandardCharsets.UTF_16))))), "«mau.x-0-1.0.0.jar/rubrics/table.yaml»",
                "không phải chữ UTF-8");
        return tests;
    }

    @TestFactory
    List<DynamicTest> versions() throws Exception {
        bad("older than what is installed", n -> shop.laySample(GOOD, "1.0.9"), "«" + GOOD
                + "» bản 1.0.9 cũ hơn bản đang cài 1.1.0");
        bad("same version, other content", n -> {
            byte[] other = Workshop.plugin(GOOD, "1.1.0", Workshop.bloc(GOOD, "1.1.0", Workshop.rubric(GOOD + ".table",
                    "1.1.0", "Bảng khác")));
            return shop.lay(n, other, GOOD + "@1.1.0");
        }, "cùng số bản mà nội dung khác");
        bad("newer, but not asked to update", n -> shop.laySample(GOOD, "1.2.0"), "«" + GOOD
                + "» đã cài bản 1.1.0; tệp này là bản 1.2.0");
        tests.add(dynamicTest("update of what is not installed", () -> assertRefused(shop.laySample("mau.x", "1.0.0"),
                true, "«mau.x» chưa được cài")));
        return tests;
    }

    @Test
    void anUpdateThatDoesNotStartLeavesTheVersionBeforeRunning() throws Exception {
        Path update = shop.lay("hong.khung", Workshop.plugin(GOOD, "2.0.0", jar(GOOD, "2.0.0",
                "throw new RuntimeException(\"hỏng\");")), GOOD + "@2.0.0");
        Map<String, String> core = program.core();
        Map<String, String> bundles = program.pluginBundles();
        Map<String, String> files = Program.files(home);

        BadInput refusal = assertThrows(BadInput.class, () -> program.plugins().update(update, "x.khung", "an",
                Progress.NONE));

        assertTrue(refusal.lines(VIETNAMESE).contains("không chạy được: hỏng"), refusal.lines(VIETNAMESE));
        assertEquals(core, program.core());
        assertEquals(bundles, program.pluginBundles());
        assertEquals(files, Program.files(home));
        assertTrue(program.rubrics().find(GOOD + ".table@1.1.0").isPresent());
    }

    private void bad(String name, Bad file, String... words) {
        tests.add(dynamicTest(name, () -> assertRefused(file.make(name.replaceAll("[^a-zA-Z]", "-") + ".khung"), false,
                words)));
    }

    private void raw(String name, byte[] bytes, String... words) {
        bad(name, n -> signed(n, bytes), words);
    }

    private void feature(String name, String from, String to, String... words) {
        bad(name, n -> signed(n, Forge.edited(sample("1.0.0"), FEATURE, from, to)), words);
    }

    private void manifest(String name, Map<String, String> headers, String... words) {
        bad(name, n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Workshop.jar(with(Workshop.blocManifest("mau.x",
                "1.0.0"), headers), Map.of("rubrics/table.yaml", Workshop.rubric("mau.x.table", "1.0.0", "Bảng"))))),
                words);
    }

    private void rubric(String name, String text, String... words) {
        bad(name, n -> signed(n, Workshop.plugin("mau.x", "1.0.0", Workshop.bloc("mau.x", "1.0.0", text))), words);
    }

    private void assertRefused(Path file, boolean update, String... words) throws Exception {
        Map<String, String> everything = program.everything();
        Map<String, String> files = Program.files(home);

        BadInput refusal = assertThrows(BadInput.class, () -> {
            if (update) {
                program.plugins().update(file, "x.khung", "an", Progress.NONE);
            } else {
                program.plugins().install(file, "x.khung", "an", Progress.NONE);
            }
        });

        String lines = refusal.lines(VIETNAMESE);
        assertEquals(1, refusal.problems().size(), lines);
        assertTrue(OneLine.is(lines), lines);
        for (String word : words) {
            assertTrue(lines.contains(word), lines + " lacks " + word);
        }
        assertEquals(everything, program.everything());
        assertEquals(files, Program.files(home));
    }

    private static byte[] sample(String version) throws Exception {
        return Workshop.sample("mau.x", version);
    }

    private static byte[] bloc() throws Exception {
        return Workshop.bloc("mau.x", "1.0.0", Workshop.rubric("mau.x.table", "1.0.0", "Bảng 1.0.0"));
    }

    private static Path signed(String name, byte[] bytes) throws Exception {
        return shop.lay(name, bytes, "mau.x@1.0.0");
    }

    private static byte[] activator(String body) throws Exception {
        return Workshop.plugin("mau.x", "1.0.0", jar("mau.x", "1.0.0", body));
    }

    private static byte[] jar(String name, String version, String body) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(Forge.compiled(temp, "mau.code.Start", """
                package mau.code;
                public final class Start implements org.osgi.framework.BundleActivator {
                    public void start(org.osgi.framework.BundleContext c) { %s }
                    public void stop(org.osgi.framework.BundleContext c) { }
                }
                """.formatted(body)));
        files.put("rubrics/table.yaml", Workshop.rubric(name + ".table", version, "Bảng").getBytes(
                StandardCharsets.UTF_8));
        return PluginWriter.jar(with(Workshop.blocManifest(name, version), Map.of("Bundle-Activator", "mau.code.Start",
                "Import-Package", "org.osgi.framework")), files);
    }

    private static Map<String, String> with(Map<String, String> manifest, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(manifest);
        all.putAll(headers);
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
