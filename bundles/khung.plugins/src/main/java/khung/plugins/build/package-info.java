/**
 * Makes plugin files: from a folder of rubric files without any compiler, or from a feature document and the bundles it
 * lists.
 */
@Export
@Version("1.0.0")
package khung.plugins.build;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
