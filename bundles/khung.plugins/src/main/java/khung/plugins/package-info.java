/**
 * Plugins: installed, updated and removed while the program runs. Shaped like the {@code FeatureRuntime} of chapter 160
 * of the OSGi compendium, so that an implementation of the standard can take its place.
 */
@Export
@Version("1.0.0")
package khung.plugins;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
