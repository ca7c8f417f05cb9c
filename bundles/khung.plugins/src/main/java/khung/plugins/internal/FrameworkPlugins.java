package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.feature.FeatureService;

import khung.dossier.DossierStore;
import khung.owner.OwnerLock;
import khung.plugins.Change;
import khung.plugins.Checked;
import khung.plugins.DeveloperMode;
import khung.plugins.Effect;
import khung.plugins.Offer;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.Step;
import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricSource;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;
import khung.trust.Sha256;
import khung.trust.TrustedKeys;
import khung.trust.Verification;
import khung.trust.files.Home;
import khung.trust.files.Refusal;
import khung.trust.files.TrustLog;

/**
 * Plugins in the running framework. What is installed starts when this component does, before anybody else gets it; a
 * change is made in the framework first, then committed by replacing the one file that lists what is installed, and
 * only then is the version before it cleared away.
 */
@Component(immediate = true)
public final class FrameworkPlugins implements PluginRuntime {

    private static final String LOG = "plugins";

    private final BundleContext context;
    private final Optional<Path> product;
    private final Shelf shelf;
    private final Live live;
    private final TrustedKeys keys;
    private final Rubrics rubrics;
    private final ComponentServiceObjects<FeatureService> features;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<RubricSource> sources = new CopyOnWriteArrayList<>();
    private final Map<String, Phrase> failed = new HashMap<>();
    private AutoCloseable keyListener;
    private boolean started;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DossierStore store;

    /**
     * As a component; starts what is installed.
     *
     * @param features understands feature documents; asked for only when a plugin file is read
     */
    @Activate
    public FrameworkPlugins(BundleContext context, @Reference Home home, @Reference TrustedKeys keys,
            @Reference Rubrics rubrics,
            @Reference(service = FeatureService.class) ComponentServiceObjects<FeatureService> features) {
        this.context = context;
        this.product = Optional.ofNullable(context.getProperty("khung.product")).map(Path::of)
                .filter(Files::isDirectory);
        this.shelf = new Shelf(home, product);
        this.live = new Live(context);
        this.keys = keys;
        this.rubrics = rubrics;
        this.features = features;
        this.clock = Clock.systemUTC();
    }

    /** Starts what is installed; what cannot start is told by {@link #list}. */
    @Activate
    void start() {
        started = true;
        keyListener = keys.onChange(this::restore);
        restore();
    }

    /** Stops every plugin; they stay installed. */
    @Deactivate
    void stop() throws Exception {
        started = false;
        keyListener.close();
        live.stop(live.all());
    }

    /** The rubric files of everybody, plugins among them. */
    @Reference(name = "sources", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(RubricSource source) {
        sources.add(source);
    }

    void remove(RubricSource source) {
        sources.remove(source);
    }

    /** Between the start and the right to the user's folder another process may have changed what is installed. */
    @Reference(name = "owner", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "leave")
    void own(OwnerLock owner) {
        if (started) {
            restore();
        }
    }

    void leave(OwnerLock owner) {
        // What is installed stays so.
    }

    private synchronized void restore() {
        failed.clear();
        List<Entry> entries;
        Optional<DeveloperMode> developer;
        try {
            Listing listing = shelf.listing();
            developer = listing.developer();
            entries = shelf.effective(listing);
        } catch (BadInput | IOException e) {
            // The list cannot be read: problems() tells, and nothing of it is believed.
            entries = List.of();
            developer = Optional.empty();
        }
        Set<String> wanted = entries.stream().flatMap(e -> e.locations().stream()).collect(Collectors.toSet());
        List<Bundle> strangers = live.all().stream().filter(b -> !wanted.contains(b.getLocation())).toList();
        if (!strangers.isEmpty()) {
            live.uninstall(strangers);
        }
        for (Entry entry : entries) {
            restore(entry, developer.isPresent());
        }
        listeners.forEach(Runnable::run);
    }

    private void restore(Entry entry, boolean developer) {
        try {
            Optional<Phrase> refusal = distrust(entry, developer);
            if (refusal.isPresent()) {
                live.stop(live.of(entry));
                failed.put(entry.id(), refusal.get());
                return;
            }
            List<Bundle> bundles = live.complete(entry) ? live.of(entry) : live.install(entry, content(entry));
            live.start(bundles);
        } catch (BadInput e) {
            failed.put(entry.id(), e.problems().get(0).what());
        } catch (BundleException e) {
            failed.put(entry.id(), phrase("failed.start", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            failed.put(entry.id(), phrase("failed.file", String.valueOf(e.getMessage())));
        }
    }

    /** Why an installed plugin is believed no more. */
    private Optional<Phrase> distrust(Entry entry, boolean developer) throws IOException {
        if (entry.shipped() || entry.unsigned() && developer) {
            return Optional.empty();
        }
        Optional<Path> file = shelf.file(entry);
        Optional<byte[]> signature = file.isPresent() ? Shelf.signature(file.get()) : Optional.empty();
        Verification verification = keys.verify(PluginFile.KIND, entry.sha256(), signature).named(entry.reference());
        return verification.signed() ? Optional.empty() : Optional.of(verification.says());
    }

    /** The file of an installed plugin, held against the digest it was installed with. */
    private PluginFile content(Entry entry) throws BadInput, IOException {
        String named = LOG + "/" + entry.reference();
        Path file = shelf.file(entry).orElseThrow(() -> Refusal.of(PluginRuntime.class, named, "file.gone"));
        byte[] bytes = PluginReader.bytes(file, named);
        if (!Sha256.of(bytes).equals(entry.sha256())) {
            throw Refusal.of(PluginRuntime.class, named, "file.altered");
        }
        return read(named, bytes);
    }

    private PluginFile read(String named, byte[] bytes) throws BadInput {
        FeatureService service = features.getService();
        try {
            return new PluginReader(service).read(named, bytes);
        } finally {
            features.ungetService(service);
        }
    }

    @Override
    public synchronized List<Plugin> list() throws IOException {
        List<Plugin> all = new ArrayList<>();
        try {
            for (Entry entry : shelf.effective(shelf.listing())) {
                all.add(plugin(entry));
            }
        } catch (BadInput e) {
            // problems() tells.
        }
        return List.copyOf(all);
    }

    private Plugin plugin(Entry entry) throws IOException {
        Optional<Path> file = shelf.file(entry);
        Verification verification = keys.verify(PluginFile.KIND, entry.sha256(),
                file.isPresent() ? Shelf.signature(file.get()) : Optional.empty()).named(entry.reference());
        String name = entry.name();
        String description = "";
        String vendor = "";
        String help = "";
        boolean code = false;
        try {
            PluginFile content = content(entry);
            description = content.description();
            vendor = content.vendor();
            code = content.code();
            help = content.text("help").orElse("");
        } catch (BadInput e) {
            failed.putIfAbsent(entry.id(), e.problems().get(0).what());
        }
        List<Bundle> bundles = live.of(entry);
        Set<String> services = new TreeSet<>();
        bundles.forEach(b -> services.addAll(Promise.promised(b)));
        List<String> brought = brought(bundles);
        List<Phrase> reasons = new ArrayList<>();
        Plugin.State state = state(entry, bundles, reasons);
        Optional<Phrase> remedy = reasons.isEmpty() ? Optional.empty() : Optional.of(phrase("remedy." + state.name()));
        OptionalInt dossiers = store == null ? OptionalInt.empty()
                : OptionalInt.of(Uses.of(Optional.of(store), brought).stream().mapToInt(u -> u.open() + u.finalised())
                        .sum());
        return new Plugin(entry.id(), entry.version(), name, description, help, vendor, state, List.copyOf(reasons), remedy,
                verification.says(), verification.signed(), verification.signed()
                        && verification.key().orElseThrow().signer().developer(),
                entry.shipped(), code, brought, List.copyOf(services), dossiers);
    }

    private Plugin.State state(Entry entry, List<Bundle> bundles, List<Phrase> reasons) throws IOException {
        if (failed.containsKey(entry.id())) {
            reasons.add(failed.get(entry.id()));
            return Plugin.State.REFUSED;
        }
        List<Bundle> unresolved = bundles.stream().filter(b -> b.getState() == Bundle.INSTALLED).toList();
        if (unresolved.isEmpty()) {
            Set<String> broken = new TreeSet<>();
            bundles.stream().filter(b -> b.getState() == Bundle.ACTIVE).forEach(b -> broken.addAll(Promise.broken(b)));
            broken.forEach(s -> reasons.add(phrase("promise.broken", s)));
            return broken.isEmpty() ? Plugin.State.ACTIVE : Plugin.State.UNSATISFIED;
        }
        try (Scratch scratch = Scratch.open(context, product)) {
            List<Bundle> own = new ArrayList<>();
            for (Entry other : shelf.effective(shelf.listing())) {
                try {
                    List<Bundle> added = scratch.add(content(other));
                    if (other.id().equals(entry.id())) {
                        own = added;
                    }
                } catch (BadInput | BundleException e) {
                    // Its own line in the list tells.
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
        } catch (BadInput e) {
            reasons.add(e.problems().get(0).what());
            return Plugin.State.UNSATISFIED;
        }
    }

    /** The rubric versions whose files come from some bundles. */
    private List<String> brought(List<Bundle> bundles) {
        Set<String> names = bundles.stream().map(Bundle::getSymbolicName).filter(n -> n != null)
                .collect(Collectors.toSet());
        return rubrics.list().stream().filter(r -> isOf(r, names)).map(Rubric::reference).sorted().toList();
    }

    private static boolean isOf(Rubric rubric, Set<String> bundles) {
        String file = rubric.files().get(0).name();
        int end = file.indexOf('/');
        return end > 0 && bundles.contains(file.substring(0, end));
    }

    @Override
    public List<Offer> offers() throws IOException {
        Optional<Path> folder = shelf.productFolder();
        if (folder.isEmpty()) {
            return List.of();
        }
        Set<String> here = list().stream().map(Plugin::id).collect(Collectors.toSet());
        return offers(folder.get()).stream().filter(o -> !here.contains(o.id())).toList();
    }

    @Override
    public List<Offer> offers(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.getFileName().toString().endsWith(PluginFile.ENDING)).sorted().toList();
        }
        Map<String, Offer> newest = new TreeMap<>();
        for (Path file : files) {
            String named = file.getFileName().toString();
            try {
                PluginFile plugin = read(named, PluginReader.bytes(file, named));
                Offer offer = new Offer(plugin.id(), plugin.version(), plugin.name(), file);
                newest.merge(plugin.id(), offer, (a, b) -> version(a.version()).compareTo(version(b.version())) >= 0
                        ? a : b);
            } catch (BadInput e) {
                // No plugin: nothing to offer.
            }
        }
        return List.copyOf(newest.values());
    }

    @Override
    public List<Problem> problems() throws IOException {
        try {
            shelf.effective(shelf.listing());
            return List.of();
        } catch (BadInput e) {
            return e.problems();
        }
    }

    @Override
    public synchronized Checked verify(Path file, String named) throws BadInput, IOException {
        Opened opened = looking().open(file, named, true, true, Progress.NONE);
        PluginFile plugin = opened.file();
        Looked looked = looking().look(plugin, named, around(plugin.id()), Progress.NONE);
        List<Problem> problems = new ArrayList<>();
        if (!opened.verification().signed()) {
            problems.add(opened.verification().problem(named));
        }
        problems.addAll(looked.problems());
        return new Checked(plugin, opened.verification(), List.copyOf(problems),
                looked.inside().rubrics().stream().map(Rubric::reference).toList(), looked.inside().findings());
    }

    @Override
    public List<Problem> verifyInstalled() throws IOException {
        List<Problem> problems = new ArrayList<>(problems());
        for (Entry entry : problems.isEmpty() ? entries() : List.<Entry>of()) {
            String named = LOG + "/" + entry.reference();
            try {
                content(entry);
                Optional<Phrase> distrust = distrust(entry, developerMode().isPresent());
                distrust.ifPresent(p -> problems.add(new Problem(Place.of(named), "", p, phrase("remedy.REFUSED"))));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    private List<Entry> entries() throws IOException {
        try {
            return shelf.effective(shelf.listing());
        } catch (BadInput e) {
            throw new IOException(e.getMessage());
        }
    }

    @Override
    public Change install(Path file, String named, String by, Progress progress) throws BadInput, IOException {
        return bring(file, named, by, progress, false);
    }

    @Override
    public Change update(Path file, String named, String by, Progress progress) throws BadInput, IOException {
        return bring(file, named, by, progress, true);
    }

    private Change bring(Path file, String named, String by, Progress progress, boolean update)
            throws BadInput, IOException {
        Change change;
        synchronized (this) {
            shelf.toChange();
            Listing listing = shelf.listing();
            List<Entry> entries = shelf.effective(listing);
            Optional<Entry> shipped = vouched(file);
            Opened opened = looking().open(file, named, shipped.isPresent(), listing.developer().isPresent(),
                    progress);
            PluginFile plugin = opened.file();
            Optional<Entry> before = entries.stream().filter(e -> e.id().equals(plugin.id())).findFirst();
            if (unchanged(named, plugin, before, update)) {
                return new Change(plugin(before.orElseThrow()), Optional.of(plugin.version()), false, Map.of(),
                        List.of());
            }
            Looked looked = looking().look(plugin, named, around(plugin.id()), progress);
            if (!looked.problems().isEmpty()) {
                throw new BadInput(looked.problems());
            }
            Entry entry = shipped.filter(s -> s.id().equals(plugin.id())).orElse(new Entry(plugin.id(),
                    plugin.version(), plugin.sha256(), plugin.name(), by, now().toString(), opened.unsigned(), false,
                    plugin.jars().stream().map(Jar::sha256).toList()));
            change = carryOut(listing, entry, before, opened, looked, by, progress);
        }
        listeners.forEach(Runnable::run);
        return change;
    }

    /** What came with the program is vouched for by the program's own list. */
    private Optional<Entry> vouched(Path file) throws BadInput, IOException {
        if (shelf.productFolder().isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String sha256 = Sha256.of(PluginReader.bytes(file, file.getFileName().toString()));
        return shelf.shipped().stream().filter(e -> e.sha256().equals(sha256)).findFirst();
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
            return !failed.containsKey(old.id());
        }
        int order = version(plugin.version()).compareTo(version(old.version()));
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

    private Change carryOut(Listing listing, Entry entry, Optional<Entry> before, Opened opened,
            Looked looked, String by, Progress progress) throws BadInput, IOException {
        List<String> broughtBefore = before.map(b -> brought(live.of(b))).orElse(List.of());
        List<Bundle> old = before.map(live::of).orElse(List.of());
        List<Bundle> added = List.of();
        boolean committed = false;
        try {
            progress.at(Step.INSTALL);
            if (!entry.shipped()) {
                shelf.keep(opened.file(), opened.bytes(), opened.signature());
            }
            added = live.install(entry, opened.file());
            progress.at(Step.START);
            live.stop(old);
            live.start(added);
            progress.at(Step.CHECK);
            check(entry.reference(), looked, added);
            progress.at(Step.COMMIT);
            log(before.isPresent() ? "update" : "install", entry, by, opened.unsigned() ? "unsigned" : "");
            listing.with(entry).write(shelf.toChange());
            committed = true;
        } catch (BundleException e) {
            throw Refusal.of(PluginRuntime.class, entry.reference(), "failed.start",
                    String.valueOf(e.getMessage()));
        } finally {
            if (!committed) {
                List<Bundle> back = old;
                live.uninstall(added.stream().filter(b -> !back.contains(b)).toList());
                startAgain(old);
            }
        }
        progress.at(Step.CLEAN);
        failed.remove(entry.id());
        List<Bundle> kept = added;
        live.uninstall(old.stream().filter(b -> !kept.contains(b)).toList());
        shelf.sweep(shelf.listing());
        Set<String> now = new TreeSet<>(brought(added));
        List<Effect.Use> dropped = Uses.of(Optional.ofNullable(store),
                broughtBefore.stream().filter(r -> !now.contains(r)).toList());
        return new Change(plugin(entry), before.map(Entry::version), true, looked.inside().findings(), dropped);
    }

    private void startAgain(List<Bundle> old) {
        try {
            live.start(old);
        } catch (BundleException e) {
            // It ran a moment ago; the list tells if it does not now.
            failed.put("", phrase("failed.start", String.valueOf(e.getMessage())));
        }
    }

    /** Whether every rubric and service promised is there. */
    private void check(String named, Looked looked, List<Bundle> added) throws BadInput {
        for (Rubric promised : looked.inside().rubrics()) {
            boolean there = rubrics.find(promised.reference()).filter(r -> r.digest().equals(promised.digest()))
                    .isPresent();
            if (!there) {
                throw Refusal.of(PluginRuntime.class, named, "promise.rubric", promised.reference());
            }
        }
        for (Bundle bundle : added) {
            if (bundle.getState() == Bundle.ACTIVE) {
                for (String service : Promise.broken(bundle)) {
                    throw Refusal.of(PluginRuntime.class, named, "promise.service", service);
                }
            }
        }
    }

    @Override
    public synchronized Effect effect(String id) throws BadInput, IOException {
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
        return new Effect(entry.id(), entry.version(), Uses.of(Optional.ofNullable(store), brought(own)),
                store != null, List.copyOf(dependents));
    }

    private Entry entry(String id) throws BadInput, IOException {
        return shelf.effective(shelf.listing()).stream().filter(e -> e.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.of(PluginRuntime.class, id, "notInstalled", id));
    }

    @Override
    public Effect remove(String id, String by, Progress progress) throws BadInput, IOException {
        Effect effect;
        synchronized (this) {
            shelf.toChange();
            Listing listing = shelf.listing();
            Entry entry = entry(id);
            effect = effect(entry);
            boolean shipped = shelf.shipped().stream().anyMatch(e -> e.id().equals(id));
            progress.at(Step.COMMIT);
            log("remove", entry, by, "");
            listing.without(id, shipped).write(shelf.toChange());
            progress.at(Step.CLEAN);
            failed.remove(id);
            live.uninstall(live.all().stream().filter(b -> Entry.isOf(id, b.getLocation())).toList());
            shelf.sweep(shelf.listing());
        }
        listeners.forEach(Runnable::run);
        return effect;
    }

    @Override
    public Optional<DeveloperMode> developerMode() throws IOException {
        try {
            return shelf.listing().developer();
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    @Override
    public void developerMode(boolean on, String by, String reason) throws BadInput, IOException {
        synchronized (this) {
            Path folder = shelf.toChange();
            Listing listing = shelf.listing();
            if (on && reason.isBlank()) {
                throw Refusal.of(PluginRuntime.class, LOG, "developer.reason");
            }
            TrustLog.add(folder, now(), on ? "developer mode on" : "developer mode off", by, reason);
            listing.with(on ? Optional.of(new DeveloperMode(by, now(), reason.strip())) : Optional.empty())
                    .write(folder);
        }
        restore();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Looking looking() {
        return new Looking(context, product, keys, this::read);
    }

    /** @param without the id of the plugin to look past: the one at hand */
    private Looking.Around around(String without) throws IOException {
        Map<String, PluginFile> plugins = new LinkedHashMap<>();
        Set<String> past = new TreeSet<>();
        for (Entry entry : entries()) {
            if (without.equals(entry.id())) {
                live.of(entry).stream().map(Bundle::getSymbolicName).forEach(past::add);
                continue;
            }
            try {
                plugins.put(entry.id(), content(entry));
            } catch (BadInput e) {
                // Its own line in the list tells.
            }
        }
        return new Looking.Around(plugins, () -> files(past));
    }

    private List<RubricFile> files(Set<String> past) {
        List<RubricFile> files = new ArrayList<>();
        for (RubricSource source : sources) {
            if (!past.contains(source.name())) {
                try {
                    files.addAll(source.files());
                } catch (IOException e) {
                    // The registry tells.
                }
            }
        }
        files.sort(Comparator.comparing(RubricFile::name));
        return files;
    }

    private void log(String act, Entry entry, String by, String more) throws BadInput, IOException {
        TrustLog.add(shelf.toChange(), now(), act, entry.reference(), entry.sha256(), by, more);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Version version(String text) {
        return Version.parseVersion(text);
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(PluginRuntime.class, key, arguments);
    }
}
