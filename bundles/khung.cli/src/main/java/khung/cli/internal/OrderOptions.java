package khung.cli.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import picocli.CommandLine.Option;

/** The options of every command that decides something for the province or a unit. */
final class OrderOptions extends Responsible {

    @Option(names = "--from", paramLabel = "2026-11-21", descriptionKey = "order.from")
    private String from;

    @Option(names = "--preview", descriptionKey = "order.preview")
    private boolean preview;

    @Option(names = "--expect", paramLabel = "TOKEN", descriptionKey = "order.expect")
    private String expect;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    boolean preview() {
        return preview;
    }

    boolean json() {
        return json;
    }

    /** Whether anything was said that only makes sense where something is decided. */
    boolean given() {
        return from != null || preview || expect != null;
    }

    Optional<String> expect() {
        return Optional.ofNullable(expect);
    }

    /** The first day the decision holds; today unless another day is given. */
    LocalDate from() throws Stop {
        if (from == null) {
            return LocalDate.now();
        }
        try {
            return LocalDate.parse(from.strip());
        } catch (DateTimeParseException e) {
            throw Stop.badInput(Session.phrase("order.wrong", command(), Session.phrase("order.noDate", from)));
        }
    }
}
