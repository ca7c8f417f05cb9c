package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import khung.rubric.Item;
import khung.rubric.Rubric;

/** A row of a preview in words. */
final class MoveWords {

    private MoveWords() {
    }

    /** What is different, in a few words; that nothing is where nothing is. */
    static String changes(MoveRow row, Office office) {
        List<String> words = new ArrayList<>();
        if (row.gradeChanges()) {
            words.add(office.say("move.grade"));
        }
        if (row.pointsChange()) {
            words.add(office.say("move.points"));
        }
        if (row.lost() > 0) {
            words.add(office.say("move.lost", row.lost()));
        }
        if (row.waiting() > 0) {
            words.add(office.say("move.waiting", row.waiting()));
        }
        if (row.draft()) {
            words.add(office.say("move.draft"));
        }
        return words.isEmpty() ? office.say("move.nothing") : String.join("; ", words);
    }

    /** All of it, line by line. */
    static String told(MoveRow row, Office office) {
        List<String> lines = new ArrayList<>();
        lines.add(row.name() + " · " + row.unit() + " · " + row.period());
        lines.add(row.from().equals(row.to()) ? row.to() : row.from() + " → " + row.to());
        if (!row.supplements().isEmpty()) {
            lines.add(office.say("move.supplements", String.join(", ", row.supplements())));
        }
        lines.addAll(row.rulings());
        if (row.stages().isEmpty()) {
            lines.add(office.say("move.blank"));
        }
        row.stages().forEach(p -> stage(p, row, office, lines));
        block(lines, office.say("move.left"), row.left());
        block(lines, office.say("move.returned"), row.returned());
        if (row.draft()) {
            lines.add(office.say("move.draft.long"));
        }
        return String.join("\n", lines);
    }

    private static void stage(MoveRow.Part p, MoveRow row, Office office, List<String> lines) {
        lines.add("");
        lines.add(office.say("move.stage", p.stage(), fromTo(p.pointsBefore(), p.pointsAfter()),
                fromTo(p.gradeBefore(), p.gradeAfter())));
        String axes = p.axes().stream().filter(a -> !a.before().isEmpty() || !a.after().isEmpty())
                .map(a -> a.key() + ": " + shown(a.before()) + " → " + shown(a.after())
                        + (a.before().equals(a.after()) ? "" : " ◄"))
                .collect(Collectors.joining("\n  "));
        if (!axes.isEmpty()) {
            lines.add("  " + axes);
        }
        block(lines, office.say("move.withoutRow"), texts(p.withoutRow(), row.before()));
        block(lines, office.say("move.withoutAnswer"), texts(p.withoutAnswer(), row.after()));
        block(lines, office.say("move.unfit"), p.unfit());
    }

    /** Both where they differ, else the one they are. */
    static String fromTo(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    private static String shown(String points) {
        return points.isEmpty() ? "–" : points;
    }

    private static List<String> texts(List<String> keys, Optional<Rubric> rubric) {
        return keys.stream().map(k -> k + "  " + rubric.flatMap(r -> r.item(k)).map(Item::readable).orElse(""))
                .toList();
    }

    private static void block(List<String> lines, String title, List<String> more) {
        if (!more.isEmpty()) {
            lines.add(title);
            more.forEach(m -> lines.add("  " + m));
        }
    }
}
