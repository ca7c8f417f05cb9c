package khung.plugins;

import java.nio.file.Path;

/**
 * A plugin file that can be installed and lies where it is looked for.
 *
 * @param id of the plugin
 * @param version of the plugin
 * @param name for people
 * @param file where it lies
 */
public record Offer(String id, String version, String name, Path file) {
}
