/**
 * Files of the user's folder: small ones read whole, whole ones written at once, secret ones kept secret, and a log that
 * only grows.
 */
@Export
@Version("1.0.0")
package khung.trust.files;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
