package khung.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import khung.authoring.Remark.Severity;
import khung.text.Phrase;

/** Collects remarks, and gives them in the order of the document: what is said of all of it comes first. */
final class Remarks {

    private final List<Remark> all = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> firsts = new HashMap<>();

    Remark error(String id, CellPlace place, Object... arguments) {
        return add(id, Severity.ERROR, place, arguments);
    }

    Remark warning(String id, CellPlace place, Object... arguments) {
        return add(id, Severity.WARNING, place, arguments);
    }

    Remark info(String id, CellPlace place, Object... arguments) {
        return add(id, Severity.INFO, place, arguments);
    }

    /** Of what may be said of every cell, one remark stands at the first place, with the number of places. */
    void count(String id, Severity severity, CellPlace place) {
        counts.merge(id, 1, Integer::sum);
        if (firsts.putIfAbsent(id, all.size()) == null) {
            add(id, severity, place, "");
        }
    }

    List<Remark> all() {
        List<Remark> done = new ArrayList<>(all);
        counts.forEach((id, count) -> {
            Remark first = all.get(firsts.get(id));
            done.set(firsts.get(id), new Remark(id, first.severity(), first.place(), phrase(id, count), first.remedy()));
        });
        done.sort(Comparator.comparing(Remark::place));
        return List.copyOf(done);
    }

    private Remark add(String id, Severity severity, CellPlace place, Object... arguments) {
        Remark remark = new Remark(id, severity, place, phrase(id, arguments), phrase(id + ".remedy", arguments));
        all.add(remark);
        return remark;
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Remarks.class, key, arguments);
    }
}
