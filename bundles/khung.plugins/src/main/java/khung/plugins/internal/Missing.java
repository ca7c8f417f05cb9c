package khung.plugins.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

import khung.plugins.PluginRuntime;
import khung.text.Phrase;

/** Says in words what a bundle needs and does not find. */
final class Missing {

    private static final Pattern NAME = Pattern.compile("\\(([a-zA-Z][\\w.:-]*)=([^)*]+)\\)");
    private static final Pattern AT_LEAST = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final String VERSION = "version";

    private Missing() {
    }

    /**
     * What some bundles need and none of those there offers.
     *
     * @param bundles not resolved
     * @param there everything installed, the bundles among it
     * @return one phrase for each thing; none when every single need has an offer and only all together do not fit
     */
    static List<Phrase> of(Collection<Bundle> bundles, Collection<Bundle> there) {
        Set<Phrase> missing = new LinkedHashSet<>();
        for (Bundle bundle : bundles) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision == null) {
                continue;
            }
            for (BundleRequirement need : revision.getDeclaredRequirements(null)) {
                if (mandatory(need) && offers(there, need.getNamespace()).stream().noneMatch(need::matches)) {
                    missing.add(phrase(need, there));
                }
            }
        }
        return List.copyOf(missing);
    }

    private static boolean mandatory(BundleRequirement need) {
        String resolution = need.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        String effective = need.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return !Namespace.RESOLUTION_OPTIONAL.equals(resolution) && !"dynamic".equals(resolution)
                && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }

    private static List<BundleCapability> offers(Collection<Bundle> there, String namespace) {
        List<BundleCapability> offers = new ArrayList<>();
        for (Bundle bundle : there) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                offers.addAll(revision.getDeclaredCapabilities(namespace));
            }
        }
        return offers;
    }

    private static Phrase phrase(BundleRequirement need, Collection<Bundle> there) {
        String filter = need.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        Matcher name = NAME.matcher(filter);
        String what = name.find() ? name.group(2) : need.getNamespace() + " " + filter;
        String key = name.reset().find() ? name.group(1) : need.getNamespace();
        if (need.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return Phrase.of(PluginRuntime.class, "needs.java", version(filter), Runtime.version().feature());
        }
        Set<String> versions = new TreeSet<>();
        Set<String> from = new TreeSet<>();
        for (BundleCapability offer : offers(there, need.getNamespace())) {
            Object offered = offer.getAttributes().get(key);
            if (what.equals(String.valueOf(offered))) {
                Object version = offer.getAttributes().get(need.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                        ? VERSION : offer.getAttributes().containsKey(Constants.BUNDLE_VERSION_ATTRIBUTE)
                                ? Constants.BUNDLE_VERSION_ATTRIBUTE : VERSION);
                versions.add(String.valueOf(version));
                from.add(offer.getRevision().getSymbolicName());
            }
        }
        return versions.isEmpty() ? Phrase.of(PluginRuntime.class, "needs.none", what)
                : Phrase.of(PluginRuntime.class, "needs.other", what, version(filter), String.join(", ", versions),
                        String.join(", ", from));
    }

    /** The versions a filter accepts, as people write them. */
    private static String version(String filter) {
        Matcher least = AT_LEAST.matcher(filter.replaceAll("\\(!\\([^)]*\\)\\)", ""));
        Matcher below = BELOW.matcher(filter);
        String from = least.find() ? least.group(1) : "";
        if (from.isEmpty()) {
            Matcher exact = Pattern.compile("\\(version=([^)]+)\\)").matcher(filter);
            return exact.find() ? exact.group(1) : "0";
        }
        return below.find() ? new VersionRange(VersionRange.LEFT_CLOSED, new org.osgi.framework.Version(from),
                new org.osgi.framework.Version(below.group(1)), VersionRange.RIGHT_OPEN).toString() : from;
    }
}
