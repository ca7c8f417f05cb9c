package khung.cli.internal;

import java.util.Optional;
import java.util.TreeSet;

import khung.policy.Policy;
import khung.policy.Scope;
import khung.text.Phrase;

/** What a policy says, in one line. */
final class PolicyWords implements Policy.Cases<Phrase> {

    static final PolicyWords SAY = new PolicyWords();

    private PolicyWords() {
    }

    @Override
    public Phrase version(Policy.VersionPolicy policy) {
        Phrase says = Session.phrase("policy.version", policy.reference(), policy.bloc(),
                Session.phrase("subject." + policy.subject()), policy.from().text(), unit(policy.unit()));
        return policy.insteadOf().isEmpty() ? says
                : Session.phrase("policy.insteadOf", says, String.join(", ", new TreeSet<>(policy.insteadOf())));
    }

    @Override
    public Phrase ruling(Policy.RulingPolicy policy) {
        return Session.phrase("policy.ruling", policy.ruling(), policy.option(), scope(policy.scope()));
    }

    @Override
    public Phrase supplement(Policy.SupplementPolicy policy) {
        return Session.phrase(policy.turnedOn() ? "policy.on" : "policy.off", policy.supplement(), policy.rubric(),
                unit(policy.unit()));
    }

    @Override
    public Phrase inForce(Policy.InForce policy) {
        return Session.phrase("policy.inForce", policy.rubric());
    }

    @Override
    public Phrase countered(Policy.Countered policy) {
        return Session.phrase("policy.countered", policy.number());
    }

    static Phrase scope(Scope scope) {
        return switch (scope.level()) {
            case PROVINCE -> Session.phrase("scope.province");
            case RUBRIC -> Session.phrase("scope.rubric", scope.name());
            case UNIT -> Session.phrase("scope.unit", scope.name());
        };
    }

    private static Phrase unit(Optional<String> unit) {
        return scope(unit.map(Scope::unit).orElse(Scope.PROVINCE));
    }
}
