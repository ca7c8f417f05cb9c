package khung.rubric;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A worked example printed in the source, kept so that the engine can be held against it.
 *
 * @param result the result used
 * @param printedResult the result cell as printed
 * @param printedRatio the KPI cell as printed
 * @param printedPoints the points cell as printed
 * @param ratio the ratio the source arrives at, as it rounds it
 * @param points the points the source arrives at, as it rounds them
 */
public record Example(BigFraction result, String printedResult, String printedRatio, String printedPoints,
        BigFraction ratio, BigFraction points) {
}
