package khung.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;

/**
 * What plugins are built against does not change under an old package version. When this fails: keep what was there, or
 * raise the version in the package's {@code package-info.java} as the line says. {@code mvn -pl cnf/baseline -am test
 * -Dkhung.baseline=write} lays a new baseline, once the version before it has been given out.
 */
class BaselineTest {

    private static final Path API = Path.of("api");

    @ParameterizedTest
    @ValueSource(strings = {"khung.scoring", "khung.blocs", "khung.trust", "khung.dossier", "khung.plugins", "khung.forms"})
    void noPackageChangesUnderAnOldVersion(String bundle) throws Exception {
        Map<String, Tree> now = Api.of(Path.of("../../bundles", bundle, "target", "classes"));
        Path kept = API.resolve(bundle + ".txt");
        if (System.getProperty("khung.baseline").equals("write")) {
            Files.write(kept, Api.write(now));
        }

        List<String> complaints = complaints(bundle, Api.read(Files.readAllLines(kept)), now);
        assertTrue(complaints.isEmpty(), () -> "\n" + String.join("\n", complaints) + "\n");
    }

    @Test
    void aMethodTakenAwayUnderTheSameVersionIsNamedWithTheVersionItNeeds() throws Exception {
        Map<String, Tree> before = Api.of(classes("khung.trust"));
        Map<String, Tree> after = without(before, "khung.trust.SignatureFile", "read");

        List<String> complaints = complaints("khung.trust", before, after);

        assertEquals(1, complaints.size(), complaints.toString());
        assertTrue(complaints.get(0).startsWith("khung.trust: package khung.trust 1.0.0 breaks what is built against it"
                + " and needs version 2.0.0:"), complaints.get(0));
    }

    @Test
    void somethingNewUnderTheSameVersionNeedsTheNextMinorVersion() throws Exception {
        Map<String, Tree> after = Api.of(classes("khung.trust"));
        Map<String, Tree> before = without(after, "khung.trust.Sha256", "of");

        assertTrue(complaints("khung.trust", before, after).get(0).contains("needs version 1.1.0"));
    }

    @Test
    void theTextKeepsEverythingThereIs() throws Exception {
        Map<String, Tree> api = Api.of(classes("khung.dossier"));

        assertEquals(Api.write(api), Api.write(Api.read(Api.write(api))));
        assertTrue(api.containsKey("khung.dossier"));
    }

    private static Path classes(String bundle) {
        return Path.of("../../bundles", bundle, "target", "classes");
    }

    private static List<String> complaints(String bundle, Map<String, Tree> before, Map<String, Tree> now) {
        List<String> complaints = new ArrayList<>();
        before.forEach((name, old) -> {
            Tree exported = now.get(name);
            if (exported == null) {
                complaints.add(bundle + ": package " + name + " is gone; plugins built against it stop working");
                return;
            }
            Diff diff = exported.diff(old);
            Version was = new Version(Api.version(old));
            Version is = new Version(Api.version(exported));
            List<String> breaking = new ArrayList<>();
            List<String> additions = new ArrayList<>();
            collect(diff.getChildren(), breaking, additions);
            Version major = new Version(was.getMajor() + 1, 0, 0);
            Version minor = new Version(was.getMajor(), was.getMinor() + 1, 0);
            if (!breaking.isEmpty() && is.compareTo(major) < 0) {
                complaints.add(bundle + ": package " + name + " " + is + " breaks what is built against it and needs version "
                        + major + ": " + String.join("; ", breaking));
            } else if (!additions.isEmpty() && is.compareTo(minor) < 0) {
                complaints.add(bundle + ": package " + name + " " + is + " has something new and needs version " + minor
                        + ": " + String.join("; ", additions));
            }
        });
        return complaints;
    }

    /** The elements a change comes from, not those it only goes up to. */
    private static void collect(Collection<? extends Diff> diffs, List<String> breaking, List<String> additions) {
        for (Diff diff : diffs) {
            if (diff.getType() == Type.VERSION || diff.getDelta() == Delta.UNCHANGED || diff.getDelta() == Delta.IGNORED) {
                continue;
            }
            boolean whole = diff.getDelta() == Delta.ADDED || diff.getDelta() == Delta.REMOVED;
            if (!whole && !diff.getChildren().isEmpty()) {
                collect(diff.getChildren(), breaking, additions);
                continue;
            }
            boolean added = diff.getDelta() == Delta.ADDED;
            Delta weight = !whole ? diff.getDelta() : added ? diff.getNewer().ifAdded() : diff.getOlder().ifRemoved();
            String line = (added ? "+" : "-") + diff.getType().toString().toLowerCase(Locale.ROOT) + " " + diff.getName();
            if (weight == Delta.MAJOR) {
                breaking.add(line);
            } else if (weight == Delta.MINOR) {
                additions.add(line);
            }
        }
    }

    /** The same without the methods of that name in a class. */
    private static Map<String, Tree> without(Map<String, Tree> api, String type, String method) throws Exception {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        int skipped = -1;
        int removed = 0;
        for (String line : Api.write(api)) {
            int depth = line.length() - line.stripLeading().length();
            if (skipped >= 0 && depth > skipped) {
                continue;
            }
            skipped = -1;
            if (depth == 2) {
                inside = line.endsWith(" " + type);
            }
            if (inside && line.strip().startsWith("METHOD") && line.contains(" " + method + "(")) {
                skipped = depth;
                removed++;
                continue;
            }
            lines.add(line);
        }
        assertTrue(removed > 0, type + "." + method);
        return Api.read(lines);
    }
}
