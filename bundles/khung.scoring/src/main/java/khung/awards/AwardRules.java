package khung.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * The awards a guidance prints, and the words they use.
 *
 * @param levels those who award, lowest first: names by id
 * @param honours what is given, by id
 * @param kinds who is awarded: names by id
 * @param marks what an authority judges: words by id
 * @param titles titles of emulation: names by id
 * @param facts what a limit may hang on: words by id
 * @param bases numbers shares are taken of, by id
 * @param awards in order
 */
public record AwardRules(Map<String, String> levels, Map<String, Honour> honours, Map<String, String> kinds,
        Map<String, String> marks, Map<String, String> titles, Map<String, String> facts, Map<String, Base> bases,
        List<Award> awards) {

    /**
     * Reads them from a guidance; empty when it prints none.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static Optional<AwardRules> of(Guidance guidance) throws BadInput {
        Node node = guidance.sections().get("awards");
        if (node == null) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        Optional<AwardRules> rules = Fields.of(node, "awards", problems).map(f -> new AwardReader(f).read());
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rules;
    }
}
