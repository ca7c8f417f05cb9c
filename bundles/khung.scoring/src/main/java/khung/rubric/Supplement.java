package khung.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a unit adds to a version so that it can be scored whole (bổ sung): rows and axes on lost pages, lost
 * maxima, targets without a threshold, weights of its own. It never changes a printed number and is no version
 * itself.
 *
 * @param id the same for all its versions
 * @param version dotted numbers, later ones greater
 * @param extended {@code id@version} of the rubric it is laid on
 * @param title what it is, in a few words
 * @param by who made it
 * @param date when
 * @param basis what it rests on
 * @param reason why these rows and numbers
 * @param unit the only unit it is meant for; empty when it is for all
 * @param additions rows added
 * @param fills what is filled in, by row key
 * @param weights weights of axes, by axis key; none when the printed maxima stay
 * @param digest SHA-256 in hex over everything but the corrected readings
 * @param file the file it was read from
 */
public record Supplement(String id, String version, String extended, String title, String by, LocalDate date,
        Basis basis, String reason, Optional<String> unit, List<Addition> additions, Map<String, Fill> fills,
        Map<String, BigFraction> weights, String digest, RubricFile file) {

    /** Copies. */
    public Supplement {
        additions = List.copyOf(additions);
        fills = Map.copyOf(fills);
        weights = Map.copyOf(weights);
    }

    /** {@code id@version}. */
    public String reference() {
        return id + "@" + version;
    }

    /** What a supplement rests on. */
    public enum Basis {
        /** The unit has made the criteria concrete for itself, as the guidance orders. */
        OWN,
        /** Modelled on other appendices, not from the source: provisional. */
        ANALOGY
    }

    /**
     * Rows added.
     *
     * @param under key of the row they stand below
     * @param rows the rows, in order
     */
    public record Addition(String under, List<Item> rows) {
    }

    /**
     * What is filled in for one row: never something the source prints.
     *
     * @param text a lost heading
     * @param max a lost maximum
     * @param method how it is scored where the source prints no threshold
     * @param says what was filled in, in words
     */
    public record Fill(Optional<String> text, Optional<BigFraction> max, Optional<Method> method,
            Optional<String> says) {
    }
}
