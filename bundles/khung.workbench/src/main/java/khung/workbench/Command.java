package khung.workbench;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;

/** Something a person can do from the menu, the tool bar or by key. */
final class Command extends Action {

    private final Runnable work;
    private final BooleanSupplier possible;

    /** @param key the accelerator; 0 for none */
    Command(String text, int key, Runnable work, BooleanSupplier possible) {
        super(text);
        this.work = work;
        this.possible = possible;
        if (key != 0) {
            setAccelerator(key);
        }
        refresh();
    }

    void refresh() {
        if (isEnabled() != possible.getAsBoolean()) {
            setEnabled(possible.getAsBoolean());
        }
    }

    @Override
    public void run() {
        if (possible.getAsBoolean()) {
            work.run();
        }
    }
}
