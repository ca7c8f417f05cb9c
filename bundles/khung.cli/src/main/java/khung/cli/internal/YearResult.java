package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Grade;
import khung.text.BadInput;
import khung.year.Candidates;
import khung.year.PersonYear;
import khung.year.Quarter;
import khung.year.YearRules;

/** The year of some people, in words and in JSON. */
record YearResult(YearCase of, List<PersonYear> people, Grounds grounds) {

    /** Whether every quarter of the year has its grade. */
    boolean complete() {
        return people.stream().allMatch(p -> p.missing().isEmpty() && of.unlisted(p).isEmpty());
    }

    void print() throws BadInput, IOException {
        Session session = grounds.session();
        session.print(session.say("year.header", String.valueOf(of.year()), grounds.reference()));
        session.print("  " + session.say("year.noFormula"));
        for (PersonYear person : people) {
            session.print("  " + session.say("year.person", person.name(), person.id()));
            trace(person).forEach(l -> session.print("    " + l));
        }
        Optional<Candidates> candidates = of.candidates(people);
        Set<String> rules = new TreeSet<>();
        Set<String> leaning = new TreeSet<>();
        people.forEach(p -> {
            rules.addAll(p.rules());
            leaning.addAll(p.rulings());
        });
        if (candidates.isPresent()) {
            session.print("  " + session.say("year.order", grounds.name(of.grade().orElseThrow())));
            order(candidates.get()).forEach(l -> session.print("    " + l));
            rules.addAll(candidates.get().rules());
            leaning.addAll(candidates.get().rulings());
        }
        grounds.print(rules, leaning);
        session.print("");
    }

    private List<String> order(Candidates candidates) {
        Session session = grounds.session();
        List<String> lines = new ArrayList<>();
        int place = 1;
        for (List<PersonYear> equal : candidates.order()) {
            String names = String.join(", ", equal.stream().map(PersonYear::name).toList());
            String key = (equal.size() > 1 ? "year.place.equal" : "year.place") + (countsDecided() ? ".decided" : "");
            lines.add(session.say(key, String.valueOf(place), names, String.valueOf(equal.get(0).proposedQuarters())));
            place += equal.size();
        }
        candidates.barred().forEach(p -> lines.add(session.say("year.place.barred", p.name())));
        return lines;
    }

    /** Whether the quarters counted for the order are those decided, by I-46. */
    private boolean countsDecided() {
        return of.rules().prefer().filter(p -> p.countsDecided(grounds.rulings())).isPresent();
    }

    private List<String> trace(PersonYear person) {
        Session session = grounds.session();
        List<String> lines = new ArrayList<>();
        person.barred().ifPresent(g -> lines.add(session.say("year.barred", grounds.name(g), texts(person.because()),
                of.rules().bar().map(YearRules.Bar::says).orElse(""))));
        person.runs().forEach(r -> lines.add(session.say("year.run", texts(r),
                of.rules().alert().map(YearRules.Alert::says).orElse(""))));
        person.missing().forEach(q -> lines.add(session.say("year.missing", q.text(), q.reason())));
        of.unlisted(person).forEach(q -> lines.add(session.say("year.unlisted", q)));
        if (lines.isEmpty()) {
            lines.add(session.say("year.nothing"));
        }
        return lines;
    }

    private static String texts(List<Quarter> quarters) {
        return String.join(", ", quarters.stream().map(Quarter::text).toList());
    }

    void write(JsonGenerator out, String file) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeStringField("guidance", grounds.reference());
        out.writeNumberField("year", of.year());
        out.writeArrayFieldStart("people");
        for (PersonYear person : people) {
            write(out, person);
        }
        out.writeEndArray();
        Optional<Candidates> candidates = of.candidates(people);
        if (candidates.isPresent()) {
            write(out, candidates.get(), of.grade().orElseThrow());
        }
        out.writeEndObject();
    }

    private void write(JsonGenerator out, PersonYear person) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", person.id());
        out.writeStringField("name", person.name());
        Grounds.grade(out, "barred", person.barred());
        Json.texts(out, "because", person.because().stream().map(Quarter::text).toList());
        out.writeNumberField("proposedQuarters", person.proposedQuarters());
        out.writeArrayFieldStart("runs");
        for (List<Quarter> run : person.runs()) {
            out.writeStartArray();
            for (Quarter quarter : run) {
                out.writeString(quarter.text());
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("missing");
        for (Quarter quarter : person.missing()) {
            out.writeStartObject();
            out.writeStringField("quarter", quarter.text());
            out.writeStringField("reason", quarter.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "unlisted", of.unlisted(person));
        grounds.write(out, person.rules(), person.rulings());
        Json.texts(out, "trace", trace(person));
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Candidates candidates, Grade grade) throws IOException, BadInput {
        out.writeObjectFieldStart("candidates");
        out.writeStringField("grade", Json.word(grade));
        out.writeBooleanField("determinedByText", candidates.order().stream().allMatch(e -> e.size() == 1));
        out.writeArrayFieldStart("order");
        for (List<PersonYear> equal : candidates.order()) {
            out.writeStartObject();
            out.writeNumberField("proposedQuarters", equal.get(0).proposedQuarters());
            Json.texts(out, "ids", equal.stream().map(PersonYear::id).toList());
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "barred", candidates.barred().stream().map(PersonYear::id).toList());
        grounds.write(out, candidates.rules(), candidates.rulings());
        Json.texts(out, "trace", order(candidates));
        out.writeEndObject();
    }
}
