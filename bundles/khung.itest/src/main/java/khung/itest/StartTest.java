package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.test.common.annotation.InjectBundleContext;

class StartTest {
    @InjectBundleContext
    BundleContext context;

    @Test
    void everyBundleOfTheRunIsActiveUnlessItIsAFragment() {
        List<String> asleep = Arrays.stream(context.getBundles())
                .filter(bundle -> !isFragment(bundle))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(Bundle::toString)
                .toList();

        assertEquals(List.of(), asleep);
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
