/**
 * The form in the window, built from a rubric: it looks like the printed one and scores while it is filled
 * in. Everything here belongs to the UI thread.
 */
@Export
@Version("1.0.0")
package khung.forms;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
