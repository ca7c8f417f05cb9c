package khung.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import khung.dossier.Case;
import khung.dossier.CaseFields.Trouble;

/** All fields of a form by path. The same path may stand on two pages. */
final class FormFields {

    private final Editing editing;
    private final Map<String, List<Field>> byPath = new LinkedHashMap<>();
    private final Map<Field, ControlDecoration> marks = new LinkedHashMap<>();
    private final List<Consumer<String>> entered = new ArrayList<>();
    private final List<Consumer<Trouble>> troubles = new ArrayList<>();
    /** Fields that could not be shown again because a person was in them. */
    private final Set<Field> behind = new HashSet<>();
    /** Buttons that change the case. */
    private final Set<Control> following = new HashSet<>();
    private boolean editable = true;

    FormFields(Editing editing) {
        this.editing = editing;
    }

    TextField text(Composite parent, int style, String path, String name) {
        TextField field = new TextField(parent, style, path, editing);
        field.left(() -> left(field));
        add(field, List.of(name));
        return field;
    }

    ChoiceField choice(Composite parent, String path, Map<String, String> choices, String name) {
        ChoiceField field = new ChoiceField(parent, path, choices, editing);
        add(field, List.of(name));
        return field;
    }

    /** @param resized told when other words are shown */
    MenuField menu(Composite parent, String path, Map<String, String> choices, String name, Runnable resized) {
        MenuField field = new MenuField(parent, path, choices, editing, resized);
        add(field, List.of(name));
        return field;
    }

    /** @param names what each box is called, by the word that is kept, in order */
    TickField ticks(Composite parent, String path, Map<String, String> names) {
        TickField field = new TickField(parent, path, names.keySet(), editing);
        add(field, List.copyOf(names.values()));
        return field;
    }

    private void add(Field field, List<String> names) {
        byPath.computeIfAbsent(field.path(), k -> new ArrayList<>()).add(field);
        field.editable(editable);
        List<Control> controls = field.controls();
        for (int i = 0; i < controls.size(); i++) {
            Paper.name(controls.get(i), names.get(i));
            controls.get(i).addListener(SWT.FocusIn, e -> entered.forEach(l -> l.accept(field.path())));
        }
    }

    /** Lets a button be pressed only while a person may write. */
    void follow(Control button) {
        following.add(button);
        button.addListener(SWT.Dispose, e -> following.remove(button));
        button.setEnabled(editable);
    }

    /** Forgets the fields on a part of a page that is about to go. */
    void forget(String pathPrefix) {
        byPath.keySet().removeIf(p -> p.startsWith(pathPrefix));
        marks.keySet().removeIf(f -> f.path().startsWith(pathPrefix));
        behind.removeIf(f -> f.path().startsWith(pathPrefix));
    }

    void onEntered(Consumer<String> listener) {
        entered.add(listener);
    }

    /** Listens to what is wrong with a field a person has just left. */
    void onTrouble(Consumer<Trouble> listener) {
        troubles.add(listener);
    }

    private void left(Field field) {
        if (behind.remove(field)) {
            field.show(editing.text(field.path()));
        }
        Optional<Trouble> trouble = editing.leave(field.path());
        mark(field, trouble);
        trouble.ifPresent(t -> troubles.forEach(l -> l.accept(t)));
    }

    /** The mark beside a field; its text is never touched. */
    private void mark(Field field, Optional<Trouble> trouble) {
        ControlDecoration mark = marks.get(field);
        if (trouble.isEmpty()) {
            if (mark != null) {
                mark.hide();
            }
            return;
        }
        if (mark == null) {
            mark = new ControlDecoration(field.control(), SWT.TOP | SWT.LEFT);
            mark.setImage(FieldDecorationRegistry.getDefault()
                    .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
            marks.put(field, mark);
        }
        mark.setDescriptionText(says(trouble.get()));
        mark.show();
    }

    private String says(Trouble trouble) {
        return trouble.what().in(editing.language()) + " " + trouble.remedy().in(editing.language());
    }

    /** A person wrote a field: where the same one stands elsewhere, it follows. */
    void written(String path) {
        String text = editing.text(path);
        for (Field field : byPath.getOrDefault(path, List.of())) {
            if (!field.focused()) {
                field.show(text);
            }
            if (marks.containsKey(field) && editing.trouble(path).isEmpty()) {
                mark(field, Optional.empty());
            }
        }
    }

    /** The case changed otherwise: every field that reads differently now is shown again. */
    void replaced(Case before, boolean asked) {
        byPath.forEach((path, fields) -> {
            if (editing.differs(before, path)) {
                fields.forEach(f -> show(f, asked));
            }
        });
    }

    private void show(Field field, boolean asked) {
        if (asked || !field.focused()) {
            field.show(editing.text(field.path()));
        } else {
            behind.add(field);
        }
    }

    void editable(boolean now) {
        editable = now;
        byPath.values().forEach(fields -> fields.forEach(f -> f.editable(now)));
        following.forEach(b -> b.setEnabled(now));
    }

    boolean editable() {
        return editable;
    }

    /** The field of a path that can be seen now, or else the first. */
    Optional<Field> find(String path) {
        List<Field> fields = byPath.getOrDefault(path, List.of());
        return fields.stream().filter(f -> f.control().isVisible()).findFirst().or(() -> fields.stream().findFirst());
    }

    /** The first field whose path begins so. */
    Optional<Field> first(String prefix) {
        return byPath.entrySet().stream().filter(e -> e.getKey().startsWith(prefix))
                .findFirst().map(e -> e.getValue().get(0));
    }
}
