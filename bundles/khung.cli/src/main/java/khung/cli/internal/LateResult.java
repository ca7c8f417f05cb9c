package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Counted;
import khung.deadlines.LateDossier;
import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.text.BadInput;

/** What a day of receipt means, in words and in JSON (R003P-41, I-12). */
record LateResult(LateCase of, LateDossier weighed, Grounds grounds) {

    /** Where it counts, for a deadline that ends the counting before its period ends (I-41). */
    private Optional<Counted> counted() {
        return of.due().deadline().next().map(n -> Counted.of(of.due().deadline(), of.day(),
                of.term().quarter().isPresent(), grounds.rulings()));
    }

    /** The lower grade the text has the authority consider, whatever the ruling proposes; empty where it does not. */
    private Optional<Grade> considered() {
        return of.rules().late().filter(l -> weighed.late() && of.due().deadline().late())
                .map(l -> LateDossier.lower(weighed.before(), l.down(), of.guidance()))
                .filter(g -> g != weighed.before());
    }

    private boolean proposesLower() {
        return weighed.proposed() != weighed.before();
    }

    void print() throws BadInput, IOException {
        Session session = grounds.session();
        session.print(session.say("deadlines.header", grounds.reference(), of.term().text()));
        if (!of.name().isEmpty()) {
            session.print("  " + of.name());
        }
        trace().forEach(l -> session.print("  " + l));
        grounds.print(rules(), rulings());
        session.print("");
    }

    private Set<String> rules() {
        Set<String> all = new TreeSet<>(of.due().deadline().rules());
        all.addAll(weighed.rules());
        return all;
    }

    private Set<String> rulings() {
        Set<String> all = new TreeSet<>(weighed.rulings());
        of.due().deadline().ruling().ifPresent(all::add);
        counted().ifPresent(c -> all.addAll(c.rulings()));
        return all;
    }

    private List<String> trace() {
        Session session = grounds.session();
        DueText days = new DueText(session);
        List<String> lines = new ArrayList<>();
        lines.add(days.owed(of.due()));
        lines.add(session.say("deadlines.trace.due", days.printed(of.due()), days.last(of.due())));
        of.due().extended().ifPresent(e -> lines.add(session.say("deadlines.trace.extended", days.day(e.until()),
                e.authority(), e.reason())));
        lines.add(session.say(weighed.late() ? "deadlines.trace.late" : "deadlines.trace.inTime", days.day(of.day())));
        counted().ifPresent(c -> lines.add(c.in().map(t -> session.say("deadlines.trace.countsIn", t.text()))
                .orElseGet(() -> session.say("deadlines.trace.countsNowhere"))));
        if (weighed.late() && proposesLower()) {
            lines.add(session.say("deadlines.trace.lower", grounds.name(weighed.before()),
                    grounds.name(weighed.proposed()), of.rules().late().map(l -> l.authority()).orElse("")));
        } else if (weighed.late()) {
            lines.add(session.say(of.due().deadline().late() && of.rules().late().isPresent()
                    ? "deadlines.trace.noProposal" : "deadlines.trace.noConsequence"));
        }
        weighed.decided().ifPresent(d -> lines.add(session.say("deadlines.trace.decided", d.by(), d.date(),
                grounds.name(d.grade()), d.reason())));
        lines.add(weighed.standing().map(g -> session.say("deadlines.trace.standing", grounds.name(g)))
                .orElseGet(() -> session.say("deadlines.trace.open")));
        return lines;
    }

    void write(JsonGenerator out, String file) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeStringField("name", of.name());
        out.writeStringField("guidance", grounds.reference());
        out.writeStringField("period", of.term().text());
        out.writeObjectFieldStart("deadline");
        DueText.fields(out, of.due());
        out.writeEndObject();
        if (of.due().extended().isPresent()) {
            out.writeObjectFieldStart("extension");
            out.writeStringField("until", of.due().extended().get().until().toString());
            out.writeStringField("authority", of.due().extended().get().authority());
            out.writeStringField("reason", of.due().extended().get().reason());
            out.writeEndObject();
        } else {
            out.writeNullField("extension");
        }
        out.writeStringField("received", of.received());
        out.writeStringField("receivedDay", of.day().toString());
        out.writeStringField("lastDay", of.due().lastDay().toString());
        out.writeBooleanField("late", weighed.late());
        if (counted().isPresent()) {
            out.writeStringField("countsIn", counted().get().in().map(Term::text).orElse(null));
        }
        out.writeStringField("before", Json.word(weighed.before()));
        out.writeStringField("proposed", Json.word(weighed.proposed()));
        if (weighed.decided().isPresent()) {
            LateDossier.Decided decided = weighed.decided().get();
            out.writeObjectFieldStart("decided");
            out.writeStringField("grade", Json.word(decided.grade()));
            out.writeStringField("by", decided.by());
            out.writeStringField("date", decided.date());
            out.writeStringField("reason", decided.reason());
            out.writeEndObject();
        } else {
            out.writeNullField("decided");
        }
        Grounds.grade(out, "grade", weighed.standing());
        out.writeBooleanField("determinedByText", weighed.decided().isEmpty() && considered().isEmpty());
        Json.texts(out, "options", considered().filter(g -> weighed.decided().isEmpty())
                .map(g -> List.of(Json.word(weighed.before()), Json.word(g))).orElse(List.of()));
        grounds.write(out, rules(), rulings());
        Json.texts(out, "trace", trace());
        out.writeEndObject();
    }
}
