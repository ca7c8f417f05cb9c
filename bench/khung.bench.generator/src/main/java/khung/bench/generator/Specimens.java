package khung.bench.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.dossier.Person;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.dossier.UnitFacts;
import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.text.Exact;

/** The dossiers of one seed, one after the other. */
final class Specimens {

    private static final int LARGEST_UNIT = 12;

    /** Makes one dossier's answers. */
    private interface Kind {
        Draft draft();
    }

    /** Answers, and what else the shape asks for. */
    private record Draft(Shape shape, Map<String, Answer> answers, Map<String, BigFraction> plan,
            Optional<BigFraction> total) {
    }

    private final Rubric rubric;
    private final String seed;
    private final Period period;
    private final Random random;
    private final Fill fill;
    private final Units units;
    private final Deck<Kind> kinds;
    private UnitFacts unit;
    private int unitNumber;
    private int place;
    private int size;
    private int number;
    private Optional<BigFraction> unitTotal = Optional.empty();

    Specimens(Rubric rubric, long seed) {
        this.rubric = rubric;
        this.seed = Long.toString(seed);
        this.random = new Random(seed);
        int quarter = rubric.period().equals("quarter") ? Integer.parseInt(SampleText.one("period.quarter")) : 0;
        this.period = new Period(Integer.parseInt(SampleText.one("period.year")), quarter);
        Edges edges = new Edges(rubric.guidance());
        this.fill = new Fill(rubric, random);
        this.units = new Units(edges, period, random);
        this.kinds = new Deck<>(kinds(edges), random);
    }

    private List<Kind> kinds(Edges edges) {
        List<Kind> all = new ArrayList<>();
        BigFraction step = BigFraction.of(10).pow(-rubric.guidance().decimals());
        // One step of what is shown; two that show as the threshold itself; one that no decimal writes.
        List<BigFraction> shortfalls = List.of(step, step.multiply(BigFraction.of(2, 5)),
                step.multiply(step), step.divide(3));
        for (BigFraction threshold : edges.thresholds()) {
            all.add(() -> aimed(Shape.AT_THRESHOLD, threshold, false));
            all.add(() -> aimed(Shape.AT_THRESHOLD_BY_THIRDS, threshold, true));
            shortfalls.forEach(s -> all.add(() -> aimed(Shape.BELOW_THRESHOLD, threshold.subtract(s), false)));
        }
        add(all, 10, () -> aimed(Shape.ANY_TOTAL, anyTotal(), false));
        add(all, 8, this::tie);
        add(all, 8, () -> new Draft(Shape.ANY_RESULT, anyAnswers(), Map.of(), Optional.empty()));
        add(all, 2, this::nothingAsked);
        add(all, 5, this::missingRows);
        add(all, 1, () -> new Draft(Shape.BLANK, Map.of(), Map.of(), Optional.empty()));
        add(all, 3, () -> aimed(Shape.UNKNOWN_FACTS, anyTotal(), false));
        add(all, 2, () -> aimed(Shape.OWN_TASKS_OPEN, anyTotal(), false));
        add(all, 2, () -> aimed(Shape.OWN_FORCE_MAJEURE, anyTotal(), false));
        return all;
    }

    private static void add(List<Kind> all, int times, Kind kind) {
        all.addAll(Collections.nCopies(times, kind));
    }

    Specimen next() {
        if (place == size) {
            unitNumber++;
            unit = units.next("%s %s-%06d".formatted(SampleText.one("unit"), seed, unitNumber));
            place = 0;
            size = 2 + random.nextInt(LARGEST_UNIT - 1);
            unitTotal = Optional.empty();
        }
        Draft draft = kinds.deal().draft();
        unitTotal = draft.total().or(() -> unitTotal);
        Case file = new Case(dossier(draft), unit);
        place++;
        number++;
        return new Specimen(file, draft.shape(), draft.total());
    }

    private Draft aimed(Shape shape, BigFraction total, boolean thirds) {
        return fill.to(total, thirds).map(a -> new Draft(shape, a, Map.of(), Optional.of(total)))
                .orElseGet(() -> new Draft(Shape.ANY_RESULT, anyAnswers(), Map.of(), Optional.empty()));
    }

    /** The first of a unit has nobody to tie with. */
    private Draft tie() {
        return unitTotal.map(t -> aimed(Shape.TIE, t, false)).orElseGet(() -> aimed(Shape.ANY_TOTAL, anyTotal(), false));
    }

    /** From a third of the points up, with the decimals that are shown. */
    private BigFraction anyTotal() {
        BigFraction steps = fill.top().multiply(BigFraction.of(10).pow(rubric.guidance().decimals()));
        int most = steps.intValue();
        return BigFraction.of(most / 3 + random.nextInt(most - most / 3 + 1))
                .divide(BigFraction.of(10).pow(rubric.guidance().decimals()));
    }

    private Map<String, Answer> anyAnswers() {
        Map<String, Answer> answers = new TreeMap<>();
        rubric.criteria().forEach(i -> answers.put(i.key(), AnyAnswer.to(i, random)));
        return answers;
    }

    private Draft nothingAsked() {
        Map<String, Answer> answers = anyAnswers();
        Map<String, BigFraction> plan = new TreeMap<>();
        List<Item> measured = new ArrayList<>(rubric.criteria()
                .filter(i -> i.method().orElseThrow() instanceof Method.Ratio).toList());
        Collections.shuffle(measured, random);
        for (int i = 0; i < Math.min(3, measured.size()); i++) {
            String key = measured.get(i).key();
            plan.put(key, i == 0 ? Exact.ZERO : BigFraction.of(1 + random.nextInt(50)));
            if (i == 0) {
                Answer.Treatment[] all = Answer.Treatment.values();
                answers.put(key, new Answer.NotAsked(all[random.nextInt(all.length)],
                        SampleText.one("not.asked.by"), SampleText.one("not.asked.reason")));
            }
        }
        return new Draft(Shape.NOTHING_ASKED, answers, plan, Optional.empty());
    }

    private Draft missingRows() {
        Map<String, Answer> answers = anyAnswers();
        List<String> keys = new ArrayList<>(answers.keySet());
        Collections.shuffle(keys, random);
        int missing = random.nextBoolean() ? 1 : 1 + random.nextInt(keys.size());
        for (String key : keys.subList(0, missing)) {
            if (answers.get(key) instanceof Answer.Assessed a && random.nextBoolean()) {
                boolean percent = random.nextBoolean();
                answers.put(key, new Answer.Assessed(a.result(), a.percent().filter(p -> percent), a.by(),
                        a.reason().filter(r -> !percent)));
            } else {
                answers.remove(key);
            }
        }
        return new Draft(Shape.MISSING_ROWS, answers, Map.of(), Optional.empty());
    }

    private Dossier dossier(Draft draft) {
        Role role = place == 0 ? Role.HEAD : place <= size / 3 ? Role.DEPUTY : Role.MEMBER;
        Person person = People.next(role, random);
        String id = UUID.nameUUIDFromBytes((rubric.reference() + " " + seed + " " + number)
                .getBytes(StandardCharsets.UTF_8)).toString();
        boolean unknown = draft.shape() == Shape.UNKNOWN_FACTS;
        boolean roleKnown = !unknown || random.nextBoolean();
        Dossier dossier = Dossier.blank(id, rubric.reference(), period, unit.unit(), person.name()).with(person)
                .withRole(Optional.of(role).filter(r -> roleKnown)).with(new Plan(draft.plan()));
        StageEntry self = new StageEntry(draft.answers(), Map.of(), proposed(), "", "");
        return own(dossier, draft.shape(), roleKnown).with(Stage.SELF, self).with(Stage.APPRAISER, appraiser(self));
    }

    private Optional<Grade> proposed() {
        List<Grade> grades = List.copyOf(rubric.guidance().gradeNames().keySet());
        return random.nextBoolean() ? Optional.empty() : Optional.of(grades.get(random.nextInt(grades.size())));
    }

    /** Not there yet, the same as the self-assessment, or with some rows seen otherwise. */
    private StageEntry appraiser(StageEntry self) {
        int kind = random.nextInt(3);
        if (kind == 0) {
            return StageEntry.BLANK;
        }
        Map<String, Answer> answers = new TreeMap<>(self.answers());
        answers.replaceAll((key, answer) -> kind == 2 && !(answer instanceof Answer.NotAsked) && random.nextInt(10) == 0
                ? AnyAnswer.to(rubric.item(key).orElseThrow(), random) : answer);
        return new StageEntry(answers, Map.of(), Optional.empty(), "", "");
    }

    private Dossier own(Dossier dossier, Shape shape, boolean roleKnown) {
        int assigned = 5 + random.nextInt(20);
        int open = 1 + random.nextInt(2);
        Map<Count, Integer> own = new TreeMap<>();
        own.put(Count.OWN_ASSIGNED, assigned);
        own.put(Count.OWN_DONE, assigned);
        List<ForceMajeure> force = List.of();
        switch (shape) {
            case OWN_TASKS_OPEN -> own.put(Count.OWN_DONE, assigned - open);
            case OWN_FORCE_MAJEURE -> {
                own.put(Count.OWN_DONE, assigned - open);
                force = List.of(Units.force(open, 0, 0, random.nextBoolean(), random));
            }
            case UNKNOWN_FACTS -> {
                if (roleKnown) {
                    own.remove(random.nextBoolean() ? Count.OWN_DONE : Count.OWN_ASSIGNED);
                }
            }
            default -> {
            }
        }
        return dossier.withOwn(own, force);
    }
}
