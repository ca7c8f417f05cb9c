/**
 * One person, one period: the filled-in form with its facts, the file it travels in, and the ports
 * through which it is kept and printed.
 */
@Export
@Version("1.0.0")
package khung.dossier;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
