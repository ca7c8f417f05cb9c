package khung.plugins.file;

/** Somebody else's words, made fit to be shown on one line and to be written down. */
public final class OneLine {

    private static final int SHOWN = 120;

    private OneLine() {
    }

    /**
     * The words without line breaks, control and direction characters, cut where they are too long.
     *
     * @param most characters kept
     */
    public static String of(String words, int most) {
        StringBuilder line = new StringBuilder();
        words.codePoints().limit(most + 1L).map(c -> harmless(c) ? c : ' ').forEach(line::appendCodePoint);
        String whole = line.toString().strip();
        return whole.codePointCount(0, whole.length()) > most
                ? whole.substring(0, whole.offsetByCodePoints(0, most)) + "…" : whole;
    }

    /** The words as a message may repeat them. */
    public static String of(String words) {
        return of(words, SHOWN);
    }

    /** Whether they are such already. */
    public static boolean is(String words) {
        return words.codePoints().allMatch(OneLine::harmless);
    }

    private static boolean harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
