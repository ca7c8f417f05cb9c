package khung.forms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

import khung.dossier.Case;
import khung.dossier.CaseFields.Trouble;
import khung.dossier.Stage;
import khung.rubric.Rulings;
import khung.scoring.Sheet;

/**
 * The form of a case: a page per stage that looks like the printed one, a page of facts and,
 * where the rubric lets its axes be weighed anew, one of the plan. Fields write
 * into the {@link Editing} as a person types; points arrive through {@link #show}. UI thread.
 */
public final class RubricForm extends Composite {

    /** The page behind those of the stages. */
    private static final int FACTS = Stage.values().length;
    private static final int PLAN = FACTS + 1;

    private final Paper paper;
    private final FormFields fields;
    private final TabFolder folder;
    private final Map<Stage, StagePage> stages = new EnumMap<>(Stage.class);
    private FactsPage facts;
    private PlanPage plan;
    private Sheet self;
    private Sheet appraiser;
    private Runnable added = () -> { };

    /** Builds the page of the self-assessment; the others when they are first looked at. */
    public RubricForm(Composite parent, Editing editing) {
        super(parent, SWT.NONE);
        this.paper = new Paper(this, editing);
        this.fields = new FormFields(editing);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        this.folder = new TabFolder(this, SWT.TOP);
        GridData whole = new GridData(SWT.FILL, SWT.FILL, true, true);
        // Asked how large it would like to be, the folder would measure every page.
        whole.widthHint = 1;
        whole.heightHint = 1;
        folder.setLayoutData(whole);
        for (String tab : List.of("tab.self", "tab.appraiser", "tab.facts")) {
            new TabItem(folder, SWT.NONE).setText(paper.say(tab));
        }
        if (editing.rubric().weights().isPresent()) {
            new TabItem(folder, SWT.NONE).setText(paper.say("tab.plan"));
        }
        folder.addListener(SWT.Selection, e -> build(folder.getSelectionIndex()));
        build(0);
        editing.listen(new Editing.Listener() {
            @Override
            public void written(String path) {
                if (!isDisposed()) {
                    RubricForm.this.written(path);
                }
            }

            @Override
            public void replaced(Case before, boolean asked) {
                if (!isDisposed()) {
                    RubricForm.this.replaced(before, asked);
                }
            }
        });
    }

    /** Adds what plugins have for this form, from now on as it comes and goes. Once for a form. */
    public void parts(FormParts parts) {
        PartTabs tabs = new PartTabs(folder, paper, parts, this::isReadOnly);
        ResultsBar results = new ResultsBar(this, paper, parts, this::isReadOnly, () -> stage().orElse(Stage.SELF));
        results.moveAbove(folder);
        added = () -> {
            if (!isDisposed()) {
                tabs.settle();
                results.settle();
            }
        };
        Display display = getDisplay();
        AutoCloseable listening = parts.onChange(() -> {
            try {
                display.asyncExec(() -> added.run());
            } catch (SWTException e) {
                // The window is closing.
            }
        });
        addListener(SWT.Dispose, e -> {
            try {
                listening.close();
            } catch (Exception x) {
                throw new IllegalStateException(x);
            }
        });
    }

    private void build(int index) {
        TabItem tab = folder.getItem(index);
        if (tab.getControl() != null) {
            return;
        }
        if (index < Stage.values().length) {
            Stage stage = Stage.values()[index];
            StagePage page = new StagePage(folder, paper, fields, stage);
            stages.put(stage, page);
            tab.setControl(page.control());
            page.fill();
            show(self, appraiser);
        } else if (index == FACTS) {
            facts = new FactsPage(folder, paper, fields);
            tab.setControl(facts.control());
        } else {
            plan = new PlanPage(folder, paper, fields);
            tab.setControl(plan.control());
        }
    }

    private void written(String path) {
        fields.written(path);
        if (path.startsWith("plan.") || path.equals("unit") || path.equals("person.name")) {
            stages.values().forEach(StagePage::settle);
        }
        stages.values().forEach(s -> s.written(path));
        if (facts != null) {
            facts.written(path);
        }
        if (plan != null) {
            plan.settle();
        }
    }

    private void replaced(Case before, boolean asked) {
        if (facts != null) {
            facts.replaced();
        }
        fields.replaced(before, asked);
        stages.values().forEach(StagePage::settle);
        if (plan != null) {
            plan.settle();
        }
    }

    /** Lets the form follow the rulings by which its case is scored. */
    public void rulings(Rulings standing) {
        if (paper.rulings(standing)) {
            stages.values().forEach(StagePage::settle);
        }
        if (plan != null) {
            plan.settle();
        }
    }

    /** Shows the points of both stages; null for a stage not scored. */
    public void show(Sheet selfSheet, Sheet appraiserSheet) {
        self = selfSheet;
        appraiser = appraiserSheet;
        stages.forEach((stage, page) -> {
            Sheet own = stage == Stage.SELF ? self : appraiser;
            if (own != null) {
                page.show(own, Optional.ofNullable(stage == Stage.SELF ? appraiser : self));
            }
        });
    }

    /** The stage whose page is in front; empty on the page of facts. */
    public Optional<Stage> stage() {
        int index = folder.getSelectionIndex();
        return index >= 0 && index < Stage.values().length ? Optional.of(Stage.values()[index]) : Optional.empty();
    }

    /** Calls the listener when another page comes to the front. */
    public void onPage(Runnable listener) {
        folder.addListener(SWT.Selection, e -> listener.run());
    }

    /** Brings a page to the front. */
    public void page(Stage stage) {
        select(stage.ordinal());
    }

    private void select(int page) {
        int index = page < folder.getItemCount() ? page : 0;
        build(index);
        if (folder.getSelectionIndex() != index) {
            folder.setSelection(index);
            folder.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** Calls the listener with the path of each field a person enters. */
    public void onEntered(Consumer<String> listener) {
        fields.onEntered(listener);
    }

    /** Calls the listener with what is wrong with a field a person has just left. */
    public void onTrouble(Consumer<Trouble> listener) {
        fields.onTrouble(listener);
    }

    /**
     * Goes to a field because a person asked to: brings its page to the front, scrolls to it and gives it
     * the focus.
     *
     * @return whether there is such a field
     */
    public boolean reveal(String path) {
        Optional<Field> here = fields.find(path).filter(f -> f.control().isVisible());
        if (here.isEmpty()) {
            select(pageOf(path));
        }
        Optional<Field> field = fields.find(path).or(() -> fields.first(path + "."));
        field.ifPresent(f -> {
            Scrolling.to(f.control());
            f.control().setFocus();
        });
        return field.isPresent();
    }

    private static int pageOf(String path) {
        if (path.startsWith("appraiser.") || path.startsWith("decision.")) {
            return Stage.APPRAISER.ordinal();
        }
        if (PlanPage.owns(path)) {
            return PLAN;
        }
        boolean fact = path.equals("role") || path.startsWith("unit.") || path.startsWith("own.")
                || path.startsWith("facts.");
        return fact ? FACTS : Stage.SELF.ordinal();
    }

    /** Lets a person write, or only read. */
    public void setReadOnly(boolean readOnly) {
        fields.editable(!readOnly);
        added.run();
    }

    /** Whether a person may only read. */
    public boolean isReadOnly() {
        return !fields.editable();
    }

    /** The control of a field, if its page has been built. For tests and for reaching a field by program. */
    public Optional<Control> control(String path) {
        return fields.find(path).map(Field::control);
    }

    /** Puts a person into the first field. */
    public void begin() {
        fields.first("").ifPresent(f -> f.control().setFocus());
    }
}
