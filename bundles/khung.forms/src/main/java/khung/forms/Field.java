package khung.forms;

import java.util.List;

import org.eclipse.swt.widgets.Control;

/** A field of the case shown by a native control. */
interface Field {

    /** Which field of the case. */
    String path();

    /** The control that takes the focus. */
    Control control();

    /** All controls it is made of. */
    default List<Control> controls() {
        return List.of(control());
    }

    /** Whether a person is in it. */
    default boolean focused() {
        return controls().stream().anyMatch(Control::isFocusControl);
    }

    /** Shows a text of the case. Only for fields a person is not typing in, or when a person asked for it. */
    void show(String text);

    /** Whether a person may write. */
    void editable(boolean editable);
}
