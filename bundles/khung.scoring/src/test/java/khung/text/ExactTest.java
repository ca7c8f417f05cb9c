package khung.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    @Test
    void commaAndPointBothSeparateDecimals() {
        assertEquals(BigFraction.of(3, 2), Exact.parse("1,5").orElseThrow());
        assertEquals(BigFraction.of(3, 2), Exact.parse(" 1.50 ").orElseThrow());
        assertEquals(BigFraction.of(-1, 4), Exact.parse("-0,25").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,", ",5", "1.000,5", "1,000.5", "1 000", "1e9", "1e999999999", "0x10", "NaN", "½",
            "1,1234567", "1234567890123456789", "12%", "--1", "1/3"})
    void everythingElseIsNoNumber(String text) {
        assertTrue(Exact.parse(text).isEmpty());
    }

    @Test
    void eighteenDigitsOfWhichSixDecimalsAreTaken() {
        assertEquals("123456789012.345678", Exact.text(Exact.parse("123456789012,345678").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,", "1.", "-", "  "})
    void whatCanStillBecomeANumberIsPartial(String text) {
        assertTrue(Exact.isPartial(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,,", "1.2.", "e", "12a"})
    void whatCannotBecomeANumberIsNotPartial(String text) {
        assertFalse(Exact.isPartial(text));
    }

    @Test
    void textIsADecimalWhereItEndsAndAFractionWhereItDoesNot() {
        assertEquals("4/3", Exact.text(BigFraction.of(12, 18).multiply(2)));
        assertEquals("1.5", Exact.text(BigFraction.of(3, 2)));
        assertEquals("0.0078125", Exact.text(BigFraction.of(1, 128)));
        assertEquals("100", Exact.text(BigFraction.of(100)));
        assertEquals("-1.5", Exact.text(BigFraction.of(-3, 2)));
        assertEquals("0", Exact.text(BigFraction.ZERO));
    }

    @Test
    void textIsReadBack() {
        for (BigFraction value : new BigFraction[] {BigFraction.of(4, 3), BigFraction.of(-7, 8), BigFraction.of(90)}) {
            assertEquals(value, Exact.read(Exact.text(value)));
        }
    }

    @Test
    void displayRoundsHalfUpOnceAndDropsTrailingZeros() {
        assertEquals("1,33", Exact.display(BigFraction.of(4, 3), 2));
        assertEquals("0,67", Exact.display(BigFraction.of(2, 3), 2));
        assertEquals("1,01", Exact.display(Exact.parse("1.005").orElseThrow(), 2));
        assertEquals("90", Exact.display(Exact.parse("89.996").orElseThrow(), 2));
        assertEquals("0", Exact.display(Exact.parse("-0.001").orElseThrow(), 2));
        assertEquals("86,67%", Exact.percent(BigFraction.of(13, 15), 2));
    }
}
