package khung.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;

/** A started framework with the bundles of one run list. */
final class RunningFramework implements AutoCloseable {
    private static final long LONGEST_WAIT_MILLIS = 30_000;
    /** The bundle that asks, and the first thing it asks for, as the resolver writes them. */
    private static final Pattern REQUIREMENT = Pattern
            .compile("\\[([^ \\]]+) \\[\\d+\\][^\\]]*\\] [\\w.]+; \\(&?\\(?[\\w.:-]+=([^)]+)\\)");

    private final Framework framework;
    private final Set<String> missing = new LinkedHashSet<>();

    private RunningFramework(Framework framework) {
        this.framework = framework;
    }

    static RunningFramework start(Path cache, RunList list) throws BundleException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "khung.owner;version=1.0.0");
        // The cache folder has a lock of its own, which a temporary one does without.
        configuration.put("felix.cache.locking", "false");
        configuration.put("felix.log.level", "0");
        configuration.put("ds.loglevel", "error");
        RunningFramework running = new RunningFramework(
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(configuration));
        Runtime.getRuntime().addShutdownHook(new Thread(running::stopQuietly, "khung stop"));
        running.framework.start();
        running.startBundles(list);
        return running;
    }

    private void startBundles(RunList list) throws BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : list.jars()) {
            bundles.add(context.installBundle("reference:file:" + jar.toUri().getRawPath()));
        }
        for (Bundle bundle : bundles) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            if (!fragment) {
                start(bundle);
            }
        }
    }

    private void start(Bundle bundle) throws BundleException {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            if (e.getType() != BundleException.RESOLVE_ERROR) {
                throw e;
            }
            missing.add(missing(bundle, e.getMessage()));
        }
    }

    /** The resolver tells a chain of causes, and then what else it left open; the end of the chain is what is not there. */
    private static String missing(Bundle bundle, String message) {
        int rest = message.indexOf(" Unresolved requirements");
        Matcher chain = REQUIREMENT.matcher(rest < 0 ? message : message.substring(0, rest));
        String end = Messages.text("missing.bundle", bundle.getSymbolicName(), message);
        while (chain.find()) {
            end = Messages.text("missing.bundle", chain.group(1), chain.group(2));
        }
        return end;
    }

    /**
     * Publishes the command line and waits for the service that runs it, under the names that bnd's launcher uses.
     *
     * @return the service, or null if it did not come
     */
    Callable<Integer> await(String[] arguments) throws Exception {
        BundleContext context = framework.getBundleContext();
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("launcher.arguments", arguments);
        properties.put("launcher.ready", "true");
        context.registerService(Object.class, this, properties);
        ServiceTracker<Callable<Integer>, Callable<Integer>> tracker = new ServiceTracker<>(context,
                FrameworkUtil.createFilter("(&(objectClass=java.util.concurrent.Callable)(main.thread=true))"), null);
        tracker.open();
        return tracker.waitForService(missing.isEmpty() ? LONGEST_WAIT_MILLIS : 1);
    }

    String whatIsMissing() {
        return missing.isEmpty() ? Messages.text("missing.component") : String.join("; ", missing);
    }

    private void stopQuietly() {
        try {
            close();
        } catch (Exception e) {
            // Ending anyway.
        }
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
