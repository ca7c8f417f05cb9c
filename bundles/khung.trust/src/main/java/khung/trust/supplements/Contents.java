package khung.trust.supplements;

import java.util.List;

import khung.text.Problem;

/**
 * What the folder of supplements held at one moment.
 *
 * @param installed what is brought to the rubrics, by file name
 * @param refused what is not, one line each: which file, why, what to do
 */
public record Contents(List<Installed> installed, List<Problem> refused) {

    /** Nothing. */
    public static final Contents NONE = new Contents(List.of(), List.of());
}
