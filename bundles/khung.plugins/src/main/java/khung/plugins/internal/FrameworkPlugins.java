package khung.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
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
import khung.plugins.file.OneLine;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.rubric.Rubric;
import khung.rubric.RubricSource;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.text.Problem;
import khung.trust.TrustedKeys;
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
    private static final int LONGEST_REASON = 500;

    private final Shelf shelf;
    private final Live live;
    private final TrustedKeys keys;
    private final Belief belief;
    private final Restoration restoration;
    private final Telling telling;
    private final Looking looking;
    private final Neighbours neighbours;
    private final Changes changes;
    private final ComponentServiceObjects<FeatureService> features;
    private final Clock clock = Clock.systemUTC();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<RubricSource> sources = new CopyOnWriteArrayList<>();
    private AutoCloseable keyListener;
    private volatile boolean started;

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
        Optional<Path> product = Optional.ofNullable(context.getProperty("khung.product")).map(Path::of)
                .filter(Files::isDirectory);
        this.shelf = new Shelf(home, product);
        this.live = new Live(context);
        this.keys = keys;
        this.features = features;
        this.belief = new Belief(shelf, keys, this::read);
        Brought brought = new Brought(rubrics, sources);
        this.restoration = new Restoration(shelf, live, belief, new Remembered(
                Optional.ofNullable(context.getDataFile("restored")).map(File::toPath),
                product + " " + context.getBundle().getLastModified(), shelf::deciding));
        this.telling = new Telling(context, product, live, belief, restoration, brought,
                () -> Optional.ofNullable(store));
        this.looking = new Looking(context, product, keys, this::read);
        this.neighbours = new Neighbours(shelf, live, belief, restoration, brought);
        this.changes = new Changes(shelf, live, looking, neighbours, new Exchange(context, shelf, live, brought),
                restoration, telling, brought, clock, () -> Optional.ofNullable(store));
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

    private void restore() {
        synchronized (this) {
            restoration.all();
        }
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
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
            Listing listing = shelf.listing();
            List<Entry> entries = shelf.effective(listing);
            for (Entry entry : entries) {
                restoration.look(entry, listing.developer().isPresent());
            }
            for (Entry entry : entries) {
                all.add(telling.of(entry, entries));
            }
        } catch (BadInput e) {
            // problems() tells.
        }
        return List.copyOf(all);
    }

    @Override
    public List<Offer> offers() throws IOException {
        Optional<Path> folder = shelf.productFolder();
        if (folder.isEmpty()) {
            return List.of();
        }
        Set<String> here;
        try {
            here = shelf.effective(shelf.listing()).stream().map(Entry::id).collect(Collectors.toSet());
        } catch (BadInput e) {
            here = Set.of();
        }
        Set<String> installed = here;
        return offers(folder.get()).stream().filter(o -> !installed.contains(o.id())).toList();
    }

    @Override
    public List<Offer> offers(Path folder) throws IOException {
        return new Offers(this::read).in(folder);
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
        byte[] bytes = PluginReader.bytes(file, OneLine.of(named));
        Opened opened = looking.open(bytes, Shelf.signature(file), OneLine.of(named), true, true, Progress.NONE);
        PluginFile plugin = opened.file();
        Looked looked = looking.look(plugin, OneLine.of(named), neighbours.around(plugin.id()), Progress.NONE);
        List<Problem> problems = new ArrayList<>();
        if (!opened.verification().signed()) {
            problems.add(opened.verification().problem(OneLine.of(named)));
        }
        problems.addAll(looked.problems());
        return new Checked(plugin, opened.verification(), List.copyOf(problems),
                looked.inside().rubrics().stream().map(Rubric::reference).toList(), looked.inside().findings());
    }

    @Override
    public List<Problem> verifyInstalled() throws IOException {
        try {
            Listing listing = shelf.listing();
            List<Problem> problems = new ArrayList<>();
            for (Entry entry : shelf.effective(listing)) {
                belief.doubt(entry, listing.developer().isPresent()).ifPresent(problems::add);
            }
            return problems;
        } catch (BadInput e) {
            return e.problems();
        }
    }

    @Override
    public Change install(Path file, String named, String by, Progress progress) throws BadInput, IOException {
        return bring(file, OneLine.of(named), by, progress, false);
    }

    @Override
    public Change update(Path file, String named, String by, Progress progress) throws BadInput, IOException {
        return bring(file, OneLine.of(named), by, progress, true);
    }

    private Change bring(Path file, String named, String by, Progress progress, boolean update)
            throws BadInput, IOException {
        Change change;
        synchronized (this) {
            change = changes.bring(file, named, by, progress, update);
        }
        if (change.changed()) {
            tellListeners();
        }
        return change;
    }

    @Override
    public synchronized Effect effect(String id) throws BadInput, IOException {
        return changes.effect(id);
    }

    @Override
    public Effect remove(String id, String by, Progress progress) throws BadInput, IOException {
        Effect effect;
        synchronized (this) {
            effect = changes.remove(id, by, progress);
        }
        tellListeners();
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
            shelf.mayChange();
            Listing listing = shelf.listing();
            String why = OneLine.of(reason, LONGEST_REASON);
            if (on && why.isEmpty()) {
                throw Refusal.of(PluginRuntime.class, LOG, "developer.reason");
            }
            Path folder = shelf.toChange();
            TrustLog.add(folder, now(), on ? "developer mode on" : "developer mode off", OneLine.of(by), why);
            listing.with(on ? Optional.of(new DeveloperMode(OneLine.of(by), now(), why)) : Optional.empty())
                    .write(folder);
        }
        restore();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
