package khung.scoring;

import java.util.List;
import java.util.function.Function;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.scoring.Answer.Product;
import khung.text.Exact;

/**
 * The KPI of a work catalogue: (A + B + C + D) / 4 (R003C-39). The worked table of the source is damaged; the
 * readings that could be meant are the options of a ruling (I-21).
 *
 * @param quantity A: delivered over planned, both converted; no more than 1 (R003C-41)
 * @param quality B
 * @param progress C
 * @param leadership D
 */
public record Kpi(BigFraction quantity, BigFraction quality, BigFraction progress, BigFraction leadership) {

    private static final BigFraction FOUR = BigFraction.of(4);

    /** How the factors of products become one figure. */
    public enum Reading {
        /** Weighed by what was delivered, over what was planned; leadership is the plain mean. */
        DELIVERED_MEAN("KR"),
        /** Weighed by what was planned, over what was planned, leadership too. */
        PLANNED("K1"),
        /** Weighed by what was delivered, over what was planned, leadership too. */
        DELIVERED("K2"),
        /** Weighed by what was delivered, over what was delivered, leadership too. */
        OF_DELIVERED("K3"),
        /** As planned, no factor above 1. */
        PLANNED_CAPPED("K4");

        private final String option;

        Reading(String option) {
            this.option = option;
        }

        /**
         * The reading an option of the ruling names.
         *
         * @throws IllegalArgumentException when it names none
         */
        public static Reading of(String option) {
            for (Reading reading : values()) {
                if (reading.option.equals(option)) {
                    return reading;
                }
            }
            throw new IllegalArgumentException(option);
        }
    }

    /**
     * Works it out.
     *
     * @param products at least one, all complete, planned and coefficients above 0
     * @param eachCapped whether no product counts for more than was planned of it, so that more of one does not
     *        make up for less of another (I-42)
     */
    public static Kpi of(List<Product> products, Reading reading, boolean eachCapped) {
        BigFraction planned = sum(products, p -> weight(p, p.planned().orElseThrow()));
        BigFraction done = sum(products, p -> weight(p, p.done().orElseThrow()));
        BigFraction counted = !eachCapped ? done : sum(products, p -> weight(p,
                least(p.done().orElseThrow(), p.planned().orElseThrow())));
        BigFraction quantity = counted.divide(planned);
        return new Kpi(least(quantity, Exact.ONE),
                factor(products, reading, planned, done, p -> p.quality().orElseThrow()),
                factor(products, reading, planned, done, p -> p.progress().orElseThrow()),
                reading == Reading.DELIVERED_MEAN
                        ? sum(products, p -> p.leadership().orElseThrow()).divide(BigFraction.of(products.size()))
                        : factor(products, reading, planned, done, p -> p.leadership().orElseThrow()));
    }

    private static BigFraction factor(List<Product> products, Reading reading, BigFraction planned, BigFraction done,
            Function<Product, BigFraction> of) {
        switch (reading) {
            case PLANNED:
                return sum(products, p -> weight(p, p.planned().orElseThrow()).multiply(of.apply(p))).divide(planned);
            case PLANNED_CAPPED:
                return sum(products, p -> weight(p, p.planned().orElseThrow()).multiply(capped(of.apply(p))))
                        .divide(planned);
            case OF_DELIVERED:
                return done.signum() == 0 ? Exact.ZERO
                        : sum(products, p -> weight(p, p.done().orElseThrow()).multiply(of.apply(p))).divide(done);
            default:
                return sum(products, p -> weight(p, p.done().orElseThrow()).multiply(of.apply(p))).divide(planned);
        }
    }

    private static BigFraction weight(Product product, BigFraction number) {
        return product.coefficient().orElseThrow().multiply(number);
    }

    private static BigFraction least(BigFraction a, BigFraction b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static BigFraction capped(BigFraction factor) {
        return least(factor, Exact.ONE);
    }

    private static BigFraction sum(List<Product> products, Function<Product, BigFraction> of) {
        return products.stream().map(of).reduce(Exact.ZERO, BigFraction::add);
    }

    /** The KPI as a ratio; may be above 1. */
    public BigFraction value() {
        return quantity.add(quality).add(progress).add(leadership).divide(FOUR);
    }
}
