package khung.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;

/**
 * A framework that is never started: it holds what the whole program holds, window included, and tells whether a plugin
 * would fit, before the running one hears of it. Belongs to one thread.
 */
final class Scratch implements AutoCloseable {

    private static final List<String> SAME = List.of(Constants.FRAMEWORK_SYSTEMPACKAGES,
            Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, Constants.FRAMEWORK_SYSTEMCAPABILITIES,
            Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA);

    private final Framework framework;
    private final Path storage;
    private final List<Bundle> host = new ArrayList<>();

    private Scratch(Framework framework, Path storage) {
        this.framework = framework;
        this.storage = storage;
    }

    /**
     * @param running the framework whose kind it is
     * @param product the program's folder, which says what the whole program is; without one it is what runs
     */
    static Scratch open(BundleContext running, Optional<Path> product) throws IOException {
        Path storage = Files.createTempDirectory("khung-resolve");
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put("felix.log.level", "0");
        // The address handlers belong to the whole process; the running framework keeps them.
        configuration.put("felix.service.urlhandlers", "false");
        configuration.put("felix.cache.locking", "false");
        // Names that are taken are refused with a line of our own.
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        for (String same : SAME) {
            Optional.ofNullable(running.getProperty(same)).ifPresent(value -> configuration.put(same, value));
        }
        ClassLoader kind = running.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getClass().getClassLoader();
        Framework framework = ServiceLoader.load(FrameworkFactory.class, kind).findFirst().orElseThrow()
                .newFramework(configuration);
        Scratch scratch = new Scratch(framework, storage);
        boolean ready = false;
        try {
            framework.init();
            for (String location : hostLocations(running, product)) {
                scratch.host.add(framework.getBundleContext().installBundle(location));
            }
            ready = true;
            return scratch;
        } catch (BundleException e) {
            throw new IOException(e);
        } finally {
            if (!ready) {
                scratch.close();
            }
        }
    }

    private static List<String> hostLocations(BundleContext running, Optional<Path> product)
            throws IOException {
        Optional<Path> list = product.map(p -> p.resolve("workbench.list")).filter(Files::isRegularFile);
        if (list.isPresent()) {
            Path bundles = product.get().resolve("bundles");
            return Files.readAllLines(list.get()).stream().map(String::strip).filter(l -> !l.isEmpty())
                    .map(l -> "reference:file:" + bundles.resolve(l).toUri().getRawPath()).toList();
        }
        return Stream.of(running.getBundles()).filter(b -> b.getBundleId() != 0).map(Bundle::getLocation)
                .filter(l -> l.startsWith("reference:file:") || l.startsWith("file:")).toList();
    }

    /** Adds the bundles of a plugin under names of its own. */
    List<Bundle> add(PluginFile plugin) throws BundleException {
        List<Bundle> added = new ArrayList<>();
        for (Jar jar : plugin.jars()) {
            added.add(framework.getBundleContext().installBundle(plugin.reference() + "/" + jar.sha256(),
                    new ByteArrayInputStream(jar.bytes())));
        }
        return added;
    }

    /** Whether all of them fit. */
    boolean resolve(Collection<Bundle> bundles) {
        return framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
    }

    /** The program itself, the framework among it. */
    List<Bundle> host() {
        List<Bundle> all = new ArrayList<>(host);
        all.add(framework);
        return all;
    }

    /** Everything in it. */
    List<Bundle> all() {
        return List.of(framework.getBundleContext().getBundles());
    }

    @Override
    public void close() throws IOException {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException | InterruptedException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
        try (Stream<Path> all = Files.walk(storage)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
