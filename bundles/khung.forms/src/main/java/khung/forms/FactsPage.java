package khung.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;

import khung.rubric.Count;
import khung.rubric.Role;

/** The facts that conditions of a grade are held against. What is blank is unknown. */
final class FactsPage {

    private final Paper paper;
    private final FormFields fields;
    private final ScrolledComposite scrolled;
    private final Composite page;
    private final GrowingRows unitForce;
    private final GrowingRows ownForce;
    private final Label shared;

    FactsPage(Composite parent, Paper paper, FormFields fields) {
        this.paper = paper;
        this.fields = fields;
        this.scrolled = Scrolling.around(parent, paper.letters(80));
        this.page = Paper.sheet(scrolled);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 12;
        layout.verticalSpacing = 12;
        page.setLayout(layout);
        line(page, paper.say("facts.intro"));

        Group own = group("facts.own");
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(Paper.word(role), paper.say("role." + Paper.word(role)));
        }
        choice(own, "role", roles);
        counts(own, List.of(Count.OWN_ASSIGNED, Count.OWN_DONE));
        ownForce = force(own, "own");

        Group unit = group("facts.unit");
        shared = line(unit, shared());
        counts(unit, List.of(Count.UNIT_ASSIGNED, Count.UNIT_DONE, Count.UNIT_LATE, Count.UNIT_EXCEEDED));
        Map<String, String> quality = new LinkedHashMap<>();
        quality.put("yes", paper.say("quality.yes"));
        quality.put("no", paper.say("quality.no"));
        choice(unit, "unit.quality", quality);
        unitForce = force(unit, "unit");

        scrolled.setContent(page);
        Scrolling.measure(scrolled, true);
    }

    Control control() {
        return scrolled;
    }

    private void measure() {
        Scrolling.measure(scrolled, true);
        page.layout(true, true);
    }

    private Group group(String title) {
        Group group = new Group(page, SWT.NONE);
        group.setBackground(page.getBackground());
        group.setText(paper.say(title));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        group.setLayout(layout);
        group.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return group;
    }

    private Label line(Composite parent, String text) {
        Label label = paper.label(parent, text);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, parent == page ? 1 : 2, 1);
        data.widthHint = paper.letters(60);
        label.setLayoutData(data);
        return label;
    }

    private String shared() {
        return paper.say("facts.shared", paper.editing().now().dossier().unit(),
                paper.editing().now().dossier().period().text());
    }

    private void counts(Composite parent, List<Count> counts) {
        for (Count count : counts) {
            String name = paper.say("fact." + count.word());
            paper.label(parent, name, SWT.NONE);
            TextField field = fields.text(parent, SWT.SINGLE | SWT.RIGHT, count.word(), name);
            GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
            data.widthHint = paper.letters(10);
            field.control().setLayoutData(data);
        }
    }

    private void choice(Composite parent, String path, Map<String, String> choices) {
        String name = paper.say("fact." + path);
        paper.label(parent, name, SWT.NONE);
        fields.choice(parent, path, choices, name).control()
                .setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }

    private GrowingRows force(Composite parent, String whose) {
        line(parent, paper.say("force.intro"));
        return ForceRows.of(parent, paper, fields, whose, this::measure);
    }

    /** A person wrote a field. */
    void written(String path) {
        if (path.startsWith("unit.force.")) {
            unitForce.settle();
        } else if (path.startsWith("own.force.")) {
            ownForce.settle();
        } else if (path.equals("unit")) {
            Paper.say(shared, shared());
        }
    }

    /** The case changed otherwise. */
    void replaced() {
        Paper.say(shared, shared());
        unitForce.settle();
        ownForce.settle();
    }
}
