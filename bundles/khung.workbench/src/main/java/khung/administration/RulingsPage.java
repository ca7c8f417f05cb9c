package khung.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.policy.Act;
import khung.policy.Policy.RulingPolicy;
import khung.policy.PolicyRecord;
import khung.rubric.Ruling;

/** The register of readings: how each stands, who said so, and which rubrics lean on it. */
final class RulingsPage extends Page {

    private static final int SEARCH_WIDTH = 220;

    private final Text search;
    private final Button onlyOpen;
    private final Button onlyDecided;
    private final Rows<RulingRow> rows;
    private final Text detail;
    private final Button change;
    private List<RulingRow> all = List.of();

    RulingsPage(Composite parent, Office office, Desks desks) {
        super(parent, office);
        Composite bar = Parts.bar(this);
        Parts.label(bar, say("rulings.search"));
        search = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        search.setLayoutData(new RowData(SEARCH_WIDTH, SWT.DEFAULT));
        Parts.name(search, say("rulings.search"));
        search.addModifyListener(e -> fill());
        onlyOpen = Parts.tick(bar, SWT.CHECK, say("rulings.open"), this::fill);
        onlyDecided = Parts.tick(bar, SWT.CHECK, say("rulings.decided"), this::fill);
        SashForm sash = upperAndLower();
        rows = new Rows<>(sash, SWT.SINGLE, say("page.rulings"), List.of(
                new Column<>(say("rulings.id"), 5, r -> r.ruling().id()),
                new Column<>(say("rulings.title"), 34, r -> r.ruling().title()),
                new Column<>(say("rulings.option"), 27, r -> Naming.says(r.ruling(), r.option()).orElse(r.option())),
                new Column<>(say("rulings.by"), 16, this::stands),
                new Column<>(say("rulings.affects"), 11, r -> affects(r.ruling())),
                new Column<>(say("rulings.leaning"), 7, true, r -> Integer.toString(r.leaning().size()))));
        rows.knownBy(r -> r.ruling().id());
        rows.inked(r -> r.decided() ? Ink.CHANGED : Ink.PLAIN);
        detail = Parts.reading(sash, say("rulings.detail"));
        sash.setWeights(55, 45);
        change = Parts.button(Parts.bar(this), say("rulings.change"), () -> changeable().ifPresent(desks::change));
        rows.onChosen(this::chose);
        rows.onOpen(() -> changeable().ifPresent(desks::change));
        chose();
    }

    private Optional<Ruling> changeable() {
        return rows.one().filter(RulingRow::open).map(RulingRow::ruling);
    }

    Rows<RulingRow> rows() {
        return rows;
    }

    Text search() {
        return search;
    }

    Text detail() {
        return detail;
    }

    Button change() {
        return change;
    }

    @Override
    void reload() {
        LocalDate today = office().today();
        office().disk().run(() -> RulingRow.all(office().rubrics(), office().switching().policies(), today), now -> {
            if (!isDisposed()) {
                all = now;
                fill();
            }
        }, office()::failed);
    }

    private void fill() {
        String wanted = search.getText().strip();
        rows.show(all.stream().filter(r -> !onlyOpen.getSelection() || r.open())
                .filter(r -> !onlyDecided.getSelection() || r.decided())
                .filter(r -> wanted.isEmpty() || Folded.contains(r.ruling().id() + " " + r.ruling().title() + " "
                        + r.ruling().clause(), wanted)).toList());
    }

    private String affects(Ruling ruling) {
        return ruling.affects().stream().map(a -> office().named("affects", a)).collect(Collectors.joining(", "));
    }

    private String stands(RulingRow row) {
        String province = say(row.by().isPresent() ? "rulings.province" : "rulings.shipped");
        return row.narrower().isEmpty() ? province
                : province + " " + say("rulings.narrower", row.narrower().size());
    }

    private void chose() {
        change.setEnabled(changeable().isPresent());
        Parts.say(detail, rows.one().map(this::told).orElse(""));
    }

    private String told(RulingRow row) {
        Ruling r = row.ruling();
        List<String> lines = new ArrayList<>();
        lines.add(r.id() + "  " + r.title());
        lines.add(say("rulings.clause", r.clause()));
        lines.add("");
        for (Ruling.Option option : r.options()) {
            String sign = option.word().equals(row.option()) ? "● " : "○ ";
            lines.add(sign + option.says() + " (" + option.word() + ")"
                    + (option.word().equals(r.standard()) ? " " + say("rulings.standard") : ""));
        }
        lines.add("");
        lines.add(row.by().map(p -> say("rulings.now", say("scope.province"), signed(p)))
                .orElseGet(() -> say("rulings.now.shipped", r.by(), Naming.day(r.date()), r.reason())));
        for (PolicyRecord p : row.narrower()) {
            RulingPolicy policy = (RulingPolicy) p.policy();
            lines.add(say("rulings.now.narrower", naming().scope(policy.scope()),
                    Naming.says(r, policy.option()).orElse(policy.option()), signed(p)));
        }
        if (row.by().isPresent()) {
            lines.add(say("rulings.now.before", r.by(), Naming.day(r.date()), r.reason()));
        }
        lines.add("");
        lines.add(say("rulings.affects") + ": " + affects(r));
        lines.add(row.leaning().isEmpty() ? say("rulings.leaning.none") : say("rulings.leaning.some"));
        row.leaning().forEach(rubric -> lines.add("  " + Naming.entry(rubric)));
        return String.join("\n", lines);
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
