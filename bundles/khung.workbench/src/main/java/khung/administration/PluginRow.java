package khung.administration;

import java.util.Optional;

import khung.plugins.Offer;
import khung.plugins.Plugin;

/**
 * A plugin on the page: installed, to be had, or both where a version to be had is another than the one installed.
 *
 * @param id what it is called, also over its versions
 * @param plugin as it is installed
 * @param offer what can be installed
 * @param withProgram whether the offer came with the program; otherwise a person has pointed at it
 */
record PluginRow(String id, Optional<Plugin> plugin, Optional<Offer> offer, boolean withProgram) {

    String name() {
        return plugin.map(Plugin::name).or(() -> offer.map(Offer::name)).orElse(id);
    }

    String version() {
        return plugin.map(Plugin::version).or(() -> offer.map(Offer::version)).orElse("");
    }

    /** Whether the offer would take the place of what is installed. */
    boolean replaces() {
        return plugin.isPresent() && offer.isPresent();
    }
}
