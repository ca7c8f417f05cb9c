package khung.administration;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;

import khung.administration.Administration.View;
import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.DossierStore;
import khung.dossier.RubricLookup;
import khung.policy.PolicyStore;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.store.H2DossierStore;

/** The administration on a real display and a real store, with what a test needs to use it as a person would. */
public final class Bureau implements AutoCloseable {

    public static final String PHU_LUC_1 = "lamdong-2026.phu-luc-1";
    public static final String DRAFT = PHU_LUC_1 + "@2026.6.3";
    public static final String ISSUED = PHU_LUC_1 + "@2026.9.1";
    /** In the third quarter of 2026, as the samples are. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-15T02:00:00Z"),
            ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", "."), "..");

    final Display display = new Display();
    final Shell shell = new Shell(display);
    final RubricRegistry rubrics = new RubricRegistry();
    final Switching switching;
    final DossierStore store;
    final List<String> said = new ArrayList<>();
    final Administration administration;
    private final Thread ui = Thread.currentThread();
    private final H2DossierStore h2;
    private final Aside disk = new Aside();
    private final Aside slow = new Aside();

    Bureau(Path folder) throws Exception {
        this(folder, Locale.forLanguageTag("vi"));
    }

    Bureau(Path folder, Locale language) throws Exception {
        rubrics.add(shipped("khung.rubrics.common", "khung.bloc.local", "khung.bloc.advisory"));
        rubrics.add(issued());
        h2 = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), folder.toAbsolutePath(), "khung", rubrics);
        store = beside(DossierStore.class, h2);
        switching = new Switching(beside(PolicyStore.class, h2), store, rubrics, CLOCK);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1380, 940);
        administration = new Administration(shell, new Office(rubrics, store, switching,
                Optional.empty(), language, CLOCK, disk, slow, slow, said::add, new Pen()));
        shell.open();
    }

    /** Every rubric file of these bundles. */
    public static RubricSource shipped(String... bundles) {
        return source(() -> {
            List<RubricFile> files = new ArrayList<>();
            for (String bundle : bundles) {
                try (Stream<Path> all = Files.list(BUNDLES.resolve(bundle).resolve("src/main/resources/rubrics"))) {
                    for (Path p : all.sorted().toList()) {
                        files.add(new RubricFile(p.getFileName().toString(), Files.readString(p)));
                    }
                }
            }
            return files;
        });
    }

    /**
     * An issued form of Phụ lục 1, invented: 1.5 is gone, 1.8 has become 1.9, 2.6 is worth half a point, and 1.10 is
     * new and worth one.
     */
    public static RubricSource issued() {
        return source(() -> {
            Path draft = BUNDLES.resolve("khung.bloc.local/src/main/resources/rubrics").resolve(PHU_LUC_1 + ".yaml");
            String text = Files.readString(draft).replaceFirst("version: 2026.6.3", "version: 2026.9.1")
                    .replaceFirst("status: draft", "status: issued")
                    .replaceFirst("replaces: .*", "replaces: " + DRAFT)
                    .replaceFirst("(?s) {10}- number: \"1\\.5\".*?(?= {10}- number: \"1\\.6\")", "")
                    .replaceFirst("number: \"1\\.8\"", "number: \"1.9\"")
                    .replaceFirst("(?s)(number: \"2\\.6\".*?)max: \"1\"", "$1max: \"0.5\"")
                    .replaceFirst("(?s)( {6}- number: \"2\"\n)", """
                                  - number: "1.10"
                                    text: "- Giải quyết việc làm mới"
                                    target: "Đạt 100% kế hoạch quý"
                                    max: "1"
                                    method: {ratio: {target: "100", unit: "%"}}
                        $1""");
            return List.of(new RubricFile("issued.yaml", text));
        });
    }

    private static RubricSource source(Callable<List<RubricFile>> files) {
        return new RubricSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RubricFile> files() throws IOException {
                try {
                    return files.call();
                } catch (IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        };
    }

    /** The same port, refusing to be used on the UI thread. */
    private <T> T beside(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (p, method, args) -> {
            if (Thread.currentThread() == ui && !method.getName().startsWith("on") && !method.getName()
                    .equals("engine")) {
                throw new IllegalStateException(method.getName() + " on the UI thread");
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** Threads of the test, in place of those of the window. */
    private final class Aside implements Beside, AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            thread.execute(() -> {
                try {
                    T result = work.call();
                    post(() -> done.accept(result));
                } catch (Exception e) {
                    post(() -> failed.accept(e));
                }
            });
        }

        @Override
        public void post(Runnable work) {
            if (!display.isDisposed()) {
                display.asyncExec(work);
            }
        }

        @Override
        public void close() {
            thread.shutdown();
            try {
                thread.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Rubric rubric(String reference) {
        return rubrics.find(reference).orElseThrow();
    }

    /** Takes the sample province into the store. */
    void samples() throws Exception {
        away(() -> {
            Path file = BUNDLES.resolve("../product/samples/phu-luc-1.yaml");
            try (InputStream in = Files.newInputStream(file)) {
                store.addAll(DossierFile.read("samples", in, RubricLookup.of(rubrics), rubrics.rulings(),
                        DossierFile.Origin.OUTSIDE), RubricLookup.of(rubrics), "test");
            }
            return null;
        });
    }

    /** Does something not on the UI thread, and waits for it. */
    <T> T away(Callable<T> work) throws Exception {
        Object[] result = {null};
        Exception[] failed = {null};
        Thread other = new Thread(() -> {
            try {
                result[0] = work.call();
            } catch (Exception e) {
                failed[0] = e;
            }
        });
        other.start();
        other.join();
        if (failed[0] != null) {
            throw failed[0];
        }
        @SuppressWarnings("unchecked")
        T all = (T) result[0];
        return all;
    }

    Case kept(String id) throws Exception {
        return away(() -> store.load(id).orElseThrow().file());
    }

    <P extends Page> P page(View view, Class<P> kind) {
        administration.show(view);
        return administration.page(view, kind);
    }

    OrderDialog dialog() {
        until(() -> administration.order().isPresent());
        return administration.order().orElseThrow();
    }

    /** Looks at what an order would do and waits for the end. */
    void look(OrderDialog dialog) {
        press(dialog.preview().lookButton());
        until(() -> !dialog.preview().stopButton().isEnabled());
    }

    void sign(SignFields sign, String author, String reason) {
        sign.authorField().setText(author);
        sign.reasonField().setText(reason);
    }

    void press(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError(button.getText() + " cannot be pressed");
        }
        if ((button.getStyle() & SWT.RADIO) != 0) {
            for (var other : button.getParent().getChildren()) {
                if (other instanceof Button b && (b.getStyle() & SWT.RADIO) != 0) {
                    b.setSelection(b == button);
                }
            }
        } else if ((button.getStyle() & SWT.CHECK) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** Handles events until something is so. */
    void until(BooleanSupplier so) {
        AtomicBoolean late = new AtomicBoolean();
        Runnable alarm = () -> late.set(true);
        display.timerExec((int) LONGEST.toMillis(), alarm);
        while (!so.getAsBoolean()) {
            if (late.get()) {
                throw new AssertionError("it did not come to be within " + LONGEST + "; said: " + said);
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, alarm);
    }

    @Override
    public void close() throws IOException {
        shell.dispose();
        disk.close();
        slow.close();
        display.dispose();
        h2.close();
    }
}
