/** Supplements from elsewhere: read, laid on their rubric to look, installed when signed, taken away again. */
@Export
@Version("1.0.0")
package khung.trust.supplements;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
