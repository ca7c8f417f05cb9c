package khung.workbench;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import khung.dossier.Stage;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/** Beside the form: points by axis, the total, the grade and why. */
final class ScorePanel extends Composite {

    private static final String[] COLUMNS = {"axis", "points", "max", "missing"};
    private static final int[] SHARES = {27, 26, 24, 23};
    /** The same where groups have no printed number and are called by their words. */
    private static final int[] NAMED = {46, 17, 20, 17};
    /** The same where no points are given: what is missing is all there is to count. */
    private static final int[] WITHOUT_POINTS = {60, 0, 0, 40};
    private static final int MARGIN = 6;

    private final Desk desk;
    private final Label title;
    private final Label gaps;
    private final Table axes;
    private final Text total;
    private final Text grade;
    private final Text reasons;
    private final Text made;
    private int[] shares = SHARES;
    private List<String[]> rows = List.of();

    ScorePanel(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        setLayout(layout);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(getDisplay()), this);
        Font bold = resources.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        Font large = resources.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).increaseHeight(3));
        title = new Label(this, SWT.NONE);
        title.setFont(bold);
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        gaps = new Label(this, SWT.WRAP);
        gaps.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        gaps("");
        axes = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.NO_SCROLL);
        axes.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            new TableColumn(axes, i == 0 ? SWT.LEFT : SWT.RIGHT).setText(desk.say("axes." + COLUMNS[i]));
        }
        axes.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        axes.addListener(SWT.Resize, e -> widths());
        total = text("panel.total", SWT.SINGLE, large);
        grade = text("panel.grade", SWT.MULTI | SWT.WRAP, bold);
        reasons = text("panel.reasons", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER, null);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.heightHint = 100;
        reasons.setLayoutData(fill);
        made = text("panel.made", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER, null);
        GridData four = new GridData(SWT.FILL, SWT.FILL, true, false);
        four.heightHint = made.getLineHeight() * 6;
        made.setLayoutData(four);
    }

    private Text text(String name, int style, Font font) {
        Label label = new Label(this, SWT.NONE);
        label.setText(desk.say(name));
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Text text = new Text(this, SWT.READ_ONLY | style);
        text.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        if (font != null) {
            text.setFont(font);
        }
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = desk.say(name);
            }
        });
        return text;
    }

    private void widths() {
        int width = axes.getClientArea().width;
        for (int i = 0; i < shares.length; i++) {
            axes.getColumn(i).setWidth(width * shares[i] / 100);
        }
    }

    Label title() {
        return title;
    }

    /** How much of the rubric there is, where pages of it are lost. */
    Label gaps() {
        return gaps;
    }

    Text grade() {
        return grade;
    }

    Text total() {
        return total;
    }

    Text made() {
        return made;
    }

    Text reasons() {
        return reasons;
    }

    /** Shows nothing, because no form is in front. */
    void clear() {
        title.setText("");
        gaps("");
        axes.removeAll();
        rows = List.of();
        for (Text text : List.of(total, grade, reasons, made)) {
            say(text, "");
        }
    }

    /** Shows how a stage stands, and what the row in hand was made from. */
    void show(Standing standing, Stage stage, String key) {
        title.setText(desk.say(stage == Stage.SELF ? "panel.self" : "panel.appraiser"));
        Sheet sheet = standing.of(stage).sheet();
        int[] now = !sheet.rubric().scores() ? WITHOUT_POINTS
                : sheet.parts().stream().allMatch(p -> p.item().key().equals(Standing.called(sheet.rubric(), p.item()))) ? SHARES : NAMED;
        if (now != shares) {
            shares = now;
            widths();
        }
        boolean grown = gaps(standing.gaps());
        grown |= axes(sheet);
        say(total, standing.total(stage));
        String before = grade.getText();
        say(grade, standing.headline(stage));
        say(reasons, standing.reasons(stage));
        say(made, key.isEmpty() ? "" : standing.made(stage, key));
        if (grown || !before.equals(grade.getText())) {
            layout();
        }
    }

    /** Tells whether it came or went. */
    private boolean gaps(String text) {
        boolean other = !gaps.getText().equals(text);
        if (other) {
            gaps.setText(text);
        }
        gaps.setVisible(!text.isEmpty());
        ((GridData) gaps.getLayoutData()).exclude = text.isEmpty();
        return other;
    }

    private boolean axes(Sheet sheet) {
        int decimals = sheet.rubric().guidance().decimals();
        List<String[]> now = new ArrayList<>();
        for (Line part : sheet.parts()) {
            now.add(row(sheet.rubric(), part, decimals));
            part.children().stream().filter(l -> axis(l.item())).forEach(l -> now.add(row(sheet.rubric(), l, decimals)));
        }
        boolean grown = now.size() != rows.size();
        for (int i = 0; i < now.size(); i++) {
            TableItem item = i < axes.getItemCount() ? axes.getItem(i) : new TableItem(axes, SWT.NONE);
            item.setText(now.get(i));
        }
        if (axes.getItemCount() > now.size()) {
            axes.remove(now.size(), axes.getItemCount() - 1);
        }
        rows = now;
        // GTK has measured new rows only a moment later.
        ((GridData) axes.getLayoutData()).heightHint = axes.getHeaderHeight() + axes.getItemHeight() * rows.size();
        return grown;
    }

    /** Groups, and rows that are one axis each. */
    private static boolean axis(Item item) {
        return !item.isCriterion() || item.method().orElseThrow() instanceof Method.Catalogue;
    }

    private String[] row(Rubric rubric, Line line, int decimals) {
        String key = line.item().isGap() ? desk.say("axes.lost") : Standing.called(rubric, line.item());
        return new String[] {line.item().key().contains(".") ? "   " + key : key,
                Exact.display(line.points().orElse(line.low()), decimals) + (line.missing() > 0 ? "…" : ""),
                line.item().max().map(m -> Exact.display(m, decimals)).orElse(""),
                line.missing() == 0 ? "" : Integer.toString(line.missing())};
    }

    private static void say(Text text, String words) {
        if (!text.getText().equals(words)) {
            text.setText(words);
        }
    }
}
