/**
 * How many of a group may get the best grade: verdicts of a group of similar posts in, who gets in and who does not
 * out. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.quota;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
