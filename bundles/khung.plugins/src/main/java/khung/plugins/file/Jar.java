package khung.plugins.file;

import java.util.Map;

/**
 * A bundle inside a plugin file.
 *
 * @param name the file's name
 * @param sha256 of its bytes
 * @param bytes the bundle
 * @param code whether it holds a class
 * @param texts its small text files by entry name: YAML and properties
 */
public record Jar(String name, String sha256, byte[] bytes, boolean code, Map<String, String> texts) {
}
