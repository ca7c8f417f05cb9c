package khung.plugins.internal;

import java.util.List;

/**
 * One plugin in the list of what is installed.
 *
 * @param id of the plugin
 * @param version of the plugin
 * @param sha256 of its file
 * @param name for people
 * @param by whoever installed it; empty when it came with the program
 * @param at when, as written
 * @param unsigned whether developer mode let it in
 * @param shipped whether it came with the program
 * @param jars digests of its bundles, in the order they start
 */
record Entry(String id, String version, String sha256, String name, String by, String at, boolean unsigned,
        boolean shipped, List<String> jars) {

    private static final String PREFIX = "khung-plugin:";

    /** What a bundle of it is called in the framework. */
    String location(String jar) {
        return PREFIX + id + "/" + version + "/" + jar;
    }

    List<String> locations() {
        return jars.stream().map(this::location).toList();
    }

    static boolean isLocation(String location) {
        return location.startsWith(PREFIX);
    }

    /** Whether a location is one of the plugin's, whatever its version. */
    static boolean isOf(String id, String location) {
        return location.startsWith(PREFIX + id + "/");
    }

    String reference() {
        return id + "@" + version;
    }
}
