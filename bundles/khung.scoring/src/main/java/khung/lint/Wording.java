package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, small letters, without marks and blanks. */
record Wording(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Wording of(String text) {
        return new Wording(BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(w -> !w.isEmpty()).toList());
    }

    int size() {
        return words.size();
    }

    /** The words of this that the other lacks, in order. */
    List<String> without(Wording other) {
        List<String> left = new ArrayList<>(other.words);
        return words.stream().filter(w -> !left.remove(w)).toList();
    }

    /** Whether at least four fifths of the words of either are in both. */
    boolean resembles(Wording other) {
        int common = size() - without(other).size();
        return 5 * common >= 4 * (size() + other.size() - common);
    }
}
