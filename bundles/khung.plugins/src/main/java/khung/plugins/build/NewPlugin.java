package khung.plugins.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.trust.files.Refusal;

/**
 * The two files that make a plugin of a folder of rubric files, each line explained.
 *
 * @param id of the plugin
 * @param bloc code of the bloc whose rubrics it brings
 * @param name for people
 * @param vendor may be empty
 */
public record NewPlugin(String id, String bloc, String name, String vendor) {

    /**
     * Writes them.
     *
     * @param folder made when it is not there
     * @param named its name for messages
     * @throws BadInput when one of the files exists
     */
    public void write(Path folder, String named) throws BadInput, IOException {
        for (String file : new String[] {PluginFolder.FILE, PluginFile.TEXTS}) {
            if (Files.exists(folder.resolve(file))) {
                throw Refusal.of(PluginFolder.class, named, "exists", file);
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PluginFolder.FILE), filled(PluginFolder.FILE));
        Files.writeString(folder.resolve(PluginFile.TEXTS), filled(PluginFile.TEXTS));
    }

    private String filled(String file) throws IOException {
        try (InputStream in = NewPlugin.class.getResourceAsStream("new/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{id}", line(id))
                    .replace("{bloc}", line(bloc)).replace("{name}", line(name)).replace("{vendor}", line(vendor));
        }
    }

    private static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip();
    }
}
