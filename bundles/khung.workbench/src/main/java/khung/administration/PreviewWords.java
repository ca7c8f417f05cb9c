package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import khung.policy.Preview;

/** The totals of a preview in words. */
final class PreviewWords {

    private PreviewWords() {
    }

    static String told(Preview p, Office office) {
        List<String> lines = new ArrayList<>();
        lines.add(office.say("preview.moved", Long.toString(p.moved()), Long.toString(p.staying()),
                Long.toString(p.pointsChanged()), Long.toString(p.gradesChanged())));
        Naming naming = new Naming(office);
        List<String> grades = new ArrayList<>();
        p.grades().forEach((move, number) -> {
            if (!move.before().equals(move.after())) {
                grades.add(office.say("preview.grade", grade(naming, office, move.before()),
                        grade(naming, office, move.after()), Long.toString(number)));
            }
        });
        if (!grades.isEmpty()) {
            lines.add(String.join("; ", grades));
        }
        if (p.moved() > 0) {
            quota(p, office, naming, lines);
        }
        if (p.withoutRow() + p.withoutAnswer() + p.unfit() + p.drafts() > 0) {
            lines.add(office.say("preview.answers", Long.toString(p.withoutRow()), Long.toString(p.unfit()),
                    Long.toString(p.withoutAnswer()), Long.toString(p.drafts())));
        }
        if (!p.unreadable().isEmpty()) {
            lines.add(office.say("preview.unreadable", p.unreadable().size()));
            p.unreadable().forEach(u -> lines.add("  " + u.dossier() + ": " + u.why()));
        }
        return String.join("\n", lines);
    }

    /** How many reach the grades a quota speaks of; how many places there are nobody can tell from dossiers alone. */
    private static void quota(Preview p, Office office, Naming naming, List<String> lines) {
        lines.add(List.of("excellent", "good").stream().map(word -> office.say("preview.total", naming.grade(word),
                Long.toString(p.totals(false).getOrDefault(word, 0L)), Long.toString(p.totals(true).getOrDefault(word, 0L))))
                .collect(Collectors.joining("; ")));
        p.quotas().forEach(q -> lines.add(office.say(q.after() ? "preview.quota.after" : "preview.quota.before", q.guidance(),
                q.says(), String.join(", ", q.rules()))));
        lines.add(office.say(p.quotas().isEmpty() ? "preview.quota.none" : "preview.quota.groups"));
    }

    private static String grade(Naming naming, Office office, String word) {
        return word.equals("-") ? office.say("grade.open") : naming.grade(word);
    }
}
