package khung.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Mark;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.scoring.Plan;
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
 * {@code own.assigned}, {@code own.done}; {@code unit.force.1.tasks} (and {@code done}, {@code late},
 * {@code exceeded}, {@code reason}, {@code authority}), {@code own.force.…}; {@code plan.B.1.1};
 * {@code self.B.1.1} and {@code appraiser.B.1.1} with the parts {@code .percent}, {@code .by},
 * {@code .reason}, {@code .notAsked}, {@code .notAskedBy}, {@code .notAskedReason};
 * {@code self.note.B.1.1}; {@code self.proposedGrade}; {@code appraiser.points},
 * {@code appraiser.keyTasks}; {@code decision.grade}, {@code decision.by}, {@code decision.date},
 * {@code decision.reason}.
 *
 * <p>Immutable; any thread.
 */
public final class CaseFields {

    private static final List<String> PARTS = List.of("percent", "by", "reason", "notAsked", "notAskedBy",
            "notAskedReason");

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
        Optional<Outcome> outcome = write(clean, path, text, stripped);
        if (outcome.isEmpty()) {
            return new Written(file, Optional.of(new Trouble(path, phrase("noPath", path), phrase("noPath.remedy"))),
                    false);
        }
        Outcome done = outcome.get();
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

    /** What writing came to: the case, whether the text waits to become a value, and what is wrong. */
    private record Outcome(Case file, boolean pending, Optional<Trouble> trouble) {
    }

    private static Outcome done(Case file) {
        return new Outcome(file, false, Optional.empty());
    }

    private static Outcome waiting(Case file, String path, String key, Object... arguments) {
        return new Outcome(file, true, Optional.of(new Trouble(path, phrase(key, arguments),
                phrase(key + ".remedy", arguments))));
    }

    private Optional<Outcome> write(Case file, String path, String text, String stripped) {
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
        if (path.startsWith("plan.")) {
            return plan(file, path, stripped);
        }
        for (Stage stage : Stage.values()) {
            if (path.startsWith(stage.word() + ".note.")) {
                String key = path.substring(stage.word().length() + 6);
                return rubric.item(key).map(i -> done(file.with(d.with(stage, d.entry(stage).note(key, text)))));
            }
            if (path.startsWith(stage.word() + ".")) {
                return answer(file, stage, path, text, stripped);
            }
        }
        return Optional.empty();
    }

    private static UnitFacts movedTo(UnitFacts facts, String unit) {
        return new UnitFacts(unit, facts.period(), facts.counts(), facts.marks(), facts.force());
    }

    private static <T> Outcome choose(Case file, String path, String text, Map<String, T> words,
            Function<Optional<T>, Case> put) {
        if (text.isEmpty() || words.containsKey(text)) {
            return done(put.apply(Optional.ofNullable(words.get(text))));
        }
        Outcome waiting = waiting(file, path, "unfinished.choice", text, String.join(", ", new TreeMap<>(words).keySet()));
        return new Outcome(put.apply(Optional.empty()), true, waiting.trouble());
    }

    private static UnitFacts quality(UnitFacts facts, Optional<Boolean> quality) {
        Map<Mark, Boolean> marks = new EnumMap<>(Mark.class);
        marks.putAll(facts.marks());
        quality.ifPresentOrElse(q -> marks.put(Mark.UNIT_QUALITY, q), () -> marks.remove(Mark.UNIT_QUALITY));
        return new UnitFacts(facts.unit(), facts.period(), facts.counts(), marks, facts.force());
    }

    private static Outcome born(Case file, String path, String text) {
        Person p = file.dossier().person();
        boolean valid = text.isBlank() || Dates.isDate(text.strip());
        Case after = file.with(file.dossier().with(new Person(p.name(), valid ? text.strip() : "", p.partyPost(),
                p.governmentPost(), p.unionPost())));
        return valid ? done(after) : new Outcome(after, true,
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

    private static Outcome count(Case file, String path, String text) {
        Count count = Count.byWord().get(path);
        boolean valid = text.matches("\\d{1,9}");
        boolean own = count == Count.OWN_ASSIGNED || count == Count.OWN_DONE;
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        counts.putAll(own ? file.dossier().own() : file.unit().counts());
        counts.remove(count);
        if (valid) {
            counts.put(count, Integer.valueOf(text));
        }
        UnitFacts u = file.unit();
        Case after = own ? file.with(file.dossier().withOwn(counts, file.dossier().ownForce()))
                : file.with(new UnitFacts(u.unit(), u.period(), counts, u.marks(), u.force()));
        return valid || text.isEmpty() ? done(after)
                : new Outcome(after, true, waiting(after, path, "unfinished.count", text).trouble());
    }

    private static Optional<Outcome> writeForce(Case file, String path, String text, String stripped) {
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
        UnitFacts u = file.unit();
        Case after = own ? file.with(file.dossier().withOwn(file.dossier().own(), all))
                : file.with(new UnitFacts(u.unit(), u.period(), u.counts(), u.marks(), all));
        return Optional.of(valid ? done(after)
                : new Outcome(after, true, waiting(after, path, "unfinished.count", stripped).trouble()));
    }

    private Optional<Outcome> plan(Case file, String path, String text) {
        String key = path.substring(5);
        Optional<Method> method = rubric.item(key).flatMap(Item::method);
        if (method.filter(Method.Ratio.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigFraction> targets = new TreeMap<>(file.dossier().plan().targets());
        targets.remove(key);
        Optional<BigFraction> number = ResultText.parse(text, method.get());
        number.ifPresent(n -> targets.put(key, n));
        Case after = file.with(file.dossier().with(new Plan(targets)));
        return Optional.of(number.isPresent() || text.isEmpty() ? done(after) : notNumber(after, path, text));
    }

    private static Outcome notNumber(Case after, String path, String text) {
        if (Exact.isPartial(text)) {
            return new Outcome(after, true, Optional.empty());
        }
        return new Outcome(after, true, waiting(after, path, "unfinished.number", text).trouble());
    }

    private Optional<Outcome> answer(Case file, Stage stage, String path, String text, String stripped) {
        String rest = path.substring(stage.word().length() + 1);
        Optional<String> part = PARTS.stream().filter(p -> rest.endsWith("." + p)).findFirst();
        String key = part.map(p -> rest.substring(0, rest.length() - p.length() - 1)).orElse(rest);
        Optional<Method> method = rubric.item(key).flatMap(Item::method);
        if (method.isEmpty()) {
            return Optional.empty();
        }
        StageEntry entry = file.dossier().entry(stage);
        Optional<Answer> before = Optional.ofNullable(entry.answers().get(key));
        Function<Optional<Answer>, Case> put =
                a -> file.with(file.dossier().with(stage, entry.answer(key, a)));
        if (part.filter(p -> p.startsWith("notAsked")).isPresent()) {
            return Optional.of(notAsked(file, stage, key, part.get(), path, stripped, put));
        }
        if (method.get() instanceof Method.AssessedPercent) {
            return assessed(before, part, path, text, stripped, put);
        }
        if (method.get() instanceof Method.Points) {
            return awarded(file, before, part, path, text, stripped, put);
        }
        if (part.isPresent()) {
            return Optional.empty();
        }
        if (method.get() instanceof Method.PassFail) {
            return Optional.of(choose(file, path, stripped, Map.of(Words.MET, true, Words.NOT_MET, false),
                    m -> put.apply(m.map(Answer.Tick::new))));
        }
        if (method.get() instanceof Method.Tiers tiers) {
            Map<String, String> names = new TreeMap<>();
            tiers.tiers().forEach(t -> names.put(t.name(), t.name()));
            return Optional.of(choose(file, path, stripped, names, n -> put.apply(n.map(Answer.Tier::new))));
        }
        Optional<BigFraction> number = ResultText.parse(stripped, method.get());
        Case after = put.apply(number.map(Answer.Result::new));
        return Optional.of(number.isPresent() || stripped.isEmpty() ? done(after) : notNumber(after, path, stripped));
    }

    private static Optional<Outcome> assessed(Optional<Answer> before, Optional<String> part, String path, String text,
            String stripped, Function<Optional<Answer>, Case> put) {
        Answer.Assessed old = before.filter(Answer.Assessed.class::isInstance).map(Answer.Assessed.class::cast)
                .orElse(new Answer.Assessed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Optional<String> words = Optional.of(text).filter(t -> !t.isBlank());
        if (part.isEmpty()) {
            if (stripped.equals(Words.MET) || stripped.equals(Words.NOT_MET)) {
                return Optional.of(done(put.apply(Optional.of(new Answer.Tick(stripped.equals(Words.MET))))));
            }
            return Optional.of(done(put.apply(present(
                    new Answer.Assessed(words, old.percent(), old.by(), old.reason())))));
        }
        if (!part.get().equals("percent")) {
            boolean by = part.get().equals("by");
            return Optional.of(done(put.apply(present(new Answer.Assessed(old.result(), old.percent(),
                    by ? words : old.by(), by ? old.reason() : words)))));
        }
        String digits = stripped.endsWith("%") ? stripped.substring(0, stripped.length() - 1) : stripped;
        Optional<BigFraction> percent = Exact.parse(digits);
        boolean within = percent.map(p -> p.signum() >= 0 && p.compareTo(Exact.HUNDRED) <= 0).orElse(false);
        Case after = put.apply(present(new Answer.Assessed(old.result(), percent.filter(p -> within), old.by(),
                old.reason())));
        return Optional.of(within || stripped.isEmpty() ? done(after) : notNumber(after, path, stripped));
    }

    private static Optional<Answer> present(Answer.Assessed answer) {
        boolean blank = answer.result().isEmpty() && answer.percent().isEmpty() && answer.by().isEmpty()
                && answer.reason().isEmpty();
        return blank ? Optional.empty() : Optional.of(answer);
    }

    private Optional<Outcome> awarded(Case file, Optional<Answer> before, Optional<String> part, String path,
            String text, String stripped, Function<Optional<Answer>, Case> put) {
        Optional<Answer.Awarded> old = before.filter(Answer.Awarded.class::isInstance).map(Answer.Awarded.class::cast);
        Optional<String> words = Optional.of(text).filter(t -> !t.isBlank());
        if (part.isPresent()) {
            if (!part.get().equals("reason")) {
                return Optional.empty();
            }
            if (old.isEmpty()) {
                return Optional.of(words.isEmpty() ? done(file) : waiting(file, path, "unfinished.reason"));
            }
            return Optional.of(done(put.apply(Optional.of(new Answer.Awarded(old.get().points(), words)))));
        }
        String key = path.substring(path.indexOf('.') + 1);
        BigFraction max = rubric.item(key).flatMap(Item::max).orElse(Exact.ZERO);
        Optional<BigFraction> points = Exact.parse(stripped)
                .filter(p -> p.signum() >= 0 && p.compareTo(max) <= 0);
        String pending = file.dossier().unfinished().get(path + ".reason");
        Optional<String> reason = old.flatMap(Answer.Awarded::reason).or(() -> Optional.ofNullable(pending));
        Case after = put.apply(points.map(p -> new Answer.Awarded(p, reason)));
        Case clean = points.isPresent() ? unfinished(after, path + ".reason", Optional.empty())
                : reason.map(r -> unfinished(after, path + ".reason", Optional.of(r))).orElse(after);
        return Optional.of(points.isPresent() || stripped.isEmpty() ? done(clean) : notNumber(clean, path, stripped));
    }

    private Outcome notAsked(Case file, Stage stage, String key, String part, String path, String stripped,
            Function<Optional<Answer>, Case> put) {
        String base = stage.word() + "." + key + ".";
        String treatment = part.equals("notAsked") ? stripped : get(file, base + "notAsked");
        String by = part.equals("notAskedBy") ? stripped : get(file, base + "notAskedBy");
        String reason = part.equals("notAskedReason") ? stripped : get(file, base + "notAskedReason");
        Map<String, String> parts = Map.of(base + "notAsked", treatment, base + "notAskedBy", by,
                base + "notAskedReason", reason);
        Optional<Answer.Treatment> word = Optional.ofNullable(Words.TREATMENTS.get(treatment));
        boolean complete = word.isPresent() && !by.isEmpty() && !reason.isEmpty();
        boolean blank = treatment.isEmpty() && by.isEmpty() && reason.isEmpty();
        Answer before = file.dossier().entry(stage).answers().get(key);
        Case after = complete ? put.apply(Optional.of(new Answer.NotAsked(word.get(), by, reason)))
                : before instanceof Answer.NotAsked ? put.apply(Optional.empty()) : file;
        for (Map.Entry<String, String> p : parts.entrySet()) {
            boolean keep = !complete && !p.getValue().isEmpty() && !p.getKey().equals(path);
            after = unfinished(after, p.getKey(), keep ? Optional.of(p.getValue()) : Optional.empty());
        }
        if (complete || blank || stripped.isEmpty()) {
            return done(after);
        }
        return waiting(after, path, "unfinished.decision");
    }

    private static Case unfinished(Case file, String path, Optional<String> text) {
        Map<String, String> all = new TreeMap<>(file.dossier().unfinished());
        text.ifPresentOrElse(t -> all.put(path, t), () -> all.remove(path));
        return all.equals(file.dossier().unfinished()) ? file : file.with(file.dossier().withUnfinished(all));
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
        if (path.startsWith("plan.")) {
            return d.plan().target(path.substring(5)).map(CaseFields::typed);
        }
        for (Stage stage : Stage.values()) {
            if (path.startsWith(stage.word() + ".")) {
                return stageValue(d.entry(stage), path.substring(stage.word().length() + 1));
            }
        }
        return Optional.empty();
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

    private static Optional<String> stageValue(StageEntry e, String rest) {
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
        Optional<String> part = PARTS.stream().filter(p -> rest.endsWith("." + p)).findFirst();
        String key = part.map(p -> rest.substring(0, rest.length() - p.length() - 1)).orElse(rest);
        return Optional.ofNullable(e.answers().get(key)).flatMap(a -> a.on(new Typed(part.orElse(""))));
    }

    private static String typed(BigFraction value) {
        return Exact.text(value).replace('.', ',');
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(CaseFields.class, key, arguments);
    }

    /** A part of an answer as typed. */
    private record Typed(String part) implements Answer.Cases<Optional<String>> {

        @Override
        public Optional<String> tick(Answer.Tick answer) {
            return whole(answer.met() ? Words.MET : Words.NOT_MET);
        }

        @Override
        public Optional<String> result(Answer.Result answer) {
            return whole(typed(answer.value()));
        }

        @Override
        public Optional<String> tier(Answer.Tier answer) {
            return whole(answer.name());
        }

        @Override
        public Optional<String> assessed(Answer.Assessed answer) {
            return switch (part) {
                case "" -> answer.result();
                case "percent" -> answer.percent().map(CaseFields::typed);
                case "by" -> answer.by();
                case "reason" -> answer.reason();
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> awarded(Answer.Awarded answer) {
            return part.equals("reason") ? answer.reason() : whole(typed(answer.points()));
        }

        @Override
        public Optional<String> notAsked(Answer.NotAsked answer) {
            return switch (part) {
                case "notAsked" -> Optional.of(Words.word(answer.treatment()));
                case "notAskedBy" -> Optional.of(answer.by());
                case "notAskedReason" -> Optional.of(answer.reason());
                default -> Optional.empty();
            };
        }

        private Optional<String> whole(String text) {
            return part.isEmpty() ? Optional.of(text) : Optional.empty();
        }
    }
}
