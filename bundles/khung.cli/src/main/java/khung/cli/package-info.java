/** Everything the program can do, without a window. */
@Export
@Version("1.0.0")
package khung.cli;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
