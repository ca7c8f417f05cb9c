package khung.plugins.file;

import java.util.List;
import java.util.Optional;

/**
 * A plugin file that was read and whose digests agree.
 *
 * @param id the artifact id of its feature
 * @param version the version of its feature
 * @param name for people
 * @param description for people; may be empty
 * @param vendor may be empty
 * @param jars the bundles, in the order of the feature
 * @param sha256 of the whole file
 */
public record PluginFile(String id, String version, String name, String description, String vendor, List<Jar> jars,
        String sha256) {

    /** The file of its texts for people. */
    public static final String TEXTS = "texts.properties";

    /** What sort of thing a signature of such a file is for. */
    public static final String KIND = "plugin";

    /** How the name of such a file ends. */
    public static final String ENDING = ".khung";

    /** {@code id@version}, the name it is signed under. */
    public String reference() {
        return id + "@" + version;
    }

    /** What such a file is called when nobody names it otherwise. */
    public String fileName() {
        return id + "-" + version + ENDING;
    }

    /** A text of its first bundle that has it, from {@code texts.properties}, Vietnamese: {@code name}, {@code help}. */
    public Optional<String> text(String key) {
        return jars.stream().map(j -> j.texts().get(TEXTS)).filter(t -> t != null).findFirst()
                .map(t -> Texts.read(t).get(key));
    }

    /** Whether it brings program code. */
    public boolean code() {
        return jars.stream().anyMatch(Jar::code);
    }
}
