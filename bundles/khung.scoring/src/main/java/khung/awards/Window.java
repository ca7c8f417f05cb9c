package khung.awards;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Years in a row that a criterion looks at. They end with the year of the award, or with the one before it.
 *
 * @param years how many, from 1
 * @param before whether they end with the year before that of the award
 * @param anyYear whether one of them is enough; else all are needed
 */
public record Window(int years, boolean before, boolean anyYear) {

    /** The year of the award alone. */
    public static final Window THIS_YEAR = new Window(1, false, false);

    /** The years looked at for an award of a year, earliest first. */
    public List<Integer> of(int year) {
        int last = before ? year - 1 : year;
        return IntStream.rangeClosed(last - years + 1, last).boxed().toList();
    }
}
