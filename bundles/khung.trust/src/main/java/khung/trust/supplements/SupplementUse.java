package khung.trust.supplements;

import java.io.IOException;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

import khung.text.Phrase;

/** Somebody who may be leaning on a supplement, and is asked before it is taken away. */
@ConsumerType
public interface SupplementUse {

    /**
     * What leans on it, one whole sentence each with what to do; nothing when nothing does. May wait for the disk.
     *
     * @param reference {@code id@version}
     */
    List<Phrase> uses(String reference) throws IOException;
}
