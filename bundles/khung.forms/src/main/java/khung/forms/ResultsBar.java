package khung.forms;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import khung.dossier.Stage;
import khung.results.Proposals;
import khung.results.ResultSource;

/** A line above the form, there while some source of results is: who has figures, and the button that asks. UI thread. */
final class ResultsBar extends Composite {

    private final Paper paper;
    private final FormParts parts;
    private final BooleanSupplier readOnly;
    private final Label says;

    /** @param stage whose answers are filled in */
    ResultsBar(Composite parent, Paper paper, FormParts parts, BooleanSupplier readOnly, Supplier<Stage> stage) {
        super(parent, SWT.NONE);
        this.paper = paper;
        this.parts = parts;
        this.readOnly = readOnly;
        setLayout(new GridLayout(2, false));
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        says = paper.label(this, "", SWT.NONE);
        says.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Button ask = new Button(this, SWT.PUSH);
        ask.setText(paper.say("results.ask"));
        ask.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> new ResultsDialog(getShell(), paper, parts.sources().all(), stage.get(), readOnly).open()));
        settle();
    }

    /** Shows or hides it. */
    void settle() {
        List<ResultSource> sources = parts.sources().all();
        boolean shown = !sources.isEmpty() && !readOnly.getAsBoolean() && Proposals.possible(paper.editing().rubric());
        if (shown) {
            Paper.say(says, paper.say("results.there", sources.stream().map(this::name).collect(Collectors.joining(", "))));
        }
        ((GridData) getLayoutData()).exclude = !shown;
        setVisible(shown);
        getParent().layout();
    }

    private String name(ResultSource source) {
        try {
            return source.name(paper.editing().language());
        } catch (RuntimeException | LinkageError e) {
            return source.getClass().getSimpleName();
        }
    }
}
