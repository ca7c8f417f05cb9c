package khung.trust.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import khung.rubric.RubricSource;
import khung.rubric.Rubrics;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Problem;
import khung.trust.TrustedKeys;
import khung.trust.files.Home;
import khung.trust.files.Refusal;
import khung.trust.files.TrustLog;
import khung.trust.files.WholeFile;
import khung.trust.supplements.Contents;
import khung.trust.supplements.Installed;
import khung.trust.supplements.InstalledSupplements;
import khung.trust.supplements.Laying;
import khung.trust.supplements.SupplementFile;
import khung.trust.supplements.SupplementUse;

/**
 * Brings the folder of supplements to the rubrics, and brings it anew after every change: the registry of rubrics
 * reads a source once, so a changed folder is a new source.
 */
@Component(service = InstalledSupplements.class, immediate = true)
public final class FolderSupplements implements InstalledSupplements, AutoCloseable {

    private final Home home;
    private final TrustedKeys keys;
    private final Rubrics rubrics;
    private final Function<RubricSource, Runnable> publish;
    private final List<SupplementUse> users = new CopyOnWriteArrayList<>();
    private final AutoCloseable keyListener;
    private SupplementFolder current;
    private Runnable withdraw;

    /** As a component. */
    @Activate
    public FolderSupplements(BundleContext context, @Reference Home home, @Reference TrustedKeys keys,
            @Reference Rubrics rubrics) {
        this(home, keys, rubrics, source -> {
            ServiceRegistration<RubricSource> registration = context.registerService(RubricSource.class, source, null);
            return registration::unregister;
        });
    }

    /**
     * Without a framework.
     *
     * @param publish adds a source to the rubrics and returns what takes it away again
     */
    public FolderSupplements(Home home, TrustedKeys keys, Rubrics rubrics, Function<RubricSource, Runnable> publish) {
        this.home = home;
        this.keys = keys;
        this.rubrics = rubrics;
        this.publish = publish;
        bring(new SupplementFolder(home, keys));
        this.keyListener = keys.onChange(this::follow);
    }

    /** Somebody to ask before a supplement goes. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "forget")
    public void ask(SupplementUse user) {
        users.add(user);
    }

    /** They are gone. */
    public void forget(SupplementUse user) {
        users.remove(user);
    }

    @Override
    public synchronized Contents look() throws IOException {
        SupplementFolder now = new SupplementFolder(home, keys);
        if (!now.contents().equals(current.contents())) {
            bring(now);
        }
        return current.contents();
    }

    @Override
    public synchronized Installation install(String file, byte[] content, Optional<byte[]> signature, String by)
            throws BadInput, IOException {
        Path folder = home.toChange();
        Installed given = SupplementFolder.verified(file, content, signature, keys);
        Supplement supplement = given.supplement();
        refuseOtherContent(file, supplement);
        Laying laying = Laying.of(supplement, rubrics);
        List<Problem> errors = laying.errors();
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        if (find(look(), supplement.reference()).filter(i -> same(i, given)).isPresent()) {
            return new Installation(given, laying, false);
        }
        log(folder, "install", supplement, by);
        Path target = file(Files.createDirectories(folder.resolve(SupplementFolder.NAME)), supplement.reference());
        // The signature first: without its file it means nothing, while a file without its signature is a complaint.
        WholeFile.write(SupplementFolder.signature(target), signature.orElseThrow());
        WholeFile.write(target, content);
        return new Installation(find(look(), supplement.reference())
                .orElseThrow(() -> new IOException(target.toString())), laying, true);
    }

    @Override
    public List<Phrase> uses(String reference) throws IOException {
        List<Phrase> all = new ArrayList<>();
        for (SupplementUse user : users) {
            all.addAll(user.uses(reference));
        }
        return all;
    }

    @Override
    public synchronized void remove(String reference, String by) throws BadInput, IOException {
        Path folder = home.toChange();
        Optional<Path> target = Optional.of(reference).filter(SupplementFile::isReference)
                .map(r -> file(folder.resolve(SupplementFolder.NAME), r)).filter(Files::exists);
        if (target.isEmpty()) {
            boolean shipped = rubrics.supplements().stream().anyMatch(s -> s.reference().equals(reference));
            throw Refusal.of(SupplementFile.class, reference, shipped ? "shipped" : "notInstalled");
        }
        TrustLog.add(Files.createDirectories(folder.resolve("trust")), now(), "supplement remove", reference, by);
        Files.delete(target.get());
        Files.deleteIfExists(SupplementFolder.signature(target.get()));
        look();
    }

    /** Takes everything away from the rubrics; the files stay. */
    @Override
    @Deactivate
    public void close() throws Exception {
        keyListener.close();
        withdraw.run();
    }

    /** Another list of keys may believe other files. */
    private synchronized void follow() {
        bring(new SupplementFolder(home, keys));
    }

    /** The new source comes before the old one goes, so that nobody finds an installed supplement missing. */
    private void bring(SupplementFolder folder) {
        Runnable before = withdraw;
        current = folder;
        withdraw = publish.apply(folder);
        if (before != null) {
            before.run();
        }
    }

    private void refuseOtherContent(String file, Supplement supplement) throws BadInput {
        Optional<Supplement> other = rubrics.supplements().stream()
                .filter(s -> s.reference().equals(supplement.reference()))
                .filter(s -> !s.digest().equals(supplement.digest())).findFirst();
        if (other.isPresent()) {
            throw Refusal.of(SupplementFile.class, file, "otherContent", supplement.reference(),
                    other.get().file().name());
        }
    }

    private static Optional<Installed> find(Contents contents, String reference) {
        return contents.installed().stream().filter(i -> i.supplement().reference().equals(reference)).findFirst();
    }

    private static boolean same(Installed a, Installed b) {
        return a.supplement().file().text().equals(b.supplement().file().text())
                && a.verification().signature().equals(b.verification().signature());
    }

    private static Path file(Path folder, String reference) {
        return folder.resolve(reference + SupplementFolder.ENDING);
    }

    private static void log(Path folder, String act, Supplement supplement, String by) throws IOException {
        TrustLog.add(Files.createDirectories(folder.resolve("trust")), now(), "supplement " + act,
                supplement.reference(), supplement.digest(), by);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
