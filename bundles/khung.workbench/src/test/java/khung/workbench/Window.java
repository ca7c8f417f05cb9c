package khung.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;

import khung.administration.Bureau;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.policy.Question;
import khung.policy.Switching;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.store.H2DossierStore;
import khung.text.Exact;

/** A real window on a real display, with what a test needs to use it as a person would. */
final class Window implements AutoCloseable {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final String PHU_LUC_1 = "lamdong-2026.phu-luc-1";
    static final Period PERIOD = new Period(2026, 1);
    /** The platform fades from one state of a control to the next; a picture waits for that. */
    private static final int FADING_MILLIS = 600;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    final Display display;
    final RubricRegistry rubrics = new RubricRegistry();
    final MemoryStore store = new MemoryStore();
    final Answers answers = new Answers();
    final RubricSource local = source("khung.bloc.local", "lamdong-2026.phu-luc-1.yaml",
            "lamdong-2026.phu-luc-2.yaml");
    private final Locale language;
    private Optional<H2DossierStore> kept = Optional.empty();
    private Optional<Switching> switching = Optional.empty();
    Workbench workbench;

    Window() {
        this(VIETNAMESE);
    }

    Window(Locale language) {
        this.language = language;
        this.display = new Display();
        rubrics.add(source("khung.rubrics.common", "common.part-a.yaml", "lamdong-2026.guidance.yaml",
                "rulings.yaml"));
        rubrics.add(local);
    }

    /** Answers given instead of a person's, in order. */
    static final class Answers implements Questions {

        final Deque<Unsaved> unsaved = new ArrayDeque<>();
        final List<String> told = new ArrayList<>();
        Optional<String> file = Optional.empty();

        @Override
        public Unsaved unsaved(String dossier) {
            return unsaved.remove();
        }

        @Override
        public boolean sure(String question) {
            return true;
        }

        @Override
        public void tell(String title, List<String> lines) {
            told.addAll(lines);
        }

        @Override
        public Optional<String> fileToWrite(String name, String extension) {
            return file;
        }

        @Override
        public Optional<String> fileToRead() {
            return file;
        }
    }

    static RubricSource source(String bundle, String... names) {
        return new RubricSource() {
            @Override
            public String name() {
                return bundle;
            }

            @Override
            public List<RubricFile> files() throws IOException {
                List<RubricFile> files = new ArrayList<>();
                for (String name : names) {
                    try (InputStream in = Window.class.getResourceAsStream("/rubrics/" + name)) {
                        files.add(new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
                return files;
            }
        };
    }

    Rubric rubric(String id) {
        return rubrics.find(id).orElseThrow();
    }

    /** A window over a store on disk and all that can be decided there, with an issued form of Phụ lục 1 installed. */
    static Window kept(Path folder) {
        Window window = new Window();
        window.rubrics.add(Bureau.issued());
        H2DossierStore h2 = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), folder.toAbsolutePath(),
                "khung", window.rubrics);
        window.kept = Optional.of(h2);
        window.switching = Optional.of(new Switching(h2, h2, window.rubrics, Clock.systemDefaultZone()));
        return window;
    }

    Switching switching() {
        return switching.orElseThrow();
    }

    /** A blank dossier by the draft, saved to disk. */
    void keep(String id, String name) throws Exception {
        Rubric draft = rubric(Bureau.DRAFT);
        Dossier d = Dossier.blank(id, draft.reference(), PERIOD, "Tỉnh Mẫu", name).pinned(draft);
        elsewhere(() -> kept.orElseThrow().save(Case.of(d), 0, draft, "sample"));
    }

    /** What is on disk of a dossier. */
    DossierStore.Stored stored(String id) throws Exception {
        DossierStore.Stored[] found = {null};
        elsewhere(() -> found[0] = kept.orElseThrow().load(id).orElseThrow());
        return found[0];
    }

    /** What an undo has left to a person. */
    List<Question> questions() {
        List<Question> found = new ArrayList<>();
        try {
            elsewhere(() -> found.addAll(switching().questions()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** The draft on disk. */
    Optional<DossierStore.Draft> draft(String id) {
        List<DossierStore.Draft> found = new ArrayList<>();
        try {
            elsewhere(() -> kept.orElseThrow().draft(id).ifPresent(found::add));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return found.stream().findFirst();
    }

    /** A blank dossier, laid into the store. */
    Dossier blank(String id, String name) {
        return blank(id, name, rubric(PHU_LUC_1));
    }

    /** The same by another rubric. */
    Dossier blank(String id, String name, Rubric rubric) {
        Dossier d = Dossier.blank(id, rubric.reference(), period(rubric), "Tỉnh Mẫu", name);
        store.lay(Case.of(d), rubric);
        return d;
    }

    private static Period period(Rubric rubric) {
        return rubric.period().equals("quarter") ? PERIOD : new Period(PERIOD.year(), 0);
    }

    /** Installs every rubric in the tree. */
    void installAll() {
        rubrics.add(Shipped.source());
    }

    void start() {
        workbench = new Workbench(display, rubrics, kept.<DossierStore>map(k -> k).orElse(store), switching,
                Optional.empty(), Optional.empty(), language, shell -> answers);
        workbench.open();
        settle();
        // Without a window manager nobody else gives the keyboard to a window once it can be seen.
        workbench.shell().forceActive();
        settle();
    }

    /** Opens a dossier and waits until its points are there. */
    DossierEditor edit(String id) {
        workbench.open(id);
        until(() -> workbench.editor().filter(e -> e.id().equals(id) && e.settled()).isPresent());
        return workbench.editor().orElseThrow();
    }

    /** Handles events until something is so. */
    void until(BooleanSupplier so) {
        AtomicBoolean late = new AtomicBoolean();
        Runnable alarm = () -> late.set(true);
        display.timerExec((int) LONGEST.toMillis(), alarm);
        while (!so.getAsBoolean()) {
            if (late.get()) {
                throw new AssertionError("it did not come to be within " + LONGEST);
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, alarm);
    }

    /** Handles the events there are. */
    void settle() {
        while (display.readAndDispatch()) {
            // the next one
        }
    }

    void settled(DossierEditor editor) {
        until(editor::settled);
        settle();
    }

    static Text text(DossierEditor editor, String path) {
        return (Text) control(editor, path);
    }

    static Control control(DossierEditor editor, String path) {
        return editor.form().control(path).orElseThrow(() -> new AssertionError("no field " + path));
    }

    /** Puts the focus into a field and types at its end, letter by letter. */
    void type(DossierEditor editor, String path, String letters) {
        editor.form().reveal(path);
        settle();
        Text field = text(editor, path);
        field.setSelection(field.getCharCount());
        for (String letter : letters.split("")) {
            field.insert(letter);
            settle();
        }
    }

    /** Presses and releases a key of the real keyboard. */
    void key(char character) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            event.character = character == SWT.BS ? 0 : character;
            event.keyCode = character == SWT.BS ? SWT.BS : 0;
            display.post(event);
        }
    }

    /** Presses a key of the real keyboard together with Ctrl. */
    void control(char character) {
        Event ctrl = new Event();
        ctrl.type = SWT.KeyDown;
        ctrl.keyCode = SWT.CTRL;
        display.post(ctrl);
        settle();
        key(character);
        ctrl.type = SWT.KeyUp;
        display.post(ctrl);
    }

    /** A dossier with every row answered at its best and every fact given. */
    Case full(String id, String name) {
        return full(id, name, rubric(PHU_LUC_1));
    }

    /** The same by another rubric. */
    Case full(String id, String name, Rubric rubric) {
        CaseFields fields = new CaseFields(rubric);
        Case[] file = {Case.of(Dossier.blank(id, rubric.reference(), period(rubric), "Tỉnh Mẫu", name))};
        rubric.criteria().forEach(item -> item.method().orElseThrow().on(new Best(item, path -> text ->
                file[0] = fields.set(file[0], "self." + item.key() + path, text).file())));
        Map<String, String> facts = Map.of("role", "head", "own.assigned", "4", "own.done", "4", "unit.assigned",
                "10", "unit.done", "10", "unit.late", "0", "unit.exceeded", "3", "unit.quality", "yes");
        facts.forEach((path, text) -> file[0] = fields.set(file[0], path, text).file());
        return file[0];
    }

    private record Best(Item item, Function<String, Consumer<String>> put) implements Method.Cases<Void> {

        @Override
        public Void passFail(Method.PassFail method) {
            put.apply("").accept("met");
            return null;
        }

        @Override
        public Void ratio(Method.Ratio method) {
            put.apply("").accept("100");
            return null;
        }

        @Override
        public Void tiers(Method.Tiers method) {
            put.apply("").accept(method.tiers().get(0).name());
            return null;
        }

        @Override
        public Void points(Method.Points method) {
            put.apply("").accept(Exact.text(item.max().orElse(Exact.ONE)));
            return null;
        }

        @Override
        public Void assessedPercent(Method.AssessedPercent method) {
            put.apply("").accept("Đã hoàn thành theo kế hoạch");
            put.apply(".percent").accept("100");
            put.apply(".by").accept("Trần Văn Mẫu");
            put.apply(".reason").accept("Có báo cáo kèm theo");
            return null;
        }

        @Override
        public Void bands(Method.Bands method) {
            put.apply("").accept("100");
            return null;
        }

        @Override
        public Void chooseOne(Method.ChooseOne method) {
            Method.Option best = method.options().get(0);
            put.apply("").accept(best.number());
            put.apply(".points").accept(Exact.text(best.max()));
            return null;
        }

        @Override
        public Void outcomes(Method.Outcomes method) {
            put.apply(".excellent").accept("3");
            return null;
        }

        @Override
        public Void catalogue(Method.Catalogue method) {
            put.apply(".work.1.task").accept("Báo cáo quý");
            for (String figure : List.of("coefficient", "planned", "done", "quality", "progress", "leadership")) {
                put.apply(".work.1." + figure).accept("1");
            }
            return null;
        }

        @Override
        public Void levels(Method.Levels method) {
            put.apply("").accept(method.names().get(0));
            return null;
        }

        @Override
        public Void tasks(Method.Tasks method) {
            put.apply(".task.1.task").accept("Xây dựng kế hoạch quý");
            put.apply(".task.1.level").accept("1");
            return null;
        }

        @Override
        public Void narrative(Method.Narrative method) {
            put.apply("").accept("Nội dung");
            return null;
        }
    }

    /** Does something as another process would, not on the UI thread. */
    void elsewhere(Work work) throws Exception {
        Exception[] failed = {null};
        Thread other = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                failed[0] = e;
            }
        });
        other.start();
        other.join();
        if (failed[0] != null) {
            throw failed[0];
        }
    }

    /** Something that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Chooses an entry of the menu bar by its words. */
    void command(String words) {
        for (MenuItem top : workbench.shell().getMenuBar().getItems()) {
            top.getMenu().notifyListeners(SWT.Show, new Event());
            for (MenuItem item : top.getMenu().getItems()) {
                if (item.getText().replace("&", "").startsWith(words)) {
                    Event event = new Event();
                    event.widget = item;
                    item.notifyListeners(SWT.Selection, event);
                    return;
                }
            }
        }
        throw new AssertionError("no entry " + words);
    }

    /** The names the navigator shows. */
    List<String> people() {
        List<String> names = new ArrayList<>();
        for (TreeItem period : workbench.navigator().tree().getTree().getItems()) {
            for (TreeItem unit : period.getItems()) {
                for (TreeItem person : unit.getItems()) {
                    names.add(person.getText());
                }
            }
        }
        return names;
    }

    /** The texts of all labels of a form. */
    List<String> labels(DossierEditor editor) {
        List<String> texts = new ArrayList<>();
        collect(editor.form(), texts);
        return texts;
    }

    private static void collect(Composite composite, List<String> texts) {
        for (Control child : composite.getChildren()) {
            if (child instanceof Label label && label.getVisible()) {
                texts.add(label.getText().replace("\n", " "));
            } else if (child instanceof Composite inner) {
                collect(inner, texts);
            }
        }
    }

    /** The first label that begins so. */
    String label(DossierEditor editor, String beginning) {
        return labels(editor).stream().filter(t -> t.startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError("no label " + beginning));
    }

    /** The buttons of a form that read so and can be seen. */
    List<Button> buttons(DossierEditor editor, String words) {
        List<Button> found = new ArrayList<>();
        collect(editor.form(), words, found);
        return found;
    }

    private static void collect(Composite composite, String words, List<Button> found) {
        for (Control child : composite.getChildren()) {
            if (child instanceof Button button && button.isVisible() && button.getText().equals(words)) {
                found.add(button);
            } else if (child instanceof Composite inner) {
                collect(inner, words, found);
            }
        }
    }

    /** Chooses an entry of a field as a person would. */
    void choose(DossierEditor editor, String path, int index) {
        editor.form().reveal(path);
        if (control(editor, path) instanceof Button button) {
            MenuItem[] items = button.getMenu().getItems();
            for (MenuItem item : items) {
                item.setSelection(item == items[index]);
            }
            items[index].notifyListeners(SWT.Selection, new Event());
            settle();
            return;
        }
        Combo combo = (Combo) control(editor, path);
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** The check button after this one. */
    Button beside(Button button) {
        Control[] all = button.getParent().getChildren();
        return (Button) all[Arrays.asList(all).indexOf(button) + 1];
    }

    /** Whether a control lies inside what its page shows. */
    boolean seen(Control control) {
        Composite parent = control.getParent();
        while (!(parent instanceof ScrolledComposite)) {
            parent = parent.getParent();
        }
        Rectangle shown = display.map(parent, null, parent.getClientArea());
        Rectangle field = display.map(control.getParent(), null, control.getBounds());
        return shown.contains(field.x, field.y) && shown.contains(field.x, field.y + field.height - 1);
    }

    /** Ticks as a click does. */
    void tick(Button button) {
        button.setSelection(!button.getSelection());
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** A picture of the screen, where the window tests were asked for one. */
    void picture(String name) throws IOException {
        AtomicBoolean painted = new AtomicBoolean();
        display.timerExec(FADING_MILLIS, () -> painted.set(true));
        until(painted::get);
        Path root = Path.of(System.getProperty("basedir", "."));
        Path folder = System.getProperty("khung.screenshots") == null ? root.resolve("target/screenshots")
                : root.resolve("../../docs/screenshots");
        Files.createDirectories(folder);
        Rectangle inside = display.map(workbench.shell(), null, workbench.shell().getClientArea());
        Rectangle all = workbench.shell().getBounds().intersection(
                new Rectangle(0, 0, inside.x + inside.width, inside.y + inside.height));
        Image image = new Image(display, all.width, all.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, all.x, all.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Ends as a killed process does: nothing is asked, nothing is saved. */
    void kill() {
        workbench.close();
    }

    @Override
    public void close() {
        try {
            if (workbench != null) {
                workbench.close();
            }
        } finally {
            display.dispose();
            kept.ifPresent(Window::shut);
        }
    }

    private static void shut(H2DossierStore store) {
        try {
            store.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
