package khung.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * Who of one kind is graded by a guidance.
 *
 * @param of the kind, the word used in files
 * @param says it in words
 * @param months how months are counted; empty where nothing is counted but the time since a day
 * @param threshold the ruling on what a number of months includes (I-16); empty when none is leaned on
 * @param events the words for events with what they mean
 * @param marks the words for facts that are yes or no, with what they mean
 * @param counts the words for numbers, with what they mean
 * @param carry what becomes of a period without a grade; empty where the guidance says nothing of it
 * @param provisions in order: the first that holds and gives an outcome decides
 */
public record Eligibility(String of, String says, Optional<Months> months, Optional<String> threshold,
        Map<String, String> events, Map<String, String> marks, Map<String, String> counts, Optional<Carry> carry,
        List<Provision> provisions) {

    /** What becomes of the time worked in a period without a grade (R003P-49). */
    public record Carry(String says, List<String> rules) {
    }

    /**
     * Whom a guidance speaks of, in order; none when it says nothing of it.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static List<Eligibility> of(Guidance guidance) throws BadInput {
        Node node = guidance.sections().get("eligibility");
        if (node == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<Eligibility> all = new ArrayList<>();
        List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
        for (int i = 0; i < items.size(); i++) {
            Fields.of(items.get(i), "eligibility[" + (i + 1) + "]", problems)
                    .ifPresent(f -> all.add(new EligibilityReader(f).read()));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return List.copyOf(all);
    }

    /** The words of events that are time away from work. */
    Set<String> causes() {
        Set<String> causes = new TreeSet<>();
        provisions.forEach(p -> {
            if (p.when() instanceof Circumstance.Absent absent) {
                causes.addAll(absent.causes());
            }
        });
        return causes;
    }
}
