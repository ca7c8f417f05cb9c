package khung.plugins.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import khung.plugins.PluginRuntime;
import khung.plugins.file.OneLine;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Problem;

/**
 * Brings the framework to what the list of installed plugins says, whatever it was before: after a start, after a
 * process that was killed, after trust changed. Used by one thread at a time.
 */
final class Restoration {

    private final Shelf shelf;
    private final Live live;
    private final Belief belief;
    private final Remembered remembered;
    private final Map<String, Phrase> refused = new HashMap<>();
    private List<String> order = List.of();

    Restoration(Shelf shelf, Live live, Belief belief, Remembered remembered) {
        this.shelf = shelf;
        this.live = live;
        this.belief = belief;
        this.remembered = remembered;
    }

    /** All of it; where nothing changed since it was last found right, without reading any of it. */
    void all() {
        // Before anything is read: what changes meanwhile is noticed next time.
        Optional<String> marks = remembered.marks();
        Optional<List<Bundle>> known = marks.flatMap(remembered::locations).flatMap(live::exactly);
        if (known.isPresent() && starts(known.get())) {
            refused.clear();
            return;
        }
        anew();
        if (refused.isEmpty() && marks.isPresent()) {
            remembered.keep(marks.get(), order.stream().filter(l -> live.at(l).isPresent()).toList());
        }
    }

    private boolean starts(List<Bundle> bundles) {
        try {
            live.start(bundles);
            return true;
        } catch (BundleException e) {
            // Which plugin it belongs to, and why, is told when everything is looked at.
            return false;
        }
    }

    private void anew() {
        refused.clear();
        order = List.of();
        List<Entry> entries = List.of();
        boolean developer = false;
        try {
            Listing listing = shelf.listing();
            entries = shelf.effective(listing);
            developer = listing.developer().isPresent();
            order = entries.stream().flatMap(e -> e.locations().stream()).toList();
        } catch (BadInput | IOException e) {
            // The list cannot be read: problems() tells, and nothing of it is believed.
        }
        List<Bundle> strangers = live.besides(entries);
        if (!strangers.isEmpty()) {
            live.uninstall(strangers);
        }
        Set<Entry> there = new HashSet<>();
        for (Entry entry : entries) {
            if (layDown(entry, developer)) {
                there.add(entry);
            }
        }
        // Only now: one may need another that comes after it.
        entries.stream().filter(there::contains).forEach(this::start);
    }

    /** Starts what may run and does not: something it needs may have come. */
    void rest() throws BadInput, IOException {
        shelf.effective(shelf.listing()).stream().filter(e -> !refused.containsKey(e.id()) && live.complete(e))
                .forEach(this::start);
    }

    /** Why a plugin is not let in; empty when it is. */
    Optional<Phrase> refusal(Entry entry) {
        return Optional.ofNullable(refused.get(entry.id()));
    }

    /** Looks anew whether a plugin that runs is still what was installed, and stops it when it is not. */
    void look(Entry entry, boolean developer) throws IOException {
        if (!refused.containsKey(entry.id())) {
            belief.doubt(entry, developer).ifPresent(p -> refuse(entry, p.what()));
        }
    }

    /** It is as it should be again, or gone. */
    void forget(String id) {
        refused.remove(id);
    }

    private boolean layDown(Entry entry, boolean developer) {
        try {
            Optional<Problem> doubt = belief.doubt(entry, developer);
            if (doubt.isPresent()) {
                refuse(entry, doubt.get().what());
                return false;
            }
            if (!live.complete(entry)) {
                live.install(entry, belief.content(entry));
            }
            return true;
        } catch (BadInput e) {
            refuse(entry, e.problems().get(0).what());
        } catch (BundleException e) {
            refuse(entry, phrase("failed.start", e));
        } catch (IOException e) {
            refuse(entry, phrase("failed.file", e));
        }
        return false;
    }

    private void refuse(Entry entry, Phrase why) {
        refused.put(entry.id(), why);
        live.stop(live.of(entry));
    }

    private void start(Entry entry) {
        try {
            live.start(live.of(entry));
        } catch (BundleException e) {
            refuse(entry, phrase("failed.start", e));
        }
    }

    private static Phrase phrase(String key, Exception e) {
        return Phrase.of(PluginRuntime.class, key, OneLine.of(String.valueOf(e.getMessage())));
    }
}
