package khung.rubric;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/** A worked example printed in the source, kept so that the engine can be held against it. */
public sealed interface Example {

    /**
     * An example of {@link Method.Ratio}.
     *
     * @param result the result used
     * @param printedResult the result cell as printed
     * @param printedRatio the KPI cell as printed
     * @param printedPoints the points cell as printed
     * @param ratio the ratio the source arrives at, as it rounds it
     * @param points the points the source arrives at, as it rounds them
     */
    record OfRatio(BigFraction result, String printedResult, String printedRatio, String printedPoints,
            BigFraction ratio, BigFraction points) implements Example {
    }

    /**
     * An example of {@link Method.Catalogue}: the catalogue and the scoring table printed for it.
     *
     * @param work one per printed row, in order
     */
    record OfCatalogue(List<Work> work) implements Example {
    }

    /**
     * One printed row of the worked catalogue. A number is empty where its cell is blank or missing.
     *
     * @param number as printed
     * @param task as printed
     * @param product as printed
     * @param progress how often or by when, as the catalogue prints it
     * @param standard points of the standard product
     * @param points points of this product in the catalogue
     * @param coefficient the coefficient the catalogue prints
     * @param catalogueQuantity the quantity the catalogue prints
     * @param planned the quantity planned in the scoring table
     * @param plannedCoefficient the coefficient the scoring table prints
     * @param plannedConverted planned, converted
     * @param done the quantity delivered
     * @param doneConverted delivered, converted
     * @param quality the quality factor
     * @param qualityConverted the same, converted
     * @param timeliness the progress factor
     * @param timelinessConverted the same, converted
     * @param leadership the leadership factor
     * @param cells the cells of the scoring table as printed, in order
     * @param catalogueSource where the catalogue prints it
     * @param source where the scoring table prints it
     */
    record Work(String number, String task, String product, String progress, Optional<BigFraction> standard,
            Optional<BigFraction> points, Optional<BigFraction> coefficient, Optional<BigFraction> catalogueQuantity,
            Optional<BigFraction> planned, Optional<BigFraction> plannedCoefficient,
            Optional<BigFraction> plannedConverted, Optional<BigFraction> done, Optional<BigFraction> doneConverted,
            Optional<BigFraction> quality, Optional<BigFraction> qualityConverted, Optional<BigFraction> timeliness,
            Optional<BigFraction> timelinessConverted, Optional<BigFraction> leadership, List<String> cells,
            Source catalogueSource, Source source) {
    }
}
