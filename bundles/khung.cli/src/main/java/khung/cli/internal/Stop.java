package khung.cli.internal;

import java.util.List;
import java.util.Locale;

import khung.text.Phrase;

/** Ends a command with a status and the lines that say why. */
final class Stop extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Phrase> lines;

    private Stop(int status, List<Phrase> lines) {
        super(lines.get(0).in(Locale.ROOT));
        this.status = status;
        this.lines = lines;
    }

    /** The input cannot be worked with, or the command is used wrongly. */
    static Stop badInput(Phrase line) {
        return new Stop(Exit.BAD_INPUT, List.of(line));
    }

    /** The input is sound but incomplete, undecided, or a rule forbids what was asked for. */
    static Stop refused(List<Phrase> lines) {
        return new Stop(Exit.REFUSED, List.copyOf(lines));
    }

    int status() {
        return status;
    }

    List<Phrase> lines() {
        return lines;
    }
}
