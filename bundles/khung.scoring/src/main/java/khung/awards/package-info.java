/**
 * Awards: who meets what an award asks for over the years, how many may get it, and who is to be nominated to which
 * level. Nobody is chosen here. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.awards;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
