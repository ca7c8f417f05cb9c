package khung.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;

import khung.owner.OwnerLock;
import khung.plugins.PluginRuntime;
import khung.rubric.Rubrics;
import khung.trust.Sha256;
import khung.trust.TrustedKeys;

/**
 * The program without a window in a framework of this test: real bundles, real wiring, Declarative Services. Only the
 * classes of Khung itself come from the class path of the test, so that the test may call the services.
 */
final class Program implements AutoCloseable {

    private static final List<String> OUTSIDE = List.of("junit", "org.junit", "org.opentest4j", "org.apiguardian",
            "osgi.core", "osgi.annotation", "org.osgi.service.component.annotations",
            "org.osgi.service.metatype.annotations", "org.apache.felix.framework", "khung.launcher",
            "khung.bloc.local", "khung.store", "com.h2database", "org.osgi.service.jdbc");

    final Framework framework;
    private final Optional<OwnerLock> lock;

    private Program(Framework framework, Optional<OwnerLock> lock) {
        this.framework = framework;
        this.lock = lock;
    }

    /** Starts it as the owner of a user's folder. */
    static Program start(Path home, Path storage) throws Exception {
        return start(Optional.of(OwnerLock.tryTake(home).orElseThrow()), storage, Optional.empty());
    }

    /** @param product the program's folder with what came along */
    static Program start(Optional<OwnerLock> lock, Path storage, Optional<Path> product) throws Exception {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "khung.owner;version=1.0.0");
        configuration.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_APP);
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION,
                "khung.*,org.osgi.service.feature,org.osgi.service.component,org.osgi.service.component.*,"
                        + "org.osgi.util.promise");
        configuration.put("felix.bootdelegation.implicit", "false");
        configuration.put("felix.cache.locking", "false");
        configuration.put("felix.log.level", "0");
        configuration.put("ds.loglevel", "error");
        product.ifPresent(p -> configuration.put("khung.product", p.toString()));
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(configuration);
        framework.init();
        Program program = new Program(framework, lock);
        lock.ifPresent(program::own);
        framework.start();
        program.startBundles();
        return program;
    }

    /** Gives the right to the user's folder, as the launcher does. */
    void own(OwnerLock given) {
        context().registerService(OwnerLock.class, given, null);
    }

    private void startBundles() throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars()) {
            bundles.add(context().installBundle("reference:file:" + jar.toUri().getRawPath()));
        }
        for (Bundle bundle : bundles) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    /** The program's bundles: all on the class path of the test that are some. */
    static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Optional<String> name = Files.exists(Path.of(entry)) ? symbolicName(Path.of(entry)) : Optional.empty();
            if (name.isPresent() && OUTSIDE.stream().noneMatch(o -> name.get().equals(o)
                    || name.get().startsWith(o + "-") || name.get().startsWith("org.junit."))) {
                jars.add(Path.of(entry).toAbsolutePath());
            }
        }
        return jars;
    }

    private static Optional<String> symbolicName(Path entry) throws IOException {
        Manifest manifest = null;
        if (Files.isRegularFile(entry)) {
            try (JarFile jar = new JarFile(entry.toFile())) {
                manifest = jar.getManifest();
            }
        } else if (Files.isRegularFile(entry.resolve("META-INF/MANIFEST.MF"))) {
            try (InputStream in = Files.newInputStream(entry.resolve("META-INF/MANIFEST.MF"))) {
                manifest = new Manifest(in);
            }
        }
        return Optional.ofNullable(manifest).map(m -> m.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME))
                .map(n -> n.split(";")[0].strip());
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    PluginRuntime plugins() throws InterruptedException {
        return service(PluginRuntime.class);
    }

    TrustedKeys keys() throws InterruptedException {
        return service(TrustedKeys.class);
    }

    Rubrics rubrics() throws InterruptedException {
        return service(Rubrics.class);
    }

    <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(30_000);
            if (service == null) {
                throw new IllegalStateException(type + " did not come");
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    /** Location and state of every plugin's bundle. */
    Map<String, String> pluginBundles() {
        Map<String, String> all = new TreeMap<>();
        Stream.of(context().getBundles()).filter(b -> Entry.isLocation(b.getLocation())).forEach(b -> all.put(
                b.getLocation(), b.getSymbolicName() + " " + b.getVersion() + " " + state(b)));
        return all;
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.INSTALLED -> "installed";
            default -> String.valueOf(bundle.getState());
        };
    }

    /** Everything in the framework that could tell a difference: bundles, their wirings, services. */
    Map<String, String> everything() throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (Bundle b : context().getBundles()) {
            BundleWiring wiring = b.adapt(BundleWiring.class);
            all.put(b.getBundleId() + " " + b.getLocation(), b.getSymbolicName() + " " + b.getVersion() + " " + state(b)
                    + " " + (b.getBundleId() == 0 ? 0 : b.getLastModified()) + " " + System.identityHashCode(wiring));
        }
        for (ServiceReference<?> s : context().getAllServiceReferences(null, null)) {
            all.put("service " + s.getProperty(Constants.SERVICE_ID),
                    String.join(",", (String[]) s.getProperty(Constants.OBJECTCLASS)));
        }
        return all;
    }

    /** The same of the program's own bundles, without services. */
    Map<String, String> core() throws Exception {
        Map<String, String> all = everything();
        all.keySet().removeIf(k -> k.startsWith("service ") || k.contains("khung-plugin:"));
        return all;
    }

    /** Every file and folder with digest and time. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                all.put(folder.relativize(file).toString(), Files.isRegularFile(file)
                        ? Sha256.of(Files.readAllBytes(file)) + " " + Files.getLastModifiedTime(file) : "folder");
            }
        }
        return all;
    }

    @Override
    public void close() throws BundleException, IOException {
        framework.stop();
        try {
            framework.waitForStop(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
