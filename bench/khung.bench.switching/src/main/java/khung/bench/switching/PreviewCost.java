package khung.bench.switching;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;

import khung.bench.generator.ClassPathRubrics;
import khung.bench.generator.DossierGenerator;
import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.policy.Filter;
import khung.policy.Preview;
import khung.policy.SwitchOrder;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.rubric.Rulings;
import khung.store.H2DossierStore;

/**
 * Previews a switch of every dossier of a store from Phụ lục 1 to a later version of it, in stores of growing
 * size. Prints the processor time of a dossier beside scoring the same dossiers twice in memory, and beside the smallest store.
 */
public final class PreviewCost {

    private static final String ID = "lamdong-2026.phu-luc-1";
    private static final String LATER = "2026.12.1";
    private static final int BATCH = 1000;
    private static final int SAMPLE = 500;
    private static final int WARM = 4;
    private static final long SEED = 7;
    private static final double NANOS = 1e3;

    private PreviewCost() {
    }

    /**
     * Runs.
     *
     * @param args sizes, growing; without any 1,000, 10,000 and 100,000
     */
    public static void main(String[] args) throws Exception {
        List<Integer> sizes = args.length > 0 ? Stream.of(args).map(Integer::valueOf).toList()
                : List.of(1_000, 10_000, 100_000);
        RubricRegistry installed = new RubricRegistry();
        installed.add(new ClassPathRubrics());
        Rubric old = installed.find(ID).orElseThrow();
        installed.add(new Later(old));
        Rubric later = installed.find(ID).orElseThrow();
        if (!later.version().equals(LATER)) {
            throw new IllegalStateException(installed.problems().toString());
        }
        double inMemory = twice(old, later, installed.rulings());
        Path folder = Files.createTempDirectory("khung-bench");
        try (H2DossierStore store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), folder, "khung",
                installed)) {
            measure(sizes, store, installed, old, later, inMemory);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
            }
        }
    }

    private static void measure(List<Integer> sizes, H2DossierStore store, RubricRegistry installed, Rubric old,
            Rubric later, double inMemory) throws Exception {
        Switching switching = new Switching(store, store, installed);
        Iterator<Case> cases = new DossierGenerator(old, SEED).stream(sizes.get(sizes.size() - 1)).iterator();
        int kept = 0;
        double first = 0;
        System.out.println("dossiers  moved  grades changed  beside scoring both in memory  beside the smallest store");
        for (int size : sizes) {
            while (kept < size) {
                List<Case> batch = new ArrayList<>();
                while (batch.size() < BATCH && kept + batch.size() < size) {
                    batch.add(cases.next());
                }
                store.addAll(batch, RubricLookup.of(installed), "bench");
                kept += batch.size();
            }
            SwitchOrder order = new SwitchOrder(List.of(Switching.version(later, Optional.empty(), new Period(2026, 3))),
                    Optional.of(Filter.ALL), "bench", "bench", LocalDate.now());
            if (first == 0) {
                for (int warm = 0; warm < WARM; warm++) {
                    switching.preview(order, r -> { });
                }
            }
            long start = cpu();
            Preview preview = switching.preview(order, r -> { });
            double each = (cpu() - start) / NANOS / size;
            first = first == 0 ? each : first;
            System.out.printf("%8d  %d  %d  %.2f  %.2f%n", size, preview.moved(), preview.gradesChanged(),
                    each / inMemory, each / first);
        }
    }

    /** Processor time of this thread, which other work on the machine does not stretch. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Scoring and grading by both versions, in microseconds a dossier, once warm. */
    private static double twice(Rubric old, Rubric later, Rulings rulings) {
        List<Case> sample = new DossierGenerator(old, SEED).stream(SAMPLE).toList();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long start = cpu();
            for (Case file : sample) {
                for (Stage stage : Stage.values()) {
                    Assessment.of(file, stage, old, rulings);
                    Assessment.of(file, stage, later, rulings);
                }
            }
            best = Math.min(best, (cpu() - start) / NANOS / sample.size());
        }
        return best;
    }

    /** The same appendix as a later version that prints one maximum otherwise. */
    private record Later(Rubric old) implements RubricSource {
        @Override
        public String name() {
            return "later";
        }

        @Override
        public List<RubricFile> files() throws IOException {
            RubricFile file = old.files().get(0);
            return List.of(new RubricFile("later.yaml", file.text()
                    .replaceFirst("version: \\S+", "version: " + LATER)
                    .replaceFirst("target: \"18\", upTo: \"20\"", "target: \"19\", upTo: \"21\"")));
        }
    }
}
