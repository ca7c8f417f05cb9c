package khung.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to number rows. */
enum Numerals {

    /** 1, 2, 3. */
    DECIMAL {
        @Override
        Optional<Integer> plain(String text) {
            return DIGITS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }

        @Override
        String write(int number) {
            return String.valueOf(number);
        }
    },

    /** I, II, III. */
    ROMAN {
        @Override
        Optional<Integer> plain(String text) {
            return at(ROMANS, text.toUpperCase(Locale.ROOT));
        }

        @Override
        String write(int number) {
            return number <= ROMANS.size() ? ROMANS.get(number - 1) : String.valueOf(number);
        }
    },

    /** a, b, c, d, e. */
    LATIN {
        @Override
        Optional<Integer> plain(String text) {
            return at(LATINS, text.toLowerCase(Locale.ROOT));
        }

        @Override
        String write(int number) {
            return LATINS.get(number - 1);
        }
    },

    /** a, b, c, d, đ, e. */
    VIETNAMESE {
        @Override
        Optional<Integer> plain(String text) {
            return at(VIETNAMESES, text.toLowerCase(Locale.ROOT));
        }

        @Override
        String write(int number) {
            return VIETNAMESES.get(number - 1);
        }
    };

    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final List<String> ROMANS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
            "XI", "XII", "XIII", "XIV", "XV");
    private static final List<String> LATINS = List.of("abcdefghijklmnopqrstuvwxyz".split(""));
    /** As lists are lettered: ă and â are left out. */
    private static final List<String> VIETNAMESES = List.of("abcdđeghiklmnopqrstuvxy".split(""));

    abstract Optional<Integer> plain(String text);

    abstract String write(int number);

    /** The last part of a number such as {@code 2.6} or {@code (a)}; empty when it is not of this kind. */
    Optional<Integer> read(String number) {
        return plain(number.substring(number.lastIndexOf('.') + 1).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    private static Optional<Integer> at(List<String> all, String text) {
        int at = all.indexOf(text);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }
}
