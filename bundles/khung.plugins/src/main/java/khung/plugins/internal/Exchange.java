package khung.plugins.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.Step;
import khung.plugins.file.OneLine;
import khung.rubric.Rubric;
import khung.text.BadInput;
import khung.trust.files.Refusal;

/**
 * One plugin version takes the place of another, or of none. Up to the commit everything can be given back; after it
 * nothing is.
 */
final class Exchange {

    private final BundleContext context;
    private final Shelf shelf;
    private final Live live;
    private final Brought brought;

    Exchange(BundleContext context, Shelf shelf, Live live, Brought brought) {
        this.context = context;
        this.shelf = shelf;
        this.live = live;
        this.brought = brought;
    }

    /** Makes a change last. */
    @FunctionalInterface
    interface Commit {
        void run() throws BadInput, IOException;
    }

    /**
     * Carries it out.
     *
     * @param named the file's name for messages
     * @param before what is installed of the same plugin
     * @throws BadInput when it does not start or does not keep its promise; everything is as before then
     */
    void carryOut(String named, Entry entry, Optional<Entry> before, Opened opened, Looked looked, Progress progress,
            Commit commit) throws BadInput, IOException {
        List<Bundle> old = before.map(live::of).orElse(List.of());
        List<Bundle> running = old.stream().filter(b -> b.getState() == Bundle.ACTIVE).toList();
        List<Bundle> added = new ArrayList<>();
        boolean committed = false;
        Apart apart = new Apart(context, old);
        try {
            progress.at(Step.INSTALL);
            if (!entry.shipped()) {
                shelf.keep(opened.file(), opened.bytes(), opened.signature());
            }
            added.addAll(live.install(entry, opened.file()));
            progress.at(Step.START);
            live.stop(old);
            live.start(added);
            progress.at(Step.CHECK);
            check(named, looked, added);
            progress.at(Step.COMMIT);
            commit.run();
            committed = true;
        } catch (BundleException e) {
            throw Refusal.of(PluginRuntime.class, named, "failed.start", OneLine.of(reason(e)));
        } finally {
            apart.close();
            if (!committed) {
                added.removeAll(old);
                giveBack(added, running);
            }
        }
    }

    /** Fails in nothing, so that whoever asked hears why it came to this. */
    private void giveBack(List<Bundle> added, List<Bundle> running) {
        live.uninstall(added);
        try {
            live.start(running);
            shelf.sweep(shelf.listing());
        } catch (BundleException | BadInput | IOException e) {
            // It ran a moment ago: the list tells if it does not now. What is left over goes with the next change.
        }
    }

    /** What the plugin's own code said, where it was the one. */
    private static String reason(BundleException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }

    /** Whether every rubric and service promised is there. */
    private void check(String named, Looked looked, List<Bundle> added) throws BadInput {
        for (Rubric promised : looked.inside().rubrics()) {
            if (!brought.has(promised)) {
                throw Refusal.of(PluginRuntime.class, named, "promise.rubric", promised.reference());
            }
        }
        for (Bundle bundle : added) {
            if (bundle.getState() == Bundle.ACTIVE) {
                for (String service : Promise.broken(bundle)) {
                    throw Refusal.of(PluginRuntime.class, named, "promise.service", OneLine.of(service));
                }
            }
        }
    }
}
