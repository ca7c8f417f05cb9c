package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.annulment.Annulment;
import khung.annulment.AnnulmentRules;
import khung.annulment.Ground;
import khung.annulment.Link;
import khung.annulment.Regrading;
import khung.annulment.Result;
import khung.annulment.Violation;
import khung.deadlines.Term;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Fields;

/**
 * Results with what hangs on what, and a decision to annul some: one {@code annul/1} document.
 *
 * @param file as the person gave it
 */
record AnnulCase(String file, Guidance guidance, AnnulmentRules rules, List<Result> results, Annulment annulment) {

    static final String KIND = "annul/1";

    private static final Set<String> KINDS = Set.of("organisation", "collective", "member", "head", "quota", "year",
            "award");

    static List<AnnulCase> read(Session session, String file) throws BadInput, IOException {
        List<Optional<AnnulCase>> cases = new GradingFile(session, file, KIND).read((f, guidance) -> {
            AnnulmentRules rules = AnnulmentRules.of(guidance);
            if (rules.grounds().isEmpty()) {
                f.wrong("guidance", Session.phrase("annul.noRules", guidance.id()),
                        Session.phrase("annul.noRules.remedy"));
                List.of("results", "annul").forEach(f::node);
                return Optional.empty();
            }
            Map<String, Result> results = results(f, guidance);
            if (!f.has("annul")) {
                f.need("annul");
            }
            Optional<Annulment> annulment = f.fields("annul").flatMap(a -> annulment(a, guidance, rules, results));
            Optional<AnnulCase> one = annulment.map(a -> new AnnulCase(file, guidance, rules,
                    List.copyOf(results.values()), a));
            if (f.problems().isEmpty()) {
                one.ifPresent(c -> c.refuseCircle(session, f));
            }
            return one;
        });
        return cases.stream().flatMap(Optional::stream).toList();
    }

    private void refuseCircle(Session session, Fields f) {
        try {
            regrade(session.rubrics().rulings());
        } catch (Regrading.Circle circle) {
            f.wrong("results", Session.phrase("annul.circle", circle.getMessage()),
                    Session.phrase("annul.circle.remedy"));
        }
    }

    private Regrading regrade(Rulings rulings) throws Regrading.Circle {
        return Regrading.of(rules, results, annulment, guidance.gradeNames().keySet(), rulings);
    }

    Regrading regrading(Rulings rulings) {
        try {
            return regrade(rulings);
        } catch (Regrading.Circle circle) {
            throw new IllegalStateException("circles are refused on reading", circle);
        }
    }

    private static Map<String, Result> results(Fields f, Guidance guidance) {
        Map<String, Result> results = new LinkedHashMap<>();
        List<Fields> items = f.mappings("results");
        for (Fields r : items) {
            String id = r.need("id");
            r.need("kind");
            Result result = new Result(id, r.need("subject"), r.need("name"), r.choice("kind", same(KINDS)).orElse(""),
                    term(r).orElse(new Term(0, Optional.empty())), r.text("place"),
                    r.choice("grade", GradingFile.grades(guidance)), from(r));
            GradingFile.once(results.putIfAbsent(id, result) == null, r, "id", id);
            r.nothingElse();
        }
        for (Fields r : items) {
            r.fields("from").ifPresent(from -> from.names().forEach(link -> known(from, link, results)));
        }
        return results;
    }

    private static Optional<Term> term(Fields r) {
        String period = r.need("period");
        Optional<Term> term = Term.parse(period);
        if (term.isEmpty() && !period.isEmpty()) {
            r.wrong("period", Session.phrase("annul.badPeriod", period), Session.phrase("annul.badPeriod.remedy"));
        }
        return term;
    }

    private static Map<Link, List<String>> from(Fields r) {
        Map<Link, List<String>> from = new EnumMap<>(Link.class);
        r.fields("from").ifPresent(f -> {
            AnnulmentRules.words(Link.values()).forEach((word, link) -> {
                List<String> ids = f.texts(word);
                if (!ids.isEmpty()) {
                    from.put(link, ids);
                }
            });
            f.nothingElse();
        });
        return from;
    }

    private static void known(Fields f, String name, Map<String, Result> results) {
        f.texts(name).stream().filter(id -> !results.containsKey(id)).findFirst().ifPresent(id -> f.wrong(name,
                Session.phrase("annul.noResult", id), Session.phrase("annul.noResult.remedy",
                        String.join(", ", results.keySet()))));
    }

    private static Optional<Annulment> annulment(Fields a, Guidance guidance, AnnulmentRules rules,
            Map<String, Result> results) {
        a.need("ground");
        Set<String> named = named(a, results);
        Map<String, Ground> grounds = new TreeMap<>();
        rules.grounds().forEach(g -> grounds.put(g.id(), g));
        Optional<Ground> ground = a.choice("ground", grounds);
        List<Violation> violations = violations(a);
        ground.filter(g -> g.byViolation() == violations.isEmpty()).ifPresent(g -> a.wrong("violations",
                Session.phrase(g.byViolation() ? "annul.whichViolation" : "annul.noViolation", g.id()),
                Session.phrase(g.byViolation() ? "annul.whichViolation.remedy" : "annul.noViolation.remedy")));
        String reason = a.need("reason");
        String by = a.need("by");
        Optional<LocalDate> date = day(a);
        Optional<Annulment> read = ground.flatMap(g -> date.map(d -> new Annulment(named, g, reason, by, d,
                a.text("decision"), a.choice("grade", GradingFile.grades(guidance)), violations,
                selfDetected(a, g))));
        if (read.isPresent()) {
            a.nothingElse();
        }
        return read;
    }

    private static Set<String> named(Fields a, Map<String, Result> results) {
        Set<String> named = new TreeSet<>(a.texts("results"));
        if (named.isEmpty()) {
            a.wrong("results", Session.phrase("annul.which"), Session.phrase("annul.which.remedy"));
        }
        known(a, "results", results);
        named.stream().map(results::get).filter(r -> r != null && r.grade().isEmpty()).findFirst().ifPresent(r ->
                a.wrong("results", Session.phrase("annul.noGrade", r.id()), Session.phrase("annul.noGrade.remedy")));
        return named;
    }

    private static Optional<Boolean> selfDetected(Fields a, Ground ground) {
        Optional<Boolean> stated = a.choice("selfDetected", GradingFile.YES_NO);
        if (stated.isPresent() && ground.except().isEmpty()) {
            a.wrong("selfDetected", Session.phrase("annul.noException", ground.id()),
                    Session.phrase("annul.noException.remedy"));
        }
        return stated;
    }

    private static List<Violation> violations(Fields a) {
        List<Violation> violations = new ArrayList<>();
        for (Fields v : a.mappings("violations")) {
            String place = v.need("place");
            day(v).ifPresent(d -> violations.add(new Violation(d, place)));
            v.nothingElse();
        }
        return violations;
    }

    private static Optional<LocalDate> day(Fields f) {
        int before = f.problems().size();
        String text = GradingFile.needDate(f, "date");
        return f.problems().size() > before ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Map<String, String> same(Set<String> words) {
        Map<String, String> all = new TreeMap<>();
        words.forEach(w -> all.put(w, w));
        return all;
    }
}
