package khung.administration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.policy.Act;
import khung.policy.PolicyRecord;

/**
 * Something that was done, in words.
 *
 * @param decided what was decided, a line each; none where dossiers were only brought along
 * @param undone the act that took it back; empty while it stands
 */
record ActRow(Act act, List<String> decided, Optional<Act> undone) {

    /** All acts, the newest first; not on the UI thread. */
    static List<ActRow> all(Office office) throws IOException {
        Naming naming = new Naming(office);
        Map<String, List<String>> decided = new HashMap<>();
        for (PolicyRecord record : office.switching().policies().records()) {
            decided.computeIfAbsent(record.act().id(), k -> new ArrayList<>()).add(naming.policy(record.policy()));
        }
        List<Act> acts = office.switching().acts();
        Map<String, Act> undone = new HashMap<>();
        acts.stream().filter(a -> a.kind() == Act.Kind.UNDONE)
                .forEach(a -> a.undoes().ifPresent(id -> undone.put(id, a)));
        return acts.stream().map(a -> new ActRow(a, a.kind() == Act.Kind.SWITCHED
                ? decided.getOrDefault(a.id(), List.of()) : List.of(), Optional.ofNullable(undone.get(a.id()))))
                .toList();
    }

    boolean canBeUndone() {
        return act.kind() == Act.Kind.SWITCHED && undone.isEmpty();
    }
}
