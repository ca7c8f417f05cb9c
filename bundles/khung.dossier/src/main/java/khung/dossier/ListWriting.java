package khung.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Method;
import khung.scoring.Answer.Product;
import khung.scoring.Answer.Task;
import khung.text.Exact;

/**
 * Writes one field of one entry of a list. Writing to the place after the last entry adds one; an entry at the end
 * that is blank again is gone.
 *
 * @param entries the list as it is
 * @param blank an entry with nothing in it
 * @param put the case with another list
 */
record ListWriting<T>(List<T> entries, T blank, Function<List<T>, Case> put) {

    static final Product BLANK_PRODUCT = new Product("", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    static final Task BLANK_TASK = new Task("", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    private static final Pattern PART = Pattern.compile("(\\w+)\\.(\\d{1,3})\\.(\\w+)");

    /** A place in a list and the field meant there; {@code index} from 0. */
    record At(int index, String field) {
    }

    /** An entry with a field written, and what the case with it comes to. */
    record Changed<T>(T entry, Function<Case, Entered> outcome) {
    }

    /** Reads {@code work.1.task}; empty where it is no such part. */
    static Optional<At> at(String part, String word) {
        Matcher m = PART.matcher(part);
        return m.matches() && m.group(1).equals(word) ? Optional.of(new At(Integer.parseInt(m.group(2)) - 1, m.group(3)))
                : Optional.empty();
    }

    Optional<Entered> write(At at, BiFunction<T, String, Optional<Changed<T>>> change) {
        if (at.index() < 0 || at.index() > entries.size()) {
            return Optional.empty();
        }
        List<T> all = new ArrayList<>(entries);
        if (at.index() == all.size()) {
            all.add(blank);
        }
        return change.apply(all.get(at.index()), at.field()).map(changed -> {
            all.set(at.index(), changed.entry());
            Entered outcome = changed.outcome().apply(put.apply(all));
            if (outcome.pending() || !all.get(all.size() - 1).equals(blank)) {
                return outcome;
            }
            all.remove(all.size() - 1);
            return changed.outcome().apply(put.apply(all));
        });
    }

    static Optional<Changed<Product>> product(Product p, String field, String text, String path) {
        Optional<String> words = words(text);
        Optional<BigFraction> n = Exact.parse(text);
        return switch (field) {
            case "task" -> Optional.of(new Changed<>(new Product(text, p.coefficient(), p.planned(), p.done(),
                    p.quality(), p.progress(), p.leadership(), p.reason()), Entered::done));
            case "coefficient" -> above(n, new Product(p.task(), positive(n), p.planned(), p.done(), p.quality(),
                    p.progress(), p.leadership(), p.reason()), positive(n), text, path);
            case "planned" -> above(n, new Product(p.task(), p.coefficient(), positive(n), p.done(), p.quality(),
                    p.progress(), p.leadership(), p.reason()), positive(n), text, path);
            case "done" -> above(n, new Product(p.task(), p.coefficient(), p.planned(), fromZero(n), p.quality(),
                    p.progress(), p.leadership(), p.reason()), fromZero(n), text, path);
            case "quality" -> above(n, new Product(p.task(), p.coefficient(), p.planned(), p.done(), fromZero(n),
                    p.progress(), p.leadership(), p.reason()), fromZero(n), text, path);
            case "progress" -> above(n, new Product(p.task(), p.coefficient(), p.planned(), p.done(), p.quality(),
                    fromZero(n), p.leadership(), p.reason()), fromZero(n), text, path);
            case "leadership" -> above(n, new Product(p.task(), p.coefficient(), p.planned(), p.done(), p.quality(),
                    p.progress(), fromZero(n), p.reason()), fromZero(n), text, path);
            case "reason" -> Optional.of(new Changed<>(new Product(p.task(), p.coefficient(), p.planned(), p.done(),
                    p.quality(), p.progress(), p.leadership(), words), Entered::done));
            default -> Optional.empty();
        };
    }

    static Optional<Changed<Task>> task(Task t, String field, String text, Method.Tasks method, String path) {
        Optional<String> words = words(text);
        Optional<Integer> axis = Words.count(text.strip()).filter(n -> n >= 1 && n <= method.axes());
        Optional<Integer> level = Words.count(text.strip()).filter(n -> n >= 1 && n <= method.levels().size());
        return switch (field) {
            case "task" -> Optional.of(new Changed<>(new Task(text, t.axis(), t.planned(), t.result(), t.level(),
                    t.note()), Entered::done));
            case "axis" -> numbered(new Task(t.task(), axis, t.planned(), t.result(), t.level(), t.note()), axis, text,
                    method.axes(), path);
            case "planned" -> Optional.of(new Changed<>(new Task(t.task(), t.axis(), words, t.result(), t.level(),
                    t.note()), Entered::done));
            case "result" -> Optional.of(new Changed<>(new Task(t.task(), t.axis(), t.planned(), words, t.level(),
                    t.note()), Entered::done));
            case "level" -> numbered(new Task(t.task(), t.axis(), t.planned(), t.result(), level, t.note()), level,
                    text, method.levels().size(), path);
            case "note" -> Optional.of(new Changed<>(new Task(t.task(), t.axis(), t.planned(), t.result(), t.level(),
                    words), Entered::done));
            default -> Optional.empty();
        };
    }

    private static Optional<String> words(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }

    private static Optional<BigFraction> positive(Optional<BigFraction> number) {
        return number.filter(n -> n.signum() > 0);
    }

    private static Optional<BigFraction> fromZero(Optional<BigFraction> number) {
        return number.filter(n -> n.signum() >= 0);
    }

    private static Optional<Changed<Product>> above(Optional<BigFraction> typed, Product entry,
            Optional<BigFraction> taken, String text, String path) {
        String stripped = text.strip();
        return Optional.of(new Changed<>(entry, taken.isPresent() || stripped.isEmpty() ? Entered::done
                : typed.isPresent() ? c -> Entered.waiting(c, path, "unfinished.below", stripped)
                : c -> Entered.notNumber(c, path, stripped)));
    }

    private static Optional<Changed<Task>> numbered(Task entry, Optional<Integer> taken, String text, int most,
            String path) {
        String stripped = text.strip();
        return Optional.of(new Changed<>(entry, taken.isPresent() || stripped.isEmpty() ? Entered::done
                : c -> Entered.waiting(c, path, "unfinished.numbered", stripped, String.valueOf(most))));
    }
}
