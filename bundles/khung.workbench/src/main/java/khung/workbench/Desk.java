package khung.workbench;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

import khung.cli.CommandLine;
import khung.dossier.DossierStore;
import khung.dossier.FormPrinter;
import khung.dossier.RubricLookup;
import khung.policy.Refused;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.Phrase;

/**
 * What every part of the window works with.
 *
 * @param store called on the thread of {@code disk} only
 * @param switching called on the thread of {@code disk} only; empty where nothing is ever decided
 * @param plugins what is known of the plugins
 * @param commands does what is the same with and without a window
 * @param disk the thread on which the store and files are used
 * @param sums the thread on which points and grades are worked out
 * @param status says a line in the status line; UI thread
 * @param questions asks the person
 */
record Desk(Display display, Rubrics rubrics, DossierStore store, Optional<Switching> switching,
        KnownPlugins plugins, Optional<FormPrinter> printer, Optional<CommandLine> commands, Locale language, Background disk,
        Background sums, Consumer<String> status, Questions questions) {

    String say(String key, Object... arguments) {
        return Phrase.of(Workbench.class, key, arguments).in(language);
    }

    /** Says in the status line that something did not work, and why. */
    void failed(String key, Exception e) {
        status.accept(say(key, e.getMessage() == null ? e.toString() : e.getMessage()));
    }

    String author() {
        return System.getProperty("user.name", "");
    }

    /** Finds the rubrics of dossiers that come from outside, as they are in force; not on the UI thread. */
    RubricLookup lookup() throws IOException {
        return switching.isPresent() ? switching.get().lookup() : RubricLookup.of(rubrics);
    }

    /** A version with the supplements laid on that are in force for a unit; not on the UI thread. */
    Rubric laid(Rubric printed, String unit) throws IOException, Refused {
        return switching.isPresent() ? switching.get().laid(printed, unit) : printed;
    }
}
