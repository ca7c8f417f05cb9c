package khung.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import khung.plugins.Offer;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.rubric.Rubric;

/** The plugins as they were a moment ago, for the parts of the window that only speak of them. UI thread. */
final class KnownPlugins {

    private final Optional<PluginRuntime> runtime;
    private final Background thread;
    private final Runnable page;
    private final Consumer<Exception> failed;
    private final List<Runnable> listeners = new ArrayList<>();
    /** Names of plugins by the rubrics they brought while the window was open, also of those gone since. */
    private final Map<String, String> bringers = new HashMap<>();
    private Optional<List<Plugin>> here = Optional.empty();
    private List<Offer> offers = List.of();
    private boolean due;

    private record Read(List<Plugin> here, List<Offer> offers) {
    }

    /**
     * @param runtime empty where no plugin can be installed
     * @param page opens the page where they are installed
     * @param failed told when they cannot be read
     */
    KnownPlugins(Optional<PluginRuntime> runtime, Background thread, Runnable page, Consumer<Exception> failed) {
        this.runtime = runtime;
        this.thread = thread;
        this.page = page;
        this.failed = failed;
    }

    Optional<PluginRuntime> runtime() {
        return runtime;
    }

    Background thread() {
        return thread;
    }

    /** Calls the listener after what is known here has changed. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads them anew; the listeners hear of it. */
    void refresh() {
        if (runtime.isEmpty() || due) {
            return;
        }
        due = true;
        thread.run(() -> {
            thread.post(() -> due = false);
            return new Read(runtime.get().list(), runtime.get().offers());
        }, read -> {
            here = Optional.of(read.here());
            offers = read.offers();
            read.here().forEach(p -> p.rubrics().forEach(r -> bringers.put(r, p.name())));
            listeners.forEach(Runnable::run);
        }, failed);
    }

    /** Those installed; none while nobody has read them yet. */
    List<Plugin> here() {
        return here.orElse(List.of());
    }

    /** What came with the program and is not installed. */
    List<Offer> offers() {
        return offers;
    }

    /** Whether it is known that none is installed. */
    boolean none() {
        return here.filter(List::isEmpty).isPresent();
    }

    /** The plugin that brings a rubric now. */
    Optional<Plugin> bringing(Rubric rubric) {
        return here().stream().filter(p -> p.rubrics().contains(rubric.reference())).findFirst();
    }

    /**
     * What the plugin is called that a rubric came with; the name of the bundle where nothing better is known, empty
     * where not even that is.
     */
    Optional<String> bringer(Rubric rubric) {
        String file = rubric.files().isEmpty() ? "" : rubric.files().get(0).name();
        String bundle = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        return Optional.ofNullable(bringers.get(rubric.reference()))
                .or(() -> here().stream().filter(p -> p.id().equals(bundle)).map(Plugin::name).findFirst())
                .or(() -> offers.stream().filter(o -> o.id().equals(bundle)).map(Offer::name).findFirst())
                .or(() -> Optional.of(bundle).filter(b -> !b.isEmpty()));
    }

    /** Opens the page where plugins are installed. */
    void openPage() {
        page.run();
    }
}
