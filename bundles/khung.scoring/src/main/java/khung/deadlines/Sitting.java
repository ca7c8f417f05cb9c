package khung.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Fields;
import khung.text.Phrase;

/**
 * How long a meeting lasts at least, by whom it is of (R002-22, R004-27).
 *
 * @param id its name within the guidance
 * @param what which meeting
 * @param least how long, in printed order; at least one
 * @param rules ids of the rules it comes from
 */
public record Sitting(String id, String what, List<Least> least, List<String> rules) {

    /**
     * How long the meeting of some people lasts at least.
     *
     * @param of the word for them in commands
     * @param says who they are
     * @param days days, above 0; halves and the like are exact
     * @param raised what it is raised to under a fact; empty where it always is the same
     */
    public record Least(String of, String says, BigFraction days, Optional<Raised> raised) {

        /** The minimums that may hold: just one where the facts told decide, else both, the shorter first. */
        public List<BigFraction> minimums(Map<String, Boolean> told) {
            if (raised.isEmpty()) {
                return List.of(days);
            }
            Boolean confirmed = told.get(raised.get().fact());
            BigFraction other = raised.get().days();
            return confirmed == null ? List.of(days, other).stream().distinct().sorted().toList()
                    : List.of(confirmed ? other : days);
        }
    }

    /**
     * A minimum under a fact.
     *
     * @param fact the word for the fact in commands
     * @param says the fact in words
     * @param days days, above 0
     */
    public record Raised(String fact, String says, BigFraction days) {
    }

    static Sitting read(Fields f) {
        List<Least> least = new ArrayList<>();
        for (Fields one : f.mappings("lasts")) {
            least.add(new Least(one.need("of"), one.need("says"), days(one), one.fields("when").map(Sitting::raised)));
            one.nothingElse();
        }
        if (least.isEmpty()) {
            f.wrong("lasts", Phrase.of(Sitting.class, "noLength"), Phrase.of(Sitting.class, "noLength.remedy"));
        }
        Sitting sitting = new Sitting(f.need("id"), f.need("what"), List.copyOf(least), f.texts("rules"));
        f.nothingElse();
        return sitting;
    }

    private static Raised raised(Fields f) {
        Raised raised = new Raised(f.need("confirmed"), f.need("says"), days(f));
        f.nothingElse();
        return raised;
    }

    private static BigFraction days(Fields f) {
        BigFraction days = f.needNumber("atLeast");
        if (f.has("atLeast") && days.signum() <= 0) {
            f.wrong("atLeast", Phrase.of(Sitting.class, "noLength"), Phrase.of(Sitting.class, "noLength.remedy"));
        }
        return days;
    }
}
