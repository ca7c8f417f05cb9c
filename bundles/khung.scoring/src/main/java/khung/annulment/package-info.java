/**
 * Results annulled and given again: results with what hangs on what in, the old and the new result and everything to be
 * looked at again out. Nothing is erased: what was decided stays readable beside its annulment. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.annulment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
