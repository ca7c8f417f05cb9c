package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import khung.policy.Policy;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.Refused;
import khung.policy.Switching;
import khung.rubric.Supplement;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a supplement on or off, for the province or a unit. */
abstract class PolicySupplement {

    private final Session session;
    private final boolean on;

    @Parameters(paramLabel = "ID[@VERSION]", descriptionKey = "policySupplement.id")
    private String reference;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "policySupplement.unit")
    private String unit;

    @Mixin
    private MoveOptions moves;

    @Mixin
    private OrderOptions options;

    PolicySupplement(Session session, boolean on) {
        this.session = session;
        this.on = on;
    }

    int run() throws IOException, Stop, Refused {
        SupplementPolicy policy = (SupplementPolicy) Switching.supplement(find(session, reference), on);
        Optional<String> only = Optional.ofNullable(unit).map(Words::nfc).or(policy::unit);
        Policy ordered = new SupplementPolicy(policy.supplement(), policy.digest(), policy.rubric(), only, on);
        return new OrderRun(session, options).run(List.of(ordered), moves.filter(only));
    }

    /** A supplement installed; the latest version where none is named. */
    static Supplement find(Session session, String reference) throws Stop {
        boolean whole = reference.indexOf('@') >= 0;
        return session.rubrics().supplements().stream()
                .filter(s -> whole ? s.reference().equals(reference) : s.id().equals(reference))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Stop.badInput(Session.phrase("policySupplement.unknown", reference,
                        String.join(", ", session.rubrics().supplements().stream().map(Supplement::reference).toList()))));
    }
}
