package khung.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Dates as people in the offices write them. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    private Dates() {
    }

    /** Whether the text is a day that exists, as dd/MM/yyyy. */
    static boolean isDate(String text) {
        return day(text).isPresent();
    }

    /** The day written as dd/MM/yyyy; empty when there is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As dd/MM/yyyy. */
    static String text(LocalDate day) {
        return DAY.format(day);
    }
}
