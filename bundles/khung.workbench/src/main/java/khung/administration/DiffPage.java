package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import khung.rubric.RubricDiff.Kind;
import khung.text.Exact;

/** Two versions side by side, row by row. */
final class DiffPage extends Page {

    private final Combo from;
    private final Combo to;
    private final Button onlyDifferences;
    private final Text summary;
    private final Rows<DiffRow> rows;
    private final Text left;
    private final Text right;
    private List<Rubric> rubrics = List.of();
    private Optional<String> asked = Optional.empty();
    private Optional<RubricDiff> shown = Optional.empty();

    DiffPage(Composite parent, Office office) {
        super(parent, office);
        Composite bar = Parts.line(this, 5);
        Parts.label(bar, say("diff.from"));
        from = Parts.stretched(Parts.choice(bar, say("diff.from"), List.of(), this::compare));
        Parts.label(bar, say("diff.to"));
        to = Parts.stretched(Parts.choice(bar, say("diff.to"), List.of(), this::compare));
        onlyDifferences = Parts.tick(bar, SWT.CHECK, say("diff.only"), this::fill);
        onlyDifferences.setSelection(true);
        summary = says("");
        SashForm sash = upperAndLower();
        rows = new Rows<>(sash, SWT.SINGLE, say("page.diff"), List.of(
                new Column<>(say("diff.kind"), 10, r -> say("diff.sign." + r.sign()) + " "
                        + say("diff.word." + r.sign())),
                new Column<>(say("diff.key.before"), 7, DiffRow::keyBefore),
                new Column<>(say("diff.text.before"), 28, DiffRow::textBefore),
                new Column<>(say("diff.max"), 5, true, DiffRow::maxBefore),
                new Column<>(say("diff.key.after"), 7, DiffRow::keyAfter),
                new Column<>(say("diff.text.after"), 28, DiffRow::textAfter),
                new Column<>(say("diff.max"), 5, true, DiffRow::maxAfter),
                new Column<>(say("diff.where"), 10, DiffRow::where)));
        rows.inked(DiffRow::ink);
        SashForm sides = new SashForm(sash, SWT.HORIZONTAL);
        left = Parts.reading(sides, say("diff.before"));
        right = Parts.reading(sides, say("diff.after"));
        sash.setWeights(70, 30);
        rows.onChosen(this::chose);
    }

    /** Puts a version on the new side, and the one it comes after on the old. UI thread. */
    void show(Rubric rubric) {
        asked = Optional.of(rubric.reference());
        if (!rubrics.isEmpty()) {
            preset();
        }
    }

    Rows<DiffRow> rows() {
        return rows;
    }

    Text summary() {
        return summary;
    }

    Button onlyDifferences() {
        return onlyDifferences;
    }

    Combo from() {
        return from;
    }

    Combo to() {
        return to;
    }

    @Override
    void reload() {
        office().disk().run(office().rubrics()::list, this::listed, office()::failed);
    }

    private void listed(List<Rubric> now) {
        if (isDisposed()) {
            return;
        }
        boolean first = rubrics.isEmpty();
        rubrics = now;
        List<String> entries = now.stream().map(Naming::entry).toList();
        Parts.entries(from, entries);
        Parts.entries(to, entries);
        if (first && asked.isEmpty()) {
            asked = now.stream().filter(r -> r.replaces().isPresent()).map(Rubric::reference).findFirst();
        }
        if (asked.isPresent()) {
            preset();
        } else {
            compare();
        }
    }

    private void preset() {
        Rubric after = rubrics.stream().filter(r -> r.reference().equals(asked.orElseThrow())).findFirst()
                .orElse(rubrics.get(0));
        asked = Optional.empty();
        Rubric before = Earlier.of(after, rubrics).orElse(after);
        to.select(rubrics.indexOf(after));
        from.select(rubrics.indexOf(before));
        layout(true, true);
        compare();
    }

    private void compare() {
        if (from.getSelectionIndex() < 0 || to.getSelectionIndex() < 0) {
            return;
        }
        Rubric a = rubrics.get(from.getSelectionIndex());
        Rubric b = rubrics.get(to.getSelectionIndex());
        office().disk().run(() -> RubricDiff.of(a, b), diff -> {
            shown = Optional.of(diff);
            fill();
        }, office()::failed);
    }

    private void fill() {
        if (isDisposed() || shown.isEmpty()) {
            return;
        }
        RubricDiff diff = shown.get();
        boolean only = onlyDifferences.getSelection();
        List<DiffRow> all = new ArrayList<>();
        diff.rows().stream().filter(r -> !only || r.kind() != Kind.SAME)
                .forEach(r -> all.add(DiffRow.of(r, diff, office())));
        diff.changes().forEach(c -> all.add(DiffRow.of(c, office())));
        Parts.say(summary, diff.same() ? say("diff.same") : say("diff.summary", count(diff, Kind.SAME),
                count(diff, Kind.RENUMBERED), count(diff, Kind.CHANGED), count(diff, Kind.REMOVED),
                count(diff, Kind.ADDED), Integer.toString(diff.changes().size())));
        rows.show(all);
        layout();
    }

    private static String count(RubricDiff diff, Kind kind) {
        return Long.toString(diff.rows(kind).count());
    }

    private void chose() {
        Optional<DiffRow> row = rows.one();
        Parts.say(left, row.map(DiffRow::toldBefore).orElse(""));
        Parts.say(right, row.map(DiffRow::toldAfter).orElse(""));
    }

    @Override
    Set<News> heeds() {
        return Set.of(News.RUBRICS);
    }

    @Override
    public boolean setFocus() {
        return from.setFocus();
    }

    /** A row as it is read: number, text, maximum, target, method. */
    static String told(Item item, int decimals, Office office) {
        List<String> lines = new ArrayList<>();
        lines.add(item.key() + "  " + item.readable());
        item.max().ifPresent(m -> lines.add(office.say("diff.told.max", Exact.display(m, decimals))));
        item.readableTarget().ifPresent(t -> lines.add(office.say("diff.told.target", t)));
        item.method().map(m -> m.on(new MethodWords(office, decimals)))
                .ifPresent(words -> lines.add(office.say("diff.told.method", words)));
        if (item.ifAny()) {
            lines.add(office.say("diff.told.ifAny"));
        }
        if (!item.was().isEmpty()) {
            lines.add(office.say("diff.told.was", item.was().stream().collect(Collectors.joining(", "))));
        }
        lines.add(new Naming(office).place(item.source()));
        return String.join("\n", lines);
    }
}
