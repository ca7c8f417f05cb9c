package khung.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;

/**
 * The deadlines of a guidance and what a late dossier leads to.
 *
 * @param deadlines in printed order; none when it prints none
 * @param late what coming late leads to; empty when the guidance says nothing of it
 * @param notices what has to be sent some working days before a meeting, in printed order
 * @param starts what is done only from some period on, in printed order
 * @param sittings how long meetings last at least, in printed order
 */
public record DeadlineRules(List<Deadline> deadlines, Optional<Late> late, List<Notice> notices, List<Start> starts,
        List<Sitting> sittings) {

    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);
    private static final int DAYS = 31;

    /**
     * What a late dossier leads to (R003P-41): the authority considers a grade lower by so many steps.
     *
     * @param down steps down
     * @param says in the words of the guidance
     * @param authority who decides
     * @param ruling the ruling that says whether it is proposed (I-12)
     * @param rules ids of the rules it comes from
     */
    public record Late(int down, String says, String authority, Optional<String> ruling, List<String> rules) {
    }

    /**
     * Reads them from a guidance.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static DeadlineRules of(Guidance guidance) throws BadInput {
        List<Problem> problems = new ArrayList<>();
        List<Deadline> deadlines = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<Start> starts = new ArrayList<>();
        List<Sitting> sittings = new ArrayList<>();
        Node node = guidance.sections().get("deadlines");
        List<Node> items = node == null ? List.of() : node instanceof Node.Sequence list ? list.items() : List.of(node);
        for (Node item : items) {
            Fields.of(item, "deadlines", problems).ifPresent(f -> {
                if (f.has("working")) {
                    notices.add(Notice.read(f));
                } else if (f.has("from")) {
                    starts.add(Start.read(f));
                } else if (f.has("lasts")) {
                    sittings.add(Sitting.read(f));
                } else {
                    deadlines.add(deadline(f));
                }
            });
        }
        Optional<Late> late = Optional.ofNullable(guidance.sections().get("late"))
                .flatMap(n -> Fields.of(n, "late", problems)).map(DeadlineRules::late);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new DeadlineRules(List.copyOf(deadlines), late, List.copyOf(notices), List.copyOf(starts),
                List.copyOf(sittings));
    }

    private static Deadline deadline(Fields f) {
        String id = f.need("id");
        boolean strict = f.has("before");
        String word = strict || !f.has("until") ? "before" : "until";
        if (!f.has(word)) {
            f.need(word);
        }
        int[] when = f.fields(word).map(w -> {
            w.need("day");
            w.need("month");
            int[] both = {w.count("day").orElse(1), w.count("month").orElse(0)};
            if (both[0] < 1 || both[0] > DAYS) {
                w.wrong("day", Phrase.of(DeadlineRules.class, "noDay"), Phrase.of(DeadlineRules.class, "noDay.remedy"));
            }
            w.nothingElse();
            return both;
        }).orElse(new int[] {1, 0});
        Deadline deadline = new Deadline(id, f.need("actor"), f.need("what"), f.text("to").orElse(""), when[0],
                when[1], strict, f.choice("late", YES_NO).orElse(false),
                f.fields("next").flatMap(DeadlineRules::standing), f.text("ruling"), f.texts("rules"));
        f.nothingElse();
        return deadline;
    }

    private static Optional<Deadline.Standing> standing(Fields f) {
        return f.names().stream().findFirst().map(id -> {
            Deadline.Standing standing = new Deadline.Standing(id, f.need(id));
            f.nothingElse();
            return standing;
        });
    }

    private static Late late(Fields f) {
        Late late = new Late(f.needPositive("down"), f.need("says"), f.need("authority"), f.text("ruling"),
                f.texts("rules"));
        f.nothingElse();
        return late;
    }
}
