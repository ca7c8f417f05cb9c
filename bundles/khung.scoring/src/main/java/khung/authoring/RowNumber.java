package khung.authoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a row.
 *
 * @param printed as it stands there
 * @param key the same without what stands around it
 * @param rank how deep it lies, whatever lies above it
 */
record RowNumber(String printed, String key, Rank rank) {

    /** The kinds of numbers, the widest first. */
    enum Rank {
        /** A, B. */
        CAPITAL,
        /** I, II. */
        ROMAN,
        /** 1, 2. */
        WHOLE,
        /** 1.1, 1.2.3. */
        DOTTED,
        /** a, b. */
        LETTER,
        /** (1), (2). */
        BRACKET
    }

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern DOTTED = Pattern.compile("[\\dIVXA-Ha-z]{1,4}([.,]\\d{1,4})+");
    private static final Pattern LETTER = Pattern.compile("\\p{Ll}");
    private static final Pattern BRACKET = Pattern.compile("\\((\\p{Alnum}{1,3})\\)");
    private static final Pattern HEADING = Pattern.compile("([A-H]|[IVX]{1,5})(?:\\s*[.)/-]\\s*|\\s+)(\\p{Lu}.*)");

    /** Reads a number; empty when it is none of the kinds known. */
    static Optional<RowNumber> of(String printed) {
        Matcher bracket = BRACKET.matcher(printed);
        if (bracket.matches()) {
            return Optional.of(new RowNumber(printed, bracket.group(1), Rank.BRACKET));
        }
        String bare = printed.replaceAll("\\s*[.):/-]+$", "").strip();
        Rank rank = ROMAN.matcher(bare).matches() ? Rank.ROMAN
                : CAPITAL.matcher(bare).matches() ? Rank.CAPITAL
                : WHOLE.matcher(bare).matches() ? Rank.WHOLE
                : DOTTED.matcher(bare).matches() ? Rank.DOTTED
                : LETTER.matcher(bare).matches() ? Rank.LETTER : null;
        return rank == null ? Optional.empty() : Optional.of(new RowNumber(printed, bare.replace(',', '.'), rank));
    }

    /**
     * The number at the beginning of a heading that stands in one cell with its text.
     *
     * @return the number, then the text
     */
    static Optional<String[]> split(String heading) {
        Matcher m = HEADING.matcher(heading);
        return m.matches() ? Optional.of(new String[] {m.group(1), m.group(2)}) : Optional.empty();
    }

    /** The key of the row above, where the number itself tells; the empty text where it does not. */
    String above() {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** The last count of the number; empty for letters. */
    Optional<Integer> last() {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return WHOLE.matcher(last).matches() ? Optional.of(Integer.valueOf(last)) : Optional.empty();
    }
}
