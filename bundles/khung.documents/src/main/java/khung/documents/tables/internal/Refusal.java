package khung.documents.tables.internal;

import java.util.List;

import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/** Says in one line why a file is not read. */
final class Refusal {

    private Refusal() {
    }

    /** The key says what is wrong, {@code key.remedy} what to do. */
    static BadInput of(String file, String key, Object... arguments) {
        return new BadInput(List.of(new Problem(Place.of(file), "", Phrase.of(Refusal.class, key, arguments),
                Phrase.of(Refusal.class, key + ".remedy", arguments))));
    }
}
