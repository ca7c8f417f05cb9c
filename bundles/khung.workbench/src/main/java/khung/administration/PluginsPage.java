package khung.administration;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.plugins.Checked;
import khung.plugins.DeveloperMode;
import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.text.Problem;

/**
 * The plugins: what is installed and whether it works, what can be installed, and the ways in and out. All work is done
 * beside the UI thread.
 */
final class PluginsPage extends Page {

    private static final PluginShelf EMPTY = new PluginShelf(List.of(), Optional.empty(), List.of(),
            Map.of(), Optional.empty());

    private final PluginWords words;
    private final Text head;
    private final Composite developer;
    private final Text developerSays;
    private final Text place;
    private final Rows<PluginRow> rows;
    private final Text detail;
    private final PluginWork work;
    private final Button bring;
    private final Button remove;
    private final Button verify;
    private PluginShelf shelf = EMPTY;
    private Optional<Path> looking = Optional.empty();
    private boolean working;

    PluginsPage(Composite parent, Office office) {
        super(parent, office);
        words = new PluginWords(office);
        head = says(say("plugins.reading"));
        developer = Parts.line(this, 2);
        developerSays = Parts.saying(developer);
        developerSays.setBackground(Ink.PROVISIONAL.background());
        developerSays.setForeground(Ink.PROVISIONAL.letters());
        Parts.button(developer, say("plugins.developer.off"), this::developerOff);
        Parts.shown(developer, false);
        Composite line = Parts.line(this, 4);
        Parts.label(line, say("plugins.place"));
        place = new Text(line, SWT.BORDER | SWT.SINGLE);
        place.setLayoutData(Parts.wide());
        place.setMessage(say("plugins.place.message"));
        place.setToolTipText(say("plugins.place.tip"));
        Parts.name(place, say("plugins.place"));
        place.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> look(place.getText())));
        tipped(Parts.button(line, say("plugins.file"), this::chooseFile), "plugins.file.tip");
        tipped(Parts.button(line, say("plugins.folder"), this::chooseFolder), "plugins.folder.tip");
        SashForm sash = upperAndLower();
        rows = new Rows<>(sash, SWT.SINGLE, say("page.plugins"), List.of(
                new Column<>(say("plugins.name"), 26, PluginRow::name),
                new Column<>(say("plugins.version"), 8, PluginRow::version),
                new Column<>(say("plugins.state"), 25, words::state),
                new Column<>(say("plugins.signed"), 25, r -> words.signed(r, shelf.looked())),
                new Column<>(say("plugins.rubrics"), 7, true, r -> PluginWords.rubrics(r, shelf.looked())),
                new Column<>(say("plugins.dossiers"), 8, true, PluginWords::dossiers)));
        rows.knownBy(PluginRow::id);
        rows.inked(PluginsPage::ink);
        detail = Parts.reading(sash, say("plugins.detail"));
        sash.setWeights(45, 55);
        work = new PluginWork(this, office);
        Composite bar = Parts.bar(this);
        bring = tipped(Parts.button(bar, say("plugins.install.none"), () -> rows.one().ifPresent(this::bring)),
                "plugins.install.tip");
        remove = tipped(Parts.button(bar, say("plugins.remove"), () -> rows.one().ifPresent(this::askToRemove)),
                "plugins.remove.tip");
        verify = tipped(Parts.button(bar, say("plugins.verify"), this::verify), "plugins.verify.tip");
        rows.onChosen(this::chose);
        rows.onOpen(() -> rows.one().filter(r -> r.offer().isPresent()).ifPresent(this::bring));
        chose();
    }

    private Button tipped(Button button, String key) {
        button.setToolTipText(say(key));
        return button;
    }

    private static Ink ink(PluginRow row) {
        return row.plugin().map(p -> switch (p.state()) {
            case ACTIVE -> row.replaces() ? Ink.MOVED : Ink.PLAIN;
            case WINDOW_ONLY, UNSATISFIED -> Ink.CHANGED;
            case REFUSED -> Ink.REMOVED;
        }).orElse(Ink.ADDED);
    }

    @Override
    void reload() {
        Optional<PluginRuntime> runtime = office().plugins();
        if (runtime.isEmpty()) {
            Parts.say(head, say("plugins.none"));
            return;
        }
        Optional<Path> where = looking;
        office().pluginThread().run(() -> PluginShelf.read(runtime.get(), office().rubrics(), where), now -> {
            if (where.equals(looking)) {
                show(now);
            } else {
                // Somebody has pointed elsewhere in the meantime.
                reload();
            }
        }, e -> {
            if (!isDisposed() && where.isPresent() && where.equals(looking)) {
                // What was pointed at is no plugin, or is gone; what is installed is shown all the same.
                looking = Optional.empty();
                work.end(why(e), Ink.REMOVED);
                reload();
            } else {
                office().failed(e);
            }
        });
    }

    private void show(PluginShelf now) {
        if (isDisposed()) {
            return;
        }
        shelf = now;
        long installed = now.rows().stream().filter(r -> r.plugin().isPresent()).count();
        long offered = now.rows().stream().filter(r -> r.offer().isPresent()).count();
        Parts.say(head, now.problems().isEmpty() ? head(installed, offered) : words.lines(now.problems()));
        head.setForeground(now.problems().isEmpty() ? null : Ink.REMOVED.letters());
        head.setBackground(now.problems().isEmpty() ? getBackground() : Ink.REMOVED.background());
        Parts.shown(developer, now.developer().isPresent());
        now.developer().map(this::developer).ifPresent(s -> Parts.say(developerSays, s));
        rows.show(now.rows());
        layout(true, true);
    }

    private String head(long installed, long offered) {
        if (installed == 0) {
            return offered == 0 ? say("plugins.head.nothing") : say("plugins.head.none", offered);
        }
        return offered == 0 ? say("plugins.head.only", installed) : say("plugins.head", installed, offered);
    }

    private String developer(DeveloperMode mode) {
        return say("plugins.developer", mode.by(), naming().moment(mode.at()), mode.reason());
    }

    private void chose() {
        Optional<PluginRow> row = rows.one();
        boolean able = !working && office().plugins().isPresent();
        bring.setText(row.filter(r -> r.offer().isPresent()).map(r -> say(r.replaces() ? "plugins.update"
                : "plugins.install", r.offer().get().version())).orElse(say("plugins.install.none")));
        bring.getParent().layout();
        bring.setEnabled(able && row.filter(r -> r.offer().isPresent()).isPresent());
        remove.setEnabled(able && row.filter(r -> r.plugin().isPresent()).isPresent());
        verify.setEnabled(able);
        place.setEnabled(able);
        Parts.say(detail, row.map(r -> words.told(r, shelf.titles(), shelf.looked())).orElse(""));
    }

    private void chooseFile() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(say("plugins.file.title"));
        dialog.setFilterExtensions(new String[] {"*" + PluginFile.ENDING, "*"});
        Optional.ofNullable(dialog.open()).ifPresent(this::look);
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText(say("plugins.folder.title"));
        Optional.ofNullable(dialog.open()).ifPresent(this::look);
    }

    /** Looks into a file or folder for what can be installed; changes nothing. */
    void look(String typed) {
        place.setText(typed.strip());
        work.end("", Ink.PLAIN);
        if (typed.isBlank()) {
            looking = Optional.empty();
            reload();
            return;
        }
        Path path;
        try {
            path = Path.of(typed.strip());
        } catch (InvalidPathException e) {
            work.end(say("plugins.place.wrong", typed), Ink.REMOVED);
            return;
        }
        begin(say("plugins.looking", PluginShelf.named(path)), progress -> PluginShelf.read(runtime(),
                office().rubrics(), Optional.of(path)), now -> {
            looking = Optional.of(path);
            show(now);
            now.rows().stream().filter(r -> r.offer().isPresent() && !r.withProgram()).findFirst()
                    .ifPresent(r -> rows.choose(r.id()));
            now.looked().ifPresentOrElse(c -> work.end(words.found(c), c.problems().isEmpty() ? Ink.ADDED
                    : Ink.REMOVED), () -> work.end(say("plugins.looked", now.rows().stream().filter(r ->
                    r.offer().isPresent() && !r.withProgram()).count(), PluginShelf.named(path)), Ink.PLAIN));
        });
    }

    private void bring(PluginRow row) {
        Path file = row.offer().orElseThrow().file();
        String named = PluginShelf.named(file);
        boolean update = row.replaces();
        change(say(update ? "plugins.updating" : "plugins.installing", row.offer().get().name()), progress -> update
                ? runtime().update(file, named, author(), progress)
                : runtime().install(file, named, author(), progress), looking.filter(p -> !p.equals(file)),
                change -> work.end(words.done(change), Ink.ADDED));
    }

    private void askToRemove(PluginRow row) {
        begin(say("plugins.asking", row.name()), progress -> runtime().effect(row.id()), effect -> {
            work.end("", Ink.PLAIN);
            new RemovalDialog(getShell(), office(), words.effect(row.name(), effect), () -> remove(row)).open();
        });
    }

    private void remove(PluginRow row) {
        change(say("plugins.removing", row.name()), progress -> runtime().remove(row.id(), author(), progress), looking,
                effect -> work.end(say("plugins.done.removed", row.name(), effect.version()), Ink.ADDED));
    }

    private void verify() {
        Optional<PluginRow> row = rows.one().filter(r -> r.offer().isPresent());
        if (row.isPresent()) {
            Path file = row.get().offer().get().file();
            begin(say("plugins.verifying", row.get().name()), progress -> runtime().verify(file,
                    PluginShelf.named(file)), this::verified);
        } else {
            begin(say("plugins.verifying.all"), progress -> runtime().verifyInstalled(), this::verifiedAll);
        }
    }

    private void verified(Checked checked) {
        shelf = new PluginShelf(shelf.rows(), shelf.developer(), shelf.problems(), shelf.titles(),
                Optional.of(checked));
        work.end(words.found(checked), checked.problems().isEmpty() ? Ink.ADDED : Ink.REMOVED);
        rows.show(shelf.rows());
    }

    private void verifiedAll(List<Problem> problems) {
        work.end(problems.isEmpty() ? say("plugins.verified") : words.lines(problems),
                problems.isEmpty() ? Ink.ADDED : Ink.REMOVED);
    }

    private void developerOff() {
        change(say("plugins.developer.ending"), progress -> {
            runtime().developerMode(false, author(), "");
            return "";
        }, looking, done -> work.end(say("plugins.developer.ended"), Ink.ADDED));
    }

    private record After<T>(T result, Optional<PluginShelf> shelf) {
    }

    /** Changes something; what is shown is read anew before anything else can be done. */
    private <T> void change(String doing, Working<T> working, Optional<Path> where, Consumer<T> then) {
        begin(doing, progress -> {
            T result = working.with(progress);
            try {
                return new After<>(result, Optional.of(PluginShelf.read(runtime(), office().rubrics(), where)));
            } catch (BadInput | IOException e) {
                // What was to be changed is changed all the same.
                return new After<>(result, Optional.<PluginShelf>empty());
            }
        }, after -> {
            if (where.isEmpty()) {
                place.setText("");
            }
            looking = where;
            after.shelf().ifPresentOrElse(this::show, this::reload);
            then.accept(after.result());
        });
    }

    private interface Working<T> {
        T with(Progress progress) throws Exception;
    }

    /** Does something beside the UI thread and tells how far it is; nothing else begins meanwhile. */
    private <T> void begin(String doing, Working<T> working, Consumer<T> then) {
        if (this.working || office().plugins().isEmpty()) {
            return;
        }
        busy(true);
        work.begin(doing);
        Progress progress = step -> office().pluginThread().post(() -> {
            if (this.working) {
                work.at(doing, step);
            }
        });
        office().pluginThread().run(() -> working.with(progress), result -> {
            if (!isDisposed()) {
                busy(false);
                then.accept(result);
            }
        }, e -> {
            if (!isDisposed()) {
                busy(false);
                work.end(why(e), Ink.REMOVED);
                reload();
            }
        });
    }

    private void busy(boolean now) {
        working = now;
        chose();
    }

    /** A refusal stands as it is. */
    private String why(Exception e) {
        return e instanceof BadInput bad ? bad.lines(office().language()) : office().why(e);
    }

    private PluginRuntime runtime() {
        return office().plugins().orElseThrow();
    }

    private static String author() {
        return System.getProperty("user.name", "");
    }

    Rows<PluginRow> rows() {
        return rows;
    }

    @Override
    Set<News> heeds() {
        return Set.of(News.PLUGINS, News.DOSSIERS);
    }

    @Override
    public boolean setFocus() {
        return rows.setFocus();
    }
}
