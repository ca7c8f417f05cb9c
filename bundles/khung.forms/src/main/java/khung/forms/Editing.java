package khung.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.CaseFields.Trouble;
import khung.dossier.CaseFields.Written;
import khung.dossier.History;
import khung.rubric.Rubric;
import khung.text.Phrase;

/**
 * A case while a person edits it: its fields by path, and undo. Knows no widget. For one thread, the UI
 * thread.
 */
public final class Editing {

    private final Rubric rubric;
    private final CaseFields fields;
    private final Locale language;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private History history;

    /** Told of changes, after they happened. */
    public interface Listener {

        /** A person wrote a field. */
        void written(String path);

        /**
         * Something else than typing changed the case.
         *
         * @param asked whether the person asked for it (undo, redo, a dialog); news from elsewhere must not
         *        touch the field a person is in
         */
        void replaced(Case before, boolean asked);
    }

    /**
     * Begins to edit.
     *
     * @param language for what is said to people
     */
    public Editing(Rubric rubric, Case start, Locale language) {
        this.rubric = rubric;
        this.fields = new CaseFields(rubric);
        this.history = new History(start);
        this.language = language;
    }

    /** The rubric the case is filled in by. */
    public Rubric rubric() {
        return rubric;
    }

    /** The language of what is said to people. */
    public Locale language() {
        return language;
    }

    /** The case as it stands. */
    public Case now() {
        return history.now();
    }

    /** The text of a field; empty when blank. */
    public String text(String path) {
        return fields.get(now(), path);
    }

    /** Listens until the editing itself is forgotten. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Tells a listener no more. */
    void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** A person wrote a field. What is no value yet is kept as typed. */
    public void write(String path, String text) {
        Written written = fields.set(now(), path, text);
        if (written.known()) {
            history.written(written.file(), path);
            listeners.forEach(l -> l.written(path));
        }
    }

    /** A person wrote several fields at once: one step to take back. */
    public void write(String path, Map<String, String> texts) {
        Case before = now();
        Case after = before;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            after = fields.set(after, text.getKey(), text.getValue()).file();
        }
        history.pause();
        history.written(after, path);
        history.pause();
        listeners.forEach(l -> l.replaced(before, true));
    }

    /** A person left a field; tells what is wrong with what stands there now. */
    public Optional<Trouble> leave(String path) {
        history.pause();
        return trouble(path);
    }

    /** What is wrong with a field; empty for blank, a value, or what may become one. */
    public Optional<Trouble> trouble(String path) {
        return troubles().stream().filter(t -> t.path().equals(path)).findFirst();
    }

    /** What is wrong with any field. */
    public List<Trouble> troubles() {
        return fields.troubles(now());
    }

    /** Takes back the last step; tells which field changed. */
    public Optional<String> undo() {
        Case before = now();
        Optional<String> path = history.undo();
        path.ifPresent(p -> listeners.forEach(l -> l.replaced(before, true)));
        return path;
    }

    /** Does the step taken back again; tells which field changed. */
    public Optional<String> redo() {
        Case before = now();
        Optional<String> path = history.redo();
        path.ifPresent(p -> listeners.forEach(l -> l.replaced(before, true)));
        return path;
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return history.canUndo();
    }

    /** Whether there is a step to do again. */
    public boolean canRedo() {
        return history.canRedo();
    }

    /** Starts over with another case, for instance the one on disk; what was undone before is forgotten. */
    public void startOver(Case other) {
        Case before = now();
        history = new History(other);
        listeners.forEach(l -> l.replaced(before, true));
    }

    /** Takes over facts that were entered elsewhere, as a step that can be taken back. */
    public void adopt(Case after, String path) {
        Case before = now();
        if (!Objects.equals(before, after)) {
            history.pause();
            history.written(after, path);
            history.pause();
            listeners.forEach(l -> l.replaced(before, false));
        }
    }

    /** Whether a field reads differently now. */
    boolean differs(Case before, String path) {
        return !fields.get(before, path).equals(text(path));
    }

    String say(String key, Object... arguments) {
        return Phrase.of(Editing.class, key, arguments).in(language);
    }
}
