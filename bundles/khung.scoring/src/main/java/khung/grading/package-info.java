/**
 * Score sheet and facts in, grade with its reasons out. What the text does not determine, or what is not
 * known yet, is said and never guessed.
 */
@Export
@Version("1.0.0")
package khung.grading;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
