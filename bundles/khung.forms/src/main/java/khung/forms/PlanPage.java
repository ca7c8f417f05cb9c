package khung.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.forms.PrintedTable.Fit;
import khung.forms.PrintedTable.Width;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Weights;
import khung.scoring.Plan;
import khung.scoring.PlanCheck;
import khung.text.Exact;

/** Main and supporting axes of the person and what they weigh (R003C-04). Targets stand in their rows. */
final class PlanPage {

    private static final String ROLE = ".role";
    private static final String WEIGHT = ".weight";

    private final Paper paper;
    private final FormFields fields;
    private final Weights weights;
    private final List<Item> axes;
    private final ScrolledComposite scrolled;
    private final Composite page;
    private final PrintedTable table;
    private final Label sum;
    private final Label wrong;

    PlanPage(Composite parent, Paper paper, FormFields fields) {
        this.paper = paper;
        this.fields = fields;
        Rubric rubric = paper.editing().rubric();
        this.weights = rubric.weights().orElseThrow();
        this.axes = rubric.item(weights.part()).orElseThrow().children().stream().filter(i -> !i.isGap()).toList();
        this.scrolled = Scrolling.around(parent, paper.letters(80));
        this.page = Paper.sheet(scrolled);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 12;
        layout.verticalSpacing = 12;
        page.setLayout(layout);
        line(paper.label(page, paper.say("plan.intro")));
        table = new PrintedTable(page, List.of(new Width(paper.letters(5), 0), new Width(paper.letters(30), 1),
                new Width(paper.letters(24), 0), new Width(paper.letters(12), 0), new Width(paper.letters(14), 0)));
        table.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        heading();
        axes.forEach(this::axis);
        table.row();
        table.put(paper.bold(table, paper.say("plan.sum"), SWT.RIGHT), 0, 3, Fit.WIDE);
        table.put(paper.bold(table, number(sum(Map.of())), SWT.CENTER), 3, 1, Fit.WIDE);
        sum = paper.bold(table, "", SWT.CENTER);
        table.put(sum, 4, 1, Fit.WIDE);
        wrong = paper.warning(page, "");
        line(wrong);
        settle();
        scrolled.setContent(page);
        Scrolling.measure(scrolled, true);
    }

    /** Whether a field of this page has this path. */
    static boolean owns(String path) {
        return path.startsWith("plan.") && (path.endsWith(ROLE) || path.endsWith(WEIGHT));
    }

    Control control() {
        return scrolled;
    }

    private void line(Label label) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = paper.letters(60);
        label.setLayoutData(data);
    }

    private void heading() {
        table.row();
        List<String> labels = List.of("column.number", "plan.axis", "plan.role", "plan.printed", "plan.weight");
        for (int i = 0; i < labels.size(); i++) {
            table.put(Paper.flowing(paper.bold(table, paper.say(labels.get(i)), SWT.CENTER)), i, 1, Fit.WIDE);
        }
    }

    private void axis(Item axis) {
        table.row();
        table.put(paper.label(table, axis.number(), SWT.CENTER), 0, 1, Fit.WIDE);
        table.put(Paper.flowing(paper.label(table, axis.readable(), SWT.NONE)), 1, 1, Fit.WIDE);
        Map<String, String> roles = new LinkedHashMap<>();
        for (Plan.AxisRole role : Plan.AxisRole.values()) {
            roles.put(Paper.word(role), paper.say("plan.role." + Paper.word(role)));
        }
        table.put(fields.choice(table, "plan." + axis.key() + ROLE, roles,
                axis.key() + " " + paper.say("plan.role")).control(), 2, 1, Fit.WIDE);
        table.put(paper.label(table, printed(axis), SWT.CENTER), 3, 1, Fit.WIDE);
        table.put(fields.text(table, SWT.SINGLE | SWT.RIGHT, "plan." + axis.key() + WEIGHT,
                axis.key() + " " + paper.say("plan.weight")).control(), 4, 1, Fit.WIDE);
    }

    /** What an axis weighs unless the plan says otherwise, with the limits printed. */
    private String printed(Item axis) {
        String own = standing(axis).map(this::number).orElse("");
        Weights.Limits limits = weights.limits().get(axis.key());
        return limits == null ? own : paper.say("plan.limits", own, number(limits.min()), number(limits.max()));
    }

    private Optional<BigFraction> standing(Item axis) {
        return Optional.ofNullable(weights.own().get(axis.key())).or(axis::max);
    }

    private BigFraction sum(Map<String, BigFraction> chosen) {
        return axes.stream().map(a -> chosen.containsKey(a.key()) ? chosen.get(a.key())
                : standing(a).orElse(Exact.ZERO)).reduce(Exact.ZERO, BigFraction::add);
    }

    private String number(BigFraction number) {
        return Exact.display(number, paper.editing().rubric().guidance().decimals());
    }

    /** Brings the sum and what is wrong up to date. */
    void settle() {
        Plan plan = paper.editing().now().dossier().plan();
        Paper.say(sum, number(sum(plan.weights())));
        String says = paper.rulings().map(r -> PlanCheck.wrong(paper.editing().rubric(), r, plan)).orElse(List.of())
                .stream().map(w -> w.what().in(paper.editing().language()) + " "
                        + w.remedy().in(paper.editing().language())).collect(Collectors.joining("\n"));
        if (!says.equals(wrong.getText())) {
            Paper.say(wrong, says);
            Scrolling.measure(scrolled, true);
            page.layout(true, true);
        }
    }
}
