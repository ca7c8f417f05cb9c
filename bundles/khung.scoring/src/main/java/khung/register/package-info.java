/**
 * The register of rules: every rule of the source documents, what it is to the program and what it is enforced by. The
 * rules come as data; what enforces them is searched for in the rubrics and guidances installed, so that the register
 * cannot drift from them.
 */
@Version("1.0.0")
@Export
package khung.register;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
