package khung.plugins.internal;

import java.util.Collection;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Who is wired to whom. */
final class Wires {

    private Wires() {
    }

    /** Whether a bundle uses something of one of the others. */
    static boolean to(Bundle bundle, Collection<Bundle> others) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring != null && wiring.getRequiredWires(null).stream()
                .anyMatch(w -> others.contains(w.getProvider().getBundle()));
    }
}
