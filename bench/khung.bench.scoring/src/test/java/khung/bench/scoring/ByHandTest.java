package khung.bench.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.dossier.Assessment;
import khung.dossier.Stage;
import khung.rubric.Grade;

class ByHandTest {

    private final Filled filled = Filled.make();
    private final Assessment assessed = Assessment.of(filled.file(), Stage.SELF, filled.rubric(), filled.rulings());

    @Test
    void theSumsByHandAreTheSheetsToTheLastDigit() {
        BigFraction total = ByHand.total(filled.met(), filled.results());
        assertEquals(assessed.sheet().total().orElseThrow(), total);
    }

    @Test
    void theSumsInDoubleAreTheSameUpToRounding() {
        double[] results = Stream.of(filled.results()).mapToDouble(BigFraction::doubleValue).toArray();
        assertEquals(assessed.sheet().total().orElseThrow().doubleValue(),
                ByHandDouble.total(filled.met(), results), 1e-9);
    }

    @Test
    void theGradeByHandIsTheVerdicts() {
        int grade = ByHand.grade(assessed.sheet().total().orElseThrow(), ScoringBenchmark.tasks(filled.file().facts()));
        assertEquals(assessed.verdict().grade().orElseThrow(), Grade.values()[grade]);
    }
}
