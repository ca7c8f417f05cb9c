package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

import khung.dossier.DossierStore;
import khung.plugins.Change;
import khung.plugins.Effect;
import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.Step;
import khung.plugins.file.Jar;
import khung.plugins.file.OneLine;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.files.Refusal;
import khung.trust.files.TrustLog;

/** Plugins in, on and out. Used by one thread at a time. */
final class Changes {

    private final Shelf shelf;
    private final Live live;
    private final Looking looking;
    private final Neighbours neighbours;
    private final Exchange exchange;
    private final Restoration restoration;
    private final Telling telling;
    private final Brought brought;
    private final Clock clock;
    private final Supplier<Optional<DossierStore>> store;

    Changes(Shelf shelf, Live live, Looking looking, Neighbours neighbours, Exchange exchange,
            Restoration restoration, Telling telling, Brought brought, Clock clock,
            Supplier<Optional<DossierStore>> store) {
        this.shelf = shelf;
        this.live = live;
        this.looking = looking;
        this.neighbours = neighbours;
        this.exchange = exchange;
        this.restoration = restoration;
        this.telling = telling;
        this.brought = brought;
        this.clock = clock;
        this.store = store;
    }

    /**
     * A plugin in, or its next version.
     *
     * @param named the file's name for messages
     * @param update whether it must be installed already
     * @throws BadInput when it is refused; everything is as before then
     */
    Change bring(Path file, String named, String by, Progress progress, boolean update)
            throws BadInput, IOException {
        shelf.mayChange();
        Listing listing = shelf.listing();
        List<Entry> entries = shelf.effective(listing);
        progress.at(Step.SIGNATURE);
        byte[] bytes = PluginReader.bytes(file, named);
        Optional<Entry> shipped = shelf.shipped(Sha256.of(bytes));
        Opened opened = looking.open(bytes, Shelf.signature(file), named, shipped.isPresent(),
                listing.developer().isPresent(), progress);
        PluginFile plugin = opened.file();
        Optional<Entry> before = entries.stream().filter(e -> e.id().equals(plugin.id())).findFirst();
        if (unchanged(named, plugin, before, update)) {
            return new Change(telling.of(before.orElseThrow(), entries), Optional.of(plugin.version()), false, Map.of(),
                    List.of());
        }
        Looked looked = looking.look(plugin, named, neighbours.around(plugin.id()), progress);
        if (!looked.problems().isEmpty()) {
            throw new BadInput(looked.problems());
        }
        Entry entry = shipped.filter(s -> s.id().equals(plugin.id())).orElse(new Entry(plugin.id(),
                plugin.version(), plugin.sha256(), plugin.name(), by, now().toString(), opened.unsigned(), false,
                plugin.jars().stream().map(Jar::sha256).toList()));
        return exchanged(named, listing, entry, before, opened, looked, by, progress);
    }

    private Change exchanged(String named, Listing listing, Entry entry, Optional<Entry> before, Opened opened,
            Looked looked, String by, Progress progress) throws BadInput, IOException {
        List<String> rubricsBefore = before.isPresent() ? telling.rubrics(before.get()) : List.of();
        exchange.carryOut(named, entry, before, opened, looked, progress, () -> {
            log(before.isPresent() ? "update" : "install", entry, by, opened.unsigned() ? "unsigned" : "");
            listing.with(entry).write(shelf.toChange());
        });
        cleanUp(entry.id(), progress);
        Set<String> now = new TreeSet<>(brought.by(live.of(entry)));
        List<Effect.Use> dropped = Uses.of(store.get(),
                rubricsBefore.stream().filter(r -> !now.contains(r)).toList());
        return new Change(telling.of(entry, shelf.effective(shelf.listing())), before.map(Entry::version), true,
                looked.inside().findings(), dropped);
    }

    /** Whether exactly this is installed and works; another version in the way is a reason to refuse. */
    private boolean unchanged(String named, PluginFile plugin, Optional<Entry> before, boolean update)
            throws BadInput {
        if (before.isEmpty()) {
            if (update) {
                throw Refusal.of(PluginRuntime.class, named, "notInstalled", plugin.id());
            }
            return false;
        }
        Entry old = before.get();
        if (old.sha256().equals(plugin.sha256())) {
            return restoration.refusal(old).isEmpty();
        }
        int order = Version.parseVersion(plugin.version()).compareTo(Version.parseVersion(old.version()));
        if (order == 0) {
            throw Refusal.of(PluginRuntime.class, named, "sameVersion", plugin.reference());
        }
        if (order < 0) {
            throw Refusal.of(PluginRuntime.class, named, "downgrade", plugin.id(), plugin.version(), old.version());
        }
        if (!update) {
            throw Refusal.of(PluginRuntime.class, named, "installed", plugin.id(), old.version(), plugin.version());
        }
        return false;
    }

    /** A plugin out, working or not; what went. */
    Effect remove(String id, String by, Progress progress) throws BadInput, IOException {
        shelf.mayChange();
        Listing listing = shelf.listing();
        Entry entry = entry(id);
        Effect effect = effect(entry);
        boolean shipped = shelf.shipped().stream().anyMatch(e -> e.id().equals(id));
        progress.at(Step.COMMIT);
        log("remove", entry, by, "");
        listing.without(id, shipped).write(shelf.toChange());
        cleanUp(id, progress);
        return effect;
    }

    /** After a commit: what is on the list stays, everything else of plugins goes, whoever listens and fails. */
    private void cleanUp(String changed, Progress progress) throws BadInput, IOException {
        try {
            progress.at(Step.CLEAN);
        } finally {
            restoration.forget(changed);
            Listing listing = shelf.listing();
            live.uninstall(live.besides(shelf.effective(listing)));
            restoration.rest();
            shelf.sweep(listing);
        }
    }

    /** What would go with a plugin. */
    Effect effect(String id) throws BadInput, IOException {
        return effect(entry(id));
    }

    private Effect effect(Entry entry) throws BadInput, IOException {
        List<Bundle> own = live.of(entry);
        Set<String> dependents = new TreeSet<>();
        for (Entry other : shelf.effective(shelf.listing())) {
            boolean needs = !other.id().equals(entry.id()) && live.of(other).stream().anyMatch(b -> Wires.to(b, own));
            if (needs) {
                dependents.add(other.id());
            }
        }
        return new Effect(entry.id(), entry.version(), Uses.of(store.get(), telling.rubrics(entry)),
                store.get().isPresent(), List.copyOf(dependents));
    }

    private Entry entry(String id) throws BadInput, IOException {
        return shelf.effective(shelf.listing()).stream().filter(e -> e.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.of(PluginRuntime.class, OneLine.of(id), "notInstalled", OneLine.of(id)));
    }

    private void log(String act, Entry entry, String by, String more) throws BadInput, IOException {
        TrustLog.add(shelf.toChange(), now(), act, entry.reference(), entry.sha256(), OneLine.of(by), more);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
