package khung.dossier;

import static khung.dossier.Entered.choose;
import static khung.dossier.Entered.done;
import static khung.dossier.Entered.notNumber;
import static khung.dossier.Entered.unfinished;
import static khung.dossier.Entered.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.grading.FactTexts;
import khung.grading.Facts;
import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Mark;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Plan;
import khung.scoring.Plan.AxisRole;
import khung.scoring.PlanCheck;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * Every field of a case as text, by path: what the window binds its fields to and {@code dossier set}
 * writes. A text that is no value yet, such as {@code "1,"}, is kept as it was typed and its field counts
 * as blank: neither an error nor zero.
 *
 * <p>Paths: {@code person.name}, {@code person.born}, {@code person.partyPost},
 * {@code person.governmentPost}, {@code person.unionPost}, {@code unit}, {@code role};
 * {@code unit.assigned}, {@code unit.done}, {@code unit.late}, {@code unit.exceeded}, {@code unit.quality};
 * {@code own.assigned}, {@code own.done}; {@code facts.NAME} for each fact the guidance declares; {@code unit.force.1.tasks} (and {@code done}, {@code late},
 * {@code exceeded}, {@code reason}, {@code authority}), {@code own.force.…}; {@code plan.B.1.1},
 * {@code plan.B.1.role}, {@code plan.B.1.weight};
 * {@code self.B.1.1} and {@code appraiser.B.1.1} with the parts {@code .percent}, {@code .by},
 * {@code .reason}, {@code .points}, {@code .notAsked}, {@code .notAskedBy}, {@code .notAskedReason},
 * {@code .excellent}, {@code .good}, {@code .completed}, {@code .notCompleted}, {@code .work.1.task} (and
 * {@code coefficient}, {@code planned}, {@code done}, {@code quality}, {@code progress}, {@code leadership},
 * {@code reason}), {@code .task.1.task} (and {@code axis}, {@code planned}, {@code result}, {@code level},
 * {@code note});
 * {@code self.note.B.1.1}; {@code self.proposedGrade}; {@code appraiser.points},
 * {@code appraiser.keyTasks}; {@code decision.grade}, {@code decision.by}, {@code decision.date},
 * {@code decision.reason}.
 *
 * <p>Immutable; any thread.
 */
public final class CaseFields {

    private static final String PLAN = "plan.";
    private static final String FACTS = "facts.";

    private final Rubric rubric;

    /** Fields of cases filled in by this rubric. */
    public CaseFields(Rubric rubric) {
        this.rubric = rubric;
    }

    /**
     * A case after a field was written.
     *
     * @param file the case
     * @param trouble what is wrong with the text; empty when it is a value, blank, or may become one
     * @param known whether the path names a field
     */
    public record Written(Case file, Optional<Trouble> trouble, boolean known) {
    }

    /** What is wrong with a field and what to do. */
    public record Trouble(String path, Phrase what, Phrase remedy) {
    }

    /** The text of a field as a person would type it; empty when blank or unknown. */
    public String get(Case file, String path) {
        String typed = file.dossier().unfinished().get(path);
        return typed != null ? typed : value(file, path).orElse("");
    }

    /** Writes a field. Never throws for what people type. */
    public Written set(Case file, String path, String text) {
        Case clean = unfinished(file, path, Optional.empty());
        String stripped = text.strip();
        Optional<Entered> outcome = write(clean, path, text, stripped);
        if (outcome.isEmpty()) {
            return new Written(file, Optional.of(new Trouble(path, phrase("noPath", path), phrase("noPath.remedy"))),
                    false);
        }
        Entered done = outcome.get();
        Case after = done.pending() ? unfinished(done.file(), path, Optional.of(text)) : done.file();
        return new Written(after, done.trouble(), true);
    }

    /** Everything a person should look at: texts that are no value, and force majeure that does not count. */
    public List<Trouble> troubles(Case file) {
        List<Trouble> all = new ArrayList<>();
        new TreeMap<>(file.dossier().unfinished()).forEach((path, text) ->
                set(file, path, text).trouble().ifPresent(all::add));
        force("unit", file.unit().force(), all);
        force("own", file.dossier().ownForce(), all);
        return all;
    }

    /**
     * What is wrong with the axes of the plan; while anything is, its weights weigh nothing.
     *
     * @param rulings the rulings that hold where the dossier is pinned to nothing and chooses nothing else
     */
    public List<Trouble> planTroubles(Case file, Rulings rulings) {
        return PlanCheck.wrong(rubric, file.dossier().standing(rulings), file.dossier().plan()).stream()
                .map(w -> new Trouble(w.axis().isEmpty() ? "plan" : PLAN + w.axis() + ".weight", w.what(), w.remedy()))
                .toList();
    }

    private static void force(String whose, List<ForceMajeure> force, List<Trouble> all) {
        for (int i = 0; i < force.size(); i++) {
            ForceMajeure f = force.get(i);
            String path = whose + ".force." + (i + 1) + ".";
            if (f.tasks() == 0 || f.reason().isBlank()) {
                all.add(new Trouble(path + "tasks", phrase("force.incomplete", i + 1), phrase("force.incomplete.remedy")));
            } else if (!f.confirmed()) {
                all.add(new Trouble(path + "authority", phrase("force.unconfirmed", i + 1),
                        phrase("force.unconfirmed.remedy")));
            }
        }
    }

    private Optional<Entered> write(Case file, String path, String text, String stripped) {
        Dossier d = file.dossier();
        switch (path) {
            case "unit":
                return Optional.of(done(new Case(d.withUnit(text), movedTo(file.unit(), text))));
            case "role":
                return Optional.of(choose(file, path, stripped, Words.ROLES, r -> file.with(d.withRole(r))));
            case "unit.quality":
                return Optional.of(choose(file, path, stripped, Words.YES_NO, q -> file.with(quality(file.unit(), q))));
            case "person.born":
                return Optional.of(born(file, path, text));
            case "self.proposedGrade", "appraiser.proposedGrade":
                return Optional.of(choose(file, path, stripped, Words.GRADES, g -> proposed(file, path, g)));
            case "appraiser.points", "self.points", "appraiser.keyTasks", "self.keyTasks":
                return Optional.of(done(line(file, path, text)));
            case "decision.grade":
                return Optional.of(choose(file, path, stripped, Words.GRADES, g -> file.with(d.with(
                        new Decision(g, d.decision().by(), d.decision().date(), d.decision().reason())))));
            default:
        }
        if (path.startsWith("person.")) {
            return person(d.person(), path.substring(7), text).map(p -> done(file.with(d.with(p))));
        }
        if (path.startsWith("decision.")) {
            return decision(d.decision(), path.substring(9), text).map(x -> done(file.with(d.with(x))));
        }
        if (path.matches("(unit|own)\\.force\\.\\d{1,3}\\.\\w+")) {
            return writeForce(file, path, text, stripped);
        }
        if (Count.byWord().containsKey(path)) {
            return Optional.of(count(file, path, stripped));
        }
        if (path.startsWith(PLAN)) {
            return plan(file, path, stripped);
        }
        if (path.startsWith(FACTS)) {
            return Optional.ofNullable(rubric.guidance().facts().get(path.substring(FACTS.length())))
                    .map(f -> fact(file, path, f, stripped));
        }
        for (Stage stage : Stage.values()) {
            if (path.startsWith(stage.word() + ".note.")) {
                String key = path.substring(stage.word().length() + 6);
                return rubric.item(key).map(i -> done(file.with(d.with(stage, d.entry(stage).note(key, text)))));
            }
            if (path.startsWith(stage.word() + ".")) {
                return answer(file, stage, path, text);
            }
        }
        return Optional.empty();
    }

    /** A fact the guidance declares; kept as text where it is a value. */
    private Entered fact(Case file, String path, Fact fact, String text) {
        FactTexts texts = new FactTexts(rubric.guidance());
        boolean unit = fact.of() == Fact.Of.UNIT;
        boolean valid = texts.with(Facts.UNKNOWN, fact.name(), text).isPresent();
        Map<String, String> all = new TreeMap<>(unit ? file.unit().facts() : file.dossier().facts());
        all.remove(fact.name());
        if (valid) {
            all.put(fact.name(), text);
        }
        Case after = unit ? file.with(file.unit().withFacts(all)) : file.with(file.dossier().withFacts(all));
        return valid || text.isEmpty() ? done(after) : new Entered(after, true,
                Optional.of(new Trouble(path, phrase("unfinished.fact", text, texts.called(fact.name())),
                        texts.expected(fact.name()))));
    }

    private static UnitFacts movedTo(UnitFacts facts, String unit) {
        return facts.of(unit);
    }

    private static UnitFacts quality(UnitFacts facts, Optional<Boolean> quality) {
        Map<Mark, Boolean> marks = new TreeMap<>();
        marks.putAll(facts.marks());
        quality.ifPresentOrElse(q -> marks.put(Mark.UNIT_QUALITY, q), () -> marks.remove(Mark.UNIT_QUALITY));
        return facts.withMarks(marks);
    }

    private static Entered born(Case file, String path, String text) {
        Person p = file.dossier().person();
        boolean valid = text.isBlank() || Dates.isDate(text.strip());
        Case after = file.with(file.dossier().with(new Person(p.name(), valid ? text.strip() : "", p.partyPost(),
                p.governmentPost(), p.unionPost())));
        return valid ? done(after) : new Entered(after, true,
                waiting(after, path, "unfinished.date", text.strip()).trouble());
    }

    private static Case proposed(Case file, String path, Optional<Grade> grade) {
        Stage stage = path.startsWith("self") ? Stage.SELF : Stage.APPRAISER;
        StageEntry e = file.dossier().entry(stage);
        return file.with(file.dossier().with(stage,
                new StageEntry(e.answers(), e.notes(), grade, e.points(), e.keyTasks())));
    }

    private static Case line(Case file, String path, String text) {
        Stage stage = path.startsWith("self") ? Stage.SELF : Stage.APPRAISER;
        StageEntry e = file.dossier().entry(stage);
        boolean points = path.endsWith(".points");
        return file.with(file.dossier().with(stage, new StageEntry(e.answers(), e.notes(), e.proposedGrade(),
                points ? text : e.points(), points ? e.keyTasks() : text)));
    }

    private static Optional<Person> person(Person p, String field, String text) {
        return Optional.ofNullable(switch (field) {
            case "name" -> new Person(text, p.born(), p.partyPost(), p.governmentPost(), p.unionPost());
            case "partyPost" -> new Person(p.name(), p.born(), text, p.governmentPost(), p.unionPost());
            case "governmentPost" -> new Person(p.name(), p.born(), p.partyPost(), text, p.unionPost());
            case "unionPost" -> new Person(p.name(), p.born(), p.partyPost(), p.governmentPost(), text);
            default -> null;
        });
    }

    private static Optional<Decision> decision(Decision x, String field, String text) {
        return Optional.ofNullable(switch (field) {
            case "by" -> new Decision(x.grade(), text, x.date(), x.reason());
            case "date" -> new Decision(x.grade(), x.by(), text, x.reason());
            case "reason" -> new Decision(x.grade(), x.by(), x.date(), text);
            default -> null;
        });
    }

    private static Entered count(Case file, String path, String text) {
        Count count = Count.byWord().get(path);
        boolean valid = text.matches("\\d{1,9}");
        boolean own = count == Count.OWN_ASSIGNED || count == Count.OWN_DONE;
        Map<Count, Integer> counts = new TreeMap<>();
        counts.putAll(own ? file.dossier().own() : file.unit().counts());
        counts.remove(count);
        if (valid) {
            counts.put(count, Integer.valueOf(text));
        }
        Case after = own ? file.with(file.dossier().withOwn(counts, file.dossier().ownForce()))
                : file.with(file.unit().with(counts));
        return valid || text.isEmpty() ? done(after)
                : new Entered(after, true, waiting(after, path, "unfinished.count", text).trouble());
    }

    private static Optional<Entered> writeForce(Case file, String path, String text, String stripped) {
        boolean own = path.startsWith("own");
        int index = Integer.parseInt(path.replaceAll("\\D+", "")) - 1;
        String field = path.substring(path.lastIndexOf('.') + 1);
        List<ForceMajeure> all = new ArrayList<>(own ? file.dossier().ownForce() : file.unit().force());
        if (index < 0 || index > all.size()) {
            return Optional.empty();
        }
        if (index == all.size()) {
            all.add(new ForceMajeure(0, 0, 0, 0, "", Optional.empty()));
        }
        ForceMajeure f = all.get(index);
        boolean number = List.of("tasks", "done", "late", "exceeded").contains(field);
        boolean valid = !number || stripped.isEmpty() || stripped.matches("\\d{1,9}");
        int n = number && valid && !stripped.isEmpty() ? Integer.parseInt(stripped) : 0;
        ForceMajeure changed = switch (field) {
            case "tasks" -> new ForceMajeure(n, f.done(), f.late(), f.exceeded(), f.reason(), f.authority());
            case "done" -> new ForceMajeure(f.tasks(), n, f.late(), f.exceeded(), f.reason(), f.authority());
            case "late" -> new ForceMajeure(f.tasks(), f.done(), n, f.exceeded(), f.reason(), f.authority());
            case "exceeded" -> new ForceMajeure(f.tasks(), f.done(), f.late(), n, f.reason(), f.authority());
            case "reason" -> new ForceMajeure(f.tasks(), f.done(), f.late(), f.exceeded(), text, f.authority());
            case "authority" -> new ForceMajeure(f.tasks(), f.done(), f.late(), f.exceeded(), f.reason(),
                    Optional.of(text).filter(t -> !t.isBlank()));
            default -> null;
        };
        if (changed == null) {
            return Optional.empty();
        }
        boolean blank = changed.equals(new ForceMajeure(0, 0, 0, 0, "", Optional.empty()));
        if (blank && valid && index == all.size() - 1) {
            all.remove(index);
        } else {
            all.set(index, changed);
        }
        Case after = own ? file.with(file.dossier().withOwn(file.dossier().own(), all))
                : file.with(file.unit().with(all));
        return Optional.of(valid ? done(after)
                : new Entered(after, true, waiting(after, path, "unfinished.count", stripped).trouble()));
    }

    private Optional<Entered> plan(Case file, String path, String text) {
        Optional<RowPath> row = row(path);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String key = row.get().key();
        Plan plan = file.dossier().plan();
        switch (row.get().part()) {
            case "":
                Optional<Method> method = rubric.item(key).flatMap(Item::method);
                if (method.filter(Method.Ratio.class::isInstance).isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(number(file, path, text, ResultText.parse(text, method.get()), plan.targets(), key,
                        targets -> new Plan(targets, plan.axes(), plan.weights())));
            case "role":
                return axis(key) ? Optional.of(choose(file, path, text, Words.AXIS_ROLES, role -> {
                    Map<String, AxisRole> axes = new TreeMap<>(plan.axes());
                    role.ifPresentOrElse(r -> axes.put(key, r), () -> axes.remove(key));
                    return file.with(file.dossier().with(new Plan(plan.targets(), axes, plan.weights())));
                })) : Optional.empty();
            case "weight":
                return axis(key) ? Optional.of(number(file, path, text, Exact.parse(text), plan.weights(), key,
                        weights -> new Plan(plan.targets(), plan.axes(), weights))) : Optional.empty();
            default:
                return Optional.empty();
        }
    }

    private static Entered number(Case file, String path, String text, Optional<BigFraction> number,
            Map<String, BigFraction> before, String key, Function<Map<String, BigFraction>, Plan> put) {
        Map<String, BigFraction> all = new TreeMap<>(before);
        all.remove(key);
        number.ifPresent(n -> all.put(key, n));
        Case after = file.with(file.dossier().with(put.apply(all)));
        return number.isPresent() || text.isEmpty() ? done(after) : notNumber(after, path, text);
    }

    /** Whether a plan may say something about this row as an axis. */
    private boolean axis(String key) {
        return rubric.weights().flatMap(w -> rubric.item(w.part()))
                .filter(p -> p.children().stream().anyMatch(a -> a.key().equals(key) && !a.isGap())).isPresent();
    }

    private Optional<Entered> answer(Case file, Stage stage, String path, String text) {
        return row(path).flatMap(r -> new AnswerWriting(file, stage, rubric.item(r.key()).orElseThrow(), r.part(), text)
                .write());
    }

    /** The row a path speaks of and the field meant there; empty where it speaks of no row of this rubric. */
    public Optional<RowPath> row(String path) {
        for (Stage stage : Stage.values()) {
            String note = stage.word() + ".note.";
            if (path.startsWith(note)) {
                return rubric.item(path.substring(note.length()))
                        .map(i -> new RowPath(stage.word() + ".note", i.key(), ""));
            }
            if (path.startsWith(stage.word() + ".")) {
                return split(stage.word(), path.substring(stage.word().length() + 1), Item::isCriterion);
            }
        }
        return path.startsWith(PLAN) ? split("plan", path.substring(PLAN.length()), i -> true) : Optional.empty();
    }

    /** The longest key there is comes first; what stands behind it is the part. */
    private Optional<RowPath> split(String head, String rest, Predicate<Item> meant) {
        for (int cut = rest.length(); cut > 0; cut = rest.lastIndexOf('.', cut - 1)) {
            Optional<Item> item = rubric.item(rest.substring(0, cut)).filter(meant);
            if (item.isPresent()) {
                return Optional.of(new RowPath(head, item.get().key(), rest.substring(Math.min(rest.length(), cut + 1))));
            }
        }
        return Optional.empty();
    }

    /** Every field of a case that belongs to a row and is not blank, as text by path: answers, notes and the plan. */
    public SortedMap<String, String> rowTexts(Case file) {
        SortedMap<String, String> all = new TreeMap<>();
        Dossier d = file.dossier();
        for (Stage stage : Stage.values()) {
            d.entry(stage).answers().forEach((key, answer) -> AnswerTexts.of(answer)
                    .forEach((part, text) -> all.put(new RowPath(stage.word(), key, part).path(), text)));
            d.entry(stage).notes().forEach((key, note) -> all.put(stage.word() + ".note." + key, note));
        }
        d.plan().targets().forEach((key, target) -> all.put(PLAN + key, AnswerTexts.typed(target)));
        d.plan().axes().forEach((key, role) -> all.put(PLAN + key + ".role", Words.word(role)));
        d.plan().weights().forEach((key, weight) -> all.put(PLAN + key + ".weight", AnswerTexts.typed(weight)));
        d.unfinished().forEach((path, text) -> row(path).ifPresent(r -> all.put(path, text)));
        return all;
    }

    private Optional<String> value(Case file, String path) {
        Dossier d = file.dossier();
        switch (path) {
            case "unit":
                return Optional.of(d.unit());
            case "role":
                return d.role().map(Words::word);
            case "unit.quality":
                return Optional.ofNullable(file.unit().marks().get(Mark.UNIT_QUALITY)).map(q -> q ? "yes" : "no");
            case "person.name":
                return Optional.of(d.person().name());
            case "person.born":
                return Optional.of(d.person().born());
            case "person.partyPost":
                return Optional.of(d.person().partyPost());
            case "person.governmentPost":
                return Optional.of(d.person().governmentPost());
            case "person.unionPost":
                return Optional.of(d.person().unionPost());
            case "decision.grade":
                return d.decision().grade().map(Words::word);
            case "decision.by":
                return Optional.of(d.decision().by());
            case "decision.date":
                return Optional.of(d.decision().date());
            case "decision.reason":
                return Optional.of(d.decision().reason());
            default:
        }
        if (Count.byWord().containsKey(path)) {
            Count count = Count.byWord().get(path);
            boolean own = count == Count.OWN_ASSIGNED || count == Count.OWN_DONE;
            return Optional.ofNullable((own ? d.own() : file.unit().counts()).get(count)).map(String::valueOf);
        }
        if (path.matches("(unit|own)\\.force\\.\\d{1,3}\\.\\w+")) {
            return forceValue(file, path);
        }
        if (path.startsWith(PLAN)) {
            return row(path).flatMap(r -> planValue(d.plan(), r));
        }
        if (path.startsWith(FACTS)) {
            String name = path.substring(FACTS.length());
            return Optional.ofNullable(rubric.guidance().facts().get(name))
                    .map(f -> (f.of() == Fact.Of.UNIT ? file.unit().facts() : d.facts()).get(name));
        }
        for (Stage stage : Stage.values()) {
            if (path.startsWith(stage.word() + ".")) {
                return stageValue(d.entry(stage), stage, path.substring(stage.word().length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> planValue(Plan plan, RowPath row) {
        return switch (row.part()) {
            case "" -> plan.target(row.key()).map(AnswerTexts::typed);
            case "role" -> Optional.ofNullable(plan.axes().get(row.key())).map(Words::word);
            case "weight" -> Optional.ofNullable(plan.weights().get(row.key())).map(AnswerTexts::typed);
            default -> Optional.empty();
        };
    }

    private static Optional<String> forceValue(Case file, String path) {
        List<ForceMajeure> all = path.startsWith("own") ? file.dossier().ownForce() : file.unit().force();
        int index = Integer.parseInt(path.replaceAll("\\D+", "")) - 1;
        if (index < 0 || index >= all.size()) {
            return Optional.empty();
        }
        ForceMajeure f = all.get(index);
        return Optional.ofNullable(switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "tasks" -> number(f.tasks());
            case "done" -> number(f.done());
            case "late" -> number(f.late());
            case "exceeded" -> number(f.exceeded());
            case "reason" -> f.reason();
            case "authority" -> f.authority().orElse("");
            default -> null;
        });
    }

    private static String number(int n) {
        return n == 0 ? "" : Integer.toString(n);
    }

    private Optional<String> stageValue(StageEntry e, Stage stage, String rest) {
        switch (rest) {
            case "proposedGrade":
                return e.proposedGrade().map(Words::word);
            case "points":
                return Optional.of(e.points());
            case "keyTasks":
                return Optional.of(e.keyTasks());
            default:
        }
        if (rest.startsWith("note.")) {
            return Optional.ofNullable(e.notes().get(rest.substring(5)));
        }
        return row(stage.word() + "." + rest).flatMap(r -> Optional.ofNullable(e.answers().get(r.key()))
                .map(answer -> AnswerTexts.of(answer).get(r.part())));
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(CaseFields.class, key, arguments);
    }
}
