package khung.plugins.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;

/** The bundles of plugins in the running framework. They are told by their location and touch no other bundle. */
final class Live {

    private static final long LONGEST_WAIT_SECONDS = 20;

    private final BundleContext context;

    Live(BundleContext context) {
        this.context = context;
    }

    /** The bundles of a plugin that are there, in its order. */
    List<Bundle> of(Entry entry) {
        return entry.locations().stream().map(context::getBundle).filter(b -> b != null).toList();
    }

    /** Whether none of its bundles is missing. */
    boolean complete(Entry entry) {
        return of(entry).size() == entry.jars().size();
    }

    /** All bundles of any plugin. */
    List<Bundle> all() {
        return Stream.of(context.getBundles()).filter(b -> Entry.isLocation(b.getLocation())).toList();
    }

    /** A bundle by its location. */
    Optional<Bundle> at(String location) {
        return Optional.ofNullable(context.getBundle(location));
    }

    /** The bundles at these locations; empty unless they are there and no other bundle of a plugin is. */
    Optional<List<Bundle>> exactly(List<String> locations) {
        List<Bundle> found = locations.stream().map(context::getBundle).filter(b -> b != null).toList();
        return found.size() == locations.size() && all().size() == found.size() ? Optional.of(found)
                : Optional.empty();
    }

    /** Bundles of plugins that belong to none of these entries. */
    List<Bundle> besides(Collection<Entry> entries) {
        Set<String> wanted = entries.stream().flatMap(e -> e.locations().stream()).collect(Collectors.toSet());
        return all().stream().filter(b -> !wanted.contains(b.getLocation())).toList();
    }

    /** Lays down the bundles of a plugin; on failure none of them. */
    List<Bundle> install(Entry entry, PluginFile file) throws BundleException {
        List<Bundle> added = new ArrayList<>();
        List<Bundle> all = new ArrayList<>();
        try {
            for (Jar jar : file.jars()) {
                String location = entry.location(jar.sha256());
                Bundle known = context.getBundle(location);
                Bundle bundle = known != null ? known
                        : context.installBundle(location, new ByteArrayInputStream(jar.bytes()));
                all.add(bundle);
                if (known == null) {
                    added.add(bundle);
                }
            }
            return all;
        } catch (BundleException e) {
            uninstall(added);
            throw e;
        }
    }

    /** Whether a bundle fits here; without a window some do not. */
    boolean resolves(Bundle bundle) {
        return context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
    }

    /**
     * Starts what fits here, until the framework ends.
     *
     * @throws BundleException when one that fits does not start
     */
    void start(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            if (bundle.getState() != Bundle.ACTIVE && resolves(bundle) && !fragment) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    /** Stops them, the last first; one that fails to stop is stopped all the same as far as the framework goes. */
    void stop(List<Bundle> bundles) {
        for (int i = bundles.size() - 1; i >= 0; i--) {
            try {
                bundles.get(i).stop(Bundle.STOP_TRANSIENT);
            } catch (BundleException | IllegalStateException e) {
                // Its activator threw; the framework has stopped it nevertheless.
            }
        }
    }

    /** Stops and takes them away, class loaders included; nothing but bundles of plugins is touched. */
    void uninstall(Collection<Bundle> bundles) {
        List<Bundle> list = List.copyOf(bundles);
        stop(list);
        for (Bundle bundle : list) {
            try {
                bundle.uninstall();
            } catch (BundleException | IllegalStateException e) {
                // Gone already.
            }
        }
        refresh(list);
    }

    private void refresh(List<Bundle> bundles) {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        Set<Bundle> touched = new HashSet<>(wiring.getDependencyClosure(bundles));
        if (bundles.isEmpty() || !touched.stream().allMatch(b -> Entry.isLocation(b.getLocation()))) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, e -> {
            if (e.getType() == FrameworkEvent.PACKAGES_REFRESHED || e.getType() == FrameworkEvent.ERROR) {
                done.countDown();
            }
        });
        try {
            done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
