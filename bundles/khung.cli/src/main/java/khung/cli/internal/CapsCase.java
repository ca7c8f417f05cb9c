package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.caps.Cap;
import khung.caps.CapRules;
import khung.caps.Capped;
import khung.caps.Capping;
import khung.caps.Subject;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Fields;

/**
 * Subjects that stand in each other and the caps they are under: one {@code caps/1} document.
 *
 * @param rules those of the guidance with the local ones
 * @param byId the subjects by id
 */
record CapsCase(Guidance guidance, CapRules rules, List<Subject> subjects, Map<String, Subject> byId) {

    static final String KIND = "caps/1";

    private static final Set<String> KINDS = Set.of("organisation", "collective", "member", "head");

    static List<CapsCase> read(Session session, String file) throws BadInput, IOException {
        return new GradingFile(session, file, KIND).read((f, guidance) -> {
            CapRules printed = CapRules.of(guidance);
            Set<String> kinds = kinds(printed);
            CapRules rules = printed.with(local(f, kinds));
            List<Subject> subjects = subjects(f, guidance, rules, kinds);
            Map<String, Subject> byId = new LinkedHashMap<>();
            subjects.forEach(s -> byId.put(s.id(), s));
            CapsCase one = new CapsCase(guidance, rules, subjects, byId);
            if (f.problems().isEmpty()) {
                one.refuseCircle(session, f);
            }
            return one;
        });
    }

    private void refuseCircle(Session session, Fields f) {
        try {
            Capping.of(rules, subjects, session.rubrics().rulings());
        } catch (Capping.Circle circle) {
            f.wrong("subjects", Session.phrase("caps.circle", circle.getMessage()),
                    Session.phrase("caps.circle.remedy"));
        }
    }

    /** What a subject can be: the words the guidance has caps or an order for, and the common ones. */
    private static Set<String> kinds(CapRules rules) {
        Set<String> kinds = new TreeSet<>(KINDS);
        rules.caps().forEach(c -> kinds.addAll(List.of(c.of(), c.notAbove())));
        rules.order().forEach(o -> {
            kinds.add(o.of());
            kinds.addAll(o.after());
        });
        return kinds;
    }

    private static List<Cap> local(Fields f, Set<String> kinds) {
        List<Cap> local = new ArrayList<>();
        for (Fields l : f.mappings("local")) {
            Cap.Local by = new Cap.Local(l.need("by"), GradingFile.needDate(l, "date"), l.need("reason"));
            local.add(new Cap("local-" + (local.size() + 1), l.need("says"), kind(l, "of", kinds),
                    kind(l, "notAbove", kinds), Optional.empty(), List.of(), Optional.of(by)));
            l.nothingElse();
        }
        return local;
    }

    private static String kind(Fields f, String name, Set<String> kinds) {
        f.need(name);
        Map<String, String> words = new TreeMap<>();
        kinds.forEach(k -> words.put(k, k));
        return f.choice(name, words).orElse("");
    }

    private static List<Subject> subjects(Fields f, Guidance guidance, CapRules rules, Set<String> kinds) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        List<Fields> items = f.mappings("subjects");
        for (Fields s : items) {
            String id = s.need("id");
            Subject subject = new Subject(id, s.need("name"), kind(s, "kind", kinds), s.texts("in"),
                    s.choice("grade", GradingFile.grades(guidance)), facts(s, rules));
            GradingFile.once(subjects.putIfAbsent(id, subject) == null, s, "id", id);
            s.nothingElse();
        }
        if (items.isEmpty()) {
            f.wrong("subjects", Session.phrase("caps.nobody"), Session.phrase("caps.nobody.remedy"));
        }
        for (Fields s : items) {
            s.text("id").filter(id -> s.texts("in").contains(id)).ifPresent(id -> s.wrong("in",
                    Session.phrase("caps.circle", id), Session.phrase("caps.circle.remedy")));
            s.texts("in").stream().filter(id -> !subjects.containsKey(id)).findFirst().ifPresent(id -> s.wrong("in",
                    Session.phrase("caps.noSubject", id), Session.phrase("caps.noSubject.remedy",
                            String.join(", ", subjects.keySet()))));
        }
        return List.copyOf(subjects.values());
    }

    private static Map<String, Boolean> facts(Fields subject, CapRules rules) {
        Map<String, Boolean> facts = new TreeMap<>();
        subject.fields("facts").ifPresent(f -> {
            for (Cap cap : rules.caps()) {
                cap.exception().ifPresent(e -> f.choice(e.fact(), GradingFile.YES_NO)
                        .ifPresent(v -> facts.put(e.fact(), v)));
            }
            f.nothingElse();
        });
        return facts;
    }

    List<Capped> results(Rulings rulings) {
        try {
            return Capping.of(rules, subjects, rulings);
        } catch (Capping.Circle circle) {
            throw new IllegalStateException("circles are refused on reading", circle);
        }
    }

    /** The grades a subject could end at, depending on facts nobody has stated; none while a grade is missing. */
    List<Grade> options(Capped open, Rulings rulings) {
        Set<Grade> grades = new TreeSet<>();
        if (open.asks().isEmpty() || !open.waitsFor().isEmpty()) {
            return List.of();
        }
        Set<String> asked = new HashSet<>(open.asks());
        List<Subject> line = line(open.subject());
        for (boolean held : new boolean[] {true, false}) {
            List<Subject> supposed = line.stream().map(s -> supposing(s, asked, held)).toList();
            new CapsCase(guidance, rules, supposed, Map.of()).results(rulings).stream()
                    .filter(c -> c.subject().id().equals(open.subject().id())).flatMap(c -> c.grade().stream())
                    .forEach(grades::add);
        }
        return List.copyOf(grades);
    }

    /** The subject and all it stands in, which is all its grade hangs on. */
    private List<Subject> line(Subject subject) {
        Map<String, Subject> line = new LinkedHashMap<>();
        Deque<Subject> next = new ArrayDeque<>(List.of(subject));
        while (!next.isEmpty()) {
            Subject one = next.pop();
            if (line.putIfAbsent(one.id(), one) == null) {
                one.in().forEach(id -> next.push(byId.get(id)));
            }
        }
        return List.copyOf(line.values());
    }

    private static Subject supposing(Subject subject, Set<String> asked, boolean held) {
        Map<String, Boolean> facts = new TreeMap<>(subject.facts());
        asked.forEach(a -> facts.putIfAbsent(a, held));
        return new Subject(subject.id(), subject.name(), subject.kind(), subject.in(), subject.grade(), facts);
    }
}
