package khung.owner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a command line needs before it can run, told from its words alone. */
public enum CommandKind {
    /** Opens the window, or brings the open one to the front. Owns the user's folder while it is open. */
    WINDOW,
    /** Reads or changes what is stored; needs the user's folder, its own or the owner's. */
    STATEFUL,
    /** Computes from its files alone; may read, and never changes, what the user's folder holds. */
    STATELESS,
    /** The same, and one of its files is made by Word or Excel. */
    DOCUMENTS;

    private static final Set<String> STATEFUL_WORDS = Set.of("dossier", "form", "ruling");
    private static final Map<String, Set<String>> STATEFUL_PAIRS = Map.of(
            "rubric", Set.of("use", "switch", "issue", "questions", "resolve"),
            "supplement", Set.of("on", "off", "install", "remove"),
            "key", Set.of("trust", "revoke"),
            "plugin", Set.of("list", "install", "update", "remove", "developer"));
    private static final String AS_SHIPPED = "--shipped";

    /**
     * @param arguments the command line without the program's name; empty means the window
     */
    public static CommandKind of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).equals("window")) {
            return WINDOW;
        }
        String first = arguments.get(0);
        String second = arguments.size() > 1 ? arguments.get(1) : "";
        if (first.equals("rubric") && second.equals("import")) {
            return DOCUMENTS;
        }
        if (first.equals("ruling") && arguments.contains(AS_SHIPPED)) {
            return STATELESS;
        }
        boolean stateful = STATEFUL_WORDS.contains(first)
                || STATEFUL_PAIRS.getOrDefault(first, Set.of()).contains(second);
        return stateful ? STATEFUL : STATELESS;
    }

    /** Whether it reads or changes what is kept in the user's folder. */
    public boolean needsUserFolder() {
        return this == WINDOW || this == STATEFUL;
    }
}
