package khung.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.dossier.DossierStore.Summary;
import khung.policy.Policy;
import khung.policy.Scope;
import khung.rubric.Supplement;

/** A supplement is laid on its version, or taken off: for the province or for one unit. */
final class SupplementChoice implements Choice {

    private final Office office;
    private final Ground ground;
    private final Supplement supplement;
    private final boolean on;
    private ScopeFields scope;

    SupplementChoice(Office office, Ground ground, Supplement supplement, boolean on) {
        this.office = office;
        this.ground = ground;
        this.supplement = supplement;
        this.on = on;
    }

    @Override
    public String title() {
        return office.say(on ? "supplement.title.on" : "supplement.title.off");
    }

    @Override
    public void build(Composite parent, Runnable changed) {
        Text title = Parts.saying(parent);
        title.setText(supplement.title() + " (" + supplement.reference() + ")\n"
                + office.say("basis.long." + supplement.basis().name()));
        ((GridData) title.getLayoutData()).horizontalSpan = 2;
        if (supplement.basis() == Supplement.Basis.ANALOGY) {
            title.setBackground(Ink.PROVISIONAL.background());
            title.setForeground(Ink.PROVISIONAL.letters());
        }
        scope = new ScopeFields(parent, office, List.of(), ground.units(), changed);
        supplement.unit().ifPresent(scope::only);
    }

    @Override
    public Optional<List<Policy>> policies() {
        return scope.scope().map(whom -> List.of(new Policy.SupplementPolicy(supplement.reference(),
                supplement.digest(), supplement.extended(),
                whom.level() == Scope.Level.UNIT ? Optional.of(whom.name()) : Optional.empty(), on)));
    }

    @Override
    public Predicate<Summary> concerned() {
        Scope whom = scope.scope().orElse(Scope.PROVINCE);
        return s -> s.rubric().equals(supplement.extended()) && whom.holdsFor(s.unit(), s.rubric());
    }

    ScopeFields scope() {
        return scope;
    }
}
