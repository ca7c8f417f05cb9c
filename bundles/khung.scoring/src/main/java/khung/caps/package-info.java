/**
 * No grade above that of the collective or organisation it stands in, where a guidance prints such a cap, and the
 * order in which subjects are graded. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.caps;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
