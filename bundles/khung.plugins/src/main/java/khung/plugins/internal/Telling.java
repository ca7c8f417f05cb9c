package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

import khung.dossier.DossierStore;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.plugins.file.OneLine;
import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.trust.Verification;

/** Tells of an installed plugin what it is, whether it works, and if not, why and what to do. */
final class Telling {

    private final BundleContext context;
    private final Optional<Path> product;
    private final Live live;
    private final Belief belief;
    private final Restoration restoration;
    private final Brought brought;
    private final Supplier<Optional<DossierStore>> store;

    Telling(BundleContext context, Optional<Path> product, Live live, Belief belief, Restoration restoration,
            Brought brought, Supplier<Optional<DossierStore>> store) {
        this.context = context;
        this.product = product;
        this.live = live;
        this.belief = belief;
        this.restoration = restoration;
        this.brought = brought;
        this.store = store;
    }

    /** @param all everything installed, it among them */
    Plugin of(Entry entry, List<Entry> all) throws IOException {
        Optional<PluginFile> content = content(entry);
        Verification verification = belief.verification(entry);
        List<Bundle> bundles = live.of(entry);
        Set<String> services = new TreeSet<>();
        bundles.forEach(b -> services.addAll(Promise.promised(b)));
        List<String> rubrics = rubrics(bundles, content);
        List<Phrase> reasons = new ArrayList<>();
        Plugin.State state = state(entry, all, bundles, reasons);
        Optional<Phrase> remedy = reasons.isEmpty() ? Optional.empty() : Optional.of(phrase("remedy." + state.name()));
        return new Plugin(entry.id(), entry.version(), entry.name(),
                content.map(PluginFile::description).orElse(""),
                content.flatMap(c -> c.text("help")).orElse(""), content.map(PluginFile::vendor).orElse(""), state,
                List.copyOf(reasons), remedy, verification.says(), verification.signed(),
                verification.signed() && verification.key().orElseThrow().signer().developer(), entry.shipped(),
                content.map(PluginFile::code).orElse(false), rubrics, List.copyOf(services), dossiers(rubrics));
    }

    /** The rubric versions it brings, or would bring if it worked. */
    List<String> rubrics(Entry entry) throws IOException {
        return rubrics(live.of(entry), content(entry));
    }

    private List<String> rubrics(List<Bundle> bundles, Optional<PluginFile> content) {
        List<String> there = brought.by(bundles);
        return there.isEmpty() ? content.map(Declared::rubrics).orElse(List.of()) : there;
    }

    private Optional<PluginFile> content(Entry entry) throws IOException {
        try {
            return Optional.of(belief.content(entry));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    private OptionalInt dossiers(List<String> rubrics) throws IOException {
        Optional<DossierStore> kept = store.get();
        return kept.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Uses.of(kept, rubrics).stream()
                .mapToInt(u -> u.open() + u.finalised()).sum());
    }

    private Plugin.State state(Entry entry, List<Entry> all, List<Bundle> bundles, List<Phrase> reasons)
            throws IOException {
        Optional<Phrase> refusal = restoration.refusal(entry);
        if (refusal.isPresent()) {
            reasons.add(refusal.get());
            return Plugin.State.REFUSED;
        }
        if (bundles.stream().anyMatch(b -> b.getState() == Bundle.INSTALLED)) {
            return unresolved(entry, all, reasons);
        }
        Set<String> broken = new TreeSet<>();
        bundles.stream().filter(b -> b.getState() == Bundle.RESOLVED)
                .forEach(b -> reasons.add(phrase("stopped", OneLine.of(b.getSymbolicName()))));
        bundles.stream().filter(b -> b.getState() == Bundle.ACTIVE).forEach(b -> broken.addAll(Promise.broken(b)));
        broken.forEach(s -> reasons.add(phrase("promise.broken", OneLine.of(s))));
        return reasons.isEmpty() ? Plugin.State.ACTIVE : Plugin.State.UNSATISFIED;
    }

    private Plugin.State unresolved(Entry entry, List<Entry> all, List<Phrase> reasons) throws IOException {
        try (Scratch scratch = Scratch.open(context, product)) {
            List<Bundle> own = new ArrayList<>();
            for (Entry other : all) {
                List<Bundle> added = add(scratch, other);
                if (other.id().equals(entry.id())) {
                    own = added;
                }
            }
            if (scratch.resolve(own)) {
                reasons.add(phrase("windowOnly"));
                return Plugin.State.WINDOW_ONLY;
            }
            reasons.addAll(Missing.of(own, scratch.all()));
            if (reasons.isEmpty()) {
                reasons.add(phrase("needs.together", entry.reference()));
            }
            return Plugin.State.UNSATISFIED;
        }
    }

    private List<Bundle> add(Scratch scratch, Entry entry) throws IOException {
        try {
            return restoration.refusal(entry).isPresent() ? List.of() : scratch.add(belief.content(entry));
        } catch (BadInput | BundleException e) {
            // Its own line in the list tells.
            return List.of();
        }
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(PluginRuntime.class, key, arguments);
    }
}
