package khung.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.FormPrinter;
import khung.dossier.DossierStore.Changed;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.text.BadInput;

/** Cases from and to files. All of it on the disk's thread. */
final class CaseFiles {

    /** Where a dossier in a file names its rubric. */
    private static final Pattern RUBRIC = Pattern.compile("(?m)^rubric: *\"?([^\\s\"]+)");

    private final Desk desk;

    CaseFiles(Desk desk) {
        this.desk = desk;
    }

    /** Takes all dossiers of a file into the store, or none. Tells their ids. */
    List<String> take(Path file) throws IOException, BadInput, Changed {
        List<Case> cases = new ArrayList<>();
        RubricLookup lookup = desk.lookup();
        try (InputStream in = Files.newInputStream(file)) {
            for (Case read : DossierFile.read(file.getFileName().toString(), in, lookup, desk.rubrics().rulings(), DossierFile.Origin.OUTSIDE)) {
                boolean nameless = read.dossier().id().isBlank();
                cases.add(nameless ? read.with(read.dossier().withId(UUID.randomUUID().toString())) : read);
            }
        }
        desk.store().addAll(cases, lookup, desk.author());
        return cases.stream().map(c -> c.dossier().id()).toList();
    }

    /** Takes the samples that came with the product, as far as their rubrics are installed. */
    int takeSamples() throws IOException, BadInput, Changed {
        String product = System.getProperty("khung.product", "");
        Path folder = Path.of(product, "samples");
        if (product.isEmpty() || !Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        int taken = 0;
        for (Path file : files) {
            boolean fits = RUBRIC.matcher(Files.readString(file)).results()
                    .allMatch(r -> desk.rubrics().find(r.group(1)).isPresent());
            if (fits) {
                taken += take(file).size();
            }
        }
        return taken;
    }

    /** Writes a dossier with its unit's facts. */
    void give(Case file, Path to) throws IOException {
        whole(to, DossierFile.text(List.of(file)).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the official form; the appraiser's part only when the appraiser entered anything. */
    void print(Standing standing, FormPrinter.Extent extent, Path to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean appraised = !standing.file().dossier().entry(Stage.APPRAISER).equals(StageEntry.BLANK);
        desk.printer().orElseThrow().print(standing.file(), standing.self(),
                Optional.<Assessment>of(standing.appraiser()).filter(a -> appraised), extent, out);
        whole(to, out.toByteArray());
    }

    /** The file is there whole, or the one before it still is. */
    private static void whole(Path to, byte[] bytes) throws IOException {
        Path target = to.toAbsolutePath();
        Path beside = Files.createTempFile(target.getParent(), ".khung", null);
        try {
            Files.write(beside, bytes);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
