package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import khung.deadlines.Term;
import khung.eligibility.Eligibility;
import khung.eligibility.Event;
import khung.eligibility.Occasion;
import khung.eligibility.Post;
import khung.eligibility.Subject;
import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Fields;

/** Subjects of one kind and what they are to be graded for: one {@code eligibility/1} document. */
record EligibilityCase(Guidance guidance, Eligibility rules, Occasion occasion, List<Entry> entries) {

    static final String KIND = "eligibility/1";

    /** A subject with the periods it was not graded in. */
    record Entry(Subject subject, List<Term> ungraded) {
    }

    static List<EligibilityCase> read(Session session, String file) throws BadInput, IOException {
        InstalledGuidances installed = InstalledGuidances.of(session);
        List<Optional<EligibilityCase>> all = new GradingFile(session, file, KIND).read((f, guidance) -> {
            Optional<Eligibility> rules = rules(f, guidance);
            boolean quarterly = installed.isQuarterly(guidance);
            Optional<Term> term = term(f, "period", f.need("period"), quarterly);
            Optional<LocalDate> on = day(f, "on");
            if (term.isPresent() && on.isPresent() && on.get().isBefore(term.get().first())) {
                f.wrong("on", Session.phrase("eligibility.early"), Session.phrase("eligibility.early.remedy"));
            }
            Optional<String> unit = f.text("unit");
            if (rules.isEmpty() || term.isEmpty()) {
                f.list("subjects");
                return Optional.empty();
            }
            return Optional.of(new EligibilityCase(guidance, rules.get(), new Occasion(term.get(),
                    on.orElse(term.get().last()), unit), entries(f, rules.get(), term.get())));
        });
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Eligibility> rules(Fields f, Guidance guidance) throws BadInput {
        List<Eligibility> all = Eligibility.of(guidance);
        if (all.isEmpty()) {
            f.text("of");
            f.wrong("guidance", Session.phrase("eligibility.none", guidance.id()),
                    Session.phrase("eligibility.none.remedy"));
            return Optional.empty();
        }
        String of = f.has("of") || all.size() > 1 ? f.need("of") : all.get(0).of();
        Optional<Eligibility> rules = all.stream().filter(e -> e.of().equals(of)).findFirst();
        if (rules.isEmpty() && f.has("of")) {
            f.wrong("of", Session.phrase("eligibility.noKind", guidance.id(), of), Session.phrase(
                    "eligibility.noWord.remedy", String.join(", ", all.stream().map(Eligibility::of).toList())));
        }
        return rules;
    }

    private static Optional<Term> term(Fields f, String name, String text, boolean quarterly) {
        Optional<Term> term = Term.parse(text).filter(t -> t.quarter().isPresent() == quarterly);
        if (term.isEmpty() && f.has(name)) {
            f.wrong(name, Session.phrase("deadlines.badPeriod", text), Session.phrase(quarterly
                    ? "deadlines.badPeriod.quarter" : "deadlines.badPeriod.year"));
        }
        return term;
    }

    private static Optional<LocalDate> day(Fields f, String name) {
        int before = f.problems().size();
        String text = GradingFile.needDate(f, name);
        return f.problems().size() == before ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private static List<Entry> entries(Fields f, Eligibility rules, Term term) {
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields s : f.mappings("subjects")) {
            String id = s.need("id");
            GradingFile.once(ids.add(id), s, "id", id);
            String name = s.need("name");
            Map<String, Boolean> marks = new TreeMap<>();
            Map<String, Integer> counts = new TreeMap<>();
            s.fields("facts").ifPresent(facts -> {
                rules.marks().keySet().forEach(m -> facts.choice(m, GradingFile.YES_NO).ifPresent(v -> marks.put(m, v)));
                rules.counts().keySet().forEach(c -> facts.count(c).ifPresent(v -> counts.put(c, v)));
                facts.nothingElse();
            });
            entries.add(new Entry(new Subject(id, name, events(s, rules), posts(s), marks, counts),
                    ungraded(s, rules, term)));
            s.nothingElse();
        }
        if (entries.isEmpty()) {
            f.wrong("subjects", Session.phrase("eligibility.nobody"), Session.phrase("eligibility.nobody.remedy"));
        }
        return entries;
    }

    private static List<Event> events(Fields s, Eligibility rules) {
        List<Event> events = new ArrayList<>();
        for (Fields e : s.mappings("events")) {
            String word = e.need("event");
            if (e.has("event") && !rules.events().containsKey(word)) {
                e.wrong("event", Session.phrase("eligibility.noEvent", word), rules.events().isEmpty()
                        ? Session.phrase("eligibility.noEvent.none")
                        : Session.phrase("eligibility.noWord.remedy", String.join(", ", rules.events().keySet())));
            }
            Optional<LocalDate> from = day(e, "from");
            Optional<LocalDate> to = e.has("to") ? day(e, "to") : Optional.empty();
            order(e, from, to);
            from.ifPresent(day -> events.add(new Event(word, day, to)));
            e.nothingElse();
        }
        return events;
    }

    private static void order(Fields f, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.filter(t -> t.isBefore(from.get())).isPresent()) {
            f.wrong("to", Session.phrase("eligibility.backwards", to.get().toString(), from.get().toString()),
                    Session.phrase("eligibility.backwards.remedy"));
        }
    }

    private static List<Post> posts(Fields s) {
        List<Post> posts = new ArrayList<>();
        for (Fields p : s.mappings("posts")) {
            String unit = p.need("unit");
            Optional<LocalDate> from = day(p, "from");
            Optional<LocalDate> to = p.has("to") ? day(p, "to") : Optional.empty();
            order(p, from, to);
            boolean provisional = p.choice("provisional", GradingFile.YES_NO).orElse(false);
            from.ifPresent(day -> {
                Post post = new Post(unit, day, to, provisional);
                posts.stream().filter(o -> !provisional && !o.provisional() && o.span().within(post.span()).isPresent())
                        .findFirst().ifPresent(o -> p.wrong("from", Session.phrase("eligibility.twoPosts", unit,
                                o.unit()), Session.phrase("eligibility.twoPosts.remedy")));
                posts.add(post);
            });
            p.nothingElse();
        }
        return posts;
    }

    private static List<Term> ungraded(Fields s, Eligibility rules, Term term) {
        List<Term> ungraded = new ArrayList<>();
        for (String text : s.texts("notGraded")) {
            Optional<Term> one = term(s, "notGraded", text, term.quarter().isPresent());
            if (one.isPresent() && !one.get().first().isBefore(term.first())) {
                s.wrong("notGraded", Session.phrase("eligibility.notBefore", text, term.text()),
                        Session.phrase("eligibility.notBefore.remedy"));
            } else if (one.isPresent() && rules.carry().isEmpty()) {
                s.wrong("notGraded", Session.phrase("eligibility.noCarry"),
                        Session.phrase("eligibility.noCarry.remedy"));
            }
            one.ifPresent(ungraded::add);
        }
        return ungraded;
    }
}
