package khung.plugins.build;

import khung.plugins.file.PluginFile;

/**
 * A plugin file that was made.
 *
 * @param file as whoever installs it will read it
 * @param bytes its content
 */
public record Built(PluginFile file, byte[] bytes) {
}
