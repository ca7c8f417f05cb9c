package khung.dossier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is graded over: a quarter, or a year.
 *
 * @param year four digits
 * @param quarter 1 to 4, or 0 for the whole year
 */
public record Period(int year, int quarter) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");
    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    /** Reads {@code 2026-Q3} or {@code 2026}; empty when it is neither. */
    public static Optional<Period> parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        return m.matches() ? Optional.of(new Period(Integer.parseInt(m.group(1)),
                m.group(2) == null ? 0 : Integer.parseInt(m.group(2)))) : Optional.empty();
    }

    /** As in files: {@code 2026-Q3}. */
    public String text() {
        return quarter == 0 ? "%04d".formatted(year) : "%04d-Q%d".formatted(year, quarter);
    }

    /** The quarter in Roman numerals as the forms print it; empty for a year. */
    public String roman() {
        return ROMAN[quarter];
    }

    @Override
    public int compareTo(Period other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(quarter, other.quarter);
    }
}
