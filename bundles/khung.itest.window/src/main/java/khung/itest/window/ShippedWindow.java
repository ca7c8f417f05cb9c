package khung.itest.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;

import khung.owner.OwnerLock;

/** The window as the product starts it: on this thread, on the real store, with the bundles that ship. */
abstract class ShippedWindow {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** The platform fades from one state of a control to the next; a picture waits for that. */
    private static final long FADING_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    @InjectBundleContext
    BundleContext context;

    @InjectService(filter = "(khung.window=true)", cardinality = 0)
    @SuppressWarnings("rawtypes")
    ServiceAware<Callable> window;

    @TempDir
    Path folder;

    private PluginFiles files;
    private OwnerLock lock;
    private ServiceRegistration<OwnerLock> owned;
    private Thread ui;

    @BeforeEach
    void ownTheFolder() throws Exception {
        ui = Thread.currentThread();
        lock = OwnerLock.tryTake(folder).orElseThrow();
        owned = context.registerService(OwnerLock.class, lock, null);
        files = new PluginFiles(context, Files.createDirectories(received()));
        files.trust();
        for (String bloc : installed()) {
            files.install(bloc);
        }
    }

    /** Where plugin files are laid; where pictures are taken, a place with a name that may be shown. */
    Path received() {
        return Optional.ofNullable(System.getenv("KHUNG_SHARED")).map(Path::of)
                .orElse(folder.resolve("tệp nhận được"));
    }

    /** The plugins installed before the window opens; the program itself has none. */
    List<String> installed() {
        return List.of("khung.bloc.local");
    }

    /** Makes plugin files that are trusted here. */
    PluginFiles files() {
        return files;
    }

    @AfterEach
    void giveTheFolderBack() throws Exception {
        owned.unregister();
        lock.close();
    }

    /** Runs the window on this thread and the steps beside it, then closes the window. */
    int run(Runnable steps) throws Exception {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
            try {
                untilItHandlesEvents();
                steps.run();
            } finally {
                display().asyncExec(() -> shell().close());
                display().asyncExec(this::disposeLeft);
            }
        });
        int status = (Integer) window.waitForService(TimeUnit.NANOSECONDS.toMillis(LONGEST_NANOS)).call();
        try {
            beside.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        return status;
    }

    /** What is still there goes, a question about unsaved work included. */
    private void disposeLeft() {
        for (Shell left : display().getShells()) {
            left.dispose();
        }
    }

    Display display() {
        return Display.findDisplay(ui);
    }

    /** Waits beside the UI thread until something is so on it. */
    void until(BooleanSupplier so) {
        long end = System.nanoTime() + LONGEST_NANOS;
        boolean[] is = {false};
        while (!is[0]) {
            if (System.nanoTime() > end) {
                picture("it-did-not-come-to-be");
                throw new AssertionError("it did not come to be; what is said: " + said());
            }
            display().syncExec(() -> is[0] = so.getAsBoolean());
            LockSupport.parkNanos(is[0] ? 1 : PAUSE_NANOS);
        }
    }

    /** Every line a person could read now and not change. */
    private List<String> said() {
        List<String> said = new ArrayList<>();
        display().syncExec(() -> {
            for (Shell each : display().getShells()) {
                said.add("[" + each.getText() + "]");
                all(each, Text.class).stream().filter(t -> t.isVisible() && !t.getEditable() && !t.getText().isEmpty())
                        .map(Text::getText).forEach(said::add);
            }
        });
        return said;
    }

    /** Takes a picture of the window where {@code KHUNG_SCREENSHOTS} names a folder; else nothing. */
    void picture(String name) {
        String to = System.getenv("KHUNG_SCREENSHOTS");
        if (to == null) {
            return;
        }
        LockSupport.parkNanos(FADING_NANOS);
        display().syncExec(() -> {
            Rectangle inside = display().map(shell(), null, shell().getClientArea());
            Rectangle all = shell().getBounds().intersection(
                    new Rectangle(0, 0, inside.x + inside.width, inside.y + inside.height));
            Image image = new Image(display(), all.width, all.height);
            GC gc = new GC(display());
            gc.copyArea(image, all.x, all.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(Path.of(to, name + ".png").toString(), SWT.IMAGE_PNG);
            gc.dispose();
            image.dispose();
        });
    }

    /** A display can be found before it is whole; only its own thread knows when it is. */
    private void untilItHandlesEvents() {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (Arrays.stream(ui.getStackTrace()).noneMatch(f -> f.getClassName().equals("khung.workbench.Workbench")
                && f.getMethodName().equals("run"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no window");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    Shell shell() {
        Shell[] shells = display().getShells();
        return shells.length == 0 ? null : shells[0];
    }

    Tree tree() {
        return shell() == null ? null : all(shell(), Tree.class).stream().findFirst().orElse(null);
    }

    static List<String> people(Tree tree) {
        List<String> names = new ArrayList<>();
        for (TreeItem period : tree.getItems()) {
            for (TreeItem unit : period.getItems()) {
                for (TreeItem person : unit.getItems()) {
                    names.add(person.getText());
                }
            }
        }
        return names;
    }

    void openTheFirst() {
        open(tree().getItem(0).getItem(0).getItem(0));
    }

    void open(TreeItem person) {
        Tree tree = tree();
        tree.setSelection(person);
        Event event = new Event();
        event.item = person;
        tree.notifyListeners(SWT.Selection, event);
        tree.notifyListeners(SWT.DefaultSelection, event);
    }

    long editable() {
        return all(shell(), Text.class).stream().filter(Text::getEditable).count();
    }

    static <C extends Control> List<C> all(Composite composite, Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            if (child instanceof Composite inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }
}
