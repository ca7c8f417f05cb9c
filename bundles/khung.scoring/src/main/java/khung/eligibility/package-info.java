/**
 * Who is graded in a period, who is not and why, with months counted exactly from days. The events come in, entered by
 * a person; what the guidance says of them goes out. Plain Java, stateless.
 */
@Version("1.0.0")
@Export
package khung.eligibility;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
