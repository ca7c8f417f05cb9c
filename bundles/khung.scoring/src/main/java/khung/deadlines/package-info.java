/**
 * By what day who owes what, and what a late dossier leads to. Days are those of Asia/Ho_Chi_Minh, never of the
 * machine. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.deadlines;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
