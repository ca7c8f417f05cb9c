package khung.rubric;

/**
 * The place in a source document a datum was transcribed from.
 *
 * @param seed number of the source document, for instance {@code 003}
 * @param section the section's own name, for instance {@code Phụ lục 1, B.1.1}
 * @param line line of the source, counted from 1 with blank lines left out; 0 when not known
 * @param decomposed whether the source writes it in another Unicode form than NFC, the form kept here
 */
public record Source(String seed, String section, int line, boolean decomposed) {

    /** A place whose text is in NFC. */
    public Source(String seed, String section, int line) {
        this(seed, section, line, false);
    }
}
