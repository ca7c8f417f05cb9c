/**
 * Rubric and answers in, score sheet out: a pure function with exact arithmetic, and the explanation of
 * every number it yields.
 */
@Export
@Version("1.0.0")
package khung.scoring;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
