package khung.grading;

import java.util.List;
import java.util.function.Supplier;

/**
 * Other options of one ruling that lead to a better grade; worked out only when somebody asks, because each is a grading
 * of its own. Any thread.
 */
public final class Readings {

    private final Supplier<List<Reading>> work;
    private List<Reading> found;

    Readings(Supplier<List<Reading>> work) {
        this.work = work;
    }

    /** Them, by ruling; none while something is not known. */
    public synchronized List<Reading> list() {
        if (found == null) {
            found = List.copyOf(work.get());
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Readings readings && list().equals(readings.list());
    }

    @Override
    public int hashCode() {
        return Readings.class.hashCode();
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
