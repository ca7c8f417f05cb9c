package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Fields;
import khung.year.Candidates;
import khung.year.PersonYear;
import khung.year.Quarter;
import khung.year.YearRules;

/**
 * People with their quarters and the year looked at: one {@code year/1} document.
 *
 * @param people by id, in the order of the file
 */
record YearCase(Guidance guidance, YearRules rules, int year, Map<String, Person> people) {

    static final String KIND = "year/1";

    private static final int QUARTERS = 4;

    /** Somebody with the quarters the file has. */
    record Person(String id, String name, List<Quarter> quarters) {

        /** Quarters of the year the file does not have at all. */
        List<String> unlisted(int year) {
            return IntStream.rangeClosed(1, QUARTERS).mapToObj(n -> year + "-Q" + n)
                    .filter(q -> quarters.stream().noneMatch(own -> own.text().equals(q))).toList();
        }
    }

    static List<YearCase> read(Session session, String file) throws BadInput, IOException {
        return new GradingFile(session, file, KIND).read((f, guidance) -> {
            YearRules rules = YearRules.of(guidance);
            if (rules.equals(YearRules.NONE)) {
                f.wrong("guidance", Session.phrase("year.noRules", guidance.id()),
                        Session.phrase("year.noRules.remedy"));
            }
            Optional<Term> year = Term.parse(f.need("year")).filter(t -> t.quarter().isEmpty());
            if (year.isEmpty() && f.has("year")) {
                f.wrong("year", Session.phrase("year.badYear"), Session.phrase("year.badYear.remedy"));
            }
            return new YearCase(guidance, rules, year.map(Term::year).orElse(0), people(f, guidance));
        });
    }

    private static Map<String, Person> people(Fields f, Guidance guidance) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (Fields p : f.mappings("people")) {
            String id = p.need("id");
            Person person = new Person(id, p.need("name"), quarters(p, guidance));
            GradingFile.once(people.putIfAbsent(id, person) == null, p, "id", id);
            p.nothingElse();
        }
        if (people.isEmpty()) {
            f.wrong("people", Session.phrase("year.nobody"), Session.phrase("year.nobody.remedy"));
        }
        return people;
    }

    private static List<Quarter> quarters(Fields person, Guidance guidance) {
        Map<String, Grade> grades = GradingFile.grades(guidance);
        Set<String> seen = new HashSet<>();
        List<Quarter> quarters = new ArrayList<>();
        for (Fields q : person.mappings("quarters")) {
            String text = q.need("quarter");
            Optional<Term> term = Term.parse(text).filter(t -> t.quarter().isPresent());
            if (term.isEmpty() && q.has("quarter")) {
                q.wrong("quarter", Session.phrase("year.badQuarter", text), Session.phrase("year.badQuarter.remedy"));
            }
            GradingFile.once(seen.add(term.map(Term::text).orElse(text)), q, "quarter", text);
            Optional<Grade> grade = q.choice("grade", grades);
            Optional<String> reason = q.text("reason");
            if (q.has("grade") == reason.isPresent()) {
                q.wrong("reason", Session.phrase("year.reason", text), Session.phrase("year.reason.remedy"));
            }
            Optional<Grade> proposed = q.choice("proposed", grades);
            term.ifPresent(t -> quarters.add(new Quarter(t.year(), t.quarter().orElseThrow(), grade, proposed,
                    reason.orElse(""))));
            q.nothingElse();
        }
        return quarters;
    }

    List<PersonYear> results(Rulings rulings) {
        return people.values().stream().map(p -> PersonYear.of(p.id(), p.name(), year, p.quarters(), rules,
                rulings)).toList();
    }

    /** The grade of the year the guidance has something to say of. */
    Optional<Grade> grade() {
        return rules.prefer().map(YearRules.Prefer::proposed).or(() -> rules.bar().map(YearRules.Bar::bars));
    }

    Optional<Candidates> candidates(List<PersonYear> all) {
        return grade().map(g -> Candidates.of(g, all, rules));
    }

    List<String> unlisted(PersonYear of) {
        return people.get(of.id()).unlisted(year);
    }
}
