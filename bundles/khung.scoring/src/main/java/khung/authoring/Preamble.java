package khung.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines before a table: the title of the appendix, and the heading of the part the table is about. */
final class Preamble {

    /**
     * The heading of a part.
     *
     * @param number as printed; empty when none is
     * @param text as printed
     * @param decomposed whether it stood there in another Unicode form
     * @param split whether number and text stood in one
     */
    record Heading(String number, String text, boolean decomposed, boolean split) {
    }

    private static final int SHORT_TITLE = 24;

    private final List<String> title = new ArrayList<>();
    private boolean titleOpen;
    private Optional<Heading> heading = Optional.empty();

    /** Takes in a line that is not blank. */
    void line(String text, boolean decomposed) {
        Optional<Heading> found = heading(text, decomposed);
        if (found.isPresent()) {
            heading = found;
            titleOpen = false;
        } else if (title.isEmpty() && begins(text)) {
            title.add(text);
            titleOpen = true;
        } else if (titleOpen && Plain.capitals(text) && !text.startsWith("(")) {
            title.add(text);
        } else {
            titleOpen = false;
        }
    }

    private boolean begins(String text) {
        return beginsAppendix(text) || Plain.capitals(text) && TableWords.begins("title", text);
    }

    /** Whether a line is the first of an appendix. */
    boolean beginsAppendix(String text) {
        return TableWords.begins("appendix", text) && (Plain.capitals(text) || text.length() <= SHORT_TITLE);
    }

    /** The title as printed, its lines after each other; empty when none was found. */
    String title() {
        return String.join(" ", title);
    }

    /** The heading met since the last table; it is given once. */
    Optional<Heading> takeHeading() {
        Optional<Heading> taken = heading;
        heading = Optional.empty();
        return taken;
    }

    /** A line that is the heading of a part: in capitals behind a number, or with its points in brackets. */
    static Optional<Heading> heading(String text, boolean decomposed) {
        Optional<String[]> split = RowNumber.split(text);
        boolean points = MethodChoice.declared(text).isPresent();
        if (split.isPresent() && (points || Plain.capitals(split.get()[1]))) {
            return Optional.of(new Heading(split.get()[0], split.get()[1], decomposed, true));
        }
        return points ? Optional.of(new Heading("", text, decomposed, false)) : Optional.empty();
    }
}
