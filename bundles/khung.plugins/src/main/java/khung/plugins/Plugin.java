package khung.plugins;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import khung.text.Phrase;

/**
 * A plugin as it stands now.
 *
 * @param id what it is called, also over its versions
 * @param version digits and dots
 * @param name for people
 * @param description for people; may be empty
 * @param help how its forms are meant, in the words of its maker; may be empty
 * @param vendor who makes it; may be empty
 * @param state whether it works
 * @param reasons why it does not work, or works in part; none when it is active
 * @param remedy what to do about the reasons
 * @param signed who signed it, or why that does not count
 * @param trusted whether a trusted key signed it
 * @param developer whether that key belongs to somebody's checkout of the sources and not to an office
 * @param shipped whether it came with the program
 * @param code whether it brings program code besides its data
 * @param rubrics the versions it brings, {@code id@version}, ordered
 * @param services what its code offers, by interface, ordered
 * @param dossiers how many stored dossiers use its rubrics; empty in a run without a store
 */
public record Plugin(String id, String version, String name, String description, String help, String vendor,
        State state, List<Phrase> reasons, Optional<Phrase> remedy, Phrase signed, boolean trusted, boolean developer,
        boolean shipped, boolean code, List<String> rubrics, List<String> services, OptionalInt dossiers) {

    /** Whether a plugin works. */
    public enum State {
        /** All of it works. */
        ACTIVE,
        /** Sound, but in this run, which has no window, some of it is not used. */
        WINDOW_ONLY,
        /** Something it needs is not there. */
        UNSATISFIED,
        /** Not let in: not trusted, altered, or its file is gone. */
        REFUSED
    }

    /** {@code id@version}, the name it is signed under. */
    public String reference() {
        return id + "@" + version;
    }
}
