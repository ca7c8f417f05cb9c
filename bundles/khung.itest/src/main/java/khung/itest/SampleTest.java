package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;

import khung.cli.CommandLine;
import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.dossier.Stage;
import khung.owner.OwnerLock;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.build.Built;
import khung.plugins.build.PluginMaker;
import khung.results.Proposals;
import khung.results.ResultSources;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.text.Exact;
import khung.trust.Signer;
import khung.trust.SigningKey;
import khung.trust.TrustedKeys;

/** The sample every developer copies: the folder without code, and the source of results with code. */
class SampleTest {

    private static final Path TREE = Path.of(System.getProperty("khung.product")).resolve("..");
    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String RUBRIC = "sample-2026.phu-luc-mau@2026.11.1";
    private static final String DATA = "khung.appendix.sample";
    private static final String CODE = "khung.appendix.sample.results";
    private static final String ID = "mau-1";
    private static final String HEADINGS = "rubric;unit;period;row;value;counted in;document\n";

    @InjectBundleContext
    BundleContext context;

    @TempDir
    Path folder;

    private OwnerLock lock;
    private ServiceRegistration<OwnerLock> owned;
    private SigningKey key;

    private record Ended(int status, String out, String err) {
    }

    @BeforeEach
    void ownTheFolder() throws Exception {
        lock = OwnerLock.tryTake(Files.createDirectory(folder.resolve("home"))).orElseThrow();
        owned = context.registerService(OwnerLock.class, lock, null);
        key = SigningKey.create("Sở Mẫu", false);
        service(TrustedKeys.class).trust(key.signer(), "test");
    }

    @AfterEach
    void giveTheFolderBack() throws Exception {
        for (Plugin plugin : plugins().list()) {
            plugins().remove(plugin.id(), "test", Progress.NONE);
        }
        owned.unregister();
        lock.close();
    }

    @Test
    void theFolderWithoutCodeIsAPluginWithAWorkingForm() throws Exception {
        install(build(TREE.resolve("bundles").resolve(DATA)));

        Plugin plugin = plugins().list().get(0);
        assertEquals(List.of(), plugin.reasons());
        assertEquals(List.of(RUBRIC), plugin.rubrics());
        assertFalse(plugin.code());
        // 10 + 0 + 30/40 × 40 + the band from 80 below 95: 60 points, and that is from 50 and below 70.
        Case file = filled("met", "not-met", "30", "90");
        Assessment of = Assessment.of(file, Stage.SELF, rubric(), service(Rubrics.class).rulings());
        assertEquals("60", of.sheet().total().map(Exact::text).orElseThrow());
        assertEquals(Grade.COMPLETED, of.verdict().grade().orElseThrow());
    }

    @Test
    void theSourceProposesAndOnlyAPersonsWordWrites() throws Exception {
        install(build(TREE.resolve("bundles").resolve(DATA)));
        install(build(code()));
        table("sample-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;II.1;37;văn bản;Báo cáo quý III\n"
                + "sample-2026.phu-luc-mau;Đơn vị khác;2026-Q3;II.1;39;văn bản;Báo cáo quý III\n"
                + "sample-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;II.2;96,5;%;Báo cáo quý III\n");
        keep(blank());

        Ended shown = run("dossier", "fill", ID);
        assertEquals("", shown.err());
        assertEquals(0, shown.status());
        assertTrue(shown.out().contains("→ 37 văn bản") && shown.out().contains("→ 96,5%"), shown.out());
        assertTrue(shown.out().contains("Báo cáo quý III (sample-results/bang.csv:2)"), shown.out());
        assertFalse(shown.out().contains("39"), shown.out());
        assertEquals("", field("self.II.1"));

        assertEquals(0, run("dossier", "fill", ID, "--from", "sample-csv", "--take", "II.1").status());
        assertEquals("37", field("self.II.1"));
        assertTrue(field("self.note.II.1").startsWith(
                "Số liệu 37 văn bản, nguồn: Bảng số liệu mẫu, Báo cáo quý III (sample-results/bang.csv:2); "), field("self.note.II.1"));
        assertEquals("", field("self.II.2"));
    }

    @Test
    void whatDoesNotFitTheFormIsSaidAndNeverUsed() throws Exception {
        install(build(TREE.resolve("bundles").resolve(DATA)));
        install(build(code()));
        table("sample-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;I.1;1;;Báo cáo\n"
                + "sample-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;II.1;37;hồ sơ;Báo cáo\n"
                + "sample-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;II.2;nhiều;%;Báo cáo\n");

        Proposals offered = Proposals.ask(service(ResultSources.class).all(), blank(), rubric(), VI);

        assertEquals(List.of(), offered.all());
        assertEquals(List.of(
                "«Bảng số liệu mẫu» đưa số liệu cho hàng «I.1», hàng ấy không có hoặc không nhận con số; không dùng.",
                "«Bảng số liệu mẫu», hàng II.1: đơn vị tính «hồ sơ» khác với «văn bản» trên biểu; không dùng.",
                "«Bảng số liệu mẫu», hàng II.2: «nhiều» không phải là con số; không dùng."),
                offered.troubles().stream().map(t -> t.in(VI)).toList());
    }

    @Test
    void aTableThatCannotBeReadIsOneLineAndTheDossierStaysAsItIs() throws Exception {
        install(build(TREE.resolve("bundles").resolve(DATA)));
        install(build(code()));
        table("một;hai\n");
        keep(blank());

        Ended ended = run("dossier", "fill", ID, "--take-all");

        assertEquals(1, ended.status());
        assertTrue(ended.err().contains("sample-results/bang.csv:2:1"), ended.err());
        assertEquals("", field("self.II.1"));
    }

    @Test
    void withThePluginGoneTheSourceIsGone() throws Exception {
        install(build(TREE.resolve("bundles").resolve(DATA)));
        install(build(code()));
        assertEquals(1, service(ResultSources.class).all().size());

        plugins().remove(CODE, "test", Progress.NONE);

        assertEquals(List.of(), service(ResultSources.class).all());
        assertEquals(2, run("dossier", "fill", ID).status());
    }

    /** The files lie beside this class as they were built and signed then; the private half of their key is gone. */
    @Test
    void aPluginBuiltAgainstTheFirstApiWorksInThisCore() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        for (String name : List.of("sample.khung", "sample.khung.sig", "sample.pub")) {
            try (InputStream in = SampleTest.class.getResourceAsStream("/built-on-1.0/" + name)) {
                Files.copy(in, old.resolve(name));
            }
        }
        service(TrustedKeys.class).trust(Signer.read("sample.pub", Files.readAllBytes(old.resolve("sample.pub"))), "test");
        table("old-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;II.1;37;văn bản;Báo cáo quý III\n");

        install(old.resolve("sample.khung"));

        assertEquals(List.of(), plugins().list().get(0).reasons());
        assertEquals(Plugin.State.ACTIVE, plugins().list().get(0).state());
        Rubric rubric = service(Rubrics.class).find("old-2026.phu-luc-mau@2026.11.1").orElseThrow();
        Case file = Case.of(Dossier.blank(ID, rubric.reference(), new Period(2026, 3), "Đơn vị Mẫu", "Lê Văn Mẫu"));
        Proposals offered = Proposals.ask(service(ResultSources.class).all(), file, rubric, VI);
        assertEquals(List.of(), offered.troubles());
        assertEquals("37", offered.all().get(0).value());
    }

    /** The source without the part, which needs a window. */
    private Path code() throws IOException {
        Path document = folder.resolve("results.json");
        Files.writeString(document, """
                {"feature-resource-version": "1.0", "id": "khung:%1$s:osgifeature:0.1.0",
                 "name": "Nguồn số liệu mẫu", "bundles": [{"id": "khung:%1$s:0.1.0"}]}
                """.formatted(CODE));
        return document;
    }

    private Path build(Path source) throws Exception {
        Built built = service(PluginMaker.class).build(source, source.getFileName().toString(),
                List.of(TREE.resolve("bundles").resolve(CODE).resolve("target")));
        Path file = folder.resolve(built.file().fileName());
        Files.write(file, built.bytes());
        Files.writeString(file.resolveSibling(file.getFileName() + ".sig"), service(PluginMaker.class)
                .sign(file, file.getFileName().toString(), key, LocalDate.of(2026, 11, 21)).text());
        return file;
    }

    private void install(Path file) throws Exception {
        try {
            plugins().install(file, file.getFileName().toString(), "test", Progress.NONE);
        } catch (BadInput e) {
            throw new AssertionError(e.lines(VI), e);
        }
    }

    private void table(String lines) throws IOException {
        Path tables = Files.createDirectories(lock.home().resolve("sample-results"));
        Files.writeString(tables.resolve("bang.csv"), HEADINGS + lines);
    }

    private Rubric rubric() {
        return service(Rubrics.class).find(RUBRIC).orElseThrow();
    }

    private Case blank() {
        return Case.of(Dossier.blank(ID, RUBRIC, new Period(2026, 3), "Đơn vị Mẫu", "Lê Văn Mẫu"));
    }

    private Case filled(String first, String second, String third, String fourth) {
        CaseFields fields = new CaseFields(rubric());
        Case file = fields.set(blank(), "self.I.1", first).file();
        file = fields.set(file, "self.I.2", second).file();
        file = fields.set(file, "self.II.1", third).file();
        return fields.set(file, "self.II.2", fourth).file();
    }

    private void keep(Case file) throws Exception {
        service(DossierStore.class).save(file.with(file.dossier().pinned(rubric())), 0, rubric(), "test");
    }

    private String field(String path) throws IOException {
        return new CaseFields(rubric()).get(service(DossierStore.class).load(ID).orElseThrow().file(), path);
    }

    private Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = service(CommandLine.class).run(folder, List.of(arguments), new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private PluginRuntime plugins() {
        return service(PluginRuntime.class);
    }

    private <S> S service(Class<S> kind) {
        ServiceReference<S> reference = context.getServiceReference(kind);
        if (reference == null) {
            throw new AssertionError("no " + kind.getName());
        }
        return context.getService(reference);
    }
}
