package khung.itest.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Opening the window, and a bloc that goes and comes back. */
class WindowTest extends ShippedWindow {

    private static final int FIELDS_OF_A_FORM = 50;

    @Test
    void itOpensOnAnEmptyFolderWithTheSampleProvinceInsideAndEndsWithZero() throws Exception {
        List<String> people = new ArrayList<>();

        assertEquals(0, run(() -> {
            until(() -> tree() != null && people(tree()).size() >= 2);
            display().syncExec(() -> people.addAll(people(tree())));
        }));

        assertTrue(people.contains("Nguyễn Thị Thanh Hương"), people.toString());
    }

    @Test
    void whenItsBlocStopsAnOpenFormFreezesAndWhenItIsBackItThaws() throws Exception {
        Bundle bloc = bundle("khung.bloc.local");

        assertEquals(0, run(() -> {
            until(() -> tree() != null && !people(tree()).isEmpty());
            display().syncExec(this::openTheFirst);
            until(() -> editable() > FIELDS_OF_A_FORM);
            turn(bloc, false);
            until(() -> editable() < FIELDS_OF_A_FORM);
            turn(bloc, true);
            until(() -> editable() > FIELDS_OF_A_FORM);
        }));
    }

    private static void turn(Bundle bloc, boolean on) {
        try {
            if (on) {
                bloc.start();
            } else {
                bloc.stop();
            }
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private Bundle bundle(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("no bundle " + name);
    }
}
