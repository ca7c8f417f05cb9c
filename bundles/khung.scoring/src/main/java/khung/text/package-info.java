/**
 * Reading what people write: exact numbers and small YAML or JSON documents, with the place of every mistake.
 */
@Export
@Version("1.0.0")
package khung.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
