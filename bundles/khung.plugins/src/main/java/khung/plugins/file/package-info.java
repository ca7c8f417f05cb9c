/**
 * The plugin file: a zip of one OSGi Feature document and the bundles it lists, each with its digest. It is read with
 * limits and taken whole or refused.
 */
@Export
@Version("1.0.0")
package khung.plugins.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
