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

    /** Subjects who are one person each. */
    static final List<String> PERSONS = List.of("leader", "party-member");

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
        head(rubric);
        List<String> intro = stage == Stage.SELF ? rubric.form().map(f -> f.intro().stream().map(this::filled).toList())
                        .orElse(List.of())
                : List.of(paper.say("appraiser.intro"));
        intro.forEach(line -> lineOf(paper.label(page, line)));
        for (Item part : rubric.parts()) {
            PartTable table = new PartTable(page, paper, fields, part, stage, this::measure);
            wide(table.table());
            tables.add(table);
        }
        total(rubric);
        if (stage == Stage.SELF) {
            proposal(rubric);
        } else {
            review(rubric);
        }
        settle();
        scrolled.setContent(page);
        Scrolling.measure(scrolled, true);
    }

    private void measure() {
        Scrolling.measure(scrolled, true);
        page.layout(true, true);
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

    private void head(Rubric rubric) {
        rubric.form().filter(f -> !f.issuer().isEmpty() || !f.motto().isEmpty()).ifPresent(form -> {
            Composite two = grid(2, true);
            Label issuer = paper.bold(two, filled(String.join("\n", form.issuer())), SWT.CENTER | SWT.WRAP);
            issuer.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            Label motto = paper.bold(two, form.motto(), SWT.CENTER | SWT.WRAP);
            motto.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        });
        boolean namesPeriod = false;
        List<String> title = rubric.form().map(Form::title).filter(t -> !t.isEmpty())
                .orElseGet(() -> List.of(rubric.title()));
        for (String line : title) {
            String filled = filled(line);
            namesPeriod |= !filled.equals(line);
            lineOf(paper.heading(page, filled, SWT.CENTER | SWT.WRAP));
        }
        if (!namesPeriod) {
            Period period = paper.editing().now().dossier().period();
            lineOf(paper.bold(page, period.quarter() == 0 ? paper.say("period.year", text(period.year()))
                    : paper.say("period.quarter", period.roman(), text(period.year())), SWT.CENTER));
        }
        List<Form.Field> printed = rubric.form().map(Form::fields).filter(f -> !f.isEmpty())
                .orElseGet(() -> unprinted(rubric));
        if (stage == Stage.SELF) {
            personal(printed);
        } else {
            whose(printed);
        }
    }

    /** What a dossier cannot be told apart without, where the form prints no header fields. */
    private List<Form.Field> unprinted(Rubric rubric) {
        String name = PERSONS.contains(rubric.subject()) ? "name.person" : "name.body";
        return List.of(new Form.Field("name", paper.say(name), false),
                new Form.Field("unit", paper.say("name.unit"), false));
    }

    private String filled(String line) {
        return FormLine.fill(line, paper.editing().now().dossier());
    }

    private static String text(int year) {
        return Integer.toString(year);
    }

    private void personal(List<Form.Field> printed) {
        Composite grid = grid(4, false);
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

    private void whose(List<Form.Field> printed) {
        for (Form.Field field : printed) {
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
        if (rubric.scores()) {
            Composite grid = grid(2, false);
            paper.heading(grid, rubric.form().map(f -> f.totals().get("total")).orElseGet(() -> paper.say("total")),
                    SWT.NONE);
            total = paper.heading(grid, "", SWT.WRAP);
            lineOf(total);
        }
    }

    private boolean graded(Rubric rubric) {
        return !rubric.guidance().gradeNames().isEmpty();
    }

    private void proposal(Rubric rubric) {
        List<String> printed = rubric.form().map(Form::proposal).orElse(List.of());
        for (int i = 0; i < printed.size(); i++) {
            lineOf(i == 0 ? paper.bold(page, printed.get(i), SWT.WRAP) : paper.label(page, printed.get(i)));
        }
        if (!graded(rubric)) {
            return;
        }
        Composite grid = grid(2, false);
        paper.label(grid, paper.say("proposal"), SWT.NONE);
        grade(grid, "self.proposedGrade", printed.isEmpty() ? paper.say("proposal") : printed.get(0));
        rubric.form().map(Form::review).filter(r -> !r.isEmpty())
                .ifPresent(r -> lineOf(paper.italic(page, paper.say("proposal.more", r), SWT.WRAP)));
    }

    private void review(Rubric rubric) {
        rubric.form().ifPresent(this::printedReview);
        if (!graded(rubric)) {
            return;
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

    private void printedReview(Form form) {
        if (!form.review().isEmpty()) {
            lineOf(paper.bold(page, form.review(), SWT.WRAP));
        }
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
    }

    private void grade(Composite grid, String path, String name) {
        ChoiceField choice = fields.choice(grid, path, Paper.grades(paper.editing().rubric()), name);
        choice.control().setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }

    /** Shows points and sums of this stage, and the points of the other beside them. */
    void show(Sheet sheet, Optional<Sheet> other) {
        boolean changed = false;
        for (PartTable table : tables) {
            changed |= table.show(sheet, other);
        }
        if (total != null) {
            Paper.say(total, total(sheet));
        }
        if (changed) {
            measure();
        }
    }

    private String total(Sheet sheet) {
        int decimals = sheet.rubric().guidance().decimals();
        String low = Exact.display(sheet.low(), decimals);
        return sheet.total().map(t -> Exact.display(t, decimals)).orElseGet(() -> sheet.bounded()
                ? paper.say("total.open", low, Exact.display(sheet.high(), decimals), sheet.missing())
                : paper.say("total.unbounded", low, sheet.missing()));
    }

    /** A person wrote a field. */
    void written(String path) {
        tables.forEach(t -> t.written(path));
    }

    /** Brings up to date what depends on the plan, the rulings and the header. */
    void settle() {
        told.forEach((label, text) -> Paper.say(label, text.get()));
        boolean changed = false;
        for (PartTable table : tables) {
            changed |= table.settle();
        }
        if (changed) {
            measure();
        }
    }
}
