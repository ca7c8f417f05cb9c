package khung.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.lint.Finding;
import khung.lint.Finding.Severity;
import khung.lint.Linter;
import khung.rubric.Item;
import khung.rubric.Rubric;

/** What is wrong with the versions installed: what was found, what it means for a score, what to do. */
final class FindingsPage extends Page {

    private final Combo version;
    private final Map<Severity, Button> severities = new EnumMap<>(Severity.class);
    private final Text summary;
    private final Rows<FindingRow> rows;
    private final Text detail;
    private List<Rubric> rubrics = List.of();
    private List<FindingRow> all = List.of();
    private Optional<String> asked = Optional.empty();

    /** A finding in a version. */
    record FindingRow(Rubric rubric, Finding finding) {
    }

    FindingsPage(Composite parent, Office office) {
        super(parent, office);
        Composite bar = Parts.line(this, 2 + Severity.values().length);
        Parts.label(bar, say("findings.version"));
        version = Parts.stretched(Parts.choice(bar, say("findings.version"), List.of(say("findings.all")), this::fill));
        version.select(0);
        for (Severity severity : Severity.values()) {
            Button tick = Parts.tick(bar, SWT.CHECK, say("severity." + severity.name()), this::fill);
            tick.setSelection(true);
            severities.put(severity, tick);
        }
        summary = says("");
        SashForm sash = upperAndLower();
        rows = new Rows<>(sash, SWT.SINGLE, say("page.findings"), List.of(
                new Column<>(say("findings.severity"), 7, r -> say("severity.sign." + r.finding().severity().name())
                        + " " + say("severity." + r.finding().severity().name())),
                new Column<>(say("findings.rubric"), 19, r -> r.rubric().reference()),
                new Column<>(say("findings.row"), 8, r -> r.finding().key().isEmpty() ? say("findings.whole")
                        : r.finding().key()),
                new Column<>(say("findings.what"), 25, r -> r.finding().what().in(office.language())),
                new Column<>(say("findings.effect"), 18, r -> r.finding().effect().in(office.language())),
                new Column<>(say("findings.remedy"), 13, r -> r.finding().remedy().in(office.language())),
                new Column<>(say("findings.place"), 10, r -> naming().place(r.finding().source()))));
        rows.knownBy(r -> r.rubric().reference() + " " + r.finding().id());
        rows.inked(r -> switch (r.finding().severity()) {
            case ERROR -> Ink.REMOVED;
            case WARNING -> Ink.CHANGED;
            case INFO -> Ink.PLAIN;
        });
        detail = Parts.reading(sash, say("findings.detail"));
        sash.setWeights(70, 30);
        rows.onChosen(() -> Parts.say(detail, rows.one().map(this::told).orElse("")));
    }

    /** Shows only what is wrong with one version. */
    void show(Rubric rubric) {
        asked = Optional.of(rubric.reference());
        if (!rubrics.isEmpty()) {
            preset();
        }
    }

    Rows<FindingRow> rows() {
        return rows;
    }

    Combo version() {
        return version;
    }

    Button severity(Severity severity) {
        return severities.get(severity);
    }

    Text detail() {
        return detail;
    }

    private record Read(List<Rubric> rubrics, List<FindingRow> rows) {
    }

    @Override
    void reload() {
        office().disk().run(() -> {
            List<Rubric> installed = office().rubrics().list();
            List<FindingRow> found = new ArrayList<>();
            Map<String, List<Finding>> findings = Linter.lint(installed, office().rubrics().rulings());
            installed.forEach(r -> findings.get(r.reference()).forEach(f -> found.add(new FindingRow(r, f))));
            return new Read(installed, found);
        }, this::found, office()::failed);
    }

    private void found(Read read) {
        if (isDisposed()) {
            return;
        }
        rubrics = read.rubrics();
        all = read.rows();
        List<String> entries = new ArrayList<>(List.of(say("findings.all")));
        rubrics.forEach(r -> entries.add(Naming.entry(r)));
        Parts.entries(version, entries);
        preset();
    }

    private void preset() {
        asked.ifPresent(reference -> {
            for (int i = 0; i < rubrics.size(); i++) {
                if (rubrics.get(i).reference().equals(reference)) {
                    version.select(i + 1);
                }
            }
        });
        asked = Optional.empty();
        layout(true, true);
        fill();
    }

    private void fill() {
        int index = version.getSelectionIndex();
        List<FindingRow> ofVersion = all.stream().filter(r -> index <= 0
                || r.rubric().reference().equals(rubrics.get(index - 1).reference())).toList();
        Parts.say(summary, say("findings.summary", count(ofVersion, Severity.ERROR),
                count(ofVersion, Severity.WARNING), count(ofVersion, Severity.INFO)));
        rows.show(ofVersion.stream().filter(r -> severities.get(r.finding().severity()).getSelection())
                .sorted((a, b) -> a.finding().severity().compareTo(b.finding().severity())).toList());
    }

    private static String count(List<FindingRow> rows, Severity severity) {
        return Long.toString(rows.stream().filter(r -> r.finding().severity() == severity).count());
    }

    private String told(FindingRow row) {
        Finding f = row.finding();
        List<String> lines = new ArrayList<>();
        lines.add(say("severity." + f.severity().name()) + " · " + row.rubric().reference() + " · "
                + naming().place(f.source()) + " · " + f.id());
        row.rubric().item(f.key()).map(Item::readable).ifPresent(t -> lines.add(f.key() + "  " + t));
        lines.add("");
        lines.add(say("findings.what") + ": " + f.what().in(office().language()));
        lines.add(say("findings.effect") + ": " + f.effect().in(office().language()));
        lines.add(say("findings.remedy") + ": " + f.remedy().in(office().language()));
        return String.join("\n", lines);
    }

    @Override
    Set<News> heeds() {
        return Set.of(News.RUBRICS);
    }

    @Override
    public boolean setFocus() {
        return version.setFocus();
    }
}
