package khung.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.policy.Policy.Countered;
import khung.policy.Policy.InForce;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.Policy.VersionPolicy;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Ruling;
import khung.rubric.Status;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Phrase;

/** Tells what keeps an order from being carried out, all of it at once. */
final class OrderCheck implements Policy.Cases<Void> {

    private final Rubrics installed;
    private final List<Phrase> reasons = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private OrderCheck(Rubrics installed) {
        this.installed = installed;
    }

    static void check(SwitchOrder order, Rubrics installed) throws Refused {
        OrderCheck check = new OrderCheck(installed);
        check.signed(order.author(), order.reason());
        if (order.policies().isEmpty() && order.moves().isEmpty()) {
            check.add("nothing");
        }
        order.policies().forEach(p -> p.on(check));
        check.end();
    }

    /** Every act says who and why. */
    static void signed(String author, String reason, Rubrics installed) throws Refused {
        OrderCheck check = new OrderCheck(installed);
        check.signed(author, reason);
        check.end();
    }

    private void signed(String author, String reason) {
        if (author.isBlank()) {
            add("noAuthor");
        }
        if (reason.isBlank()) {
            add("noReason");
        }
    }

    private void end() throws Refused {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private void add(String key, Object... arguments) {
        reasons.add(Phrase.of(Refused.class, key, arguments));
    }

    private void once(String what) {
        if (!said.add(what)) {
            add("twice", what);
        }
    }

    private Optional<Rubric> there(String reference, String digest) {
        Optional<Rubric> rubric = installed.find(reference).filter(r -> r.reference().equals(reference)
                && r.printedDigest().equals(digest));
        if (rubric.isEmpty()) {
            add("notInstalled", reference);
        }
        return rubric;
    }

    private void unit(Optional<String> unit) {
        if (unit.filter(String::isBlank).isPresent()) {
            add("noUnit");
        }
    }

    @Override
    public Void version(VersionPolicy policy) {
        unit(policy.unit());
        Optional<Rubric> rubric = there(policy.reference(), policy.digest());
        rubric.filter(r -> !r.bloc().equals(policy.bloc()) || !r.subject().equals(policy.subject()))
                .ifPresent(r -> add("otherBloc", policy.reference(), r.bloc(), r.subject()));
        rubric.filter(r -> r.period().equals("year") != (policy.from().quarter() == 0))
                .ifPresent(r -> add("otherPeriod", policy.reference(), policy.from().text()));
        Set<String> ids = new HashSet<>(policy.insteadOf());
        ids.add(policy.reference().substring(0, policy.reference().indexOf('@')));
        ids.forEach(id -> once(id + policy.unit().map(u -> " · " + u).orElse("") + " · " + policy.from().text()));
        return null;
    }

    @Override
    public Void ruling(RulingPolicy policy) {
        Optional<Ruling> ruling = installed.rulings().find(policy.ruling());
        if (ruling.isEmpty()) {
            add("noRuling", policy.ruling());
        } else if (!ruling.get().allows(policy.option())) {
            add("noOption", policy.ruling(), policy.option(),
                    String.join(", ", ruling.get().options().stream().map(Ruling.Option::word).toList()));
        }
        if (policy.scope().level() == Scope.Level.UNIT) {
            unit(Optional.of(policy.scope().name()));
        }
        if (policy.scope().level() == Scope.Level.RUBRIC && installed.find(policy.scope().name())
                .filter(r -> r.reference().equals(policy.scope().name())).isEmpty()) {
            add("notInstalled", policy.scope().name());
        }
        once(policy.ruling() + (policy.scope().name().isEmpty() ? "" : " · " + policy.scope().name()));
        return null;
    }

    @Override
    public Void supplement(SupplementPolicy policy) {
        unit(policy.unit());
        once(policy.supplement() + policy.unit().map(u -> " · " + u).orElse(""));
        Optional<Supplement> supplement = installed.supplements().stream().filter(s -> s.reference()
                .equals(policy.supplement()) && s.digest().equals(policy.digest())).findFirst();
        if (supplement.isEmpty()) {
            add("noSupplement", policy.supplement());
            return null;
        }
        Supplement s = supplement.get();
        if (!s.extended().equals(policy.rubric())) {
            add("otherRubric", s.reference(), s.extended());
        }
        if (s.unit().isPresent() && policy.unit().filter(u -> Scope.same(u, s.unit().get())).isEmpty()) {
            add("otherUnit", s.reference(), s.unit().get());
        }
        if (policy.turnedOn()) {
            installed.find(policy.rubric()).ifPresentOrElse(r -> fits(r, s), () -> add("notInstalled", policy.rubric()));
        }
        return null;
    }

    private void fits(Rubric rubric, Supplement supplement) {
        try {
            rubric.with(List.of(supplement));
        } catch (BadInput e) {
            e.problems().forEach(p -> {
                reasons.add(p.what());
                reasons.add(p.remedy());
            });
        }
    }

    @Override
    public Void inForce(InForce policy) {
        once(policy.rubric());
        there(policy.rubric(), policy.digest()).filter(r -> r.status() != Status.DRAFT)
                .ifPresent(r -> add("notDraft", policy.rubric()));
        return null;
    }

    @Override
    public Void countered(Countered policy) {
        add("counterByUndo", policy.number());
        return null;
    }
}
