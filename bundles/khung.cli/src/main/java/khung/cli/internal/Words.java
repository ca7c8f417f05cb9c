package khung.cli.internal;

import java.text.Normalizer;

/** Words from the command line, in the one form in which the program keeps text. */
final class Words {

    private Words() {
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
