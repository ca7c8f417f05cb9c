package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import khung.authoring.TableReader;
import khung.dossier.DossierStore;
import khung.dossier.FormPrinter;
import khung.policy.Switching;
import khung.rubric.Rubrics;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/**
 * What one call works with.
 *
 * @param cwd where relative file names start; absolute
 * @param language of all words printed
 * @param store empty in a run without one
 * @param printer empty in a run without one
 * @param tables reads Word and Excel files; empty in a run without it
 * @param switching empty in a run without a store
 */
record Session(Path cwd, InputStream in, PrintStream out, PrintStream err, Locale language, Rubrics rubrics,
        Optional<DossierStore> store, Optional<FormPrinter> printer, Optional<TableReader> tables,
        Optional<Switching> switching) {

    String say(String key, Object... arguments) {
        return say(phrase(key, arguments));
    }

    String say(Phrase phrase) {
        return phrase.in(language);
    }

    void print(String line) {
        out.println(line);
    }

    Path resolve(String name) throws BadInput {
        try {
            return cwd.resolve(name);
        } catch (InvalidPathException e) {
            throw bad(name, "file.name");
        }
    }

    DossierStore theStore() throws Stop {
        return store.orElseThrow(() -> Stop.badInput(phrase("store.none")));
    }

    Switching theSwitching() throws Stop {
        return switching.orElseThrow(() -> Stop.badInput(phrase("store.none")));
    }

    /** The rulings for a dossier of a unit by a rubric: those in force, or those shipped where there is no store. */
    Rulings rulings(String unit, String rubricReference) throws IOException {
        return switching.isPresent() ? switching.get().rulings(unit, rubricReference) : rubrics.rulings();
    }

    /** The same with standard input that has been read already. */
    Session reading(byte[] input) {
        return new Session(cwd, new ByteArrayInputStream(input), out, err, language, rubrics, store, printer, tables,
                switching);
    }

    static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Session.class, key, arguments);
    }

    /** A refusal of a file or dossier: the key says what is wrong, {@code key.remedy} what to do. */
    static BadInput bad(String where, String key, Object... arguments) {
        return new BadInput(List.of(problem(where, key, arguments)));
    }

    static Problem problem(String where, String key, Object... arguments) {
        return new Problem(Place.of(where), "", phrase(key, arguments), phrase(key + ".remedy", arguments));
    }
}
