package khung.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** A real window on a real display, with what a test needs to use it as a person would. */
final class Window implements AutoCloseable {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final String PHU_LUC_1 = "lamdong-2026.phu-luc-1";
    static final Period PERIOD = new Period(2026, 1);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    final Display display;
    final RubricRegistry rubrics = new RubricRegistry();
    final MemoryStore store = new MemoryStore();
    final Answers answers = new Answers();
    final RubricSource local = source("khung.bloc.local", "lamdong-2026.phu-luc-1.yaml",
            "lamdong-2026.phu-luc-2.yaml");
    private final Locale language;
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

    /** A blank dossier, laid into the store. */
    Dossier blank(String id, String name) {
        Dossier d = Dossier.blank(id, rubric(PHU_LUC_1).reference(), PERIOD, "Tỉnh Mẫu", name);
        store.lay(Case.of(d), rubric(PHU_LUC_1));
        return d;
    }

    void start() {
        workbench = new Workbench(display, rubrics, store, Optional.empty(), language, shell -> answers);
        workbench.open();
        workbench.shell().forceActive();
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
        Text field = text(editor, path);
        editor.form().reveal(path);
        settle();
        field.setSelection(field.getCharCount());
        for (String letter : letters.split("")) {
            field.insert(letter);
            settle();
        }
    }

    /** Ticks as a click does. */
    void tick(Button button) {
        button.setSelection(!button.getSelection());
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** A picture of the screen, where the window tests were asked for one. */
    void picture(String name) throws IOException {
        settle();
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
        }
    }
}
