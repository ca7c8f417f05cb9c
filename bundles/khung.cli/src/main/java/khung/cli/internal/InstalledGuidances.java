package khung.cli.internal;

import java.lang.module.ModuleDescriptor;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Guidance;
import khung.rubric.Rubric;

/**
 * The guidances installed: those some installed rubric is graded by.
 *
 * @param byReference by {@code id@version}, in the order of the rubrics
 * @param quarterly whether its rubrics are for quarters, by reference
 */
record InstalledGuidances(Map<String, Guidance> byReference, Map<String, Boolean> quarterly) {

    static InstalledGuidances of(Session session) {
        InstalledGuidances all = new InstalledGuidances(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Rubric rubric : session.rubrics().list()) {
            String reference = reference(rubric.guidance());
            all.byReference.putIfAbsent(reference, rubric.guidance());
            all.quarterly.putIfAbsent(reference, rubric.period().equals(RubricNames.QUARTER));
        }
        return all;
    }

    static String reference(Guidance guidance) {
        return guidance.id() + "@" + guidance.version();
    }

    /** A guidance by {@code id@version}, or by its id alone the latest of that id. */
    Optional<Guidance> find(String reference) {
        if (reference.indexOf('@') >= 0) {
            return Optional.ofNullable(byReference.get(reference));
        }
        return all().stream().filter(g -> g.id().equals(reference))
                .max(Comparator.comparing(g -> ModuleDescriptor.Version.parse(g.version())));
    }

    Collection<Guidance> all() {
        return byReference.values();
    }

    boolean isQuarterly(Guidance guidance) {
        return quarterly.getOrDefault(reference(guidance), false);
    }
}
