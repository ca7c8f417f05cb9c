package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

import khung.plugins.Progress;
import khung.plugins.file.PluginWriter;
import khung.text.BadInput;

/** A plugin with code that came and went leaves nothing behind, and the core never noticed. */
class NothingStaysTest {

    private static final int TRIES = 200;

    @TempDir
    Path temp;
    private Workshop shop;
    private Program program;

    @BeforeEach
    void start() throws Exception {
        shop = new Workshop(Files.createDirectory(temp.resolve("shop")));
        program = Program.start(Files.createDirectory(temp.resolve("home")), temp.resolve("cache"));
        program.keys().trust(shop.key.signer(), "an");
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
    }

    @Test
    void anUpdateAndARemovalLetGoOfEveryClassAndService() throws Exception {
        program.rubrics().list();
        Map<String, String> core = program.core();
        Set<String> services = services();
        install("1.0.0", false);
        WeakReference<ClassLoader> first = loader();
        assertTrue(services().contains("mau.code.Start"));

        install("1.1.0", true);
        WeakReference<ClassLoader> second = loader();
        assertCollected(first);
        program.plugins().remove("mau.a", "an", Progress.NONE);
        program.rubrics().list();

        assertCollected(second);
        assertEquals(services, services());
        assertEquals(core, program.core());
        assertEquals(Map.of(), program.pluginBundles());
        assertEquals(List.of(), bundleFolders());
    }

    @Test
    void aRefusedPluginLetsGoToo() throws Exception {
        Map<String, String> core = program.core();
        Path file = shop.lay("a.khung", Workshop.plugin("mau.a", "1.0.0", jar("1.0.0",
                "held = new byte[1]; System.getProperties().put(\"mau.loader\", new java.lang.ref.WeakReference<>("
                        + "getClass().getClassLoader())); throw new IllegalStateException(\"hỏng\");")),
                "mau.a@1.0.0");
        try {
            program.plugins().install(file, "a", "an", Progress.NONE);
        } catch (BadInput e) {
            assertTrue(e.getMessage().contains("hỏng"));
        }
        WeakReference<?> loader = (WeakReference<?>) System.getProperties().remove("mau.loader");

        assertCollected(loader);
        assertEquals(core, program.core());
    }

    @Test
    void onlyBundlesOfPluginsAreEverRefreshed() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        Map<Long, BundleWiring> wirings = new TreeMap<>();
        for (Bundle bundle : program.context().getBundles()) {
            wirings.put(bundle.getBundleId(), bundle.adapt(BundleWiring.class));
        }
        program.context().addBundleListener((SynchronousBundleListener) e -> {
            if (!Entry.isLocation(e.getBundle().getLocation())) {
                events.add(e.getType() + " " + e.getBundle());
            }
        });
        program.context().addFrameworkListener(e -> {
            if (e.getType() == FrameworkEvent.ERROR) {
                events.add(String.valueOf(e.getThrowable()));
            }
        });

        install("1.0.0", false);
        install("1.1.0", true);
        program.plugins().remove("mau.a", "an", Progress.NONE);

        assertEquals(List.of(), events);
        wirings.forEach((id, wiring) -> {
            assertTrue(wiring == program.context().getBundle(id).adapt(BundleWiring.class), id.toString());
            assertTrue(wiring.isCurrent() && wiring.isInUse(), id.toString());
        });
        assertFalse(wirings.isEmpty());
    }

    private void install(String version, boolean update) throws Exception {
        Path file = shop.lay("a.khung", Workshop.plugin("mau.a", version, jar(version, "held = new byte[1 << 20]; "
                + "c.registerService(Start.class, this, null); c.addBundleListener(e -> held[0]++); "
                + "c.addServiceListener(e -> held[0]++);")), "mau.a@" + version);
        if (update) {
            program.plugins().update(file, "a", "an", Progress.NONE);
        } else {
            program.plugins().install(file, "a", "an", Progress.NONE);
        }
    }

    private byte[] jar(String version, String body) throws Exception {
        Map<String, String> manifest = Workshop.blocManifest("mau.a", version);
        manifest.put("Bundle-Activator", "mau.code.Start");
        manifest.put("Import-Package", "org.osgi.framework");
        Map<String, byte[]> files = new TreeMap<>(Forge.compiled(temp, "mau.code.Start", """
                package mau.code;
                public final class Start implements org.osgi.framework.BundleActivator {
                    static byte[] held;
                    public void start(org.osgi.framework.BundleContext c) { %s }
                    public void stop(org.osgi.framework.BundleContext c) { }
                }
                """.formatted(body)));
        files.put("rubrics/table.yaml", Workshop.rubric("mau.a.table", version, "Bảng")
                .getBytes(StandardCharsets.UTF_8));
        return PluginWriter.jar(manifest, files);
    }

    private WeakReference<ClassLoader> loader() {
        return Stream.of(program.context().getBundles()).filter(b -> Entry.isLocation(b.getLocation())).findFirst()
                .map(b -> new WeakReference<>(b.adapt(BundleWiring.class).getClassLoader())).orElseThrow();
    }

    private static void assertCollected(WeakReference<?> reference) {
        for (int i = 0; i < TRIES && reference.get() != null; i++) {
            System.gc();
        }
        assertTrue(reference.get() == null, "still held: " + reference.get());
    }

    private Set<String> services() throws Exception {
        Set<String> all = new TreeSet<>();
        program.everything().forEach((k, v) -> {
            if (k.startsWith("service ")) {
                all.add(v);
            }
        });
        return all;
    }

    /** The framework's own folders of bundles that are plugins'. */
    private List<String> bundleFolders() throws Exception {
        try (Stream<Path> all = Files.walk(temp.resolve("cache"), 3)) {
            return all.map(Path::toString).filter(f -> f.endsWith("bundle.jar")).toList();
        }
    }
}
