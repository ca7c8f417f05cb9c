package khung.owner;

import java.util.List;
import java.util.Set;

/** What a command line needs before it can run, told from its first words alone. */
public enum CommandKind {
    /** Opens the window, or brings the open one to the front. Owns the user's folder while it is open. */
    WINDOW,
    /** Reads or changes what is stored; needs the user's folder, its own or the owner's. */
    STATEFUL,
    /** Computes from its files alone; never touches the user's folder. */
    STATELESS,
    /** The same, and one of its files is made by Word or Excel. */
    DOCUMENTS;

    private static final Set<String> STATEFUL_WORDS = Set.of("dossier", "form");

    /**
     * @param arguments the command line without the program's name; empty means the window
     */
    public static CommandKind of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).equals("window")) {
            return WINDOW;
        }
        if (arguments.get(0).equals("rubric") && arguments.size() > 1 && arguments.get(1).equals("import")) {
            return DOCUMENTS;
        }
        return STATEFUL_WORDS.contains(arguments.get(0)) ? STATEFUL : STATELESS;
    }

    /** Whether it reads or changes what is kept in the user's folder. */
    public boolean needsUserFolder() {
        return this == WINDOW || this == STATEFUL;
    }
}
