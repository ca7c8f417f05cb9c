package khung.results;

import java.util.List;

import khung.dossier.Period;

/**
 * What results are asked for.
 *
 * @param rubric {@code id@version} of the rubric
 * @param unit the unit's name
 * @param period the period
 * @param person the person's name; empty where there is none
 * @param rows the rows that take a measured result, in the order of the form
 */
public record Asked(String rubric, String unit, Period period, String person, List<Row> rows) {

    /** Copies. */
    public Asked {
        rows = List.copyOf(rows);
    }

    /**
     * A row that takes a measured result.
     *
     * @param key its key, for instance {@code B.1.1}
     * @param text its text as it is read
     * @param unit what the form counts it in; may be empty
     */
    public record Row(String key, String text, String unit) {
    }
}
