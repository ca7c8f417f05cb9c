package khung.administration;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Consumer;

import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.RubricLookup;
import khung.plugins.PluginRuntime;
import khung.policy.Refused;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.Phrase;

/**
 * What every page of the administration works with.
 *
 * @param store used on {@code disk} and {@code slow} only
 * @param switching used on {@code disk} and {@code slow} only
 * @param plugins used on {@code pluginThread} only; empty where none can be installed
 * @param clock says what day it is
 * @param disk the thread of everything short
 * @param slow the thread of what goes over all dossiers
 * @param pluginThread the thread of everything about plugins, which may take a while
 * @param status says a line in the status line; UI thread
 * @param pen who signed last
 */
public record Office(Rubrics rubrics, DossierStore store, Switching switching,
        Optional<PluginRuntime> plugins, Locale language, Clock clock, Beside disk, Beside slow, Beside pluginThread,
        Consumer<String> status, Pen pen) {

    String say(String key, Object... arguments) {
        return Phrase.of(Office.class, key, arguments).in(language);
    }

    /** The words for a code of an open set; the code itself where there are none. */
    String named(String set, String code) {
        try {
            return say(set + "." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Says in the status line that something did not work, and why. UI thread. */
    void failed(Exception e) {
        status.accept(why(e));
    }

    /** Why something did not work, a line per reason. */
    String why(Exception e) {
        return e instanceof Refused refused ? refused.lines(language)
                : say("failed", e.getMessage() == null ? e.toString() : e.getMessage());
    }

    /** The very rubric a dossier is pinned to, installed or kept; not on the UI thread. */
    Optional<Rubric> rubric(Dossier dossier) throws IOException {
        Optional<Rubric> installed = RubricLookup.pinned(rubrics, dossier);
        return installed.isPresent() || dossier.digest().isEmpty() ? installed
                : store.rubric(dossier.digest().get());
    }
}
