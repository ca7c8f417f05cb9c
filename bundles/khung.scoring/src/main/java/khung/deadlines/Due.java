package khung.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A deadline in one period.
 *
 * @param deadline the deadline
 * @param printed the day printed
 * @param last the last day in time; the day before the one printed where the text says "before" (I-13)
 * @param extended the last day an authority has granted; empty when none did
 * @param freeDay why the last day is no working day, for people to see; it never moves the deadline
 */
public record Due(Deadline deadline, LocalDate printed, LocalDate last, Optional<Extension> extended,
        Optional<FreeDay> freeDay) {

    /** More time granted, with the authority that granted it. */
    public record Extension(LocalDate until, String authority, String reason) {
    }

    /** Why a day is free: the name of a holiday, or the empty text for a weekend. */
    public record FreeDay(String holiday) {
    }

    /**
     * Works out the day.
     *
     * @param holidays names of public holidays by day
     */
    public static Due of(Deadline deadline, Term term, Optional<Extension> extended, Map<LocalDate, String> holidays) {
        LocalDate printed = term.day(deadline);
        LocalDate last = deadline.strict() ? printed.minusDays(1) : printed;
        boolean weekend = last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY;
        Optional<FreeDay> free = Optional.ofNullable(holidays.get(last)).map(FreeDay::new)
                .or(() -> weekend ? Optional.of(new FreeDay("")) : Optional.empty());
        return new Due(deadline, printed, last, extended, free);
    }

    /** The last day that counts, an extension taken in. */
    public LocalDate lastDay() {
        return extended.map(Extension::until).filter(u -> u.isAfter(last)).orElse(last);
    }

    /** Whether something received on that day is late. */
    public boolean late(LocalDate received) {
        return received.isAfter(lastDay());
    }
}
