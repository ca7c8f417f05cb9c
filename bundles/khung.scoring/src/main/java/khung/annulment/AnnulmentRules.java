package khung.annulment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.caps.CapRules;
import khung.caps.Order;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * What a guidance says of results annulled and given again.
 *
 * @param grounds in order; none when it says nothing
 * @param depends what is done with what hangs on an annulled result, by how it does
 * @param countsAt whose result at the place and time of a violation counts it (R004-122); empty when not said
 * @param onlyIfChanged the rule that nothing is annulled unless the grade changes; empty when there is none
 * @param form the form of the decision; empty when none is named
 * @param order who is graded after whom, as the guidance prints it
 */
public record AnnulmentRules(List<Ground> grounds, Map<Link, Dependence> depends, Optional<CountsAt> countsAt,
        Optional<Rule> onlyIfChanged, Optional<Form> form, List<Order> order) {

    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    /** What is done with a result that hangs on an annulled one. */
    public enum Then {
        /** It is looked at again. */
        REOPEN,
        /** It is annulled too. */
        ANNUL
    }

    /**
     * What is done with a result that hangs on an annulled one.
     *
     * @param says why, in the words of the guidance
     * @param rules ids of the rules it comes from
     */
    public record Dependence(Then then, String says, List<String> rules) {
    }

    /**
     * Whose result counts a violation.
     *
     * @param of kind of subject
     * @param says in the words of the guidance
     * @param rules ids of the rules it comes from
     */
    public record CountsAt(String of, String says, List<String> rules) {
    }

    /** A rule in words, with the ids it comes from. */
    public record Rule(String says, List<String> rules) {
    }

    /**
     * A form the text names.
     *
     * @param name as printed
     * @param printed whether the source prints the form itself
     * @param line the line of the seed that names it
     */
    public record Form(String name, boolean printed, int line) {
    }

    /**
     * Reads them from a guidance.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static AnnulmentRules of(Guidance guidance) throws BadInput {
        List<Order> order = CapRules.of(guidance).order();
        Node node = guidance.sections().get("annulment");
        if (node == null) {
            return new AnnulmentRules(List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), order);
        }
        List<Problem> problems = new ArrayList<>();
        Optional<AnnulmentRules> rules = Fields.of(node, "annulment", problems).map(f -> read(f, order));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rules.orElseThrow();
    }

    /** The words files have for enum constants. */
    public static <E extends Enum<E>> Map<String, E> words(E... constants) {
        Map<String, E> words = new TreeMap<>();
        Arrays.stream(constants).forEach(c -> words.put(c.name().toLowerCase(Locale.ROOT).replace('_', '-'), c));
        return words;
    }

    private static AnnulmentRules read(Fields f, List<Order> order) {
        List<Ground> grounds = f.mappings("grounds").stream().map(AnnulmentRules::ground).toList();
        Map<Link, Dependence> depends = new EnumMap<>(Link.class);
        for (Fields d : f.mappings("depends")) {
            d.need("on");
            d.need("then");
            Dependence dependence = new Dependence(d.choice("then", words(Then.values())).orElse(Then.REOPEN),
                    d.need("says"), d.texts("rules"));
            d.choice("on", words(Link.values())).ifPresent(on -> depends.put(on, dependence));
            d.nothingElse();
        }
        AnnulmentRules rules = new AnnulmentRules(grounds, depends, f.fields("countsAt").map(AnnulmentRules::countsAt),
                f.fields("onlyIfChanged").map(AnnulmentRules::rule), f.fields("form").map(AnnulmentRules::form), order);
        f.nothingElse();
        return rules;
    }

    private static Ground ground(Fields f) {
        Optional<Ground.Standing> standing = f.fields("ruling").flatMap(r -> r.names().stream().findFirst()
                .map(id -> new Ground.Standing(id, r.need(id))));
        Ground ground = new Ground(f.need("id"), f.need("says"), f.choice("printed", YES_NO).orElse(true),
                f.choice("gives", words(Grade.values())), f.fields("except").map(e -> {
                    Ground.Exemption exception = new Ground.Exemption(e.need("says"), e.texts("rules"));
                    e.nothingElse();
                    return exception;
                }), f.choice("byViolation", YES_NO).orElse(false), standing, f.texts("rules"));
        f.nothingElse();
        return ground;
    }

    private static CountsAt countsAt(Fields f) {
        CountsAt counts = new CountsAt(f.need("of"), f.need("says"), f.texts("rules"));
        f.nothingElse();
        return counts;
    }

    private static Rule rule(Fields f) {
        Rule rule = new Rule(f.need("says"), f.texts("rules"));
        f.nothingElse();
        return rule;
    }

    private static Form form(Fields f) {
        f.need("line");
        f.need("printed");
        Form form = new Form(f.need("name"), f.choice("printed", YES_NO).orElse(false), f.count("line").orElse(0));
        f.nothingElse();
        return form;
    }
}
