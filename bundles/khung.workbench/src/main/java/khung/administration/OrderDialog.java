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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.dossier.DossierStore.Summary;
import khung.policy.Applied;
import khung.policy.Filter;
import khung.policy.Preview;
import khung.policy.SwitchOrder;

/**
 * Decides something in four steps: what, which dossiers follow, what that would do, who says so and why. Does not
 * keep anybody from working in the window behind it. UI thread.
 */
final class OrderDialog {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 920;
    private static final int SOON_MILLIS = 60;

    private final Office office;
    private final Ground ground;
    private final Choice choice;
    private final Consumer<Applied> done;
    private final Shell shell;
    private final Optional<MoveFields> moves;
    private final Text says;
    private final ProgressBar progress;
    private final Button look;
    private final Button stop;
    private final Button only;
    private final Combo shown;
    private final Rows<MoveRow> rows;
    private final Text detail;
    private final SignFields sign;
    private final Button apply;
    private final List<MoveRow> all = new ArrayList<>();
    private Optional<PreviewRun> running = Optional.empty();
    private Optional<Preview> looked = Optional.empty();
    private boolean made;
    private boolean applying;
    private long expected;

    /** @param done told when it was carried out; the dialog is closed by then */
    OrderDialog(Shell parent, Office office, Ground ground, Choice choice, Consumer<Applied> done) {
        this.office = office;
        this.ground = ground;
        this.choice = choice;
        this.done = done;
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.MODELESS);
        shell.setText(choice.title());
        shell.setLayout(Parts.column());
        Composite top = new Composite(shell, SWT.NONE);
        top.setLayout(Parts.bare(choice.moves() ? 2 : 1));
        top.setLayoutData(Parts.wide());
        choice.build(group(top, step(1, "order.what"), 2, true), this::changed);
        moves = choice.moves() ? Optional.of(new MoveFields(group(top, step(2, "order.moves"), 1, false), office,
                ground, this::changed)) : Optional.empty();
        Group effect = group(shell, step(3, "order.effect"), 1, true);
        effect.setLayoutData(Parts.all());
        Composite bar = Parts.bar(effect);
        look = Parts.button(bar, office.say("order.look"), this::look);
        stop = Parts.button(bar, office.say("order.stop"), this::stop);
        progress = new ProgressBar(bar, SWT.HORIZONTAL);
        shown = Parts.choice(bar, office.say("order.shown"), List.of(office.say("order.shown.all"),
                office.say("order.shown.changed"), office.say("order.shown.grade"), office.say("order.shown.lost")),
                this::again);
        shown.select(0);
        only = Parts.button(bar, office.say("order.only"), this::onlyChosen);
        says = Parts.saying(choice.moves() ? effect : shell);
        SashForm sash = new SashForm(effect, SWT.VERTICAL);
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
        Group signed = group(shell, step(choice.moves() ? 4 : 2, "order.sign"), 2, true);
        sign = new SignFields(signed, office, true, this::able);
        Composite end = Parts.bar(shell);
        apply = Parts.button(end, office.say("order.apply"), this::apply);
        Parts.button(end, office.say("cancel"), shell::close);
        if (!choice.moves()) {
            effect.setVisible(false);
            ((GridData) effect.getLayoutData()).exclude = true;
        }
        shell.addListener(SWT.Close, e -> e.doit = !applying);
        shell.addListener(SWT.Dispose, e -> running.ifPresent(PreviewRun::stop));
        made = true;
        changed();
    }

    private String step(int number, String key) {
        return number + ". " + office.say(key);
    }

    private static Group group(Composite parent, String title, int columns, boolean grab) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        group.setLayout(new GridLayout(columns, false));
        group.setLayoutData(new GridData(SWT.FILL, SWT.FILL, grab, false));
        return group;
    }

    private static String both(MoveRow row, Function<MoveRow.Part, String> before,
            Function<MoveRow.Part, String> after) {
        return row.deciding().map(p -> MoveWords.fromTo(before.apply(p), after.apply(p))).orElse("");
    }

    /** Shows it. */
    void open() {
        Rectangle screen = shell.getMonitor().getClientArea();
        int width = Math.min(WIDTH, screen.width);
        int height = choice.moves() ? Math.min(HEIGHT, screen.height)
                : shell.computeSize(Math.min(WIDTH, screen.width) * 2 / 3, SWT.DEFAULT).y;
        shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        shell.setDefaultButton(choice.moves() ? look : apply);
        shell.open();
    }

    Shell shell() {
        return shell;
    }

    Choice choice() {
        return choice;
    }

    Optional<MoveFields> moves() {
        return moves;
    }

    Rows<MoveRow> rows() {
        return rows;
    }

    Text says() {
        return says;
    }

    Text detail() {
        return detail;
    }

    SignFields sign() {
        return sign;
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

    Button applyButton() {
        return apply;
    }

    Combo shownCombo() {
        return shown;
    }

    /** Another choice: what was looked at does not hold any more. */
    private void changed() {
        if (!made) {
            return;
        }
        running.ifPresent(PreviewRun::stop);
        running = Optional.empty();
        if (looked.isPresent() || !all.isEmpty()) {
            looked = Optional.empty();
            all.clear();
            rows.show(List.of());
        }
        Parts.say(says, !choice.moves() ? "" : office.say(choice.policies().isPresent() ? "order.notYet"
                : "order.incomplete"));
        able();
        shell.layout(true, true);
    }

    private void able() {
        if (!made) {
            return;
        }
        boolean whole = choice.policies().isPresent();
        look.setEnabled(whole && running.isEmpty() && !applying);
        stop.setEnabled(running.isPresent());
        progress.setVisible(running.isPresent());
        only.setEnabled(rows.allChosen().size() > 0 && running.isEmpty() && !applying);
        apply.setEnabled(whole && sign.complete() && !applying && (looked.isPresent() || !choice.moves()));
    }

    /** An order may be looked at before anybody has signed it. */
    private Optional<SwitchOrder> order() {
        Optional<Filter> filter = moves.flatMap(MoveFields::filter);
        String nobody = office.say("order.unsigned");
        return choice.policies().map(policies -> new SwitchOrder(policies, filter,
                sign.author().isEmpty() ? nobody : sign.author(), sign.reason().isEmpty() ? nobody : sign.reason(),
                sign.from().orElse(office.today())));
    }

    /** Looks at what it would do. */
    private void look() {
        Optional<SwitchOrder> order = order();
        if (order.isEmpty() || running.isPresent()) {
            return;
        }
        looked = Optional.empty();
        all.clear();
        rows.show(List.of());
        PreviewRun run = new PreviewRun(office);
        running = Optional.of(run);
        Predicate<Summary> concerned = choice.concerned();
        Optional<Filter> filter = order.get().moves();
        expected = ground.open().stream().filter(s -> concerned.test(s) && MoveFields.meant(filter, s)).count();
        progress.setMaximum((int) Math.max(1, expected));
        progress.setSelection(0);
        able();
        counted();
        office.slow().run(() -> office.switching().preview(order.get(), run::seen), p -> looked(run, p),
                e -> notLooked(run, e));
        soon(run);
    }

    private void soon(PreviewRun run) {
        shell.getDisplay().timerExec(SOON_MILLIS, () -> {
            if (!shell.isDisposed() && running.filter(r -> r == run).isPresent()) {
                take(run);
                counted();
                soon(run);
            }
        });
    }

    private void take(PreviewRun run) {
        List<MoveRow> news = run.take();
        if (!news.isEmpty()) {
            all.addAll(news);
            Predicate<MoveRow> wanted = wanted();
            rows.more(news.stream().filter(wanted).toList());
        }
    }

    private void counted() {
        progress.setSelection(all.size());
        Parts.say(says, office.say("order.looking", Integer.toString(all.size()), Long.toString(expected)));
    }

    private void looked(PreviewRun run, Preview preview) {
        if (shell.isDisposed() || running.filter(r -> r == run).isEmpty()) {
            return;
        }
        take(run);
        running = Optional.empty();
        looked = Optional.of(preview);
        if (rows.allChosen().isEmpty()) {
            rows.first();
        }
        Parts.say(says, PreviewWords.told(preview, office));
        shell.setDefaultButton(apply);
        able();
        shell.layout(true, true);
    }

    private void notLooked(PreviewRun run, Exception e) {
        if (shell.isDisposed() || running.filter(r -> r == run).isEmpty()) {
            return;
        }
        take(run);
        running = Optional.empty();
        Parts.say(says, e instanceof CancellationException ? office.say("order.stopped", Integer.toString(all.size()))
                : office.why(e));
        able();
        shell.layout(true, true);
    }

    private void stop() {
        running.ifPresent(PreviewRun::stop);
    }

    private Predicate<MoveRow> wanted() {
        return switch (shown.getSelectionIndex()) {
            case 1 -> r -> r.pointsChange() || r.gradeChanges();
            case 2 -> MoveRow::gradeChanges;
            case 3 -> r -> r.lost() > 0;
            default -> r -> true;
        };
    }

    private void again() {
        Predicate<MoveRow> wanted = wanted();
        rows.show(all.stream().filter(wanted).toList());
    }

    private void chose() {
        List<MoveRow> chosen = rows.allChosen();
        Parts.say(detail, chosen.stream().limit(1).map(r -> MoveWords.told(r, office)).collect(Collectors.joining()));
        only.setText(chosen.isEmpty() ? office.say("order.only") : office.say("order.only.some", chosen.size()));
        able();
        only.getParent().layout();
    }

    private void onlyChosen() {
        Set<String> ids = rows.allChosen().stream().map(MoveRow::dossier).collect(Collectors.toSet());
        moves.filter(m -> !ids.isEmpty()).ifPresent(m -> {
            m.only(ids);
            changed();
            look();
        });
    }

    private void apply() {
        Optional<SwitchOrder> order = order();
        if (order.isEmpty() || !apply.getEnabled()) {
            return;
        }
        applying = true;
        sign.signed();
        able();
        Parts.say(says, office.say("order.applying"));
        Optional<String> token = looked.map(Preview::token);
        office.slow().run(() -> office.switching().apply(order.get(), token), this::applied, this::notApplied);
    }

    private void applied(Applied applied) {
        applying = false;
        if (!shell.isDisposed()) {
            shell.close();
        }
        done.accept(applied);
    }

    private void notApplied(Exception e) {
        applying = false;
        if (shell.isDisposed()) {
            office.failed(e);
            return;
        }
        Parts.say(says, office.say("order.notApplied") + "\n" + office.why(e));
        looked = Optional.empty();
        shell.setDefaultButton(look);
        able();
        shell.layout(true, true);
    }
}
