package khung.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * The votes a guidance prescribes.
 *
 * @param ballots in order; none when it prescribes none
 * @param differing what it says of votes on one person that differ from place to place (R002-89); empty when nothing
 */
public record BallotRules(List<Ballot> ballots, Optional<Differing> differing) {

    /**
     * What holds where votes differ from place to place.
     *
     * @param says in the words of the guidance
     * @param rules ids of the rules it comes from
     */
    public record Differing(String says, List<String> rules) {
    }

    /**
     * Reads them from a guidance.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static BallotRules of(Guidance guidance) throws BadInput {
        Node node = guidance.sections().get("ballot");
        if (node == null) {
            return new BallotRules(List.of(), Optional.empty());
        }
        List<Problem> problems = new ArrayList<>();
        Optional<BallotRules> rules = Fields.of(node, "ballot", problems).map(BallotRules::read);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rules.orElseThrow();
    }

    private static BallotRules read(Fields f) {
        List<Ballot> ballots = f.mappings("ballots").stream().map(BallotRules::ballot).toList();
        Optional<Differing> differing = f.fields("differing").map(d -> {
            Differing read = new Differing(d.need("says"), d.texts("rules"));
            d.nothingElse();
            return read;
        });
        f.nothingElse();
        return new BallotRules(ballots, differing);
    }

    private static Ballot ballot(Fields f) {
        f.need("secret");
        Ballot ballot = new Ballot(f.need("id"), f.need("of"), f.need("says"),
                f.choice("secret", Map.of("printed", true, "not-printed", false)).orElse(false),
                f.fields("majority").map(BallotRules::majority), f.fields("form").map(BallotRules::form),
                f.texts("rules"));
        f.nothingElse();
        return ballot;
    }

    private static Ballot.Majority majority(Fields f) {
        Optional<Ballot.Standing> when = f.fields("when").flatMap(w -> w.names().stream().findFirst()
                .map(id -> new Ballot.Standing(id, w.need(id))));
        Ballot.Majority majority = new Ballot.Majority(f.needNumber("above").divide(Exact.HUNDRED),
                f.need("counting"), f.need("base"), when);
        f.nothingElse();
        return majority;
    }

    private static Ballot.Form form(Fields f) {
        f.need("line");
        f.need("printed");
        f.need("is");
        Ballot.Form form = new Ballot.Form(f.need("name"),
                f.choice("is", Map.of("paper", true, "record", false)).orElse(false),
                f.choice("printed", Map.of("yes", true, "no", false)).orElse(false), f.count("line").orElse(0));
        f.nothingElse();
        return form;
    }
}
