package khung.plugins.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricSource;
import khung.rubric.Rubrics;

/** Which rubrics come from which bundles. */
final class Brought {

    private final Rubrics rubrics;
    private final Collection<RubricSource> sources;

    /** @param sources everybody's, as they are at any time */
    Brought(Rubrics rubrics, Collection<RubricSource> sources) {
        this.rubrics = rubrics;
        this.sources = sources;
    }

    /** The rubric versions whose files come from some bundles, ordered. */
    List<String> by(Collection<Bundle> bundles) {
        Set<String> names = bundles.stream().map(Bundle::getSymbolicName).filter(n -> n != null)
                .collect(Collectors.toSet());
        return rubrics.list().stream().filter(r -> isOf(r, names)).map(Rubric::reference).sorted().toList();
    }

    /** Whether this very rubric is there. */
    boolean has(Rubric promised) {
        return rubrics.find(promised.reference()).filter(r -> r.digest().equals(promised.digest())).isPresent();
    }

    /** Everybody's files but those of some bundles. */
    List<RubricFile> besides(Set<String> bundles) {
        List<RubricFile> files = new ArrayList<>();
        for (RubricSource source : sources) {
            if (!bundles.contains(source.name())) {
                try {
                    files.addAll(source.files());
                } catch (IOException e) {
                    // The registry tells.
                }
            }
        }
        files.sort(Comparator.comparing(RubricFile::name));
        return files;
    }

    private static boolean isOf(Rubric rubric, Set<String> bundles) {
        String file = rubric.files().get(0).name();
        int end = file.indexOf('/');
        return end > 0 && bundles.contains(file.substring(0, end));
    }
}
