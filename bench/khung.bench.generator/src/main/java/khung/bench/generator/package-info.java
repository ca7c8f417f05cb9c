/**
 * Dossiers made up from a seed, for measures and for tests that need many: the same rubric and seed give the
 * same dossiers on every machine, and the first thousand of a million are the thousand asked for alone.
 */
@Export
@Version("1.0.0")
package khung.bench.generator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
