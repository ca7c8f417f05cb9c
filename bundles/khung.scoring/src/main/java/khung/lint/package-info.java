/**
 * What is wrong with a rubric: its numbers against each other, its scales, its worked examples against the engine,
 * what is lost, and what its texts leave open. Findings are worked out anew each time; none is kept in rubric data.
 */
@Export
@Version("1.0.0")
package khung.lint;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
