package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.policy.Preview;
import khung.policy.SwitchOrder;

/**
 * What an order would do, looked at while it comes in: a row per dossier, the totals, and what became of the answers
 * of the one chosen. UI thread.
 */
final class PreviewPanel {

    private static final int SOON_MILLIS = 60;

    private final Office office;
    private final Listener listener;
    private final Composite parent;
    private final Button look;
    private final Button stop;
    private final ProgressBar progress;
    private final Combo shown;
    private final Button only;
    private final Text says;
    private final Rows<MoveRow> rows;
    private final Text detail;
    private final List<MoveRow> all = new ArrayList<>();
    private Optional<PreviewRun> running = Optional.empty();
    private Optional<Preview> looked = Optional.empty();
    private boolean possible;

    /** What the panel asks and tells. */
    interface Listener {

        /** The order as it stands; empty while something is missing. */
        Optional<SwitchOrder> order();

        /** About how many dossiers an order concerns. */
        long expected(SwitchOrder order);

        /** A preview has begun or ended. */
        void changed();

        /** Only these dossiers are to follow. */
        void only(Set<String> dossiers);
    }

    PreviewPanel(Composite parent, Office office, Listener listener) {
        this.parent = parent;
        this.office = office;
        this.listener = listener;
        Composite bar = Parts.bar(parent);
        look = Parts.button(bar, office.say("order.look"), this::look);
        stop = Parts.button(bar, office.say("order.stop"), () -> running.ifPresent(PreviewRun::stop));
        progress = new ProgressBar(bar, SWT.HORIZONTAL);
        shown = Parts.choice(bar, office.say("order.shown"), List.of(office.say("order.shown.all"),
                office.say("order.shown.changed"), office.say("order.shown.grade"), office.say("order.shown.lost")),
                this::narrow);
        shown.select(0);
        only = Parts.button(bar, office.say("order.only"), this::onlyChosen);
        says = Parts.saying(parent);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        sash.setLayoutData(Parts.all());
        rows = new Rows<>(sash, SWT.MULTI, office.say("order.effect"), List.of(
                new Column<>(office.say("order.name"), 14, MoveRow::name),
                new Column<>(office.say("order.unit"), 15, MoveRow::unit),
                new Column<>(office.say("order.period"), 7, MoveRow::period),
                new Column<>(office.say("order.points"), 15, r -> both(r, MoveRow.Part::pointsBefore,
                        MoveRow.Part::pointsAfter)),
                new Column<>(office.say("order.grade"), 28, r -> both(r, MoveRow.Part::gradeBefore,
                        MoveRow.Part::gradeAfter)),
                new Column<>(office.say("order.changes"), 21, r -> MoveWords.changes(r, office))));
        rows.knownBy(MoveRow::dossier);
        rows.inked(r -> r.gradeChanges() || r.lost() > 0 ? Ink.REMOVED : r.pointsChange() ? Ink.CHANGED : Ink.PLAIN);
        detail = Parts.reading(sash, office.say("order.detail"));
        sash.setWeights(58, 42);
        rows.onChosen(this::chose);
        parent.addListener(SWT.Dispose, e -> running.ifPresent(PreviewRun::stop));
    }

    private static String both(MoveRow row, Function<MoveRow.Part, String> before,
            Function<MoveRow.Part, String> after) {
        return row.deciding().map(p -> MoveWords.fromTo(before.apply(p), after.apply(p))).orElse("");
    }

    Rows<MoveRow> rows() {
        return rows;
    }

    Text detail() {
        return detail;
    }

    Button lookButton() {
        return look;
    }

    Button stopButton() {
        return stop;
    }

    Button onlyButton() {
        return only;
    }

    Text says() {
        return says;
    }

    /** What was looked at to its end, if the order is still the same. */
    Optional<Preview> looked() {
        return looked;
    }

    /** Another order: what was looked at does not hold any more. */
    void forget() {
        running.ifPresent(PreviewRun::stop);
        running = Optional.empty();
        looked = Optional.empty();
        if (!all.isEmpty()) {
            all.clear();
            rows.show(List.of());
        }
    }

    /** Lets a person look, or not. */
    void able(boolean now) {
        possible = now;
        look.setEnabled(possible && running.isEmpty());
        stop.setEnabled(running.isPresent());
        progress.setVisible(running.isPresent());
        only.setEnabled(possible && running.isEmpty() && !rows.allChosen().isEmpty());
    }

    /** Looks at what the order would do. */
    void look() {
        Optional<SwitchOrder> order = listener.order();
        if (order.isEmpty() || running.isPresent()) {
            return;
        }
        forget();
        PreviewRun run = new PreviewRun(office);
        running = Optional.of(run);
        long expected = listener.expected(order.get());
        progress.setMaximum((int) Math.max(1, expected));
        counted(expected);
        listener.changed();
        office.slow().run(() -> office.switching().preview(order.get(), run::seen), p -> looked(run, p),
                e -> notLooked(run, e));
        soon(run, expected);
    }

    private boolean current(PreviewRun run) {
        return !parent.isDisposed() && running.filter(r -> r == run).isPresent();
    }

    private void soon(PreviewRun run, long expected) {
        parent.getDisplay().timerExec(SOON_MILLIS, () -> {
            if (current(run)) {
                take(run);
                counted(expected);
                soon(run, expected);
            }
        });
    }

    private void take(PreviewRun run) {
        List<MoveRow> news = run.take();
        if (!news.isEmpty()) {
            all.addAll(news);
            rows.more(news.stream().filter(wanted()).toList());
        }
    }

    private void counted(long expected) {
        progress.setSelection(all.size());
        Parts.say(says, office.say("order.looking", Integer.toString(all.size()), Long.toString(expected)));
    }

    private void looked(PreviewRun run, Preview preview) {
        if (current(run)) {
            take(run);
            looked = Optional.of(preview);
            ended(PreviewWords.told(preview, office));
        }
    }

    private void notLooked(PreviewRun run, Exception e) {
        if (current(run)) {
            take(run);
            ended(e instanceof CancellationException ? office.say("order.stopped", Integer.toString(all.size()))
                    : office.why(e));
        }
    }

    private void ended(String words) {
        running = Optional.empty();
        if (rows.allChosen().isEmpty()) {
            rows.first();
        }
        Parts.say(says, words);
        listener.changed();
        parent.layout(true, true);
    }

    private Predicate<MoveRow> wanted() {
        return switch (shown.getSelectionIndex()) {
            case 1 -> r -> r.pointsChange() || r.gradeChanges();
            case 2 -> MoveRow::gradeChanges;
            case 3 -> r -> r.lost() > 0;
            default -> r -> true;
        };
    }

    private void narrow() {
        rows.show(all.stream().filter(wanted()).toList());
    }

    private void chose() {
        List<MoveRow> chosen = rows.allChosen();
        Parts.say(detail, chosen.isEmpty() ? "" : MoveWords.told(chosen.get(0), office));
        only.setText(chosen.isEmpty() ? office.say("order.only") : office.say("order.only.some", chosen.size()));
        able(possible);
        only.getParent().layout();
    }

    private void onlyChosen() {
        Set<String> ids = rows.allChosen().stream().map(MoveRow::dossier).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            listener.only(ids);
            look();
        }
    }
}
