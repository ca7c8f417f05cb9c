package khung.forms;

import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A page a plugin adds to the forms. It is a service, best one Declarative Services component, and comes and goes with
 * its plugin, also while forms are open. The service properties {@link #RUBRIC} and {@link #BLOC} say which forms it is
 * for; without either it is for all. Every method is called on the UI thread; one that throws costs its own page and
 * nothing else.
 */
@ConsumerType
public interface FormPart {

    /** Service property: ids of rubrics, without version. */
    String RUBRIC = "khung.rubric";

    /** Service property: words of blocs. */
    String BLOC = "khung.bloc";

    /** What stands on the page's tab. */
    String title(Locale language);

    /**
     * Fills the page of one open form, when a person first looks at it. Everything made below {@code parent} goes with
     * it, when the form is closed or the plugin is taken away; what else a part holds for the page it gives back when
     * {@code parent} is disposed.
     *
     * @param parent the empty page; has a layout that fills
     * @param site the dossier this form edits; of no use any more once {@code parent} is disposed
     */
    void create(Composite parent, FormSite site);
}
