package khung.workbench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

import khung.administration.Beside;

/** One thread beside the UI thread: what is handed to it is done in that order, answers come back on the UI thread. */
final class Background implements Beside, AutoCloseable {

    private static final long LONGEST_END_SECONDS = 15;

    private final Display display;
    private final ExecutorService thread;

    Background(Display display, String name) {
        this.display = display;
        this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            thread.execute(() -> {
                try {
                    T result = work.call();
                    post(() -> done.accept(result));
                } catch (Exception e) {
                    post(() -> failed.accept(e));
                }
            });
        } catch (RejectedExecutionException e) {
            // The window is closing; what was acknowledged is on disk.
        }
    }

    @Override
    public void post(Runnable work) {
        try {
            if (!display.isDisposed()) {
                display.asyncExec(work);
            }
        } catch (SWTException e) {
            // The display went between the question and the call.
        }
    }

    /** Lets everything handed over come to its end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
