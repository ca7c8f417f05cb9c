package khung.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;

import khung.grading.FactTexts;
import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Mark;
import khung.rubric.Role;
import khung.rubric.Rubric;

/** The facts that conditions of a grade are held against. What is blank is unknown. */
final class FactsPage {

    private static final String FACT = "facts.";

    private final Paper paper;
    private final FormFields fields;
    private final ScrolledComposite scrolled;
    private final Composite page;
    private final Set<String> asked;
    private final Optional<GrowingRows> unitForce;
    private final Optional<GrowingRows> ownForce;
    private final Label shared;

    FactsPage(Composite parent, Paper paper, FormFields fields) {
        this.paper = paper;
        this.fields = fields;
        this.asked = new FactTexts(paper.editing().rubric().guidance()).asked();
        this.scrolled = Scrolling.around(parent, paper.letters(80));
        this.page = Paper.sheet(scrolled);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 12;
        layout.verticalSpacing = 12;
        page.setLayout(layout);
        line(page, paper.say("facts.intro"));

        Group own = group(StagePage.PERSONS.contains(paper.editing().rubric().subject()) ? "facts.own" : "facts.own.body");
        if (shown("role")) {
            Map<String, String> roles = new LinkedHashMap<>();
            for (Role role : Role.values()) {
                roles.put(Paper.word(role), paper.say("role." + Paper.word(role)));
            }
            choice(own, "role", roles);
        }
        boolean tasks = counts(own, List.of(Count.OWN_ASSIGNED, Count.OWN_DONE));
        declared(own, Fact.Of.OWN);
        ownForce = force(own, "own", tasks);
        if (own.getChildren().length == 0) {
            line(own, paper.say("facts.none"));
        }

        Group unit = group("facts.unit");
        shared = line(unit, shared());
        tasks = counts(unit, List.of(Count.UNIT_ASSIGNED, Count.UNIT_DONE, Count.UNIT_LATE, Count.UNIT_EXCEEDED));
        if (shown(Mark.UNIT_QUALITY.word())) {
            Map<String, String> quality = new LinkedHashMap<>();
            quality.put("yes", paper.say("quality.yes"));
            quality.put("no", paper.say("quality.no"));
            choice(unit, "unit.quality", quality);
        }
        declared(unit, Fact.Of.UNIT);
        unitForce = force(unit, "unit", tasks);
        if (unit.getChildren().length == 1) {
            line(unit, paper.say("facts.none"));
        }

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

    /** Whether the guidance asks for it, or it has been entered all the same. */
    private boolean shown(String fact) {
        return asked.isEmpty() || asked.contains(fact) || !paper.editing().text(fact).isEmpty();
    }

    /** Tells whether there is one to enter. */
    private boolean counts(Composite parent, List<Count> counts) {
        List<Count> wanted = counts.stream().filter(c -> shown(c.word())).toList();
        for (Count count : wanted) {
            String name = paper.say("fact." + count.word());
            paper.label(parent, name, SWT.NONE);
            TextField field = fields.text(parent, SWT.SINGLE | SWT.RIGHT, count.word(), name);
            GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
            data.widthHint = paper.letters(10);
            field.control().setLayoutData(data);
        }
        return !wanted.isEmpty();
    }

    private void choice(Composite parent, String path, Map<String, String> choices) {
        String name = paper.say("fact." + path);
        paper.label(parent, name, SWT.NONE);
        fields.choice(parent, path, choices, name).control()
                .setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }

    /** The facts the guidance of this rubric asks for beside those every guidance knows. */
    private void declared(Composite parent, Fact.Of whose) {
        Rubric rubric = paper.editing().rubric();
        for (Fact fact : rubric.guidance().facts().values()) {
            if (fact.of() == whose) {
                declared(parent, fact, rubric);
            }
        }
    }

    private void declared(Composite parent, Fact fact, Rubric rubric) {
        String name = paper.say("fact.declared", fact.says().substring(0, 1).toUpperCase(Locale.ROOT)
                + fact.says().substring(1));
        Label label = paper.label(parent, name);
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = paper.letters(48);
        label.setLayoutData(data);
        Field field = fact.kind() == Fact.Kind.COUNT
                ? fields.text(parent, SWT.SINGLE | SWT.RIGHT, FACT + fact.name(), name)
                : fields.choice(parent, FACT + fact.name(), choices(fact, rubric), name);
        GridData place = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        if (fact.kind() == Fact.Kind.COUNT) {
            place.widthHint = paper.letters(10);
        }
        field.control().setLayoutData(place);
    }

    private Map<String, String> choices(Fact fact, Rubric rubric) {
        Map<String, String> choices = new LinkedHashMap<>();
        switch (fact.kind()) {
            case MARK -> {
                choices.put("yes", paper.say("fact.yes"));
                choices.put("no", paper.say("fact.no"));
            }
            case GRADE -> choices.putAll(Paper.grades(rubric));
            default -> rubric.guidance().levels().forEach(l -> choices.put(l, l));
        }
        return choices;
    }

    /** Force majeure takes tasks out of the numbers above: without any there is nothing to take them out of. */
    private Optional<GrowingRows> force(Composite parent, String whose, boolean tasks) {
        if (!tasks && paper.editing().text(whose + ".force.1.tasks").isEmpty()) {
            return Optional.empty();
        }
        line(parent, paper.say("force.intro"));
        return Optional.of(ForceRows.of(parent, paper, fields, whose, this::measure));
    }

    /** A person wrote a field. */
    void written(String path) {
        if (path.startsWith("unit.force.")) {
            unitForce.ifPresent(GrowingRows::settle);
        } else if (path.startsWith("own.force.")) {
            ownForce.ifPresent(GrowingRows::settle);
        } else if (path.equals("unit")) {
            Paper.say(shared, shared());
        }
    }

    /** The case changed otherwise. */
    void replaced() {
        Paper.say(shared, shared());
        unitForce.ifPresent(GrowingRows::settle);
        ownForce.ifPresent(GrowingRows::settle);
    }
}
