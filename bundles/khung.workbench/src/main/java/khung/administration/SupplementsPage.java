package khung.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.policy.Act;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.PolicyRecord;
import khung.rubric.Item;
import khung.rubric.Supplement;
import khung.text.Exact;

/** The supplements installed: what each rests on, what it adds, and where it is laid on. */
final class SupplementsPage extends Page {

    private final Rows<SupplementRow> rows;
    private final Text detail;
    private final Button on;
    private final Button off;

    SupplementsPage(Composite parent, Office office, Desks desks) {
        super(parent, office);
        says(say("supplements.head"));
        SashForm sash = upperAndLower();
        rows = new Rows<>(sash, SWT.SINGLE, say("page.supplements"), List.of(
                new Column<>(say("supplements.basis"), 25, r -> say("basis." + r.supplement().basis().name())),
                new Column<>(say("supplements.title"), 30, r -> r.supplement().title()),
                new Column<>(say("supplements.rubric"), 17, r -> r.supplement().extended()),
                new Column<>(say("supplements.points"), 10, true, this::points),
                new Column<>(say("supplements.on"), 18, this::where)));
        rows.knownBy(r -> r.supplement().reference());
        rows.inked(r -> r.provisional() ? Ink.PROVISIONAL : Ink.PLAIN);
        detail = Parts.reading(sash, say("supplements.detail"));
        sash.setWeights(40, 60);
        Composite bar = Parts.bar(this);
        on = Parts.button(bar, say("supplements.turnOn"), () -> chosen().ifPresent(s -> desks.turn(s, true)));
        off = Parts.button(bar, say("supplements.turnOff"), () -> chosen().ifPresent(s -> desks.turn(s, false)));
        rows.onChosen(this::chose);
        chose();
    }

    private Optional<Supplement> chosen() {
        return rows.one().map(SupplementRow::supplement);
    }

    Rows<SupplementRow> rows() {
        return rows;
    }

    Text detail() {
        return detail;
    }

    Button on() {
        return on;
    }

    Button off() {
        return off;
    }

    @Override
    void reload() {
        LocalDate today = office().today();
        office().disk().run(() -> SupplementRow.all(office().rubrics(), office().switching().policies(), today),
                now -> {
                    if (!isDisposed()) {
                        rows.show(now);
                    }
                }, office()::failed);
    }

    private String points(SupplementRow row) {
        String before = row.printed().map(naming()::transcribed).orElse("?");
        return before + " → " + row.laid().map(naming()::transcribed).orElse("?");
    }

    private String where(SupplementRow row) {
        return row.on().isEmpty() ? say("supplements.off") : say("supplements.is", row.on().stream()
                .map(r -> naming().unit(((SupplementPolicy) r.policy()).unit())).collect(Collectors.joining(", ")));
    }

    private void chose() {
        on.setEnabled(rows.one().filter(r -> r.laid().isPresent()).isPresent());
        off.setEnabled(rows.one().filter(r -> !r.on().isEmpty()).isPresent());
        Parts.say(detail, rows.one().map(this::told).orElse(""));
    }

    private String told(SupplementRow row) {
        Supplement s = row.supplement();
        List<String> lines = new ArrayList<>();
        lines.add(s.title());
        lines.add(say("basis.long." + s.basis().name()));
        lines.add(s.reference() + " · " + say("supplements.by", s.by(), Naming.day(s.date())));
        s.unit().ifPresent(u -> lines.add(say("supplements.unit", u)));
        lines.add(s.reason());
        lines.add("");
        if (row.on().isEmpty()) {
            lines.add(say("supplements.off.long"));
        }
        row.on().forEach(r -> lines.add(say("supplements.is", unit(r)) + " – " + signed(r)));
        row.off().forEach(r -> lines.add(say("supplements.isOff", unit(r)) + " – " + signed(r)));
        lines.add("");
        lines.add(say("supplements.brings"));
        int decimals = row.printed().map(r -> r.guidance().decimals()).orElse(0);
        for (Supplement.Addition addition : s.additions()) {
            addition.rows().forEach(i -> i.walk().forEach(item -> lines.add(added(item, decimals))));
        }
        s.fills().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(f -> lines.add("  "
                + f.getKey() + "  " + f.getValue().text().or(f.getValue()::says).orElse("")
                + f.getValue().max().map(m -> " " + say("points", Exact.display(m, decimals))).orElse("")));
        s.weights().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(w -> lines.add("  "
                + say("supplements.weight", w.getKey(), Exact.display(w.getValue(), decimals))));
        return String.join("\n", lines);
    }

    private String added(Item item, int decimals) {
        return "  + " + item.key() + "  " + item.readable()
                + item.max().map(m -> " " + say("points", Exact.display(m, decimals))).orElse("");
    }

    private String unit(PolicyRecord record) {
        return naming().unit(((SupplementPolicy) record.policy()).unit());
    }

    private String signed(PolicyRecord record) {
        Act act = record.act();
        return say("signed", act.author(), naming().moment(act.at()), act.reason());
    }

    @Override
    Set<News> heeds() {
        return Set.of(News.RUBRICS, News.POLICIES);
    }

    @Override
    public boolean setFocus() {
        return rows.setFocus();
    }
}
