package khung.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;

/**
 * One quota of a guidance: how many may get a grade, as a share of those who got another (R003P-25, R001-22,
 * R002-31, R004-38).
 *
 * @param of whom it is for, the word used in files
 * @param says the quota in the words of the guidance
 * @param grade the grade it limits
 * @param base the grade whose number it is a share of
 * @param share the share; 1 is all of them
 * @param headsOutside whether heads are left out of both numbers (R003P-26)
 * @param rulings the ruling behind each step that needs one, by {@code base, rounding, heads}
 * @param small the exception for small groups; empty when the guidance has none
 * @param printed a number the text itself states; empty when it states none
 * @param rules ids of the rules it applies
 */
public record Quota(String of, String says, Grade grade, Grade base, BigFraction share, boolean headsOutside,
        Map<String, String> rulings, Optional<Allowance> small, Optional<Allowance> printed, List<String> rules) {

    private static final List<String> STEPS = List.of("base", "rounding", "heads");
    private static final Map<String, Grade> GRADES = new TreeMap<>();
    static {
        Arrays.stream(Grade.values()).forEach(g -> GRADES.put(g.name().toLowerCase(Locale.ROOT).replace('_', '-'), g));
    }

    /**
     * A number allowed beside the share.
     *
     * @param below the group must be smaller than this; 0 when its size does not matter
     * @param allows how many it allows
     * @param ruling the ruling it leans on; empty when none
     * @param rules ids of the rules it comes from
     */
    public record Allowance(int below, int allows, Optional<String> ruling, List<String> rules) {
    }

    /**
     * The quotas a guidance states, in order; none when it states none.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static List<Quota> of(Guidance guidance) throws BadInput {
        Node node = guidance.sections().get("quota");
        if (node == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
        for (int i = 0; i < items.size(); i++) {
            Fields.of(items.get(i), "quota[" + (i + 1) + "]", problems).ifPresent(f -> {
                Quota quota = read(f);
                if (quotas.stream().anyMatch(q -> q.of().equals(quota.of()))) {
                    f.wrong("of", Phrase.of(Quota.class, "twice", quota.of()), Phrase.of(Quota.class, "twice.remedy"));
                }
                quotas.add(quota);
            });
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return List.copyOf(quotas);
    }

    private static Quota read(Fields f) {
        f.need("grade");
        f.need("base");
        f.need("heads");
        Map<String, String> rulings = new TreeMap<>();
        f.fields("rulings").ifPresent(r -> {
            STEPS.forEach(step -> r.text(step).ifPresent(id -> rulings.put(step, id)));
            r.nothingElse();
        });
        Quota quota = new Quota(f.need("of"), f.need("says"), f.choice("grade", GRADES).orElse(Grade.EXCELLENT),
                f.choice("base", GRADES).orElse(Grade.GOOD), share(f),
                f.choice("heads", Map.of("outside", true, "inside", false)).orElse(false), rulings,
                f.fields("small").map(s -> allowance(s, s.needPositive("below"))),
                f.fields("printed").map(p -> allowance(p, 0)),
                f.texts("rules"));
        f.nothingElse();
        return quota;
    }

    private static BigFraction share(Fields f) {
        BigFraction share = f.needNumber("share").divide(Exact.HUNDRED);
        if (share.signum() < 0) {
            f.wrong("share", Phrase.of(Quota.class, "negative"), Phrase.of(Quota.class, "negative.remedy"));
        }
        return share;
    }

    private static Allowance allowance(Fields f, int below) {
        f.need("allows");
        Allowance allowance = new Allowance(below, f.count("allows").orElse(0), f.text("ruling"),
                f.texts("rules"));
        f.nothingElse();
        return allowance;
    }
}
