package khung.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

import khung.rubric.Rulings;

/**
 * Working days before a meeting (R002-16, R004-09). Here weekends and the holidays given are not counted: the text
 * counts working days, while a deadline printed as a day of the month is never moved. I-35 says whether the day reached
 * by counting back is the last day to send, or has to lie whole between sending and meeting.
 *
 * @param days how many
 * @param ruling the ruling that says how they are counted
 */
public record WorkingDays(int days, String ruling) {

    private static final String WHOLE_DAYS_BETWEEN = "three-full-days";

    /** The last day in time for a meeting. */
    public LocalDate before(LocalDate meeting, Map<LocalDate, String> holidays, Rulings rulings) {
        int back = rulings.option(ruling).equals(WHOLE_DAYS_BETWEEN) ? days + 1 : days;
        LocalDate day = meeting;
        while (back > 0) {
            day = day.minusDays(1);
            if (works(day, holidays)) {
                back--;
            }
        }
        return day;
    }

    /** Whether a day is neither on a weekend nor a holiday. */
    public boolean works(LocalDate day, Map<LocalDate, String> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(day);
    }
}
