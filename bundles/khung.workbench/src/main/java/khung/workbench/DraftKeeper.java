package khung.workbench;

import java.util.function.BooleanSupplier;

/**
 * Keeps what is being typed: half a second after the first change that is not kept yet, so at most that
 * much is lost, however long somebody types on. UI thread.
 */
final class DraftKeeper {

    private static final int MILLIS = 400;

    private final Desk desk;
    private final BooleanSupplier gone;
    private final Runnable keep;
    private boolean due;

    /**
     * @param gone whether the form is closed and nothing more is to be kept
     * @param keep hands the case to the store's thread
     */
    DraftKeeper(Desk desk, BooleanSupplier gone, Runnable keep) {
        this.desk = desk;
        this.gone = gone;
        this.keep = keep;
    }

    void changed() {
        if (!due) {
            due = true;
            desk.display().timerExec(MILLIS, () -> {
                due = false;
                if (!gone.getAsBoolean()) {
                    keep.run();
                }
            });
        }
    }
}
