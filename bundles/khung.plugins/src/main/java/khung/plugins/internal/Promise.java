package khung.plugins.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;

/** The services a bundle says it offers, held against those it does offer. */
final class Promise {

    private static final String SERVICE = "osgi.service";

    private Promise() {
    }

    /** The interfaces a bundle promises. */
    static Set<String> promised(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Set.of() : revision.getDeclaredCapabilities(SERVICE).stream()
                .flatMap(c -> names(c.getAttributes().get(Constants.OBJECTCLASS)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an active bundle promised and does not offer. */
    static Set<String> broken(Bundle bundle) {
        Set<String> missing = promised(bundle);
        ServiceReference<?>[] offered = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : offered == null ? new ServiceReference<?>[0] : offered) {
            missing.removeAll(List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)));
        }
        return missing;
    }

    private static Stream<String> names(Object objectClass) {
        return objectClass instanceof Collection<?> many ? many.stream().map(String::valueOf)
                : objectClass instanceof String[] array ? Stream.of(array) : Stream.of(String.valueOf(objectClass));
    }
}
