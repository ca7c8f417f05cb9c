package khung.administration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.dossier.DossierStore;
import khung.policy.Policies;
import khung.policy.PolicyRecord;
import khung.policy.Policy.VersionPolicy;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Status;
import khung.text.Exact;
import khung.text.Problem;

/** All versions installed, which of them new dossiers use, since when and by whom. */
final class VersionsPage extends Page {

    private final Text head;
    private final Rows<VersionRow> rows;
    private final Text detail;
    private final Button compare;
    private final Button switchTo;
    private final Button putInForce;
    private final Button bring;
    private final Button findings;
    private final Button broken;
    private List<Problem> problems = List.of();

    VersionsPage(Composite parent, Office office, Desks desks) {
        super(parent, office);
        head = says("");
        SashForm sash = upperAndLower();
        rows = new Rows<>(sash, SWT.SINGLE, say("page.versions"), List.of(
                new Column<>(say("versions.id"), 20, r -> r.rubric().id()),
                new Column<>(say("versions.version"), 7, r -> r.rubric().version()),
                new Column<>(say("versions.bloc"), 11, r -> naming().bloc(r.rubric())),
                new Column<>(say("versions.subject"), 10, r -> naming().subject(r.rubric())),
                new Column<>(say("versions.period"), 6, r -> say("kind." + r.rubric().period())),
                new Column<>(say("versions.status"), 11, r -> naming().status(r.rubric(), r.inForce())),
                new Column<>(say("versions.transcribed"), 9, true, r -> naming().transcribed(r.rubric())
                        + (r.rubric().whole() ? "" : " " + say("versions.gaps.sign"))),
                new Column<>(say("versions.used"), 19, this::used),
                new Column<>(say("versions.open"), 7, true, r -> Long.toString(r.open()))));
        rows.knownBy(r -> r.rubric().reference());
        rows.inked(r -> r.used() ? Ink.ADDED : Ink.PLAIN);
        detail = Parts.reading(sash, say("versions.detail"));
        sash.setWeights(62, 38);
        Composite bar = Parts.bar(this);
        compare = Parts.button(bar, say("versions.compare"), () -> chosen().ifPresent(desks::compare));
        switchTo = Parts.button(bar, say("versions.switch"), () -> chosen().ifPresent(desks::switchTo));
        putInForce = Parts.button(bar, say("versions.inForce"), () -> chosen().ifPresent(desks::putInForce));
        bring = Parts.button(bar, say("versions.bring"), desks::bring);
        findings = Parts.button(bar, say("versions.findings"), () -> chosen().ifPresent(desks::findings));
        broken = Parts.button(bar, say("versions.broken"), () -> Parts.say(detail, say("versions.problems") + "\n"
                + problems.stream().map(p -> p.line(office().language())).collect(Collectors.joining("\n"))));
        broken.setVisible(false);
        rows.onChosen(this::chose);
        rows.onOpen(() -> chosen().ifPresent(desks::switchTo));
        chose();
    }

    private Optional<Rubric> chosen() {
        return rows.one().map(VersionRow::rubric);
    }

    Rows<VersionRow> rows() {
        return rows;
    }

    Text detail() {
        return detail;
    }

    Button bringButton() {
        return bring;
    }

    Button putInForceButton() {
        return putInForce;
    }

    private record Read(List<VersionRow> rows, List<Problem> problems) {
    }

    @Override
    void reload() {
        LocalDate today = office().today();
        office().disk().run(() -> read(today), this::show, office()::failed);
    }

    private Read read(LocalDate today) throws IOException {
        Policies policies = office().switching().policies();
        Map<String, Long> open = new HashMap<>();
        for (DossierStore.Summary s : office().store().list()) {
            if (!s.finalised()) {
                open.merge(s.rubric(), 1L, Long::sum);
            }
        }
        List<VersionRow> all = new ArrayList<>();
        for (Rubric rubric : office().rubrics().list()) {
            all.add(VersionRow.of(office().rubrics(), policies, rubric, today,
                    open.getOrDefault(rubric.reference(), 0L), office().switching().notFinalisable(rubric)));
        }
        return new Read(all, office().rubrics().problems());
    }

    private void show(Read read) {
        if (isDisposed()) {
            return;
        }
        problems = read.problems();
        Parts.say(head, say("versions.head", read.rows().size(), Naming.day(office().today()))
                + (problems.isEmpty() ? "" : " " + say("versions.head.broken", problems.size())));
        broken.setVisible(!problems.isEmpty());
        rows.show(read.rows());
        layout();
    }

    private String used(VersionRow row) {
        if (row.uses().isEmpty()) {
            return say("used.not");
        }
        return row.uses().stream().map(this::use).collect(Collectors.joining("; "));
    }

    private String use(VersionRow.Use use) {
        String where = naming().unit(use.unit());
        if (use.by().isEmpty()) {
            return say("used.default", where);
        }
        String since = naming().period(((VersionPolicy) use.by().get().policy()).from());
        return say(use.later() ? "used.later" : "used.now", where, since);
    }

    private void chose() {
        Optional<VersionRow> row = rows.one();
        for (Button button : List.of(compare, switchTo, findings)) {
            button.setEnabled(row.isPresent());
        }
        putInForce.setEnabled(row.filter(r -> r.rubric().status() == Status.DRAFT && !r.inForce()).isPresent());
        Parts.say(detail, row.map(this::told).orElse(""));
    }

    private String told(VersionRow row) {
        Rubric r = row.rubric();
        List<String> lines = new ArrayList<>();
        lines.add(r.title());
        lines.add(r.reference() + " · " + naming().bloc(r) + " · " + naming().subject(r) + " · "
                + naming().place(r.source()));
        if (!r.issuer().isEmpty()) {
            lines.add(say("versions.issuer", r.issuer()));
        }
        if (!r.legalBasis().isEmpty()) {
            lines.add(say("versions.basis", String.join("; ", r.legalBasis())));
        }
        r.from().ifPresent(d -> lines.add(say("versions.from", Naming.day(d))));
        r.replaces().ifPresent(o -> lines.add(say("versions.replaces", o)));
        lines.add("");
        lines.add(say("versions.used") + ":");
        if (row.uses().isEmpty()) {
            lines.add("  " + say("used.not"));
        }
        row.uses().forEach(u -> lines.add("  " + use(u) + u.by().map(this::signed).orElse("")));
        gaps(r, lines);
        notFinalisable(row, lines);
        return String.join("\n", lines);
    }

    private String signed(PolicyRecord record) {
        return " – " + say("signed", record.act().author(), naming().moment(record.act().at()),
                record.act().reason());
    }

    private void gaps(Rubric r, List<String> lines) {
        if (r.whole()) {
            return;
        }
        lines.add("");
        lines.add(say("versions.gaps", naming().transcribed(r)));
        int decimals = r.guidance().decimals();
        r.gaps().forEach(g -> lines.add("  " + say("versions.gap", g.text(), g.source().line(),
                g.max().map(m -> Exact.display(m, decimals)).orElse("?"))));
        List<String> lost = r.withoutMax().map(Item::key).toList();
        if (!lost.isEmpty()) {
            lines.add("  " + say("versions.noMax", lost.size(), String.join(", ", lost)));
        }
    }

    private void notFinalisable(VersionRow row, List<String> lines) {
        if (!row.notFinalisable().isEmpty()) {
            lines.add("");
            lines.add(say("versions.notFinalisable"));
            row.notFinalisable().forEach(w -> lines.add("  " + w.in(office().language())));
        }
    }

    @Override
    Set<News> heeds() {
        return Set.of(News.RUBRICS, News.POLICIES, News.DOSSIERS);
    }

    @Override
    public boolean setFocus() {
        return rows.setFocus();
    }
}
