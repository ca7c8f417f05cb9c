package khung.rubric;

import java.util.Optional;

/**
 * A printed line below a row that is not scored by itself: a bullet, a dash, the focus of a bloc.
 *
 * @param number as printed; the empty text when none is
 * @param text as printed
 * @param reading the corrected reading where the print is broken
 * @param bloc the bloc it is meant for (R000-13); empty when it is for all
 * @param source where it stands
 */
public record Content(String number, String text, Optional<String> reading, Optional<String> bloc, Source source) {

    /** The text to read: the corrected reading where there is one. */
    public String readable() {
        return reading.orElse(text);
    }
}
