/**
 * Secret votes on grades: how many voted for each grade in, what the vote comes to out. Who voted for what has no place
 * in any type of this package. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.ballot;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
