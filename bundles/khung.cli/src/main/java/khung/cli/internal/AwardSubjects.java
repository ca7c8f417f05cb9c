package khung.cli.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import khung.awards.AwardRules;
import khung.awards.History;
import khung.awards.Ranking;
import khung.awards.Subject;
import khung.awards.Tenure;
import khung.awards.YearRecord;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.text.Fields;
import khung.text.Node;

/** Understands the subjects of an {@code awards/1} document: what is left out stays unknown. */
record AwardSubjects(Guidance guidance, AwardRules rules, int year) {

    List<Subject> read(Fields f) {
        Set<String> ids = new HashSet<>();
        List<Subject> subjects = new ArrayList<>();
        for (Fields s : f.mappings("subjects")) {
            String id = s.need("id");
            GradingFile.once(ids.add(id), s, "id", id);
            if (!s.has("is")) {
                s.need("is");
            }
            String name = s.need("name");
            subjects.add(new Subject(id, name, some(s, "is", rules.kinds().keySet()), s.text("group"),
                    history(s, name), posts(s), ranking(s), s.fields("led").map(this::led)));
            s.nothingElse();
        }
        if (subjects.isEmpty()) {
            f.wrong("subjects", Session.phrase("awards.nobody"), Session.phrase("awards.nobody.remedy"));
        }
        return subjects;
    }

    private History led(Fields led) {
        History history = history(led, led.need("name"));
        led.nothingElse();
        return history;
    }

    private History history(Fields s, String name) {
        Map<String, Grade> grades = GradingFile.grades(guidance);
        Map<Integer, YearRecord> years = new TreeMap<>();
        for (Fields y : s.mappings("years")) {
            int of = aYear(y, "year", y.need("year"));
            Optional<Grade> grade = y.choice("grade", grades);
            String reason = y.text("reason").orElse("");
            if (y.has("grade") && !reason.isEmpty()) {
                y.wrong("reason", Session.phrase("awards.reason", String.valueOf(of)),
                        Session.phrase("awards.reason.remedy"));
            }
            YearRecord record = new YearRecord(of, grade, reason, answers(y, "marks", rules.marks().keySet()),
                    listed(y, "honours", rules.honours().keySet()), listed(y, "recognised", rules.honours().keySet()),
                    listed(y, "titles", rules.titles().keySet()));
            GradingFile.once(years.put(of, record) == null, y, "year", String.valueOf(of));
            y.nothingElse();
        }
        return new History(name, years);
    }

    /** A year up to that of the awards; noted when it is none. */
    private int aYear(Fields f, String name, String text) {
        int of = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (f.has(name) && (of == 0 || of > year)) {
            f.wrong(name, Session.phrase("awards.badYear", text, String.valueOf(year)),
                    Session.phrase("awards.badYear.remedy", String.valueOf(year)));
        }
        return of;
    }

    private Optional<List<Tenure>> posts(Fields s) {
        if (!s.has("posts")) {
            return Optional.empty();
        }
        List<Tenure> posts = new ArrayList<>();
        for (Fields p : s.mappings("posts")) {
            p.need("post");
            String post = p.choice("post", same(rules.kinds().keySet())).orElse("");
            int from = aYear(p, "from", p.need("from"));
            int to = p.has("to") ? aYear(p, "to", p.need("to")) : year;
            if (from > to && from <= year) {
                p.wrong("to", Session.phrase("awards.backward", String.valueOf(from), String.valueOf(to)),
                        Session.phrase("awards.backward.remedy"));
            }
            posts.add(new Tenure(post, from, to));
            p.nothingElse();
        }
        return Optional.of(posts);
    }

    private static Optional<Ranking> ranking(Fields s) {
        return s.fields("ranking").map(r -> {
            r.need("place");
            r.need("of");
            Ranking ranking = new Ranking(r.count("place").orElse(1), r.count("of").orElse(1));
            if (r.has("place") && r.has("of") && (ranking.place() < 1 || ranking.place() > ranking.of())) {
                r.wrong("place", Session.phrase("awards.badPlace", String.valueOf(ranking.place()),
                        String.valueOf(ranking.of())), Session.phrase("awards.badPlace.remedy"));
            }
            r.nothingElse();
            return ranking;
        });
    }

    static Map<String, Boolean> answers(Fields f, String name, Collection<String> words) {
        Map<String, Boolean> answers = new HashMap<>();
        f.fields(name).ifPresent(a -> {
            words.forEach(w -> a.choice(w, GradingFile.YES_NO).ifPresent(yes -> answers.put(w, yes)));
            a.nothingElse();
        });
        return answers;
    }

    private static Optional<Set<String>> listed(Fields f, String name, Collection<String> words) {
        Optional<Node> node = f.node(name);
        return node.map(n -> some(f, name, words));
    }

    private static Set<String> some(Fields f, String name, Collection<String> words) {
        Set<String> read = new LinkedHashSet<>();
        for (String word : f.texts(name)) {
            if (!words.contains(word)) {
                f.wrong(name, Session.phrase("awards.noWord", word),
                        Session.phrase(words.isEmpty() ? "awards.noWord.none" : "awards.noWord.remedy",
                                String.join(" | ", words)));
            }
            read.add(word);
        }
        return read;
    }

    static Map<String, String> same(Collection<String> words) {
        Map<String, String> all = new TreeMap<>();
        words.forEach(w -> all.put(w, w));
        return all;
    }
}
