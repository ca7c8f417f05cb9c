package khung.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.administration.Administration;
import khung.administration.Administration.View;
import khung.administration.Office;
import khung.administration.Pen;
import khung.cli.CommandLine;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.FormPrinter;
import khung.plugins.PluginRuntime;
import khung.forms.FormParts;
import khung.policy.Switching;
import khung.policy.VersionInForce;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.BadInput;

/** The window. Made, shown and closed on the thread of its display. */
public final class Workbench implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workbench.class.getName());
    private static final int WIDEST = 1440;
    private static final int HIGHEST = 1024;
    private static final int MARGIN = 6;

    private final Desk desk;
    private final CaseFiles files;
    private final Shell shell;
    private final Text status;
    private final Background slow;
    private final Composite area;
    private final StackLayout front = new StackLayout();
    private final SashForm besideScores;
    private final SashForm upperAndLower;
    private final SashForm leftAndRight;
    private final Navigator navigator;
    private final CTabFolder folder;
    private final StackLayout forms = new StackLayout();
    private final EmptyPlace empty;
    private HelpMenu help;
    /** Nothing is kept yet and no rubric of a sample was installed so far. */
    private boolean waitingForSamples;
    private final TroubleList troubles;
    private final ScorePanel panel;
    private final List<Command> commands = new ArrayList<>();
    private final AtomicBoolean listing = new AtomicBoolean();
    private Optional<Administration> administration = Optional.empty();
    private Optional<FormParts> parts = Optional.empty();
    private final List<AutoCloseable> listening = new ArrayList<>();

    /**
     * Makes the window without showing it.
     *
     * @param switching empty where there is no administration
     * @param plugins empty where none can be installed
     * @param printer empty where forms cannot be printed
     * @param commands empty where dossiers cannot be finalised
     * @param language the language of everything it says
     */
    public Workbench(Display display, Rubrics rubrics, DossierStore store, Optional<Switching> switching,
            Optional<PluginRuntime> plugins, Optional<FormPrinter> printer, Optional<CommandLine> commands,
            Locale language) {
        this(display, rubrics, store, switching, plugins, printer, commands, language,
                shell -> new Dialogs(shell, language));
    }

    Workbench(Display display, Rubrics rubrics, DossierStore store, Optional<Switching> switching,
            Optional<FormPrinter> printer, Optional<CommandLine> commands, Locale language,
            Function<Shell, Questions> questions) {
        this(display, rubrics, store, switching, Optional.empty(), printer, commands, language, questions);
    }

    Workbench(Display display, Rubrics rubrics, DossierStore store, Optional<Switching> switching,
            Optional<PluginRuntime> runtime, Optional<FormPrinter> printer, Optional<CommandLine> commands,
            Locale language, Function<Shell, Questions> questions) {
        Display.setAppName("Khung");
        shell = new Shell(display);
        KnownPlugins plugins = new KnownPlugins(runtime, new Background(display, "khung plugins"),
                () -> administer(View.PLUGINS), this::pluginsFailed);
        desk = new Desk(display, rubrics, store, switching, plugins, printer, commands, language,
                new Background(display, "khung disk"), new Background(display, "khung sums"), this::status,
                questions.apply(shell));
        slow = new Background(display, "khung moves");
        files = new CaseFiles(desk);
        shell.setText(desk.say("title"));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        shell.setLayout(layout);
        MenuManager menu = new MenuManager();
        ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
        tools.createControl(shell).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        area = new Composite(shell, SWT.NONE);
        area.setLayout(front);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        besideScores = new SashForm(area, SWT.HORIZONTAL);
        front.topControl = besideScores;
        upperAndLower = new SashForm(besideScores, SWT.VERTICAL);
        panel = new ScorePanel(besideScores, desk);
        besideScores.setWeights(79, 21);
        leftAndRight = new SashForm(upperAndLower, SWT.HORIZONTAL);
        navigator = new Navigator(leftAndRight, desk, this::open);
        Composite middle = new Composite(leftAndRight, SWT.NONE);
        middle.setLayout(forms);
        folder = new CTabFolder(middle, SWT.BORDER);
        forms.topControl = folder;
        empty = new EmptyPlace(middle, desk);
        leftAndRight.setWeights(23, 77);
        troubles = new TroubleList(upperAndLower, desk, this::jump);
        upperAndLower.setWeights(81, 19);
        status = new Text(shell, SWT.READ_ONLY | SWT.SINGLE);
        GridData bottom = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        bottom.horizontalIndent = MARGIN;
        bottom.verticalIndent = 2;
        status.setLayoutData(bottom);
        status.setBackground(shell.getBackground());
        commands(menu, tools);
        shell.setMenuBar(menu.createMenuBar(shell));
        // Menus are filled when they are first opened; their keys must work before that.
        menu.updateAll(true);
        tools.update(true);
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void close(CTabFolderEvent event) {
                event.doit = false;
                Workbench.this.close((DossierEditor) event.item.getData());
            }
        });
        folder.addListener(SWT.Selection, e -> changed());
        shell.addListener(SWT.Close, e -> {
            e.doit = false;
            leave();
        });
        listening.add(store.onChange(() -> desk.disk().post(this::storeChanged)));
        listening.add(rubrics.onChange(() -> desk.disk().post(this::rubricsChanged)));
        switching.ifPresent(s -> listening.add(s.onPolicy(() -> desk.disk().post(this::policyChanged))));
        runtime.ifPresent(r -> listening.add(r.onChange(() -> desk.disk().post(plugins::refresh))));
        plugins.onChange(this::pluginsChanged);
        plugins.refresh();
    }

    private void pluginsFailed(Exception e) {
        desk.failed("list.failed", e);
    }

    private void pluginsChanged() {
        if (!shell.isDisposed()) {
            help.show();
            editors().forEach(DossierEditor::pluginsChanged);
            changed();
            if (waitingForSamples) {
                first();
            }
        }
    }

    /** Lets forms that are opened from now on show what plugins add to them. */
    public void parts(FormParts added) {
        parts = Optional.of(added);
    }

    private void commands(MenuManager menu, ToolBarManager tools) {
        Command create = command("new", SWT.MOD1 | 'N', this::create, () -> true);
        Command save = command("save", SWT.MOD1 | 'S', () -> editor().ifPresent(e -> e.save(() -> { })),
                () -> editor().filter(e -> e.dirty() && !e.readOnly()).isPresent());
        Command undo = command("undo", SWT.MOD1 | 'Z', () -> editor().ifPresent(DossierEditor::undo),
                () -> editor().filter(e -> !e.readOnly() && e.editing().canUndo()).isPresent());
        Command redo = command("redo", SWT.MOD1 | 'Y', () -> editor().ifPresent(DossierEditor::redo),
                () -> editor().filter(e -> !e.readOnly() && e.editing().canRedo()).isPresent());
        BooleanSupplier printable = () -> desk.printer().isPresent()
                && editor().filter(DossierEditor::settled).isPresent();
        Command print = command("print", SWT.MOD1 | 'P', () -> print(FormPrinter.Extent.FORM), printable);
        MenuManager file = menu(menu, "menu.file");
        file.add(create);
        file.add(command("import", SWT.MOD1 | 'O', this::take, () -> true));
        file.add(new Separator());
        file.add(save);
        file.add(print);
        file.add(command("print.reasons", 0, () -> print(FormPrinter.Extent.WITH_REASONS), printable));
        file.add(command("export", SWT.MOD1 | 'E', this::give, () -> editor().isPresent()));
        file.add(command("finalise", 0, this::finalise, () -> desk.commands().isPresent()
                && editor().filter(e -> !e.readOnly() && !e.dirty()).isPresent()));
        file.add(command("delete", 0, this::delete, () -> editor().filter(e -> e.revision() > 0).isPresent()));
        file.add(new Separator());
        file.add(command("close", SWT.MOD1 | 'W', () -> editor().ifPresent(this::close), () -> editor().isPresent()));
        file.add(command("quit", SWT.MOD1 | 'Q', this::leave, () -> true));
        MenuManager edit = menu(menu, "menu.edit");
        edit.add(undo);
        edit.add(redo);
        MenuManager view = menu(menu, "menu.view");
        view.add(command("view.search", SWT.MOD1 | 'F', () -> {
            showDossiers();
            navigator.search().setFocus();
        }, () -> true));
        view.add(command("view.problems", SWT.F9, () -> {
            showDossiers();
            troubles.table().setFocus();
        }, () -> true));
        view.add(command("view.missing", SWT.F8, () -> editor().ifPresent(DossierEditor::nextMissing),
                () -> editor().isPresent()));
        view.add(new Separator());
        view.add(command("view.navigator", SWT.MOD1 | SWT.SHIFT | 'N', () -> toggle(leftAndRight, navigator),
                () -> true));
        view.add(command("view.list", SWT.MOD1 | SWT.SHIFT | 'P', () -> toggle(upperAndLower, troubles), () -> true));
        administrationMenu(menu(menu, "menu.admin"));
        MenuManager helping = menu(menu, "menu.help");
        helping.add(command("help.here", SWT.F1, () -> help.here(editor()).ifPresentOrElse(help::tell, this::keys),
                () -> true));
        helping.add(command("help.keys", 0, this::keys, () -> true));
        helping.add(command("help.about", 0, this::about, () -> true));
        help = new HelpMenu(desk, helping);
        for (Command each : List.of(create, save, undo, redo, print)) {
            tools.add(each);
            tools.add(new Separator());
        }
    }

    private void keys() {
        desk.questions().tell(plain("help.keys"), List.of(desk.say("help.keys.text").split("\n")));
    }

    private void administrationMenu(MenuManager menu) {
        BooleanSupplier there = () -> desk.switching().isPresent();
        menu.add(command("admin.toggle", SWT.F7, () -> {
            if (administrating()) {
                showDossiers();
            } else {
                administer(View.VERSIONS);
            }
        }, there));
        menu.add(new Separator());
        for (View view : View.values()) {
            menu.add(command("admin." + view.name(), 0, () -> administer(view), there));
        }
        menu.add(new Separator());
        menu.add(command("admin.switch", 0, () -> {
            administer(View.VERSIONS);
            administration.ifPresent(Administration::switchVersion);
        }, there));
    }

    /** Brings a page of the administration to the front. */
    void administer(View view) {
        if (administration.isEmpty()) {
            administration = desk.switching().map(s -> new Administration(area, new Office(desk.rubrics(),
                    desk.store(), s, desk.plugins().runtime(), desk.language(), Clock.systemDefaultZone(), desk.disk(),
                    slow, desk.plugins().thread(), this::status, new Pen())));
        }
        administration.ifPresent(a -> {
            front.topControl = a;
            area.layout();
            a.show(view);
            changed();
        });
    }

    private boolean administrating() {
        return administration.filter(a -> front.topControl == a).isPresent();
    }

    private void showDossiers() {
        if (administrating()) {
            front.topControl = besideScores;
            area.layout();
            changed();
        }
    }

    Optional<Administration> administration() {
        return administration;
    }

    private MenuManager menu(MenuManager bar, String key) {
        MenuManager menu = new MenuManager(desk.say(key));
        bar.add(menu);
        return menu;
    }

    private Command command(String key, int accelerator, Runnable work, BooleanSupplier possible) {
        Command command = new Command(desk.say(key), accelerator, work, possible);
        commands.add(command);
        return command;
    }

    private String plain(String key) {
        return desk.say(key).replace("&", "");
    }

    private static void toggle(SashForm sash, Control control) {
        control.setVisible(!control.getVisible());
        sash.layout();
    }

    /** Shows the window and begins to list the dossiers. */
    public void open() {
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x, screen.y, Math.min(WIDEST, screen.width), Math.min(HIGHEST, screen.height));
        shell.open();
        navigator.setFocus();
        first();
    }

    /** Handles events until the window is closed. What goes wrong in one of them is said and does not end the program. */
    public void run() {
        shell.getDisplay().setRuntimeExceptionHandler(this::wentWrong);
        shell.getDisplay().setErrorHandler(this::wentWrong);
        while (!shell.isDisposed()) {
            if (!shell.getDisplay().readAndDispatch()) {
                shell.getDisplay().sleep();
            }
        }
    }

    private void wentWrong(Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "event", e);
        status(desk.say("wrong", String.valueOf(e)));
    }

    /** Brings the window to the front. UI thread. */
    public void raise() {
        if (!shell.isDisposed()) {
            shell.setMinimized(false);
            shell.forceActive();
        }
    }

    /** Closes without asking; what is not saved stays as a draft. Waits until the store is done. */
    @Override
    public void close() {
        for (AutoCloseable each : listening) {
            try {
                each.close();
            } catch (Exception e) {
                // A listener that is gone already needs no closing.
            }
        }
        if (!shell.isDisposed()) {
            shell.dispose();
        }
        desk.plugins().thread().close();
        slow.close();
        desk.sums().close();
        desk.disk().close();
    }

    Shell shell() {
        return shell;
    }

    Desk desk() {
        return desk;
    }

    Navigator navigator() {
        return navigator;
    }

    ScorePanel panel() {
        return panel;
    }

    TroubleList troubles() {
        return troubles;
    }

    Text statusLine() {
        return status;
    }

    /** The dossier in front; none while the administration is. */
    Optional<DossierEditor> editor() {
        CTabItem item = folder == null || folder.isDisposed() || administrating() ? null : folder.getSelection();
        return item == null ? Optional.empty() : Optional.of((DossierEditor) item.getData());
    }

    private List<DossierEditor> editors() {
        List<DossierEditor> all = new ArrayList<>();
        for (CTabItem item : folder.getItems()) {
            all.add((DossierEditor) item.getData());
        }
        return all;
    }

    private void status(String line) {
        if (!status.isDisposed()) {
            status.setText(line);
        }
    }

    private void changed() {
        if (shell.isDisposed()) {
            return;
        }
        commands.forEach(Command::refresh);
        boolean nothing = desk.plugins().none() && folder.getItemCount() == 0;
        if (nothing) {
            empty.show();
        }
        if (forms.topControl != (nothing ? empty : folder)) {
            forms.topControl = nothing ? empty : folder;
            folder.getParent().layout();
        }
        editor().ifPresentOrElse(e -> {
            troubles.show(e.troubles());
            if (e.standing() != null) {
                panel.show(e.standing(), e.stage(), e.row());
            }
            shell.setText(desk.say("title.open", e.tab().getText().replace("&&", "&")));
        }, () -> {
            troubles.show(List.of());
            panel.clear();
            shell.setText(desk.say(administrating() ? "title.admin" : "title"));
        });
    }

    private void first() {
        waitingForSamples = false;
        boolean[] nothing = {false};
        desk.disk().run(() -> {
            nothing[0] = desk.store().list().isEmpty();
            return nothing[0] ? files.takeSamples() : 0;
        }, taken -> {
            waitingForSamples = nothing[0] && taken == 0;
            status(taken > 0 ? desk.say("samples", taken) : desk.say("ready"));
            list();
        }, e -> {
            refused("samples.failed", e);
            list();
        });
    }

    private void storeChanged() {
        if (!shell.isDisposed()) {
            list();
            editors().forEach(DossierEditor::storeChanged);
        }
    }

    private void policyChanged() {
        if (!shell.isDisposed()) {
            editors().forEach(DossierEditor::storeChanged);
        }
    }

    private void rubricsChanged() {
        if (!shell.isDisposed()) {
            editors().forEach(DossierEditor::rubricsChanged);
        }
    }

    private void list() {
        if (listing.compareAndSet(false, true)) {
            desk.disk().run(() -> {
                listing.set(false);
                return desk.store().list();
            }, all -> {
                if (!navigator.isDisposed()) {
                    navigator.show(all);
                }
            }, e -> desk.failed("list.failed", e));
        }
    }

    /** Opens a dossier, or brings it to the front when it is open. UI thread; the form comes a moment later. */
    public void open(String id) {
        Optional<DossierEditor> there = editors().stream().filter(e -> e.id().equals(id)).findFirst();
        if (there.isPresent()) {
            front(there.get());
            return;
        }
        desk.disk().run(() -> Opened.read(desk, id), opened -> {
            if (shell.isDisposed() || editors().stream().anyMatch(e -> e.id().equals(id))) {
                return;
            }
            if (opened.isEmpty()) {
                status(desk.say("open.gone"));
                return;
            }
            DossierEditor editor = new DossierEditor(folder, desk, opened.get(), this::changed);
            parts.ifPresent(editor::parts);
            front(editor);
            editor.form().begin();
        }, e -> desk.failed("open.failed", e));
    }

    private void front(DossierEditor editor) {
        showDossiers();
        folder.setSelection(editor.tab());
        changed();
    }

    private void jump(Trouble trouble) {
        editor().ifPresent(e -> e.form().reveal(trouble.path()));
    }

    private void create() {
        desk.disk().run(desk.rubrics()::list, rubrics -> {
            if (rubrics.isEmpty()) {
                status(desk.say("new.noRubric"));
                return;
            }
            NewDossierDialog dialog = new NewDossierDialog(shell, desk, rubrics, navigator.units());
            if (dialog.open() == Window.OK) {
                create(dialog);
            }
        }, e -> desk.failed("list.failed", e));
    }

    /** What is in force for a new dossier may be another version than the one chosen: then a person is asked. */
    private void create(NewDossierDialog dialog) {
        Rubric chosen = dialog.rubric();
        Dossier made = dialog.made();
        desk.disk().run(() -> inForce(chosen, made), meant -> {
            if (meant.reference().equals(chosen.reference()) || desk.questions().sure(desk.say("new.inForce",
                    meant.reference(), chosen.reference()))) {
                create(made, meant);
            }
        }, e -> desk.failed("save.failed", e));
    }

    private Rubric inForce(Rubric chosen, Dossier made) throws IOException {
        return desk.switching().isEmpty() ? chosen : desk.switching().get().policies()
                .version(desk.rubrics(), chosen.id(), made.unit(), made.period(), LocalDate.now())
                .flatMap(VersionInForce::rubric).orElse(chosen);
    }

    /** A new dossier is on disk from the first moment, so that what is typed into it can be found again. */
    private void create(Dossier made, Rubric printed) {
        desk.disk().run(() -> {
            Rubric rubric = desk.laid(printed, made.unit());
            Case blank = Case.of(made.pinned(rubric));
            Case file = blank.with(desk.store().unitFacts(blank.dossier().unit(), blank.dossier().period()));
            desk.store().save(file, 0, rubric, desk.author());
            return file.dossier().id();
        }, this::open, e -> desk.failed("save.failed", e));
    }

    private void take() {
        desk.questions().fileToRead().ifPresent(name -> desk.disk().run(() -> files.take(Path.of(name)), ids -> {
            status(desk.say("import.done", ids.size()));
            if (ids.size() == 1) {
                open(ids.get(0));
            }
        }, e -> refused("import.failed", e)));
    }

    private void refused(String key, Exception e) {
        if (e instanceof BadInput bad) {
            status(desk.say(key, bad.problems().get(0).line(desk.language())));
            desk.questions().tell(desk.say("import.refused"),
                    bad.problems().stream().map(p -> p.line(desk.language())).toList());
        } else {
            desk.failed(key, e);
        }
    }

    private void give() {
        editor().ifPresent(editor -> desk.questions().fileToWrite(editor.name() + ".yaml", "yaml").ifPresent(name -> {
            Case file = editor.editing().now();
            desk.disk().run(() -> {
                files.give(file, Path.of(name));
                return name;
            }, done -> status(desk.say("export.done", done)), e -> desk.failed("export.failed", e));
        }));
    }

    private void print(FormPrinter.Extent extent) {
        editor().filter(DossierEditor::settled).ifPresent(editor -> desk.questions()
                .fileToWrite(editor.name() + ".docx", "docx").ifPresent(name -> {
                    Standing standing = editor.standing();
                    desk.disk().run(() -> {
                        files.print(standing, extent, Path.of(name));
                        return name;
                    }, done -> status(desk.say("print.done", done)), e -> desk.failed("print.failed", e));
                }));
    }

    private void finalise() {
        editor().filter(e -> desk.questions().sure(desk.say("finalise.sure", e.name()))).ifPresent(e -> {
            List<String> command = List.of("dossier", "finalise", e.id());
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            desk.disk().run(() -> {
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
                return desk.commands().orElseThrow().run(Path.of("").toAbsolutePath(), command,
                        InputStream.nullInputStream(), out, out);
            }, status -> {
                List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
                if (status == 0) {
                    status(desk.say("finalise.done", e.name()));
                } else {
                    status(lines.isEmpty() ? desk.say("finalise.refused") : lines.get(0));
                    desk.questions().tell(desk.say("finalise.refused"), lines);
                }
            }, failure -> desk.failed("finalise.failed", failure));
        });
    }

    private void delete() {
        editor().filter(e -> desk.questions().sure(desk.say("delete.sure", e.name()))).ifPresent(e -> {
            String id = e.id();
            String name = e.name();
            dispose(e);
            changed();
            desk.disk().run(() -> {
                desk.store().delete(id, desk.author());
                return id;
            }, done -> {
                status(desk.say("delete.done", name));
                list();
            }, failure -> desk.failed("delete.failed", failure));
        });
    }

    private void about() {
        desk.disk().run(desk.rubrics()::list, rubrics -> {
            List<String> lines = new ArrayList<>(List.of(desk.say("about").split("\n")));
            rubrics.forEach(r -> lines.add(r.reference() + "  " + r.title()));
            desk.questions().tell(plain("help.about"), lines);
        }, e -> desk.failed("list.failed", e));
    }

    private void close(DossierEditor editor) {
        closing(List.of(editor), () -> {
            dispose(editor);
            changed();
        });
    }

    private static void dispose(DossierEditor editor) {
        if (!editor.tab().isDisposed()) {
            Control body = editor.tab().getControl();
            editor.tab().dispose();
            body.dispose();
        }
    }

    private void leave() {
        closing(editors(), shell::dispose);
    }

    /** Asks for each unsaved dossier, saves what is to be saved, and goes on once all of it is on disk. */
    private void closing(List<DossierEditor> editors, Runnable then) {
        List<DossierEditor> toSave = new ArrayList<>();
        List<DossierEditor> toForget = new ArrayList<>();
        for (DossierEditor editor : editors) {
            if (editor.dirty() && !editor.readOnly()) {
                Questions.Unsaved answer = desk.questions().unsaved(editor.name());
                if (answer == Questions.Unsaved.CANCEL) {
                    return;
                }
                (answer == Questions.Unsaved.SAVE ? toSave : toForget).add(editor);
            }
        }
        toForget.forEach(DossierEditor::forget);
        saveAll(toSave, then);
    }

    private static void saveAll(List<DossierEditor> editors, Runnable then) {
        if (editors.isEmpty()) {
            then.run();
            return;
        }
        editors.get(0).save(() -> saveAll(editors.subList(1, editors.size()), then));
    }
}
