package khung.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * The bundles that one kind of command needs.
 *
 * @param name of the run descriptor it was made from
 * @param jars absolute paths
 */
record RunList(String name, List<Path> jars) {
}
