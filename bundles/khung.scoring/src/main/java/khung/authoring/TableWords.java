package khung.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import khung.rubric.Column;

/** The words tables of offices are written in, from {@code table-words.properties}. */
final class TableWords {

    private static final String COLUMN = "column.";
    private static final Properties WORDS = read();
    private static final List<Name> COLUMNS = columns();

    private TableWords() {
    }

    private record Name(String plain, Column.Kind kind) {
    }

    /** What a column of this name holds; empty when the name says nothing known. */
    static Optional<Column.Kind> column(String label) {
        String plain = Plain.of(label);
        return COLUMNS.stream().filter(n -> Plain.begins(plain, n.plain())).map(Name::kind).findFirst()
                .or(() -> level(label).map(l -> Column.Kind.LEVEL));
    }

    /** The level a column is named after. */
    static Optional<String> level(String label) {
        String plain = Plain.of(label);
        return all("levels").filter(l -> Plain.of(l).equals(plain)).findFirst().map(l -> label);
    }

    /** Whether a text begins with one of the words. */
    static boolean begins(String key, String text) {
        String plain = Plain.of(text);
        return all(key).anyMatch(w -> Plain.begins(plain, Plain.of(w)));
    }

    /** Whether a text has one of the words in it. */
    static boolean has(String key, String text) {
        String plain = Plain.of(text);
        return all(key).anyMatch(w -> Plain.has(plain, Plain.of(w)));
    }

    /** The words as they are written, the longest first. */
    static Stream<String> all(String key) {
        return Arrays.stream(one(key).split("\\|")).map(String::strip)
                .sorted(Comparator.comparing(String::length).reversed());
    }

    static String one(String key) {
        return WORDS.getProperty(key);
    }

    private static List<Name> columns() {
        return Arrays.stream(Column.Kind.values()).filter(k -> WORDS.containsKey(COLUMN + word(k)))
                .flatMap(k -> all(COLUMN + word(k)).map(w -> new Name(Plain.of(w), k)))
                .sorted(Comparator.comparing((Name n) -> n.plain().length()).reversed()).toList();
    }

    /** The word that stands for a kind of column in files. */
    static String word(Column.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = TableWords.class.getResourceAsStream("table-words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
