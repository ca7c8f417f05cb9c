/**
 * Results from elsewhere: a figure some report already holds, offered for a row of a dossier and taken over only by a
 * person's act, which leaves its origin in the row's note.
 */
@Export
@Version("1.0.0")
package khung.results;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
