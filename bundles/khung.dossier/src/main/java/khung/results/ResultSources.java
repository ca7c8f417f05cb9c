package khung.results;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The sources of results that are there now. Any thread. */
@Component(service = ResultSources.class)
public final class ResultSources {

    private final List<ResultSource> sources = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A source has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ResultSource source) {
        sources.add(source);
        listeners.forEach(Runnable::run);
    }

    /** A source has gone. */
    public void remove(ResultSource source) {
        sources.remove(source);
        listeners.forEach(Runnable::run);
    }

    /** Those there are, in the order they came. */
    public List<ResultSource> all() {
        return List.copyOf(sources);
    }

    /** Calls the listener, on whatever thread it happens, when a source came or went. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
