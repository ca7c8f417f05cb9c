package khung.itest.window;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.feature.FeatureService;

import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.build.Built;
import khung.plugins.build.FeatureDocument;
import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;
import khung.trust.TrustedKeys;

/** Plugin files of the blocs that ship, signed with a key of the tests' own. */
final class PluginFiles {

    static final String SHIPPED = "0.1.0";

    private static final Path TREE = Path.of(System.getProperty("khung.product")).resolve("..");

    private final BundleContext context;
    private final Path folder;
    private final SigningKey key;

    /** @param folder where the files are laid */
    PluginFiles(BundleContext context, Path folder) throws Exception {
        this.context = context;
        this.folder = folder;
        this.key = SigningKey.create("Ban Tổ chức Tỉnh Mẫu", false);
    }

    /** The ids of all plugins there are a feature document of, the whole program left out. */
    static List<String> blocs() throws IOException {
        try (Stream<Path> all = Files.list(TREE.resolve("features"))) {
            return all.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("khung.bloc."))
                    .map(n -> n.replace(".json", "")).sorted().toList();
        }
    }

    /** Lets the administrator of this folder trust the key. */
    void trust() throws Exception {
        service(TrustedKeys.class).trust(key.signer(), "test");
    }

    /** Lays down the plugin file of a bloc, and its signature beside it. */
    Path file(String id, String version) throws Exception {
        Path document = TREE.resolve("features").resolve(id + ".json");
        Path built = TREE.resolve("bundles").resolve(id).resolve("target");
        if (!version.equals(SHIPPED)) {
            Path raised = folder.resolve(id + ".json");
            Files.writeString(raised, Files.readString(document).replace(":" + SHIPPED + "\"", ":" + version + "\""));
            document = raised;
            raise(built.resolve(id + "-" + SHIPPED + ".jar"), folder.resolve(id + "-" + version + ".jar"), version);
            built = folder;
        }
        Built plugin = new FeatureDocument(service(FeatureService.class)).build(document, id, List.of(built), Set.of());
        Path file = folder.resolve(plugin.file().fileName());
        Files.write(file, plugin.bytes());
        Files.writeString(file.resolveSibling(file.getFileName() + SignatureFile.ENDING), key.sign(PluginFile.KIND,
                plugin.file().reference(), plugin.file().sha256(), LocalDate.of(2026, 11, 21)).text());
        return file;
    }

    /** The same bundle under a higher version. */
    private static void raise(Path jar, Path to, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
        Files.write(to, bytes.toByteArray());
    }

    /** Installs a bloc as an administrator would. Not on the UI thread while a window is open. */
    void install(String id) throws Exception {
        try {
            service(PluginRuntime.class).install(file(id, SHIPPED), id, "test", Progress.NONE);
        } catch (BadInput e) {
            throw new AssertionError(e.lines(java.util.Locale.forLanguageTag("vi")), e);
        }
    }

    private <S> S service(Class<S> kind) {
        ServiceReference<S> reference = context.getServiceReference(kind);
        if (reference == null) {
            throw new AssertionError("no " + kind.getName());
        }
        return context.getService(reference);
    }
}
