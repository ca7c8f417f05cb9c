/**
 * Making rubric files: the table of an appendix as an office has it, turned into the text of a rubric file with a
 * finding for whatever could not be read or had to be chosen; and a new file to start from.
 */
@Export
@Version("1.0.0")
package khung.authoring;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
