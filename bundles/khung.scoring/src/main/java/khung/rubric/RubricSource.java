package khung.rubric;

import java.io.IOException;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

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
}
