package khung.plugins.internal;

import java.util.List;
import java.util.Set;

import khung.text.Problem;

/**
 * What became of looking into a plugin.
 *
 * @param inside its rubrics
 * @param problems why it is refused; none when it may come in
 * @param promised the services its bundles promise
 */
record Looked(Inside inside, List<Problem> problems, Set<String> promised) {
}
