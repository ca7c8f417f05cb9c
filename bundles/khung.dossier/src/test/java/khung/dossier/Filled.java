package khung.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.grading.Facts;
import khung.grading.ForceMajeure;
import khung.grading.Grading;
import khung.grading.Verdict;
import khung.rubric.Count;
import khung.rubric.Item;
import khung.rubric.Mark;
import khung.rubric.Method;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.scoring.Sheet;
import khung.text.Exact;

/** A form of Phụ lục 1 filled in with full points (99 of 99) and a head of a faultless unit, to be changed. */
final class Filled {

    final Map<String, Answer> answers = new HashMap<>();
    final Map<Count, Integer> counts = new TreeMap<>(Map.of(Count.UNIT_ASSIGNED, 20, Count.UNIT_DONE, 20,
            Count.UNIT_LATE, 0, Count.UNIT_EXCEEDED, 6, Count.OWN_ASSIGNED, 5, Count.OWN_DONE, 5));
    final Map<Mark, Boolean> marks = new TreeMap<>(Map.of(Mark.UNIT_QUALITY, true));
    Optional<Role> role = Optional.of(Role.HEAD);
    List<ForceMajeure> unitForce = List.of();
    List<ForceMajeure> ownForce = List.of();
    Rulings rulings = Shipped.LIBRARY.rulings();
    final Rubric rubric = Shipped.PHU_LUC_1;

    Filled() {
        rubric.criteria().forEach(i -> answers.put(i.key(), full(i)));
    }

    private static Answer full(Item item) {
        Method method = item.method().orElseThrow();
        if (method instanceof Method.PassFail) {
            return new Answer.Tick(true);
        }
        if (method instanceof Method.Ratio ratio) {
            return new Answer.Result(ratio.target().add(1));
        }
        if (method instanceof Method.Tiers) {
            return new Answer.Tier("Tốt");
        }
        return assessed("100");
    }

    static Answer assessed(String percent) {
        return new Answer.Assessed(Optional.of("kết quả"), Exact.parse(percent), Optional.of("Người chấm"),
                Optional.of("lý do"));
    }

    /**
     * Takes points off until the total is what is asked for: 4.3 carries 6 points at a target of 25, 4.5
     * carries 3, and part A is ticked off two points at a time.
     */
    Filled total(String points) {
        BigFraction off = BigFraction.of(99).subtract(Exact.parse(points).orElseThrow());
        for (int i = 1; i <= 9 && off.compareTo(BigFraction.of(9)) > 0; i++) {
            answers.put("A.1." + i, new Answer.Tick(false));
            off = off.subtract(2);
        }
        for (int i = 1; i <= 4 && off.compareTo(BigFraction.of(9)) > 0; i++) {
            answers.put("A.3." + i, new Answer.Tick(false));
            off = off.subtract(2);
        }
        for (String key : List.of("B.2.7", "B.4.2", "B.5.5", "B.6.1", "B.6.2", "B.6.6")) {
            if (off.compareTo(BigFraction.of(9)) > 0) {
                answers.put(key, assessed("0"));
                off = off.subtract(2);
            }
        }
        for (int i = 1; i <= 4 && off.compareTo(BigFraction.of(9)) > 0; i++) {
            answers.put("A.2." + i, new Answer.Tick(false));
            off = off.subtract(1);
        }
        BigFraction fromSix = off.compareTo(BigFraction.of(6)) > 0 ? BigFraction.of(6) : off;
        answers.put("B.4.3", new Answer.Result(BigFraction.of(25).multiply(
                BigFraction.of(6).subtract(fromSix)).divide(6)));
        BigFraction rest = off.subtract(fromSix);
        answers.put("B.4.5", new Answer.Assessed(Optional.empty(), Optional.of(BigFraction.of(100).multiply(
                BigFraction.of(3).subtract(rest)).divide(3)), Optional.of("a"), Optional.of("b")));
        return this;
    }

    Filled with(Count count, Integer value) {
        if (value == null) {
            counts.remove(count);
        } else {
            counts.put(count, value);
        }
        return this;
    }

    Filled role(Role other) {
        role = Optional.ofNullable(other);
        return this;
    }

    Filled ruling(String id, String option) {
        rulings = rulings.choosing(Map.of(id, option));
        return this;
    }

    Sheet sheet() {
        return Scoring.score(rubric, rulings, Plan.AS_PRINTED, answers);
    }

    Facts facts() {
        return new Facts(counts, marks, role, unitForce, ownForce);
    }

    Verdict verdict() {
        return Grading.grade(sheet(), facts(), rulings);
    }
}
