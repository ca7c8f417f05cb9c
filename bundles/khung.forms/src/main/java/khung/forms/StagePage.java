package khung.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.dossier.FormLine;
import khung.dossier.Period;
import khung.dossier.Stage;
import khung.rubric.Form;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.scoring.Sheet;
import khung.text.Exact;

/** The printed form as one stage fills it in. */
final class StagePage {

    private static final Map<String, String> PERSONAL = Map.of("name", "person.name", "born", "person.born",
            "partyPost", "person.partyPost", "governmentPost", "person.governmentPost", "unionPost",
            "person.unionPost", "unit", "unit");

    private static final int MARGIN = 16;

    private final Paper paper;
    private final FormFields fields;
    private final Stage stage;
    private final ScrolledComposite scrolled;
    private final Composite page;
    private final List<PartTable> tables = new ArrayList<>();
    private final Map<Label, Supplier<String>> told = new LinkedHashMap<>();
    private Label total;

    StagePage(Composite parent, Paper paper, FormFields fields, Stage stage) {
        this.paper = paper;
        this.fields = fields;
        this.stage = stage;
        this.scrolled = Scrolling.around(parent, paper.letters(98) + 2 * MARGIN + 1);
        this.page = Paper.sheet(scrolled);
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = 12;
        layout.verticalSpacing = 6;
        page.setLayout(layout);
    }

    /** Puts everything on the page, once it has its place: moving a full page is slow. */
    void fill() {
        Rubric rubric = paper.editing().rubric();
        rubric.form().ifPresent(this::head);
        List<String> intro = stage == Stage.SELF ? rubric.form().map(f -> f.intro().stream().map(this::filled).toList())
                        .orElse(List.of())
                : List.of(paper.say("appraiser.intro"));
        intro.forEach(line -> lineOf(paper.label(page, line)));
        for (Item part : rubric.parts()) {
            PartTable table = new PartTable(page, paper, fields, part, stage);
            wide(table.table());
            tables.add(table);
        }
        total(rubric);
        rubric.form().ifPresent(stage == Stage.SELF ? this::proposal : this::review);
        settle();
        scrolled.setContent(page);
        Scrolling.measure(scrolled, true);
    }

    Control control() {
        return scrolled;
    }

    private void wide(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private void lineOf(Label label) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = paper.letters(40);
        label.setLayoutData(data);
    }

    private void head(Form form) {
        Composite two = grid(2, true);
        Label issuer = paper.bold(two, filled(String.join("\n", form.issuer())), SWT.CENTER | SWT.WRAP);
        issuer.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label motto = paper.bold(two, form.motto(), SWT.CENTER | SWT.WRAP);
        motto.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        boolean namesPeriod = false;
        for (String line : form.title()) {
            String filled = filled(line);
            namesPeriod |= !filled.equals(line);
            lineOf(paper.heading(page, filled, SWT.CENTER | SWT.WRAP));
        }
        if (!namesPeriod) {
            Period period = paper.editing().now().dossier().period();
            lineOf(paper.bold(page, period.quarter() == 0 ? paper.say("period.year", text(period.year()))
                    : paper.say("period.quarter", period.roman(), text(period.year())), SWT.CENTER));
        }
        if (stage == Stage.SELF) {
            personal(form);
        } else {
            whose(form);
        }
    }

    private String filled(String line) {
        return FormLine.fill(line, paper.editing().now().dossier());
    }

    private static String text(int year) {
        return Integer.toString(year);
    }

    private void personal(Form form) {
        Composite grid = grid(4, false);
        List<Form.Field> printed = form.fields();
        for (int i = 0; i < printed.size(); i++) {
            Form.Field field = printed.get(i);
            boolean shared = i + 1 < printed.size() && printed.get(i + 1).sameLine();
            paper.label(grid, field.label(), SWT.NONE);
            TextField text = fields.text(grid, SWT.SINGLE, PERSONAL.getOrDefault(field.name(), field.name()),
                    field.label());
            text.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false,
                    field.sameLine() || shared ? 1 : 3, 1));
        }
    }

    private void whose(Form form) {
        for (Form.Field field : form.fields()) {
            if (field.name().equals("name") || field.name().equals("unit")) {
                Label label = paper.label(page, "");
                lineOf(label);
                told.put(label, () -> field.label() + " "
                        + paper.editing().text(PERSONAL.getOrDefault(field.name(), field.name())));
            }
        }
    }

    private Composite grid(int columns, boolean equal) {
        Composite grid = new Composite(page, SWT.NONE);
        grid.setBackground(page.getBackground());
        GridLayout layout = new GridLayout(columns, equal);
        layout.marginWidth = 0;
        grid.setLayout(layout);
        wide(grid);
        return grid;
    }

    private void total(Rubric rubric) {
        rubric.form().map(f -> f.totals().get("total")).ifPresent(text -> {
            Composite grid = grid(2, false);
            paper.heading(grid, text, SWT.NONE);
            total = paper.heading(grid, "", SWT.NONE);
            total.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        });
    }

    private void proposal(Form form) {
        for (int i = 0; i < form.proposal().size(); i++) {
            lineOf(i == 0 ? paper.bold(page, form.proposal().get(i), SWT.WRAP)
                    : paper.label(page, form.proposal().get(i)));
        }
        Composite grid = grid(2, false);
        paper.label(grid, paper.say("proposal"), SWT.NONE);
        grade(grid, "self.proposedGrade", form.proposal().isEmpty() ? paper.say("proposal") : form.proposal().get(0));
        lineOf(paper.italic(page, paper.say("proposal.more", form.review()), SWT.WRAP));
    }

    private void review(Form form) {
        lineOf(paper.bold(page, form.review(), SWT.WRAP));
        Composite grid = grid(2, false);
        for (Form.Field field : form.reviewFields()) {
            paper.label(grid, field.label(), SWT.NONE);
            String path = "appraiser." + field.name();
            if (field.name().equals("proposedGrade")) {
                grade(grid, path, field.label());
            } else {
                wide(fields.text(grid, SWT.SINGLE, path, field.label()).control());
            }
        }
        lineOf(paper.bold(page, paper.say("decision"), SWT.WRAP));
        Composite decision = grid(2, false);
        paper.label(decision, paper.say("decision.grade"), SWT.NONE);
        grade(decision, "decision.grade", paper.say("decision.grade"));
        for (String field : List.of("by", "date", "reason")) {
            paper.label(decision, paper.say("decision." + field), SWT.NONE);
            wide(fields.text(decision, SWT.SINGLE, "decision." + field, paper.say("decision." + field)).control());
        }
    }

    private void grade(Composite grid, String path, String name) {
        ChoiceField choice = fields.choice(grid, path, Paper.grades(paper.editing().rubric()), name);
        choice.control().setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }

    /** Shows points and sums of this stage, and the points of the other beside them. */
    void show(Sheet sheet, Optional<Sheet> other) {
        tables.forEach(t -> t.show(sheet, other));
        if (total != null) {
            int decimals = sheet.rubric().guidance().decimals();
            Paper.say(total, sheet.total().map(t -> Exact.display(t, decimals)).orElseGet(() -> paper.say(
                    "total.open", Exact.display(sheet.low(), decimals), Exact.display(sheet.high(), decimals),
                    sheet.missing())));
        }
    }

    /** Brings up to date what depends on the plan and on the header. */
    void settle() {
        told.forEach((label, text) -> Paper.say(label, text.get()));
        boolean changed = false;
        for (PartTable table : tables) {
            changed |= table.settle();
        }
        if (changed) {
            Scrolling.measure(scrolled, true);
            page.layout(true, true);
        }
    }
}
