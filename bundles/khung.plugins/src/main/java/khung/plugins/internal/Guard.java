package khung.plugins.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

import khung.plugins.PluginRuntime;
import khung.text.Phrase;

/** Keeps plugins beside the program: they may use it, not change it, replace it or slip under it. */
final class Guard {

    private Guard() {
    }

    /**
     * Why a bundle may not come in; empty when it may.
     *
     * @param host the program's bundles
     */
    static Optional<Phrase> refusal(Bundle bundle, List<Bundle> host) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        String name = bundle.getSymbolicName();
        if (name == null) {
            return Optional.of(phrase("guard.nameless"));
        }
        if ((revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return Optional.of(phrase("guard.fragment", name));
        }
        if (host.stream().anyMatch(b -> name.equals(b.getSymbolicName()))) {
            return Optional.of(phrase("guard.core", name));
        }
        Set<Object> core = host.stream().flatMap(b -> b.adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .map(c -> c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)).collect(Collectors.toSet());
        return revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(c -> c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)).filter(core::contains).findFirst()
                .map(p -> phrase("guard.package", name, String.valueOf(p)));
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(PluginRuntime.class, key, arguments);
    }
}
