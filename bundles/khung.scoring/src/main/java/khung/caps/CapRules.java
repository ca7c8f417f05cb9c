package khung.caps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * The caps and the order of grading a guidance prints.
 *
 * @param caps in order; none when it prints none, as 003 does beyond units under 70%
 * @param order in order
 */
public record CapRules(List<Cap> caps, List<Order> order) {

    /**
     * Reads them from a guidance.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static CapRules of(Guidance guidance) throws BadInput {
        Node node = guidance.sections().get("caps");
        if (node == null) {
            return new CapRules(List.of(), List.of());
        }
        List<Problem> problems = new ArrayList<>();
        CapRules rules = Fields.of(node, "caps", problems).map(CapRules::read)
                .orElse(new CapRules(List.of(), List.of()));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rules;
    }

    private static CapRules read(Fields f) {
        List<Cap> caps = f.mappings("caps").stream().map(CapRules::cap).toList();
        List<Order> order = new ArrayList<>();
        for (Fields o : f.mappings("order")) {
            if (!o.has("after") && !o.has("beside")) {
                o.need("after");
            }
            order.add(new Order(o.need("of"), o.texts("after"), o.texts("beside"), o.need("says"), o.texts("rules")));
            o.nothingElse();
        }
        f.nothingElse();
        return new CapRules(caps, List.copyOf(order));
    }

    private static Cap cap(Fields f) {
        Cap cap = new Cap(f.need("id"), f.need("says"), f.need("of"), f.need("notAbove"),
                f.fields("except").map(CapRules::exemption), f.texts("rules"), Optional.empty());
        f.nothingElse();
        return cap;
    }

    private static Cap.Exemption exemption(Fields f) {
        Optional<Cap.Standing> ruling = f.fields("ruling").flatMap(r -> {
            Optional<Cap.Standing> first = r.names().stream().findFirst().map(id -> new Cap.Standing(id, r.need(id)));
            r.nothingElse();
            return first;
        });
        Cap.Exemption exemption = new Cap.Exemption(f.need("fact"), f.need("says"), ruling, f.texts("rules"));
        f.nothingElse();
        return exemption;
    }

    /** These with caps an authority has recorded as rules of its own. */
    public CapRules with(List<Cap> local) {
        List<Cap> all = new ArrayList<>(caps);
        all.addAll(local);
        return new CapRules(List.copyOf(all), order);
    }
}
