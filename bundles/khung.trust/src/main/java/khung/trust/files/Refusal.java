package khung.trust.files;

import java.util.List;

import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/** A refusal in one line: the key says what is wrong, {@code key.remedy} what to do. */
public final class Refusal {

    private Refusal() {
    }

    /** @param near a class in the package whose words are meant */
    public static BadInput of(Class<?> near, String file, String key, Object... arguments) {
        return new BadInput(List.of(problem(near, file, key, arguments)));
    }

    /** The same, not yet thrown. */
    public static Problem problem(Class<?> near, String file, String key, Object... arguments) {
        return new Problem(Place.of(file), "", Phrase.of(near, key, arguments),
                Phrase.of(near, key + ".remedy", arguments));
    }
}
