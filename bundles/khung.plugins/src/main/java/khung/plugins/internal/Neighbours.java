package khung.plugins.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.framework.Bundle;

import khung.plugins.file.PluginFile;
import khung.text.BadInput;

/** What is there besides one plugin: the other ones, and the rubric files of everybody else. */
final class Neighbours {

    private final Shelf shelf;
    private final Live live;
    private final Belief belief;
    private final Restoration restoration;
    private final Brought brought;

    Neighbours(Shelf shelf, Live live, Belief belief, Restoration restoration, Brought brought) {
        this.shelf = shelf;
        this.live = live;
        this.belief = belief;
        this.restoration = restoration;
        this.brought = brought;
    }

    /** @param without the id of the plugin to look past: the one at hand */
    Looking.Around around(String without) throws BadInput, IOException {
        Map<String, PluginFile> plugins = new LinkedHashMap<>();
        Set<String> working = new TreeSet<>();
        Set<String> past = new TreeSet<>();
        for (Entry entry : shelf.effective(shelf.listing())) {
            if (without.equals(entry.id())) {
                live.of(entry).stream().map(Bundle::getSymbolicName).forEach(past::add);
            } else if (restoration.refusal(entry).isEmpty()) {
                plugins.put(entry.id(), belief.content(entry));
                if (live.of(entry).stream().allMatch(b -> b.getState() == Bundle.ACTIVE)) {
                    working.add(entry.id());
                }
            }
        }
        return new Looking.Around(plugins, working, () -> brought.besides(past));
    }
}
