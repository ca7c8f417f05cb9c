package khung.plugins.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

import khung.plugins.PluginRuntime;
import khung.plugins.file.OneLine;
import khung.text.Phrase;

/** Keeps plugins beside the program: they may use it, not change it, replace it or slip under it. */
final class Guard {

    private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,150}";
    private static final String BLOC = "khung.bloc";
    private static final String PLAIN_FOLDER = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    private Guard() {
    }

    /**
     * Why a bundle may not come in; empty when it may.
     *
     * @param host the program's bundles
     * @param others the bundles of other plugins
     */
    static Optional<Phrase> refusal(Bundle bundle, List<Bundle> host, List<Bundle> others) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        String name = String.valueOf(bundle.getSymbolicName());
        String shown = OneLine.of(name);
        if (bundle.getSymbolicName() == null || !name.matches(PLAIN_NAME)) {
            return Optional.of(phrase("guard.nameless"));
        }
        if ((revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return Optional.of(phrase("guard.fragment", shown));
        }
        if (bears(name, host)) {
            return Optional.of(phrase("guard.core", shown));
        }
        if (bears(name, others)) {
            return Optional.of(phrase("guard.taken", shown));
        }
        return exported(revision, host).or(() -> slipped(revision, host)).or(() -> folder(revision));
    }

    private static boolean bears(String name, List<Bundle> bundles) {
        return bundles.stream().anyMatch(b -> name.equals(b.getSymbolicName()));
    }

    private static Optional<Phrase> exported(BundleRevision revision, List<Bundle> host) {
        Set<Object> core = revisions(host).flatMap(r -> packages(r)).collect(Collectors.toSet());
        return packages(revision).filter(core::contains).findFirst()
                .map(p -> phrase("guard.package", OneLine.of(revision.getSymbolicName()), OneLine.of(p.toString())));
    }

    private static Stream<Object> packages(BundleRevision revision) {
        return revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(c -> c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    }

    /** What the program takes where it finds it, it must not find in a plugin, not even after the next start. */
    private static Optional<Phrase> slipped(BundleRevision revision, List<Bundle> host) {
        List<BundleRequirement> needs = revisions(host).flatMap(r -> r.getDeclaredRequirements(null).stream())
                .filter(Guard::counts).toList();
        return revision.getDeclaredCapabilities(null).stream()
                .filter(c -> !c.getNamespace().equals(BLOC) && needs.stream().anyMatch(n -> n.matches(c))).findFirst()
                .map(c -> phrase("guard.under", OneLine.of(revision.getSymbolicName()), OneLine.of(told(c))));
    }

    private static boolean counts(BundleRequirement need) {
        String effective = need.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    private static String told(BundleCapability capability) {
        Object name = capability.getAttributes().get(capability.getNamespace());
        return name == null ? capability.getNamespace() : name.toString();
    }

    /** Where its rubrics lie must be told so that everybody looks at the same place. */
    private static Optional<Phrase> folder(BundleRevision revision) {
        return revision.getDeclaredCapabilities(BLOC).stream().map(c -> c.getAttributes().get("path"))
                .filter(p -> p != null && !p.toString().matches(PLAIN_FOLDER)).findFirst()
                .map(p -> phrase("guard.folder", OneLine.of(revision.getSymbolicName()), OneLine.of(p.toString())));
    }

    private static Stream<BundleRevision> revisions(Collection<Bundle> bundles) {
        return bundles.stream().map(b -> b.adapt(BundleRevision.class)).filter(r -> r != null);
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(PluginRuntime.class, key, arguments);
    }
}
