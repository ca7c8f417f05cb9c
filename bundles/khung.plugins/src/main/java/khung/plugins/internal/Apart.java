package khung.plugins.internal;

import java.util.Collection;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * While a plugin goes from one version to the next, the bundles of both are there. Until this is closed, nothing new
 * leans on the bundles of the version before, and none of them stands in the way by bearing the same name.
 */
final class Apart implements ResolverHookFactory, ResolverHook, CollisionHook, AutoCloseable {

    private final Set<Bundle> before;
    private final ServiceRegistration<?> registration;

    Apart(BundleContext context, Collection<Bundle> before) {
        this.before = Set.copyOf(before);
        this.registration = before.isEmpty() ? null : context.registerService(
                new String[] {ResolverHookFactory.class.getName(), CollisionHook.class.getName()}, this, null);
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // What was resolved stays so.
    }

    @Override
    public void filterMatches(BundleRequirement need, Collection<BundleCapability> candidates) {
        if (!before.contains(need.getRevision().getBundle())) {
            candidates.removeIf(this::isBefore);
        }
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        boolean old = isBefore(singleton);
        collisions.removeIf(c -> isBefore(c) != old);
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> collisions) {
        collisions.removeAll(before);
    }

    private boolean isBefore(BundleCapability capability) {
        return before.contains(capability.getRevision().getBundle());
    }

    @Override
    public void end() {
        // One resolution is over; the next asks again.
    }

    @Override
    public void close() {
        if (registration != null) {
            registration.unregister();
        }
    }
}
