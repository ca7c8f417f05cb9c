package khung.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact numbers as people type and read them. Values are rationals; nothing here rounds except
 * {@link #display}, which is called once, where a number is shown (ruling I-01).
 *
 * <p>Stateless; any thread.
 */
public final class Exact {

    /** Zero points. */
    public static final BigFraction ZERO = BigFraction.ZERO;
    /** One, or 100 percent. */
    public static final BigFraction ONE = BigFraction.ONE;
    /** One hundred, the size of a percent scale. */
    public static final BigFraction HUNDRED = BigFraction.of(100);

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)(\\d+)(?:[.,](\\d+))?");
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)/(\\d+)");
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Exact() {
    }

    /**
     * Reads a decimal such as {@code 12}, {@code 1,5} or {@code 1.5}; a blank around it is passed over.
     * A number has at most 18 digits, of which 6 decimals, and no exponent and no thousands separator.
     *
     * @param text what was typed, not null
     * @return the exact value, or empty when the text is not such a number (a partial number
     *         such as {@code "1,"} is not one yet)
     */
    public static Optional<BigFraction> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > MOST_DIGITS + 2) {
            return Optional.empty();
        }
        Matcher m = DECIMAL.matcher(trimmed);
        if (!m.matches()) {
            return Optional.empty();
        }
        String decimals = m.group(3) == null ? "" : m.group(3);
        if (decimals.length() > MOST_DECIMALS || m.group(2).length() + decimals.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        BigInteger digits = new BigInteger(m.group(1) + m.group(2) + decimals);
        return Optional.of(BigFraction.of(digits, BigInteger.TEN.pow(decimals.length())));
    }

    /**
     * Whether the text could become a number by typing on: {@code "1,"}, {@code "-"} or nothing at all.
     * Such a text is neither an error nor zero.
     */
    public static boolean isPartial(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || trimmed.matches("[+-]|[+-]?\\d{1,18}[.,]");
    }

    /**
     * The whole value as text that {@link #read} reads back: a decimal where it terminates
     * ({@code "1.5"}), else a reduced fraction ({@code "4/3"}).
     */
    public static String text(BigFraction value) {
        BigInteger rest = value.getDenominator();
        int twos = 0;
        int fives = 0;
        while (rest.mod(TWO).signum() == 0) {
            rest = rest.divide(TWO);
            twos++;
        }
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return value.getNumerator() + "/" + value.getDenominator();
        }
        BigDecimal decimal = value.bigDecimalValue(Math.max(twos, fives), RoundingMode.UNNECESSARY);
        return (decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros()).toPlainString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when the text is neither a decimal nor a fraction
     */
    public static BigFraction read(String text) {
        Matcher m = FRACTION.matcher(text);
        if (m.matches()) {
            return BigFraction.of(new BigInteger(m.group(1)), new BigInteger(m.group(2)));
        }
        BigDecimal decimal = new BigDecimal(text);
        if (decimal.scale() > 1000 || decimal.scale() < 0) {
            throw new IllegalArgumentException(text);
        }
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * The value as shown to people: decimal comma, rounded half up once, at most {@code decimals}
     * places, without trailing zeros ({@code 4/3 -> "1,33"}, {@code 2 -> "2"}).
     */
    public static String display(BigFraction value, int decimals) {
        BigDecimal rounded = value.bigDecimalValue(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString()
                .replace('.', ',');
    }

    /** A share as a percentage for display: {@code 13/15 -> "86,67%"}. */
    public static String percent(BigFraction share, int decimals) {
        return display(share.multiply(HUNDRED), decimals) + "%";
    }
}
