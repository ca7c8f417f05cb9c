package khung.rubric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/** The registry of versions. Works as well without a framework: create one and add sources. */
@Component
public final class RubricRegistry implements Rubrics {

    private static final Comparator<Rubric> ORDER = Comparator.comparing(Rubric::id)
            .thenComparing(Rubric::version, Version::compare);

    private static final Comparator<Supplement> SUPPLEMENTS = Comparator.comparing(Supplement::id)
            .thenComparing(Supplement::version, Version::compare);

    private final List<RubricSource> sources = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Read read;

    private record Read(List<Rubric> rubrics, List<Supplement> supplements, Rulings rulings,
            List<Problem> problems) {
    }

    /** Adds a source; what it brings is read when somebody asks. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    public void add(RubricSource source) {
        sources.add(source);
        changed();
    }

    /** Takes a source away with all it brought. */
    public void remove(RubricSource source) {
        sources.remove(source);
        changed();
    }

    @Override
    public List<Rubric> list() {
        return read().rubrics();
    }

    @Override
    public Optional<Rubric> find(String reference) {
        boolean whole = reference.indexOf('@') >= 0;
        return list().stream().filter(r -> whole ? r.reference().equals(reference) : r.id().equals(reference))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Supplement> supplements() {
        return read().supplements();
    }

    @Override
    public Rulings rulings() {
        return read().rulings();
    }

    @Override
    public List<RubricFile> ruleFiles() throws IOException {
        List<RubricFile> files = new ArrayList<>();
        for (RubricSource source : sources) {
            files.addAll(source.ruleFiles());
        }
        return files;
    }

    @Override
    public String blocName(String code, Locale language) {
        return sources.stream().map(s -> s.blocName(code, language)).flatMap(Optional::stream).findFirst()
                .orElse(code);
    }

    @Override
    public List<Problem> problems() {
        return read().problems();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        synchronized (this) {
            read = null;
        }
        listeners.forEach(Runnable::run);
    }

    private synchronized Read read() {
        if (read == null) {
            List<RubricFile> files = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (RubricSource source : sources) {
                try {
                    files.addAll(source.files());
                    problems.addAll(source.problems());
                } catch (IOException e) {
                    problems.add(new Problem(Place.of(source.name()), "",
                            Phrase.of(RubricRegistry.class, "unreadable", String.valueOf(e.getMessage())),
                            Phrase.of(RubricRegistry.class, "unreadable.remedy")));
                }
            }
            RubricLibrary library = RubricLibrary.of(files);
            problems.addAll(library.problems());
            read = new Read(library.rubrics().values().stream().sorted(ORDER).toList(),
                    library.supplements().values().stream().sorted(SUPPLEMENTS).toList(), library.rulings(),
                    List.copyOf(problems));
        }
        return read;
    }
}
