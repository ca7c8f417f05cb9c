package khung.year;

import java.util.Optional;

import khung.rubric.Grade;

/**
 * One quarter of a person.
 *
 * @param year the year
 * @param number 1 to 4
 * @param decided the grade decided; empty where none was given, for which there is a reason
 * @param proposed the grade proposed; empty where none was
 * @param reason why there is no grade; the empty text where there is one
 */
public record Quarter(int year, int number, Optional<Grade> decided, Optional<Grade> proposed, String reason)
        implements Comparable<Quarter> {

    private static final int QUARTERS = 4;

    /** How far it lies from year 0, in quarters: IV is followed by I of the next year (I-15). */
    int place() {
        return year * QUARTERS + number - 1;
    }

    /** As files write it. */
    public String text() {
        return year + "-Q" + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(place(), other.place());
    }
}
