/**
 * What a rubric is: its criteria with maxima and methods, the guidance that turns points into a grade,
 * the form it is printed on, the file format and the registry of versions.
 */
@Export
@Version("1.0.0")
package khung.rubric;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
