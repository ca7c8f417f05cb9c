package khung.bench.scoring;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.bench.generator.ClassPathRubrics;
import khung.bench.generator.DossierGenerator;
import khung.bench.generator.Shape;
import khung.bench.generator.Specimen;
import khung.dossier.Case;
import khung.dossier.Stage;
import khung.rubric.Count;
import khung.rubric.Item;
import khung.rubric.Mark;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;
import khung.rubric.Rulings;
import khung.scoring.Answer;

/**
 * One complete dossier of Phụ lục 1 in the two shapes the benchmark compares: as Khung has it, and as bare numbers in
 * printed order. Its results come as people write them, ratios that do not terminate among them.
 *
 * @param file the dossier with its unit's facts, all of them known
 * @param rubric Phụ lục 1
 * @param rulings the standard ones
 * @param met the ticks of part A
 * @param results the rows of part B; a percentage where a person assessed, the points where there are tiers
 */
record Filled(Case file, Rubric rubric, Rulings rulings, boolean[] met, BigFraction[] results) {

    private static final String RUBRIC = "lamdong-2026.phu-luc-1";
    private static final long SEED = 2026;
    private static final int FAR_ENOUGH = 5000;

    static Filled make() {
        RubricRegistry rubrics = new RubricRegistry();
        rubrics.add(new ClassPathRubrics());
        Rubric rubric = rubrics.find(RUBRIC).orElseThrow();
        Case file = new DossierGenerator(rubric, SEED).specimens(FAR_ENOUGH)
                .filter(s -> s.shape() == Shape.ANY_RESULT).map(Specimen::file).filter(Filled::allKnown)
                .findFirst().orElseThrow();
        List<Item> a = rubric.parts().get(0).criteria().toList();
        List<Item> b = rubric.parts().get(1).criteria().toList();
        boolean[] met = new boolean[a.size()];
        for (int i = 0; i < met.length; i++) {
            met[i] = ((Answer.Tick) answer(file, a.get(i))).met();
        }
        BigFraction[] results = new BigFraction[b.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = number(b.get(i), answer(file, b.get(i)));
        }
        return new Filled(file, rubric, rubrics.rulings(), met, results);
    }

    private static boolean allKnown(Case file) {
        return file.facts().counts().size() == Count.ofTasks().size()
                && file.facts().marks().size() == Mark.byWord().size() && file.facts().unitForce().isEmpty();
    }

    private static Answer answer(Case file, Item item) {
        return file.dossier().entry(Stage.SELF).answers().get(item.key());
    }

    private static BigFraction number(Item item, Answer answer) {
        if (answer instanceof Answer.Result result) {
            return result.value();
        }
        if (answer instanceof Answer.Assessed assessed) {
            return assessed.percent().orElseThrow();
        }
        String name = ((Answer.Tier) answer).name();
        return ((khung.rubric.Method.Tiers) item.method().orElseThrow()).tiers().stream()
                .filter(t -> t.name().equals(name)).findFirst().orElseThrow().points();
    }
}
