package khung.administration;

import org.eclipse.swt.graphics.Color;

/** Colours that go with a word or a sign, never instead of one. Dark on light in every theme. */
enum Ink {
    /** Nothing to say. */
    PLAIN(-1),
    /** Moved to another place. */
    MOVED(0xDCE9F9),
    /** Something differs. */
    CHANGED(0xFFF3C4),
    /** Fell away, or wrong. */
    REMOVED(0xFADBD8),
    /** Came in, or in use. */
    ADDED(0xD9F2DC),
    /** Not from the source. */
    PROVISIONAL(0xFCE3C8);

    private static final Color LETTERS = new Color(0x20, 0x20, 0x20);

    private final Color background;

    Ink(int rgb) {
        background = rgb < 0 ? null : new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The colour behind; null for that of the system. */
    Color background() {
        return background;
    }

    /** The colour of the letters; null for that of the system. */
    Color letters() {
        return background == null ? null : LETTERS;
    }
}
