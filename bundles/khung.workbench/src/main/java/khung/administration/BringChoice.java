package khung.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.dossier.DossierStore.Summary;
import khung.policy.Policy;

/** Nothing new is decided: dossiers that stayed behind are brought to what is in force already. */
final class BringChoice implements Choice {

    private final Office office;

    BringChoice(Office office) {
        this.office = office;
    }

    @Override
    public String title() {
        return office.say("bring.title");
    }

    @Override
    public void build(Composite parent, Runnable changed) {
        Text text = Parts.saying(parent);
        text.setText(office.say("bring.says"));
        ((GridData) text.getLayoutData()).horizontalSpan = 2;
    }

    @Override
    public Optional<List<Policy>> policies() {
        return Optional.of(List.of());
    }

    @Override
    public Predicate<Summary> concerned() {
        return s -> true;
    }
}
