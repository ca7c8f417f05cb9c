package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import khung.awards.Award;
import khung.awards.AwardCase;
import khung.awards.AwardRules;
import khung.awards.Base;
import khung.awards.Limit;
import khung.awards.Subject;
import khung.deadlines.Term;
import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;

/** One {@code awards/1} document: the year, the numbers, and those who may be considered. */
record AwardInput(Guidance guidance, AwardRules rules, AwardCase of) {

    static final String KIND = "awards/1";

    private static final int LATEST = 9999;

    static List<AwardInput> read(Session session, String file) throws BadInput, IOException {
        List<Optional<AwardInput>> all = new GradingFile(session, file, KIND).read((f, guidance) -> {
            Optional<AwardRules> rules = AwardRules.of(guidance);
            if (rules.isEmpty()) {
                f.wrong("guidance", Session.phrase("awards.noRules", guidance.id()),
                        Session.phrase("awards.noRules.remedy"));
                f.names().forEach(f::node);
            }
            return rules.map(r -> new AwardInput(guidance, r, read(f, guidance, r)));
        });
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static AwardCase read(Fields f, Guidance guidance, AwardRules rules) {
        Optional<Term> term = Term.parse(f.need("year")).filter(t -> t.quarter().isEmpty());
        if (term.isEmpty() && f.has("year")) {
            f.wrong("year", Session.phrase("year.badYear"), Session.phrase("year.badYear.remedy"));
        }
        int year = term.map(Term::year).orElse(LATEST);
        f.need("level");
        String level = f.choice("level", AwardSubjects.same(rules.levels().keySet())).orElse("");
        Map<String, Boolean> facts = AwardSubjects.answers(f, "facts", rules.facts().keySet());
        List<Subject> subjects = new AwardSubjects(guidance, rules, year).read(f);
        Map<AwardCase.BaseOf, Integer> bases = new HashMap<>();
        for (Fields b : f.mappings("bases")) {
            base(b, rules, year, subjects, bases);
        }
        Map<String, List<String>> proposals = new LinkedHashMap<>();
        for (Fields p : f.mappings("proposed")) {
            proposal(p, rules, subjects, proposals);
        }
        return new AwardCase(year, level, facts, bases, subjects, proposals);
    }

    private static void base(Fields b, AwardRules rules, int year, List<Subject> subjects,
            Map<AwardCase.BaseOf, Integer> bases) {
        b.need("of");
        Optional<Base> base = b.choice("of", rules.bases());
        b.need("count");
        Optional<Integer> count = b.count("count");
        Optional<String> group = b.text("group");
        b.nothingElse();
        if (base.isEmpty() || count.isEmpty()) {
            return;
        }
        boolean perGroup = rules.awards().stream().flatMap(a -> a.limit().stream()).anyMatch(l -> l.perGroup()
                && l.amount() instanceof Limit.Share s && s.base().equals(base.get().id()));
        if (perGroup != group.isPresent()) {
            b.wrong("group", Session.phrase(perGroup ? "awards.wantsGroup" : "awards.noGroup", base.get().id()),
                    Session.phrase(perGroup ? "awards.wantsGroup.remedy" : "awards.noGroup.remedy"));
        }
        AwardCase.BaseOf key = new AwardCase.BaseOf(base.get().id(), group);
        GradingFile.once(bases.put(key, count.get()) == null, b, "of", base.get().id());
        long listed = subjects.stream().filter(s -> group.isEmpty() || s.group().equals(group))
                .filter(s -> base.get().counts(s, year)).count();
        if (listed > count.get()) {
            b.wrong("count", Session.phrase("awards.tooFew", String.valueOf(count.get()), String.valueOf(listed)),
                    Session.phrase("awards.tooFew.remedy"));
        }
    }

    private static void proposal(Fields p, AwardRules rules, List<Subject> subjects,
            Map<String, List<String>> proposals) {
        Map<String, Award> awards = new LinkedHashMap<>();
        rules.awards().forEach(a -> awards.put(a.id(), a));
        p.need("award");
        Optional<Award> award = p.choice("award", awards);
        Set<String> ids = new LinkedHashSet<>();
        for (String id : p.texts("subjects")) {
            GradingFile.once(ids.add(id), p, "subjects", id);
            boolean fits = subjects.stream().anyMatch(s -> s.id().equals(id)
                    && (award.isEmpty() || s.kinds().contains(award.get().kind())));
            if (!fits) {
                p.wrong("subjects", Session.phrase("awards.noSubject", id), Session.phrase("awards.noSubject.remedy"));
            }
        }
        award.ifPresent(a -> GradingFile.once(proposals.put(a.id(), new ArrayList<>(ids)) == null, p, "award", a.id()));
        p.nothingElse();
    }
}
