package khung.plugins.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

import khung.lint.Finding;
import khung.lint.Linter;
import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.text.Problem;

/**
 * The rubrics inside a plugin, understood among those that are there already.
 *
 * @param rubrics what it brings, in its order
 * @param problems why a file of it cannot be understood
 * @param findings what the linter says, by {@code id@version}
 */
record Inside(List<Rubric> rubrics, List<Problem> problems, Map<String, List<Finding>> findings) {

    private static final String NAMESPACE = "khung.bloc";
    private static final String STANDARD_FOLDER = "rubrics";

    /**
     * @param bundles those of the plugin in the scratch framework, in its order
     * @param others the files of everybody else
     */
    static Inside of(PluginFile plugin, List<Bundle> bundles, List<RubricFile> others) {
        List<RubricFile> own = new ArrayList<>();
        for (int i = 0; i < plugin.jars().size(); i++) {
            own.addAll(files(plugin.jars().get(i), bundles.get(i)));
        }
        RubricLibrary without = RubricLibrary.of(others);
        Set<String> before = without.rubrics().keySet();
        List<RubricFile> all = new ArrayList<>(others);
        all.addAll(own);
        RubricLibrary library = RubricLibrary.of(all);
        List<Problem> problems = new ArrayList<>(library.problems());
        problems.removeAll(without.problems());
        List<Rubric> rubrics = library.rubrics().values().stream().filter(r -> !before.contains(r.reference()))
                .toList();
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        rubrics.forEach(r -> findings.put(r.reference(),
                Linter.lint(r, library.rubrics().values(), library.rulings())));
        return new Inside(rubrics, problems, findings);
    }

    private static List<RubricFile> files(Jar jar, Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision.getDeclaredCapabilities(NAMESPACE).stream().findFirst()
                .map(c -> String.valueOf(c.getAttributes().getOrDefault("path", STANDARD_FOLDER)) + "/")
                .map(folder -> jar.texts().entrySet().stream()
                        .filter(t -> t.getKey().startsWith(folder) && t.getKey().endsWith(".yaml"))
                        .map(t -> new RubricFile(bundle.getSymbolicName() + "/" + t.getKey(), t.getValue())).toList())
                .orElse(List.of());
    }
}
