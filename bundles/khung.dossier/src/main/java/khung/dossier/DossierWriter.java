package khung.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Mark;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.text.Exact;

/** Writes dossiers and unit facts as YAML documents. */
final class DossierWriter {

    private DossierWriter() {
    }

    static String text(Map<String, Object> document) {
        DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK)
                .setUseUnicodeEncoding(true).setWidth(Integer.MAX_VALUE).setSplitLines(false).build();
        return new Dump(settings).dumpToString(document);
    }

    static Map<String, Object> dossier(Dossier d) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("khung", "dossier/1");
        put(out, "id", d.id());
        out.put("rubric", d.rubric());
        put(out, "supplements", d.supplements());
        d.digest().ifPresent(x -> out.put("digest", x));
        Map<String, Object> pinned = new LinkedHashMap<>();
        d.pins().engine().ifPresent(e -> pinned.put("engine", e));
        put(pinned, "rulings", texts(d.pins().rulings()));
        put(out, "pinned", pinned);
        out.put("period", d.period().text());
        put(out, "unit", d.unit());
        Map<String, Object> person = new LinkedHashMap<>();
        put(person, "name", d.person().name());
        put(person, "born", d.person().born());
        put(person, "partyPost", d.person().partyPost());
        put(person, "governmentPost", d.person().governmentPost());
        put(person, "unionPost", d.person().unionPost());
        put(out, "person", person);
        d.role().ifPresent(r -> out.put("role", Words.word(r)));
        Map<String, Object> plan = new LinkedHashMap<>();
        new TreeMap<>(d.plan().targets()).forEach((k, v) -> plan.put(k, Exact.text(v)));
        put(plan, "axes", axes(d.plan()));
        put(out, "plan", plan);
        Map<String, Object> own = new LinkedHashMap<>();
        count(own, "assigned", d.own().get(Count.OWN_ASSIGNED));
        count(own, "done", d.own().get(Count.OWN_DONE));
        put(own, "forceMajeure", force(d.ownForce()));
        put(out, "own", own);
        put(out, "facts", texts(d.facts()));
        put(out, "self", entry(d.self()));
        put(out, "appraiser", entry(d.appraiser()));
        put(out, "rulings", texts(d.rulings()));
        Map<String, Object> decision = new LinkedHashMap<>();
        d.decision().grade().ifPresent(g -> decision.put("grade", Words.word(g)));
        put(decision, "by", d.decision().by());
        put(decision, "date", d.decision().date());
        put(decision, "reason", d.decision().reason());
        put(out, "decision", decision);
        put(out, "unfinished", texts(d.unfinished()));
        List<Object> left = new ArrayList<>();
        for (Left one : d.left()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("rubric", one.rubric());
            put(each, "rows", texts(one.rows()));
            put(each, "texts", texts(one.texts()));
            left.add(each);
        }
        put(out, "left", left);
        put(out, "annulled", d.annulled().stream().<Object>map(DossierWriter::annulled).toList());
        return out;
    }

    private static Map<String, Object> annulled(Annulled annulled) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("revision", Long.toString(annulled.revision()));
        out.put("ground", annulled.ground());
        out.put("says", annulled.says());
        put(out, "decision", annulled.decision());
        out.put("author", annulled.author());
        out.put("reason", annulled.reason());
        out.put("date", Dates.text(annulled.date()));
        annulled.grade().ifPresent(g -> out.put("grade", Words.word(g)));
        out.put("digest", annulled.digest());
        return out;
    }

    private static Map<String, Object> axes(Plan plan) {
        Map<String, Object> axes = new LinkedHashMap<>();
        Set<String> keys = new TreeSet<>(plan.axes().keySet());
        keys.addAll(plan.weights().keySet());
        for (String key : keys) {
            Map<String, Object> axis = new LinkedHashMap<>();
            Optional.ofNullable(plan.axes().get(key)).ifPresent(r -> axis.put("role", Words.word(r)));
            Optional.ofNullable(plan.weights().get(key)).ifPresent(w -> axis.put("weight", Exact.text(w)));
            axes.put(key, axis);
        }
        return axes;
    }

    static Map<String, Object> unit(UnitFacts f) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("khung", "unit-facts/1");
        put(out, "unit", f.unit());
        out.put("period", f.period().text());
        Map<String, Object> tasks = new LinkedHashMap<>();
        count(tasks, "assigned", f.counts().get(Count.UNIT_ASSIGNED));
        count(tasks, "done", f.counts().get(Count.UNIT_DONE));
        count(tasks, "late", f.counts().get(Count.UNIT_LATE));
        count(tasks, "exceeded", f.counts().get(Count.UNIT_EXCEEDED));
        put(out, "tasks", tasks);
        Optional.ofNullable(f.marks().get(Mark.UNIT_QUALITY)).ifPresent(m -> out.put("quality", m ? "yes" : "no"));
        put(out, "forceMajeure", force(f.force()));
        put(out, "facts", texts(f.facts()));
        return out;
    }

    private static Map<String, Object> entry(StageEntry e) {
        Map<String, Object> out = new LinkedHashMap<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        new TreeMap<>(e.answers()).forEach((k, a) -> answers.put(k, a.on(new Written())));
        put(out, "answers", answers);
        put(out, "notes", texts(e.notes()));
        e.proposedGrade().ifPresent(g -> out.put("proposedGrade", Words.word(g)));
        put(out, "points", e.points());
        put(out, "keyTasks", e.keyTasks());
        return out;
    }

    private static List<Object> force(List<ForceMajeure> all) {
        List<Object> out = new ArrayList<>();
        for (ForceMajeure f : all) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("tasks", Integer.toString(f.tasks()));
            one.put("done", Integer.toString(f.done()));
            one.put("late", Integer.toString(f.late()));
            one.put("exceeded", Integer.toString(f.exceeded()));
            put(one, "reason", f.reason());
            f.authority().ifPresent(a -> one.put("authority", a));
            out.add(one);
        }
        return out;
    }

    /** In the order of their keys, so that the same dossier always makes the same text. */
    private static Map<String, Object> texts(Map<String, String> texts) {
        return new LinkedHashMap<>(new TreeMap<>(texts));
    }

    private static void count(Map<String, Object> out, String name, Integer value) {
        if (value != null) {
            out.put(name, value.toString());
        }
    }

    private static void put(Map<String, Object> out, String name, Object value) {
        boolean blank = value instanceof String s && s.isEmpty() || value instanceof Map<?, ?> m && m.isEmpty()
                || value instanceof List<?> l && l.isEmpty();
        if (!blank) {
            out.put(name, value);
        }
    }

    /** How each kind of answer is written. */
    private static final class Written implements Answer.Cases<Object> {

        @Override
        public Object tick(Answer.Tick answer) {
            return answer.met() ? Words.MET : Words.NOT_MET;
        }

        @Override
        public Object result(Answer.Result answer) {
            return Exact.text(answer.value());
        }

        @Override
        public Object tier(Answer.Tier answer) {
            return answer.name();
        }

        @Override
        public Object assessed(Answer.Assessed answer) {
            Map<String, Object> out = new LinkedHashMap<>();
            answer.result().ifPresent(r -> out.put("result", r));
            answer.percent().ifPresent(p -> out.put("percent", Exact.text(p)));
            answer.by().ifPresent(b -> out.put("by", b));
            answer.reason().ifPresent(r -> out.put("reason", r));
            return out;
        }

        @Override
        public Object awarded(Answer.Awarded answer) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("points", Exact.text(answer.points()));
            answer.reason().ifPresent(r -> out.put("reason", r));
            return out;
        }

        @Override
        public Object notAsked(Answer.NotAsked answer) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("notAsked", Words.word(answer.treatment()));
            put(out, "by", answer.by());
            put(out, "reason", answer.reason());
            return out;
        }

        @Override
        public Object level(Answer.Level answer) {
            return answer.name();
        }

        @Override
        public Object chosen(Answer.Chosen answer) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("option", answer.option());
            out.put("points", Exact.text(answer.points()));
            answer.reason().ifPresent(r -> out.put("reason", r));
            return out;
        }

        @Override
        public Object outcomes(Answer.Outcomes answer) {
            Map<String, Object> out = new LinkedHashMap<>();
            AnswerTexts.OUTCOMES.forEach((word, grade) -> count(out, word, answer.counts().get(grade)));
            return out;
        }

        @Override
        public Object work(Answer.Work answer) {
            List<Object> all = new ArrayList<>();
            for (Answer.Product p : answer.products()) {
                Map<String, Object> one = new LinkedHashMap<>();
                put(one, "task", p.task());
                number(one, "coefficient", p.coefficient());
                number(one, "planned", p.planned());
                number(one, "done", p.done());
                number(one, "quality", p.quality());
                number(one, "progress", p.progress());
                number(one, "leadership", p.leadership());
                p.reason().ifPresent(r -> one.put("reason", r));
                all.add(one);
            }
            return new LinkedHashMap<>(Map.of("work", all));
        }

        @Override
        public Object tasks(Answer.Tasks answer) {
            List<Object> all = new ArrayList<>();
            for (Answer.Task t : answer.tasks()) {
                Map<String, Object> one = new LinkedHashMap<>();
                put(one, "task", t.task());
                t.axis().ifPresent(n -> one.put("axis", n.toString()));
                t.planned().ifPresent(p -> one.put("planned", p));
                t.result().ifPresent(r -> one.put("result", r));
                t.level().ifPresent(n -> one.put("level", n.toString()));
                t.note().ifPresent(n -> one.put("note", n));
                all.add(one);
            }
            return new LinkedHashMap<>(Map.of("tasks", all));
        }

        @Override
        public Object told(Answer.Told answer) {
            return new LinkedHashMap<>(Map.of("text", answer.text()));
        }

        private static void number(Map<String, Object> out, String name, Optional<BigFraction> value) {
            value.ifPresent(v -> out.put(name, Exact.text(v)));
        }
    }
}
