package khung.administration;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A thread beside the UI thread: what is handed to it is done in that order, answers come back on the UI thread. */
public interface Beside {

    /** Does the work beside, then tells how it went on the UI thread. Any thread. */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Runs on the UI thread, soon; not at all once the window is gone. Any thread. */
    void post(Runnable work);
}
