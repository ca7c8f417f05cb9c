package khung.lint;

import java.util.List;
import java.util.Optional;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Source;
import khung.text.Phrase;

/** Makes findings. The words stand under the name of the check, {@code .effect} and {@code .remedy} after it. */
final class Found {

    private Found() {
    }

    /** A finding in a row. */
    static Finding at(Item item, String check, Severity severity, Object... arguments) {
        return at(item, place(item), check, severity, check, arguments);
    }

    /** A finding in a row, in words of its own. */
    static Finding at(Item item, Source source, String check, Severity severity, String words, Object... arguments) {
        return new Finding(check + ":" + item.key(), severity, item.key(), phrase(words, arguments),
                phrase(words + ".effect", arguments), phrase(words + ".remedy", arguments), source);
    }

    /** A finding of the rubric as a whole. */
    static Finding whole(Rubric rubric, String id, Severity severity, String words, Object... arguments) {
        return whole(rubric.source(), id, severity, words, arguments);
    }

    /** A finding of the rubric as a whole that stands elsewhere. */
    static Finding whole(Source source, String id, Severity severity, String words, Object... arguments) {
        return new Finding(id, severity, "", phrase(words, arguments), phrase(words + ".effect", arguments),
                phrase(words + ".remedy", arguments), source);
    }

    static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Found.class, key, arguments);
    }

    /** Several sentences in a row; the empty text for none. */
    static Object list(List<?> all) {
        return joined("list", all);
    }

    /** Several names or numbers in one sentence. */
    static Object commas(List<?> all) {
        return joined("commas", all);
    }

    /** Several that exclude each other. */
    static Object or(List<?> all) {
        return joined("or", all);
    }

    private static Object joined(String key, List<?> all) {
        return all.stream().map(Object.class::cast).reduce((a, b) -> phrase(key, a, b)).orElse("");
    }

    /** Where a row stands; a row whose own heading is lost stands where the first row below it does. */
    static Source place(Item item) {
        Optional<Source> first = item.walk().map(Item::source).filter(s -> s.line() > 0).findFirst();
        return first.map(f -> new Source(item.source().seed(), item.source().section(), f.line(),
                item.source().decomposed())).orElse(item.source());
    }

    /** The printed number of a row, or what stands for it. */
    static String name(Item item) {
        return item.number().isEmpty() ? item.key() : item.number();
    }
}
