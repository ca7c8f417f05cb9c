/** The window: navigator, open forms, points and reasons beside them, problems below. */
@Export
@Version("1.0.0")
package khung.workbench;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
