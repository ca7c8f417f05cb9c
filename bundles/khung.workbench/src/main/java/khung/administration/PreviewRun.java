package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import khung.policy.MoveReport;

/** One preview on its way: rows come in on the thread that looks at the dossiers and are taken on the UI thread. */
final class PreviewRun {

    private final MoveRow.Maker maker;
    private final List<MoveRow> fresh = new ArrayList<>();
    private volatile boolean stopped;

    PreviewRun(Office office) {
        this.maker = new MoveRow.Maker(office);
    }

    /**
     * Notes what would become of a dossier.
     *
     * @throws CancellationException when nobody wants to know any more
     */
    void seen(MoveReport report) {
        if (stopped) {
            throw new CancellationException();
        }
        MoveRow row = maker.of(report);
        synchronized (fresh) {
            fresh.add(row);
        }
    }

    /** What came in since it was asked last. */
    List<MoveRow> take() {
        synchronized (fresh) {
            List<MoveRow> taken = List.copyOf(fresh);
            fresh.clear();
            return taken;
        }
    }

    void stop() {
        stopped = true;
    }
}
