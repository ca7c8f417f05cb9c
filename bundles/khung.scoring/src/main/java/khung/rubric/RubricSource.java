package khung.rubric;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import khung.text.Problem;

/** Brings rubric files: a bloc's bundle, a folder, a test. Registered as a service while it is there. */
@ConsumerType
public interface RubricSource {

    /** Who brings them, for messages. */
    String name();

    /**
     * Reads the files: rubrics, parts, guidances and rulings in any order. May touch the disk; called
     * once, on the thread that first asks for a rubric.
     */
    List<RubricFile> files() throws IOException;

    /**
     * Reads the files of the register of rules, which no rubric needs: rules and conflicts. None unless the source
     * says otherwise. May touch the disk; called whenever somebody asks for the register.
     */
    default List<RubricFile> ruleFiles() throws IOException {
        return List.of();
    }

    /** What people call the bloc with this code; empty unless the source brings that bloc and names it. */
    default Optional<String> blocName(String code, Locale language) {
        return Optional.empty();
    }

    /** What it has and does not bring, and why, one line each. Called right after {@link #files}. */
    default List<Problem> problems() throws IOException {
        return List.of();
    }
}
