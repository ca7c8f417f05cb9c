package khung.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.dossier.DossierStore.Summary;
import khung.policy.Policy;
import khung.policy.Switching;
import khung.rubric.Rubric;

/** A draft is put in force, so that dossiers by it may be finalised (R003P-01). */
final class InForceChoice implements Choice {

    private final Office office;
    private final Rubric draft;

    InForceChoice(Office office, Rubric draft) {
        this.office = office;
        this.draft = draft;
    }

    @Override
    public String title() {
        return office.say("inForce.title");
    }

    @Override
    public void build(Composite parent, Runnable changed) {
        Text text = Parts.saying(parent);
        text.setText(Naming.entry(draft) + "\n" + office.say("inForce.says")
                + (draft.whole() ? "" : "\n" + office.say("inForce.gaps", new Naming(office).transcribed(draft))));
        ((GridData) text.getLayoutData()).horizontalSpan = 2;
    }

    @Override
    public Optional<List<Policy>> policies() {
        return Optional.of(List.of(Switching.inForce(draft)));
    }

    @Override
    public Predicate<Summary> concerned() {
        return s -> false;
    }

    @Override
    public boolean moves() {
        return false;
    }
}
