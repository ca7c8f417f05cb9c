package khung.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import khung.plugins.Checked;
import khung.plugins.DeveloperMode;
import khung.plugins.Offer;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.text.Problem;

/**
 * Everything the page of plugins shows, read at once.
 *
 * @param developer whether unsigned plugins are let in
 * @param problems what is wrong with the list itself
 * @param titles of the rubrics installed, by {@code id@version}
 * @param looked what was found in the file a person pointed at; empty where that was no file
 */
record PluginShelf(List<PluginRow> rows, Optional<DeveloperMode> developer, List<Problem> problems,
        Map<String, String> titles, Optional<Checked> looked) {

    /**
     * Not on the UI thread.
     *
     * @param place a plugin file, or a folder of such files, a person has pointed at
     * @throws BadInput when that file is no plugin
     */
    static PluginShelf read(PluginRuntime runtime, Rubrics rubrics, Optional<Path> place)
            throws BadInput, IOException {
        Map<String, Plugin> here = new TreeMap<>();
        runtime.list().forEach(p -> here.put(p.id(), p));
        Map<String, PluginRow> rows = new TreeMap<>();
        here.forEach((id, p) -> rows.put(id, new PluginRow(id, Optional.of(p), Optional.empty(), false)));
        runtime.offers().forEach(o -> rows.put(o.id(), new PluginRow(o.id(), Optional.empty(), Optional.of(o), true)));
        Optional<Checked> looked = Optional.empty();
        if (place.isPresent() && Files.isDirectory(place.get())) {
            runtime.offers(place.get()).stream().filter(o -> !installed(here, o)).forEach(o -> lay(rows, here, o));
        } else if (place.isPresent()) {
            Checked checked = runtime.verify(place.get(), named(place.get()));
            looked = Optional.of(checked);
            lay(rows, here, new Offer(checked.file().id(), checked.file().version(), checked.file().name(),
                    place.get()));
        }
        List<PluginRow> all = new ArrayList<>(rows.values());
        return new PluginShelf(List.copyOf(all), runtime.developerMode(), runtime.problems(), rubrics.list().stream()
                .collect(Collectors.toMap(Rubric::reference, Rubric::title, (a, b) -> a)), looked);
    }

    private static boolean installed(Map<String, Plugin> here, Offer offer) {
        Plugin plugin = here.get(offer.id());
        return plugin != null && plugin.version().equals(offer.version())
                && plugin.state() != Plugin.State.REFUSED;
    }

    private static void lay(Map<String, PluginRow> rows, Map<String, Plugin> here, Offer offer) {
        rows.put(offer.id(), new PluginRow(offer.id(), Optional.ofNullable(here.get(offer.id())), Optional.of(offer),
                false));
    }

    /** What messages call a file. */
    static String named(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
