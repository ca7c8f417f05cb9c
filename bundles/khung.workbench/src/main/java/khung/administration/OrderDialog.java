package khung.administration;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.dossier.DossierStore.Summary;
import khung.policy.Applied;
import khung.policy.Preview;
import khung.policy.SwitchOrder;

/**
 * Decides something in steps: what, which dossiers follow, what that would do, who says so and why. Where no dossier
 * can follow there is nothing to look at. Does not keep anybody from working in the window behind it. UI thread.
 */
final class OrderDialog {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 920;

    private final Office office;
    private final Ground ground;
    private final Choice choice;
    private final Consumer<Applied> done;
    private final Shell shell;
    private final Optional<MoveFields> moves;
    private final Optional<PreviewPanel> preview;
    private final Text says;
    private final SignFields sign;
    private final Button apply;
    private boolean made;
    private boolean applying;

    /** @param done told when it was carried out; the dialog is closed by then */
    OrderDialog(Shell parent, Office office, Ground ground, Choice choice, Consumer<Applied> done) {
        this.office = office;
        this.ground = ground;
        this.choice = choice;
        this.done = done;
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.MODELESS);
        shell.setText(choice.title());
        shell.setLayout(Parts.column());
        int step = 1;
        Composite top = new Composite(shell, SWT.NONE);
        top.setLayout(Parts.bare(choice.moves() ? 2 : 1));
        top.setLayoutData(Parts.wide());
        choice.build(group(top, step++, "order.what", 2, true), this::changed);
        if (choice.moves()) {
            moves = Optional.of(new MoveFields(group(top, step++, "order.moves", 1, false), office, ground,
                    this::changed));
            Group effect = group(shell, step++, "order.effect", 1, true);
            effect.setLayoutData(Parts.all());
            preview = Optional.of(new PreviewPanel(effect, office, new Looking()));
            says = preview.get().says();
        } else {
            moves = Optional.empty();
            preview = Optional.empty();
            says = Parts.saying(shell);
        }
        sign = new SignFields(group(shell, step, "order.sign", 2, true), office, true, this::able);
        Composite end = Parts.bar(shell);
        apply = Parts.button(end, office.say("order.apply"), this::apply);
        Parts.button(end, office.say("cancel"), shell::close);
        shell.addListener(SWT.Close, e -> e.doit = !applying);
        made = true;
        changed();
    }

    private Group group(Composite parent, int step, String title, int columns, boolean grab) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(step + ". " + office.say(title));
        group.setLayout(new GridLayout(columns, false));
        group.setLayoutData(new GridData(SWT.FILL, SWT.FILL, grab, false));
        return group;
    }

    /** Shows it. */
    void open() {
        Rectangle screen = shell.getMonitor().getClientArea();
        int width = Math.min(WIDTH, screen.width);
        int height = choice.moves() ? Math.min(HEIGHT, screen.height) : shell.computeSize(width, SWT.DEFAULT).y;
        shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        shell.setDefaultButton(preview.map(PreviewPanel::lookButton).orElse(apply));
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

    /** The step that looks at what the order would do. */
    PreviewPanel preview() {
        return preview.orElseThrow();
    }

    Text says() {
        return says;
    }

    SignFields sign() {
        return sign;
    }

    Button applyButton() {
        return apply;
    }

    /** Another choice. */
    private void changed() {
        if (!made) {
            return;
        }
        preview.ifPresent(p -> {
            p.forget();
            Parts.say(says, office.say(choice.policies().isPresent() ? "order.notYet" : "order.incomplete"));
        });
        able();
        shell.layout(true, true);
    }

    private void able() {
        if (!made) {
            return;
        }
        boolean whole = choice.policies().isPresent();
        preview.ifPresent(p -> p.able(whole && !applying));
        apply.setEnabled(whole && sign.complete() && !applying
                && preview.map(p -> p.looked().isPresent()).orElse(true));
    }

    /** An order may be looked at before anybody has signed it. */
    private Optional<SwitchOrder> order() {
        String nobody = office.say("order.unsigned");
        return choice.policies().map(policies -> new SwitchOrder(policies, moves.flatMap(MoveFields::filter),
                sign.author().isEmpty() ? nobody : sign.author(), sign.reason().isEmpty() ? nobody : sign.reason(),
                sign.from().orElse(office.today())));
    }

    private final class Looking implements PreviewPanel.Listener {

        @Override
        public Optional<SwitchOrder> order() {
            return OrderDialog.this.order();
        }

        @Override
        public long expected(SwitchOrder order) {
            Predicate<Summary> concerned = choice.concerned();
            return ground.open().stream().filter(s -> concerned.test(s) && MoveFields.meant(order.moves(), s)).count();
        }

        @Override
        public void changed() {
            able();
            shell.setDefaultButton(preview.flatMap(PreviewPanel::looked).isPresent() ? apply
                    : preview.orElseThrow().lookButton());
        }

        @Override
        public void only(Set<String> dossiers) {
            moves.orElseThrow().only(dossiers);
            OrderDialog.this.changed();
        }
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
        Optional<String> token = preview.flatMap(PreviewPanel::looked).map(Preview::token);
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
        preview.ifPresent(PreviewPanel::forget);
        Parts.say(says, office.say("order.notApplied") + "\n" + office.why(e));
        able();
        shell.layout(true, true);
    }
}
