package khung.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.grading.FactTexts;
import khung.grading.Facts;
import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Mark;
import khung.rubric.Method;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.scoring.Answer;
import khung.scoring.Answers;
import khung.scoring.Plan;
import khung.scoring.Plan.AxisRole;
import khung.scoring.PlanCheck;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Exact;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/** Reads a dossier file. One object reads one file. */
final class DossierReader {

    /** After so many problems more of them help nobody. */
    private static final int MOST_PROBLEMS = 200;
    private static final String AXES = "axes";

    private final String name;
    private final RubricLookup rubrics;
    private final Rulings rulings;
    private final DossierFile.Origin origin;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Read> dossiers = new ArrayList<>();
    private final Map<UnitKey, UnitFacts> units = new HashMap<>();
    private final Map<UnitKey, Fields> declared = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private record UnitKey(String unit, Period period) {
    }

    private record Read(Dossier dossier, Guidance guidance, Place place) {
    }

    DossierReader(String name, RubricLookup rubrics, Rulings rulings, DossierFile.Origin origin) {
        this.name = name;
        this.rubrics = rubrics;
        this.rulings = rulings;
        this.origin = origin;
    }

    List<Case> read(InputStream in) throws BadInput, IOException {
        Documents.read(name, in, this::document);
        if (dossiers.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(Place.of(name), "", phrase("noDossier"), phrase("noDossier.remedy")));
        }
        unitFacts();
        List<Case> cases = new ArrayList<>(dossiers.size());
        for (Read read : dossiers) {
            Dossier d = read.dossier();
            UnitFacts facts = units.get(new UnitKey(d.unit(), d.period()));
            Case file = facts == null ? Case.of(d) : new Case(d, facts);
            contradictions(file, read);
            cases.add(file);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return cases;
    }

    private void contradictions(Case file, Read read) {
        if (origin == DossierFile.Origin.OUTSIDE) {
            file.contradictions(read.guidance()).forEach(c -> problems.add(new Problem(read.place(), c.field(), c.what(),
                    c.remedy())));
        }
    }

    /** A fact of a unit is one that the guidance of somebody in the unit declares. */
    private void unitFacts() {
        declared.forEach((key, written) -> {
            List<Guidance> asking = dossiers.stream().filter(r -> new UnitKey(r.dossier().unit(), r.dossier().period())
                    .equals(key)).map(Read::guidance).distinct().toList();
            for (String name : asking.isEmpty() || origin == DossierFile.Origin.KEPT ? List.<String>of() : written.names()) {
                Optional<Guidance> guidance = asking.stream().filter(g -> g.facts().containsKey(name)
                        && g.facts().get(name).of() == Fact.Of.UNIT).findFirst();
                if (guidance.isEmpty()) {
                    written.wrong(name, phrase("noFact", name), phrase("noFact.remedy"));
                } else {
                    value(written, name, new FactTexts(guidance.get()));
                }
            }
        });
    }

    private Map<String, String> facts(Fields f, Rubric rubric) {
        Map<String, Fact> known = rubric.guidance().facts();
        f.fields("facts").filter(x -> origin == DossierFile.Origin.OUTSIDE).ifPresent(x -> x.names().forEach(name -> {
            if (!known.containsKey(name) || known.get(name).of() != Fact.Of.OWN) {
                x.wrong(name, phrase("noFact", name), phrase("noFact.remedy"));
            } else {
                value(x, name, new FactTexts(rubric.guidance()));
            }
        }));
        return texts(f, "facts");
    }

    private static void value(Fields f, String name, FactTexts texts) {
        f.text(name).filter(t -> texts.with(Facts.UNKNOWN, name, t).isEmpty()).ifPresent(t -> f.wrong(name,
                phrase("unfinished.fact", t, texts.called(name)), texts.expected(name)));
    }

    private void document(Node node) {
        if (problems.size() > MOST_PROBLEMS) {
            return;
        }
        Fields.of(node, "", problems).ifPresent(f -> {
            switch (f.text("khung").orElse("")) {
                case "dossier/1" -> dossier(f);
                case "unit-facts/1" -> unit(f);
                default -> f.wrong("khung", phrase("notDossier"), phrase("notDossier.remedy"));
            }
        });
    }

    private void unit(Fields f) {
        String unit = origin == DossierFile.Origin.OUTSIDE ? f.need("unit") : f.text("unit").orElse("");
        Period period = period(f);
        Map<Count, Integer> counts = new TreeMap<>();
        f.fields("tasks").ifPresent(t -> {
            t.count("assigned").ifPresent(n -> counts.put(Count.UNIT_ASSIGNED, n));
            t.count("done").ifPresent(n -> counts.put(Count.UNIT_DONE, n));
            t.count("late").ifPresent(n -> counts.put(Count.UNIT_LATE, n));
            t.count("exceeded").ifPresent(n -> counts.put(Count.UNIT_EXCEEDED, n));
            t.nothingElse();
        });
        Map<Mark, Boolean> marks = new TreeMap<>();
        f.choice("quality", Words.YES_NO).ifPresent(q -> marks.put(Mark.UNIT_QUALITY, q));
        UnitFacts facts = new UnitFacts(unit, period, counts, marks, force(f), texts(f, "facts"));
        f.fields("facts").ifPresent(x -> declared.put(new UnitKey(unit, period), x));
        f.nothingElse();
        UnitFacts other = units.putIfAbsent(new UnitKey(unit, period), facts);
        if (other != null && !other.equals(facts)) {
            f.wrong("unit", phrase("unitTwice", unit, period.text()), phrase("unitTwice.remedy"));
        }
    }

    private void dossier(Fields f) {
        String id = f.text("id").orElse("");
        if (!id.isEmpty() && !ids.add(id)) {
            f.wrong("id", phrase("idTwice", id), phrase("idTwice.remedy"));
        }
        String reference = f.need("rubric");
        String unit = f.text("unit").orElse("");
        Optional<String> digest = f.text("digest");
        Pins pins = f.fields("pinned").map(this::pins).orElse(Pins.NONE);
        List<String> supplements = f.texts("supplements");
        boolean said = f.has("supplements") || digest.isPresent() || !pins.equals(Pins.NONE);
        Period period = period(f);
        Optional<Rubric> found = rubric(f, reference, said ? Optional.of(supplements) : Optional.empty(), unit);
        if (found.isEmpty()) {
            return;
        }
        Rubric rubric = found.get();
        if (digest.isPresent() && !digest.get().equals(rubric.digest())) {
            f.wrong("digest", phrase("otherDigest", reference), phrase("otherDigest.remedy"));
        }
        if (rubric.period().equals("quarter") != period.quarter() > 0) {
            f.wrong("period", phrase("otherPeriod", period.text()), phrase("otherPeriod.remedy"));
        }
        Person person = f.fields("person").map(this::person).orElseGet(() -> {
            if (origin == DossierFile.Origin.OUTSIDE) {
                f.need("person");
            }
            return new Person("", "", "", "", "");
        });
        Optional<Role> role = f.choice("role", Words.ROLES);
        Map<String, String> chosen = rulings(f);
        Rulings standing = rulings.choosing(pins.rulings()).choosing(chosen);
        Plan plan = plan(f, rubric, standing);
        Map<Count, Integer> own = new TreeMap<>();
        List<ForceMajeure> ownForce = new ArrayList<>();
        f.fields("own").ifPresent(o -> {
            o.count("assigned").ifPresent(n -> own.put(Count.OWN_ASSIGNED, n));
            o.count("done").ifPresent(n -> own.put(Count.OWN_DONE, n));
            ownForce.addAll(force(o));
            o.nothingElse();
        });
        Map<String, String> facts = facts(f, rubric);
        StageEntry self = entry(f, "self", rubric, standing, plan);
        StageEntry appraiser = entry(f, "appraiser", rubric, standing, plan);
        Decision decision = f.fields("decision").map(this::decision).orElse(Decision.NONE);
        Map<String, String> unfinished = texts(f, "unfinished");
        List<Left> left = f.mappings("left").stream().map(this::left).toList();
        List<Annulled> annulled = f.mappings("annulled").stream().flatMap(a -> annulled(a).stream()).toList();
        f.nothingElse();
        undecided(f, rubric, plan, self, appraiser);
        Dossier dossier = new Dossier(id, rubric.reference(),
                rubric.supplements().stream().map(Supplement::reference).toList(), digest, period, unit, person, role,
                plan, self, appraiser, own, ownForce, facts, chosen, pins, unfinished, left, decision, annulled);
        dossiers.add(new Read(dossier, rubric.guidance(), f.place()));
    }

    private Optional<Rubric> rubric(Fields f, String reference, Optional<List<String>> supplements, String unit) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Rubric> found = rubrics.find(reference, supplements, unit);
            if (found.isEmpty() && supplements.filter(s -> !s.isEmpty()).isPresent()
                    && rubrics.find(reference, Optional.of(List.of()), unit).isPresent()) {
                f.wrong("supplements", phrase("noSupplement", String.join(", ", supplements.get())),
                        phrase("noSupplement.remedy"));
            } else if (found.isEmpty()) {
                f.wrong("rubric", phrase("noRubric", reference), phrase("noRubric.remedy"));
            }
            return found;
        } catch (BadInput e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Pins pins(Fields f) {
        Pins pins = new Pins(f.text("engine"), rulings(f));
        f.nothingElse();
        return pins;
    }

    private Left left(Fields f) {
        Left left = new Left(f.need("rubric"), texts(f, "texts"), texts(f, "rows"));
        f.nothingElse();
        return left;
    }

    private Optional<Annulled> annulled(Fields f) {
        String text = f.need("date");
        Optional<LocalDate> date = Dates.day(text);
        if (date.isEmpty() && !text.isEmpty()) {
            f.wrong("date", phrase("notDate", text), phrase("notDate.remedy"));
        }
        Optional<Integer> revision = f.count("revision");
        if (revision.isEmpty()) {
            f.need("revision");
        }
        String digest = f.need("digest");
        if (!digest.isEmpty() && !digest.matches("[0-9a-f]{64}")) {
            f.wrong("digest", phrase("notDigest", digest), phrase("notDigest.remedy"));
        }
        Annulled.Order order = new Annulled.Order(f.need("ground"), f.need("says"), f.text("decision").orElse(""),
                f.need("author"), f.need("reason"), f.choice("grade", Words.GRADES));
        f.nothingElse();
        return date.flatMap(d -> revision.map(r -> order.done(r, d, digest)));
    }

    private Period period(Fields f) {
        String text = f.need("period");
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            f.wrong("period", phrase("notPeriod", text), phrase("notPeriod.remedy"));
        }
        return period.orElse(new Period(0, 0));
    }

    private Person person(Fields f) {
        String born = f.text("born").orElse("");
        if (!born.isEmpty() && !Dates.isDate(born) && origin == DossierFile.Origin.OUTSIDE) {
            f.wrong("born", phrase("notDate", born), phrase("notDate.remedy"));
        }
        String fullName = origin == DossierFile.Origin.OUTSIDE ? f.need("name") : f.text("name").orElse("");
        Person person = new Person(fullName, born, f.text("partyPost").orElse(""),
                f.text("governmentPost").orElse(""), f.text("unionPost").orElse(""));
        f.nothingElse();
        return person;
    }

    private Map<String, String> rulings(Fields f) {
        Map<String, String> chosen = new TreeMap<>();
        texts(f, "rulings").forEach((id, option) -> {
            if (origin == DossierFile.Origin.KEPT || rulings.find(id).filter(r -> r.allows(option)).isPresent()) {
                chosen.put(id, option);
            } else {
                f.wrong("rulings", phrase("noRuling", id, option), phrase("noRuling.remedy"));
            }
        });
        return chosen;
    }

    private Plan plan(Fields f, Rubric rubric, Rulings standing) {
        Optional<Fields> fields = f.fields("plan");
        if (fields.isEmpty()) {
            return Plan.AS_PRINTED;
        }
        Fields p = fields.get();
        Map<String, BigFraction> targets = new TreeMap<>();
        Map<String, AxisRole> roles = new TreeMap<>();
        Map<String, BigFraction> weights = new TreeMap<>();
        for (String key : p.names()) {
            if (key.equals(AXES)) {
                continue;
            }
            Optional<BigFraction> target = p.number(key);
            if (rubric.item(key).flatMap(Item::method).filter(Method.Ratio.class::isInstance).isEmpty()) {
                p.wrong(key, phrase("noTarget", key), phrase("noTarget.remedy"));
            } else {
                target.ifPresent(t -> targets.put(key, t));
            }
        }
        p.fields(AXES).ifPresent(a -> a.names().forEach(key -> a.fields(key).ifPresent(axis -> {
            axis.choice("role", Words.AXIS_ROLES).ifPresent(r -> roles.put(key, r));
            axis.number("weight").ifPresent(w -> weights.put(key, w));
            axis.nothingElse();
        })));
        Plan plan = new Plan(targets, roles, weights);
        if (origin == DossierFile.Origin.OUTSIDE) {
            PlanCheck.wrong(rubric, standing, plan).forEach(w -> p.wrong(AXES, w.what(), w.remedy()));
        }
        return plan;
    }

    private List<ForceMajeure> force(Fields f) {
        List<ForceMajeure> all = new ArrayList<>();
        for (Fields one : f.mappings("forceMajeure")) {
            int tasks = one.count("tasks").orElse(0);
            ForceMajeure force = new ForceMajeure(tasks, one.count("done").orElse(0), one.count("late").orElse(0),
                    one.count("exceeded").orElse(0), one.text("reason").orElse(""), one.text("authority"));
            if (origin == DossierFile.Origin.OUTSIDE) {
                if (tasks == 0) {
                    one.wrong("tasks", phrase("forceTasks"), phrase("forceTasks.remedy"));
                }
                if (Math.max(force.done(), Math.max(force.late(), force.exceeded())) > tasks) {
                    one.wrong("tasks", phrase("forceMore"), phrase("forceMore.remedy"));
                }
                one.need("reason");
            }
            one.nothingElse();
            all.add(force);
        }
        return all;
    }

    private Decision decision(Fields f) {
        Decision decision = new Decision(f.choice("grade", Words.GRADES), f.text("by").orElse(""),
                f.text("date").orElse(""), f.text("reason").orElse(""));
        f.nothingElse();
        return decision;
    }

    private StageEntry entry(Fields f, String stage, Rubric rubric, Rulings standing, Plan plan) {
        Optional<Fields> fields = f.fields(stage);
        if (fields.isEmpty()) {
            return StageEntry.BLANK;
        }
        Fields s = fields.get();
        Map<String, Answer> answers = new TreeMap<>();
        s.fields("answers").ifPresent(a -> {
            for (String key : a.names()) {
                Optional<Node> node = a.node(key);
                Optional<Item> item = rubric.item(key);
                if (item.isEmpty()) {
                    a.wrong(key, phrase("noCriterion", key, rubric.reference()), phrase("noCriterion.remedy"));
                } else if (node.isPresent()) {
                    answer(a, key, node.get(), item.get()).ifPresent(x -> {
                        fits(a, key, rubric, standing, plan, item.get(), x);
                        answers.put(key, x);
                    });
                }
            }
        });
        Map<String, String> notes = texts(s, "notes");
        notes.keySet().stream().filter(k -> rubric.item(k).isEmpty()).forEach(k -> s.wrong("notes",
                phrase("noCriterion", k, rubric.reference()), phrase("noCriterion.remedy")));
        StageEntry entry = new StageEntry(answers, notes, s.choice("proposedGrade", Words.GRADES),
                s.text("points").orElse(""), s.text("keyTasks").orElse(""));
        s.nothingElse();
        return entry;
    }

    private void fits(Fields a, String key, Rubric rubric, Rulings standing, Plan plan, Item item, Answer answer) {
        if (origin == DossierFile.Origin.OUTSIDE) {
            boolean zeroTarget = plan.target(key).filter(t -> t.signum() <= 0).isPresent();
            Answers.misfit(rubric, standing, plan, item, answer).filter(m -> !zeroTarget)
                    .ifPresent(m -> a.wrong(key, m.what(), m.remedy()));
        }
    }

    private Optional<Answer> answer(Fields a, String key, Node node, Item item) {
        if (node instanceof Node.Text text) {
            return scalar(a, key, text.value(), item);
        }
        if (!(node instanceof Node.Mapping)) {
            a.wrong(key, phrase("noAnswer"), phrase("noAnswer.remedy"));
            return Optional.empty();
        }
        Fields m = a.fields(key).orElseThrow();
        Optional<Answer> answer;
        if (m.has("notAsked")) {
            answer = m.choice("notAsked", Words.TREATMENTS)
                    .map(t -> new Answer.NotAsked(t, m.need("by"), m.need("reason")));
        } else if (m.has(Words.MET) || m.has(Words.NOT_MET)) {
            if (m.has(Words.MET) && m.has(Words.NOT_MET)) {
                a.wrong(key, phrase("bothTicks"), phrase("bothTicks.remedy"));
            }
            answer = Optional.of(new Answer.Tick(m.has(Words.MET)));
        } else if (m.has("option")) {
            answer = Optional.of(new Answer.Chosen(m.need("option"), m.needNumber("points"), m.text("reason")));
        } else if (m.has(AnswerTexts.WORK)) {
            answer = Optional.of(new Answer.Work(m.mappings(AnswerTexts.WORK).stream().map(this::product).toList()));
        } else if (m.has("tasks")) {
            answer = Optional.of(new Answer.Tasks(m.mappings("tasks").stream().map(this::task).toList()));
        } else if (m.has("text")) {
            answer = Optional.of(new Answer.Told(m.need("text")));
        } else if (item.method().filter(Method.Outcomes.class::isInstance).isPresent()) {
            Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
            AnswerTexts.OUTCOMES.forEach((word, grade) -> m.count(word).ifPresent(n -> counts.put(grade, n)));
            answer = Optional.of(new Answer.Outcomes(counts));
        } else if (m.has("points")) {
            answer = m.number("points").map(p -> new Answer.Awarded(p, m.text("reason")));
        } else {
            answer = Optional.of(new Answer.Assessed(m.text("result"), m.number("percent"), m.text("by"),
                    m.text("reason")));
        }
        m.nothingElse();
        return answer;
    }

    private Answer.Product product(Fields f) {
        Answer.Product product = new Answer.Product(f.text("task").orElse(""), f.number("coefficient"),
                f.number("planned"), f.number("done"), f.number("quality"), f.number("progress"),
                f.number("leadership"), f.text("reason"));
        f.nothingElse();
        return product;
    }

    private Answer.Task task(Fields f) {
        Answer.Task task = new Answer.Task(f.text("task").orElse(""), f.count("axis"), f.text("planned"),
                f.text("result"), f.count("level"), f.text("note"));
        f.nothingElse();
        return task;
    }

    private Optional<Answer> scalar(Fields a, String key, String text, Item item) {
        if (item.method().isEmpty()) {
            a.wrong(key, phrase("group", key), phrase("group.remedy"));
            return Optional.empty();
        }
        if (text.equals(Words.MET) || text.equals(Words.NOT_MET)) {
            return Optional.of(new Answer.Tick(text.equals(Words.MET)));
        }
        Method method = item.method().get();
        if (method instanceof Method.Tiers) {
            return Optional.of(new Answer.Tier(text));
        }
        if (method instanceof Method.Levels) {
            return Optional.of(new Answer.Level(text));
        }
        if (method instanceof Method.Narrative) {
            return Optional.of(new Answer.Told(text));
        }
        if (method instanceof Method.AssessedPercent) {
            return Optional.of(new Answer.Assessed(Optional.of(text), Optional.empty(), Optional.empty(),
                    Optional.empty()));
        }
        if (method instanceof Method.PassFail) {
            a.wrong(key, phrase("noTick", text), phrase("noTick.remedy"));
            return Optional.empty();
        }
        if (method instanceof Method.ChooseOne || method instanceof Method.Outcomes
                || method instanceof Method.Catalogue || method instanceof Method.Tasks) {
            a.wrong(key, phrase("notOneText", method.word()), phrase("notOneText.remedy"));
            return Optional.empty();
        }
        Optional<BigFraction> number = ResultText.parse(text, method);
        if (number.isEmpty()) {
            a.wrong(key, phrase("noNumber", text), phrase("noNumber.remedy"));
        }
        return number.map(n -> method instanceof Method.Points ? new Answer.Awarded(n, Optional.empty())
                : new Answer.Result(n));
    }

    /** A target of zero or below asks for nothing; without a decision the row can never be scored. */
    private void undecided(Fields f, Rubric rubric, Plan plan, StageEntry... entries) {
        if (origin == DossierFile.Origin.KEPT) {
            return;
        }
        plan.targets().forEach((key, target) -> {
            boolean decided = false;
            for (StageEntry entry : entries) {
                decided |= entry.answers().get(key) instanceof Answer.NotAsked;
            }
            if (target.signum() <= 0 && !decided && rubric.item(key).isPresent()) {
                f.fields("plan").ifPresent(p -> p.wrong(key, phrase("zeroTarget", Exact.text(target)),
                        phrase("zeroTarget.remedy")));
            }
        });
    }

    private Map<String, String> texts(Fields f, String field) {
        Map<String, String> all = new TreeMap<>();
        f.entries(field).forEach((key, node) -> {
            if (node instanceof Node.Text text) {
                all.put(key, text.value());
            } else {
                f.wrong(field, phrase("noText", key), phrase("noText.remedy"));
            }
        });
        return all;
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(DossierReader.class, key, arguments);
    }
}
