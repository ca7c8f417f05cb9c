package khung.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;

import khung.dossier.DossierStore.Summary;
import khung.policy.Policy;

/** What is to be decided, as a person chooses it in an {@link OrderDialog}. UI thread. */
interface Choice {

    /** The title of the dialog. */
    String title();

    /** Makes its fields in two columns; {@code changed} runs whenever one is changed. */
    void build(Composite parent, Runnable changed);

    /** What the fields say; empty while something is missing. */
    Optional<List<Policy>> policies();

    /** About which open dossiers it is, for the length of a preview only. */
    Predicate<Summary> concerned();

    /** Whether dossiers can follow it at all. */
    default boolean moves() {
        return true;
    }
}
