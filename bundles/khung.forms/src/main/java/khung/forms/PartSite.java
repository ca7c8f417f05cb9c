package khung.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.rubric.Rubric;
import khung.text.Phrase;

/** What one page of a plugin sees of the form it stands in; lets go of the plugin when the page goes. */
final class PartSite implements FormSite {

    private final Editing editing;
    private final BooleanSupplier readOnly;
    private final Consumer<Throwable> failed;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Editing.Listener ear = new Editing.Listener() {
        @Override
        public void written(String path) {
            tell();
        }

        @Override
        public void replaced(Case before, boolean asked) {
            tell();
        }
    };
    private boolean open = true;

    /** @param failed told when a listener of the page throws */
    PartSite(Editing editing, BooleanSupplier readOnly, Consumer<Throwable> failed) {
        this.editing = editing;
        this.readOnly = readOnly;
        this.failed = failed;
        editing.listen(ear);
    }

    /** The page goes: nobody is told any more and nothing is written. */
    void forget() {
        open = false;
        editing.forget(ear);
        listeners.clear();
    }

    private void tell() {
        for (Runnable listener : List.copyOf(listeners)) {
            try {
                listener.run();
            } catch (RuntimeException | LinkageError e) {
                failed.accept(e);
                return;
            }
        }
    }

    @Override
    public Rubric rubric() {
        return editing.rubric();
    }

    @Override
    public Locale language() {
        return editing.language();
    }

    @Override
    public Case now() {
        return editing.now();
    }

    @Override
    public String text(String path) {
        return editing.text(path);
    }

    @Override
    public Optional<Phrase> write(String path, String text) {
        if (readOnly()) {
            return Optional.of(Phrase.of(PartSite.class, "part.readOnly"));
        }
        CaseFields.Written tried = new CaseFields(rubric()).set(now(), path, text);
        if (tried.known()) {
            // A step of its own for undo, whatever was typed into the same field before and after.
            editing.leave(path);
            editing.write(path, text);
            editing.leave(path);
        }
        return tried.trouble().map(CaseFields.Trouble::what);
    }

    @Override
    public boolean readOnly() {
        return !open || readOnly.getAsBoolean();
    }

    @Override
    public void onChange(Runnable listener) {
        if (open) {
            listeners.add(listener);
        }
    }
}
