package khung.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import khung.owner.OwnerClient;
import khung.owner.OwnerLock;
import khung.owner.UserFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Runs work that needs the user's folder: here, as its owner, or in the process that owns it. */
final class Ownership {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE_MILLIS = 50;

    private final BundleContext context;
    private final Path cwd;
    private final List<String> arguments;

    Ownership(BundleContext context, Path cwd, List<String> arguments) {
        this.context = context;
        this.cwd = cwd;
        this.arguments = arguments;
    }

    interface Work {
        int run(OwnerLock lock) throws Exception;
    }

    /**
     * An owner that holds the folder but does not answer is starting, ending, or running a command of its own:
     * all of these pass, so it is asked again for a while.
     */
    int run(Work work) throws Exception {
        Path home = UserFolder.home();
        long start = System.nanoTime();
        while (true) {
            Optional<OwnerLock> lock = OwnerLock.tryTake(home);
            if (lock.isPresent()) {
                return asOwner(lock.get(), work);
            }
            OptionalInt answered = OwnerClient.ask(home, cwd, arguments, System.in, System.out, System.err);
            if (answered.isPresent()) {
                return answered.getAsInt();
            }
            if (System.nanoTime() - start > LONGEST_WAIT) {
                System.err.println(Messages.text("owner.silent", home));
                return 2;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private int asOwner(OwnerLock lock, Work work) throws Exception {
        try (lock) {
            ServiceRegistration<OwnerLock> owned = context.registerService(OwnerLock.class, lock, null);
            try {
                return work.run(lock);
            } finally {
                owned.unregister();
            }
        }
    }
}
