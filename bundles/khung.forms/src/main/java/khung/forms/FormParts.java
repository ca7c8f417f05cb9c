package khung.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import khung.results.ResultSources;
import khung.rubric.Rubric;

/** What plugins add to the forms now: pages, and sources of results. Any thread. */
@Component(service = FormParts.class)
public final class FormParts {

    private final ResultSources sources;
    private final List<Added> parts = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A part with the properties of its service. */
    private record Added(FormPart part, Map<String, Object> properties) {

        boolean isFor(Rubric rubric) {
            return names(FormPart.RUBRIC, rubric.id()) && names(FormPart.BLOC, rubric.bloc());
        }

        private boolean names(String property, String word) {
            Object value = properties.get(property);
            return value == null || (value instanceof String[] many ? Set.of(many).contains(word)
                    : value.toString().equals(word));
        }
    }

    /** @param sources the sources of results */
    @Activate
    public FormParts(@Reference ResultSources sources) {
        this.sources = sources;
    }

    /** A part has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(FormPart part, Map<String, Object> properties) {
        parts.add(new Added(part, properties));
        listeners.forEach(Runnable::run);
    }

    /** A part has gone. */
    public void remove(FormPart part) {
        parts.removeIf(p -> p.part() == part);
        listeners.forEach(Runnable::run);
    }

    /** The parts for forms of a rubric, in the order they came. */
    public List<FormPart> of(Rubric rubric) {
        return parts.stream().filter(p -> p.isFor(rubric)).map(Added::part).toList();
    }

    /** The sources of results. */
    public ResultSources sources() {
        return sources;
    }

    /** Calls the listener, on whatever thread it happens, when a part or a source came or went. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        AutoCloseable ofSources = sources.onChange(listener);
        return () -> {
            listeners.remove(listener);
            ofSources.close();
        };
    }
}
