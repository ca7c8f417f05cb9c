package khung.trust.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import khung.rubric.RubricFile;
import khung.rubric.RubricSource;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Problem;
import khung.trust.Sha256;
import khung.trust.SignatureFile;
import khung.trust.TrustedKeys;
import khung.trust.Verification;
import khung.trust.files.Home;
import khung.trust.files.Refusal;
import khung.trust.files.SmallFile;
import khung.trust.supplements.Contents;
import khung.trust.supplements.Installed;
import khung.trust.supplements.SupplementFile;

/**
 * The folder {@code supplements/} as it was when first asked: {@code REFERENCE.yaml} for each supplement, its
 * signature beside it. Only what a trusted key signed is brought to the rubrics.
 */
final class SupplementFolder implements RubricSource {

    static final String NAME = "supplements";
    static final String ENDING = ".yaml";

    private final Home home;
    private final TrustedKeys keys;
    private Contents contents;

    SupplementFolder(Home home, TrustedKeys keys) {
        this.home = home;
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RubricFile> files() throws IOException {
        return contents().installed().stream().map(i -> i.supplement().file()).toList();
    }

    @Override
    public List<Problem> problems() throws IOException {
        return contents().refused();
    }

    synchronized Contents contents() throws IOException {
        if (contents == null) {
            contents = read();
        }
        return contents;
    }

    private Contents read() throws IOException {
        Optional<Path> folder = home.toRead().map(h -> h.resolve(NAME)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return Contents.NONE;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.get())) {
            files = all.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
        }
        List<Installed> installed = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                installed.add(one(file));
            } catch (BadInput e) {
                // One line per file; the others would only repeat that it cannot be read.
                refused.add(e.problems().get(0));
            }
        }
        return new Contents(List.copyOf(installed), List.copyOf(refused));
    }

    private Installed one(Path file) throws BadInput, IOException {
        String named = NAME + "/" + file.getFileName();
        byte[] bytes = SmallFile.read(file, SupplementFile.MOST_BYTES)
                .orElseThrow(() -> Refusal.of(SupplementFile.class, named, "noFile"));
        Optional<byte[]> signature = SmallFile.read(signature(file), SignatureFile.MOST_BYTES);
        Installed one = verified(named, bytes, signature, keys);
        if (!file.getFileName().toString().equals(one.supplement().reference() + ENDING)) {
            throw Refusal.of(SupplementFile.class, named, "fileName", one.supplement().reference());
        }
        return one;
    }

    static Path signature(Path file) {
        return file.resolveSibling(file.getFileName() + SignatureFile.ENDING);
    }

    /** Nothing of a file is looked at before its signature holds. */
    static Installed verified(String named, byte[] bytes, Optional<byte[]> signature, TrustedKeys keys)
            throws BadInput, IOException {
        if (bytes.length > SupplementFile.MOST_BYTES) {
            SupplementFile.read(named, bytes);
        }
        Verification verification = keys.verify(SupplementFile.KIND, Sha256.of(bytes), signature);
        if (!verification.signed()) {
            throw new BadInput(List.of(verification.problem(named)));
        }
        Supplement supplement = SupplementFile.read(named, bytes);
        Verification whole = verification.named(supplement.reference());
        if (!whole.signed()) {
            throw new BadInput(List.of(whole.problem(named)));
        }
        return new Installed(supplement, whole);
    }
}
