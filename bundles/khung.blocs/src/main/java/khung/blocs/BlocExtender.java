package khung.blocs;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

import khung.rubric.RubricSource;

/**
 * Turns the rubric files of every active bundle that carries the {@code khung.bloc} capability into a
 * {@link RubricSource}, for as long as that bundle is active.
 */
@Component(service = {}, immediate = true)
public final class BlocExtender implements BundleTrackerCustomizer<ServiceRegistration<RubricSource>> {

    static final String NAMESPACE = "khung.bloc";

    private BundleContext context;
    private BundleTracker<ServiceRegistration<RubricSource>> blocs;

    /** Looks at the bundles active now and, until {@link #stop}, at all that come later. */
    @Activate
    public void start(BundleContext own) {
        context = own;
        blocs = new BundleTracker<>(own, Bundle.ACTIVE, this);
        blocs.open();
    }

    /** Takes every source away again. */
    @Deactivate
    public void stop() {
        blocs.close();
    }

    @Override
    public ServiceRegistration<RubricSource> addingBundle(Bundle bundle, BundleEvent event) {
        return BundleRubrics.of(bundle).map(source -> context.registerService(RubricSource.class, source,
                source.properties())).orElse(null);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<RubricSource> source) {
        // The files of an active bundle do not change.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<RubricSource> source) {
        source.unregister();
    }
}
