/**
 * Who may be believed: signing keys, detached signatures, and the keys an administrator trusts. It knows nothing of
 * what is signed but its kind, its name and its digest.
 */
@Export
@Version("1.0.0")
package khung.trust;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
