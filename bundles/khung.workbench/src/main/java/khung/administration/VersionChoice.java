package khung.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;
import khung.policy.Policy;
import khung.policy.Scope;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.Status;

/** New dossiers use another version: which, for whom, from which period, in place of what. */
final class VersionChoice implements Choice {

    private static final int QUARTERS = 4;

    private final Office office;
    private final Naming naming;
    private final Ground ground;
    private final Rubric wanted;
    private final List<Period> periods = new ArrayList<>();
    private List<Rubric> befores = List.of();
    private Combo to;
    private Combo from;
    private Combo period;
    private ScopeFields scope;
    private Button inForce;

    /** @param wanted the version chosen at first */
    VersionChoice(Office office, Ground ground, Rubric wanted) {
        this.office = office;
        this.naming = new Naming(office);
        this.ground = ground;
        this.wanted = wanted;
    }

    @Override
    public String title() {
        return office.say("switch.title");
    }

    @Override
    public void build(Composite parent, Runnable changed) {
        Parts.label(parent, office.say("switch.to"));
        List<String> versions = ground.rubrics().stream().map(Naming::entry).toList();
        to = Parts.choice(parent, office.say("switch.to"), versions, () -> {
            offer();
            changed.run();
        });
        Parts.stretched(to);
        Parts.label(parent, office.say("switch.from"));
        from = Parts.choice(parent, office.say("switch.from"), List.of(), changed);
        Parts.stretched(from);
        Parts.label(parent, office.say("switch.period"));
        period = Parts.choice(parent, office.say("switch.period"), List.of(), changed);
        scope = new ScopeFields(parent, office, List.of(), ground.units(), changed);
        Parts.label(parent, "");
        inForce = Parts.tick(parent, SWT.CHECK, office.say("switch.inForce"), changed);
        to.select(ground.rubrics().indexOf(wanted));
        offer();
    }

    /** What the version chosen may take the place of, and the periods it grades. */
    private void offer() {
        Rubric after = after();
        befores = ground.rubrics().stream().filter(r -> !r.reference().equals(after.reference())
                && Earlier.alike(r, after)).toList();
        List<String> entries = new ArrayList<>(List.of(office.say("switch.from.none")));
        befores.forEach(r -> entries.add(Naming.entry(r)));
        from.setItems(entries.toArray(String[]::new));
        from.select(Earlier.of(after, befores).map(r -> befores.indexOf(r) + 1).orElse(0));
        periods.clear();
        LocalDate today = office.today();
        Period now = Naming.period(after, today);
        boolean quarterly = now.quarter() > 0;
        for (int year = today.getYear() + 1; year >= today.getYear() - 1; year--) {
            for (int q = quarterly ? QUARTERS : 0; q >= (quarterly ? 1 : 0); q--) {
                periods.add(new Period(year, q));
            }
        }
        period.setItems(periods.stream().map(naming::period).toArray(String[]::new));
        period.select(periods.indexOf(now));
        boolean draft = after.status() == Status.DRAFT && !ground.policies().inForce(after, today);
        inForce.setEnabled(draft);
        inForce.setSelection(false);
    }

    private Rubric after() {
        return ground.rubrics().get(to.getSelectionIndex());
    }

    /** Ids of rubrics of another name that the version takes the place of. */
    private Set<String> insteadOf() {
        Set<String> ids = new HashSet<>();
        if (from.getSelectionIndex() > 0) {
            ids.add(befores.get(from.getSelectionIndex() - 1).id());
        }
        ids.remove(after().id());
        return ids;
    }

    @Override
    public Optional<List<Policy>> policies() {
        Optional<Scope> whom = scope.scope();
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> unit = whom.filter(s -> s.level() == Scope.Level.UNIT).map(Scope::name);
        List<Policy> all = new ArrayList<>();
        all.add(Switching.version(after(), unit, periods.get(period.getSelectionIndex()), insteadOf()));
        if (inForce.getSelection()) {
            all.add(Switching.inForce(after()));
        }
        return Optional.of(all);
    }

    @Override
    public Predicate<Summary> concerned() {
        Set<String> ids = new HashSet<>(insteadOf());
        ids.add(after().id());
        String there = after().reference();
        Period first = periods.get(period.getSelectionIndex());
        Optional<String> unit = scope.scope().filter(s -> s.level() == Scope.Level.UNIT).map(Scope::name);
        return s -> !s.rubric().equals(there) && ids.contains(s.rubric().replaceAll("@.*", ""))
                && s.period().compareTo(first) >= 0 && unit.map(s.unit()::equals).orElse(true);
    }

    Combo from() {
        return from;
    }

    Combo period() {
        return period;
    }
}
