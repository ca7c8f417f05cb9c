/** The year of a person from the quarters. Plain Java, stateless. */
@Version("1.0.0")
@Export
package khung.year;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
