package khung.trust.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import khung.text.BadInput;
import khung.text.Problem;
import khung.trust.SignatureFile;
import khung.trust.Signer;
import khung.trust.TrustedKey;
import khung.trust.TrustedKeys;
import khung.trust.Verification;
import khung.trust.files.Home;
import khung.trust.files.KeyText;
import khung.trust.files.Refusal;
import khung.trust.files.SmallFile;
import khung.trust.files.TrustLog;
import khung.trust.files.WholeFile;

/**
 * The list of keys in {@code trust/} of the user's folder: {@code FINGERPRINT.pub} for each key, beside it
 * {@code FINGERPRINT.revoked} once it is trusted no more, and {@code log}. Whoever laid out the program may have put
 * keys into {@code trust/} of its own folder; they are trusted too until they are revoked here.
 */
@Component
public final class KeyFolder implements TrustedKeys {

    private static final String FOLDER = "trust";
    private static final String KEY = ".pub";
    private static final String REVOKED = ".revoked";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String REASON = "reason";
    private static final int SHORTEST = 8;

    private final Home home;
    private final Optional<Path> product;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private record Read(List<TrustedKey> keys, List<Problem> problems) {
    }

    /** As a component. */
    @Activate
    public KeyFolder(@Reference Home home) {
        this(home, Optional.ofNullable(System.getProperty("khung.product")).map(Path::of), Clock.systemUTC());
    }

    /** Without a framework, and without a program's folder. */
    public KeyFolder(Home home, Clock clock) {
        this(home, Optional.empty(), clock);
    }

    /** Without a framework. */
    public KeyFolder(Home home, Optional<Path> product, Clock clock) {
        this.home = home;
        this.product = product;
        this.clock = clock;
    }

    @Override
    public List<TrustedKey> list() throws IOException {
        return read().keys();
    }

    @Override
    public List<Problem> problems() throws IOException {
        return read().problems();
    }

    @Override
    public Optional<TrustedKey> find(String fingerprint) throws IOException {
        return list().stream().filter(k -> k.fingerprint().equals(fingerprint)).findFirst();
    }

    @Override
    public Verification verify(String kind, String sha256, Optional<byte[]> signature) throws IOException {
        return Verification.of(kind, sha256, signature, read().keys());
    }

    @Override
    public TrustedKey trust(Signer signer, String by) throws BadInput, IOException {
        TrustedKey added;
        synchronized (this) {
            Path folder = folder();
            String fingerprint = signer.fingerprint();
            Optional<TrustedKey> known = find(fingerprint);
            if (known.isPresent() && known.get().revoked().isPresent()) {
                throw Refusal.of(TrustedKeys.class, Verification.shortened(fingerprint), "revokedBefore",
                        known.get().signer().name());
            }
            if (known.isPresent()) {
                return known.get();
            }
            Instant now = now();
            TrustLog.add(folder, now, "trust", fingerprint, signer.name(), by);
            WholeFile.write(folder.resolve(fingerprint + KEY), (stamp(by, now) + signer.text())
                    .getBytes(StandardCharsets.UTF_8));
            added = find(fingerprint).orElseThrow(() -> new IOException(fingerprint));
        }
        listeners.forEach(Runnable::run);
        return added;
    }

    @Override
    public TrustedKey revoke(String fingerprint, String by, String reason) throws BadInput, IOException {
        TrustedKey revoked;
        synchronized (this) {
            Path folder = folder();
            TrustedKey key = meant(fingerprint);
            if (key.revoked().isPresent()) {
                return key;
            }
            Instant now = now();
            String why = reason.replaceAll("\\p{Cntrl}", " ").strip();
            TrustLog.add(folder, now, "revoke", key.fingerprint(), key.signer().name(), by, why);
            WholeFile.write(folder.resolve(key.fingerprint() + REVOKED),
                    (stamp(by, now) + REASON + ": " + why + "\n").getBytes(StandardCharsets.UTF_8));
            revoked = find(key.fingerprint()).orElseThrow(() -> new IOException(fingerprint));
        }
        listeners.forEach(Runnable::run);
        return revoked;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private TrustedKey meant(String fingerprint) throws BadInput, IOException {
        String digits = fingerprint.toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{" + SHORTEST + ",64}")) {
            throw Refusal.of(TrustedKeys.class, fingerprint, "notFingerprint", String.valueOf(SHORTEST));
        }
        List<TrustedKey> meant = list().stream().filter(k -> k.fingerprint().startsWith(digits)).toList();
        if (meant.size() != 1) {
            throw Refusal.of(TrustedKeys.class, fingerprint, meant.isEmpty() ? "noSuchKey" : "severalKeys");
        }
        return meant.get(0);
    }

    private Path folder() throws BadInput, IOException {
        return Files.createDirectories(home.toChange().resolve(FOLDER));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String stamp(String by, Instant at) {
        return new KeyText(Map.of(BY, by.replaceAll("\\p{Cntrl}", " ").strip(), AT, at.toString()), Map.of()).write();
    }

    private Read read() throws IOException {
        List<TrustedKey> keys = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<Path> folder = home.toRead().map(h -> h.resolve(FOLDER)).filter(Files::isDirectory);
        if (folder.isPresent()) {
            for (Path file : keyFiles(folder.get())) {
                try {
                    keys.add(key(file));
                } catch (BadInput e) {
                    problems.addAll(e.problems());
                }
            }
        }
        Optional<Path> shipped = product.map(p -> p.resolve(FOLDER)).filter(Files::isDirectory);
        if (shipped.isPresent()) {
            for (Path file : keyFiles(shipped.get())) {
                try {
                    TrustedKey key = shipped(file, folder);
                    if (keys.stream().noneMatch(k -> k.fingerprint().equals(key.fingerprint()))) {
                        keys.add(key);
                    }
                } catch (BadInput e) {
                    problems.addAll(e.problems());
                }
            }
        }
        keys.sort(Comparator.comparing((TrustedKey k) -> k.signer().name()).thenComparing(TrustedKey::fingerprint));
        return new Read(List.copyOf(keys), List.copyOf(problems));
    }

    private static List<Path> keyFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(KEY)).sorted().toList();
        }
    }

    private static TrustedKey shipped(Path file, Optional<Path> folder) throws BadInput, IOException {
        String named = FOLDER + "/" + file.getFileName();
        byte[] bytes = SmallFile.read(file, Signer.MOST_BYTES)
                .orElseThrow(() -> Refusal.of(TrustedKeys.class, named, "entry"));
        Signer signer = Signer.read(named, bytes);
        Optional<Path> end = folder.map(f -> f.resolve(signer.fingerprint() + REVOKED)).filter(Files::exists);
        return new TrustedKey(signer, "Khung", Files.getLastModifiedTime(file).toInstant(),
                end.isPresent() ? Optional.of(revocation(end.get())) : Optional.empty());
    }

    private static TrustedKey key(Path file) throws BadInput, IOException {
        String named = FOLDER + "/" + file.getFileName();
        byte[] bytes = SmallFile.read(file, Signer.MOST_BYTES)
                .orElseThrow(() -> Refusal.of(TrustedKeys.class, named, "entry"));
        Signer signer = Signer.read(named, bytes);
        Map<String, String> fields = KeyText.read(named, bytes, Signer.MOST_BYTES).fields();
        String base = file.getFileName().toString();
        if (!base.equals(signer.fingerprint() + KEY)) {
            throw Refusal.of(TrustedKeys.class, named, "entry");
        }
        Path end = file.resolveSibling(signer.fingerprint() + REVOKED);
        Optional<TrustedKey.Revocation> revoked = Files.exists(end) ? Optional.of(revocation(end)) : Optional.empty();
        return new TrustedKey(signer, fields.getOrDefault(BY, ""), instant(fields.get(AT)), revoked);
    }

    /** Its being there is what counts: one that cannot be read ends trust all the same. */
    private static TrustedKey.Revocation revocation(Path file) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try {
            Optional<byte[]> bytes = SmallFile.read(file, Signer.MOST_BYTES);
            if (bytes.isPresent()) {
                fields.putAll(KeyText.read("", bytes.get(), Signer.MOST_BYTES).fields());
            }
        } catch (BadInput e) {
            fields.clear();
        }
        return new TrustedKey.Revocation(fields.getOrDefault(BY, ""), instant(fields.get(AT)),
                fields.getOrDefault(REASON, ""));
    }

    private static Instant instant(String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
