/**
 * One process owns a user's folder. Whoever comes second hands its command to the first.
 *
 * <p>The launcher's class path holds this package, and the framework exports it to the bundles, so that both
 * ends of the socket speak from the same classes. No type of the framework appears here.
 */
@Export
@Version("1.0.0")
package khung.owner;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
