package khung.bench.scoring;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import khung.bench.scoring.ByHand.Tasks;
import khung.dossier.Assessment;
import khung.dossier.Stage;
import khung.grading.Facts;
import khung.rubric.Count;
import khung.rubric.Mark;
import khung.rubric.Role;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.scoring.Sheet;

/** One complete dossier of Phụ lục 1, scored and graded by Khung and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScoringBenchmark {

    private Filled filled;
    private Plan plan;
    private Map<String, Answer> answers;
    private double[] doubles;
    private Tasks tasks;

    /** Fills in the dossier, and refuses to measure two computations that disagree. */
    @Setup
    public void fillIn() {
        filled = Filled.make();
        plan = filled.file().dossier().plan();
        answers = filled.file().dossier().entry(Stage.SELF).answers();
        doubles = Stream.of(filled.results()).flatMapToDouble(r -> DoubleStream.of(r.doubleValue())).toArray();
        tasks = tasks(filled.file().facts());
        if (!scoring().total().orElseThrow().equals(exactByHand())) {
            throw new IllegalStateException("the sums by hand differ from the sheet");
        }
    }

    static Tasks tasks(Facts f) {
        return new Tasks(count(f, Count.UNIT_ASSIGNED), count(f, Count.UNIT_DONE), count(f, Count.UNIT_LATE),
                count(f, Count.UNIT_EXCEEDED), f.mark(Mark.UNIT_QUALITY).orElseThrow(),
                count(f, Count.OWN_ASSIGNED), count(f, Count.OWN_DONE), f.role().orElseThrow() == Role.HEAD);
    }

    private static int count(Facts facts, Count count) {
        return facts.count(count).orElseThrow();
    }

    /** Khung: the sheet with every number's explanation. */
    @Benchmark
    public Sheet scoring() {
        return Scoring.score(filled.rubric(), filled.rulings(), plan, answers);
    }

    /** Khung: the sheet, and the grade with its reasons. */
    @Benchmark
    public Assessment scoringAndGrading() {
        return Assessment.of(filled.file(), Stage.SELF, filled.rubric(), filled.rulings());
    }

    /** By hand: the total, exact. */
    @Benchmark
    public BigFraction exactByHand() {
        return ByHand.total(filled.met(), filled.results());
    }

    /** By hand: the total, exact, and the grade. */
    @Benchmark
    public int exactByHandAndGrade() {
        return ByHand.grade(ByHand.total(filled.met(), filled.results()), tasks);
    }

    /** By hand: the total in binary floating point, for scale. */
    @Benchmark
    public double doubleByHand() {
        return ByHandDouble.total(filled.met(), doubles);
    }
}
