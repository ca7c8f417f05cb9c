package khung.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import khung.dossier.CaseFields.Trouble;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * What writing a field came to.
 *
 * @param file the case after it
 * @param pending whether the text waits to become a value
 * @param trouble what is wrong with it; empty when nothing is, or when it may become a value by typing on
 */
record Entered(Case file, boolean pending, Optional<Trouble> trouble) {

    static Entered done(Case file) {
        return new Entered(file, false, Optional.empty());
    }

    static Entered waiting(Case file, String path, String key, Object... arguments) {
        return new Entered(file, true, Optional.of(new Trouble(path, phrase(key, arguments),
                phrase(key + ".remedy", arguments))));
    }

    /** A text that is no number: a beginning of one, or something else. */
    static Entered notNumber(Case after, String path, String text) {
        return Exact.isPartial(text) ? new Entered(after, true, Optional.empty())
                : waiting(after, path, "unfinished.number", text);
    }

    /** One of the words given, or blank. */
    static <T> Entered choose(Case file, String path, String text, Map<String, T> words,
            Function<Optional<T>, Case> put) {
        if (text.isEmpty() || words.containsKey(text)) {
            return done(put.apply(Optional.ofNullable(words.get(text))));
        }
        return waiting(put.apply(Optional.empty()), path, "unfinished.choice", text,
                String.join(", ", new TreeMap<>(words).keySet()));
    }

    /** The case with an unfinished text set, or taken away. */
    static Case unfinished(Case file, String path, Optional<String> text) {
        Map<String, String> all = new TreeMap<>(file.dossier().unfinished());
        text.ifPresentOrElse(t -> all.put(path, t), () -> all.remove(path));
        return all.equals(file.dossier().unfinished()) ? file : file.with(file.dossier().withUnfinished(all));
    }

    static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(CaseFields.class, key, arguments);
    }
}
