package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Term;
import khung.eligibility.Deciding;
import khung.eligibility.Decision;
import khung.eligibility.Eligibility;
import khung.eligibility.Finding;
import khung.eligibility.Outcome;
import khung.eligibility.Paper;
import khung.eligibility.Span;
import khung.eligibility.Subject;
import khung.text.BadInput;
import khung.text.Exact;

/**
 * What becomes of the subjects of one document, in words and in JSON.
 *
 * @param decisions in the order of the document
 */
record EligibilityResult(String file, EligibilityCase of, List<Decision> decisions, Grounds grounds) implements Reported {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static EligibilityResult of(String file, EligibilityCase of, Grounds grounds) {
        return new EligibilityResult(file, of, of.entries().stream().map(e -> Deciding.of(of.rules(), e.subject(),
                of.occasion(), e.ungraded(), grounds.rulings())).toList(), grounds);
    }

    /** Whether it is known of everybody what becomes of them. */
    @Override
    public boolean settled() {
        return decisions.stream().allMatch(d -> d.outcome().isPresent());
    }

    @Override
    public void print() throws BadInput, IOException {
        Session session = grounds.session();
        session.print(session.say("eligibility.header", grounds.reference(), of.occasion().term().text(),
                DAY.format(of.occasion().on())));
        session.print("  " + of.rules().says());
        for (int i = 0; i < decisions.size(); i++) {
            Subject subject = of.entries().get(i).subject();
            Decision decision = decisions.get(i);
            session.print("");
            session.print(session.say("eligibility.subject", subject.name(), subject.id(), decision.outcome()
                    .map(this::outcome).orElseGet(() -> session.say("eligibility.open", outcomes(decision.options())))));
            trace(decision).forEach(l -> session.print("  " + l));
            grounds.print(decision.rules(), decision.rulings());
        }
        session.print("");
    }

    private String outcome(Outcome outcome) {
        return grounds.session().say("eligibility.outcome." + Json.word(outcome));
    }

    private String outcomes(Collection<Outcome> outcomes) {
        return String.join(" | ", outcomes.stream().map(this::outcome).toList());
    }

    private String months(BigFraction months) {
        return Exact.display(months, of.guidance().decimals());
    }

    private String days(List<Span> spans) {
        return String.join("; ", spans.stream().map(s -> grounds.session().say("eligibility.span",
                DAY.format(s.from()), last(s.to()))).toList());
    }

    private String last(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "…" : DAY.format(day);
    }

    /** Words of events as people read them; a unit stays as it is. */
    private String named(List<String> words) {
        Eligibility rules = of.rules();
        return String.join(", ", words.stream().map(w -> rules.events().getOrDefault(w, w)).toList());
    }

    private String fact(String word) {
        Map<String, String> words = new TreeMap<>(of.rules().marks());
        words.putAll(of.rules().counts());
        return words.getOrDefault(word, word);
    }

    private List<String> trace(Decision decision) {
        Session session = grounds.session();
        List<String> lines = new ArrayList<>();
        for (Finding finding : decision.findings()) {
            boolean decides = decision.decider().filter(finding::equals).isPresent();
            lines.add(session.say(finding.missing().isPresent() ? "eligibility.trace.unknown"
                    : decides ? "eligibility.trace.decides" : finding.yes() ? "eligibility.trace.holds"
                    : "eligibility.trace.fails", finding.provision().says()));
            finding.missing().ifPresent(m -> lines.add("  " + session.say("eligibility.trace.missing", fact(m), m)));
            for (Finding.Counted counted : finding.counted()) {
                lines.add("  " + session.say("eligibility.trace.months", named(counted.of()), days(counted.spans()),
                        months(counted.months()), Exact.text(counted.months())));
            }
        }
        if (decision.findings().isEmpty()) {
            lines.add(session.say("eligibility.trace.nothing"));
        }
        if (decision.options().size() > 1 && decision.outcome().isPresent()) {
            lines.add(session.say("eligibility.trace.otherReading", outcomes(decision.options())));
        }
        decision.gradedBy().ifPresent(u -> lines.add(session.say("eligibility.trace.by", u)));
        decision.review().ifPresent(r -> lines.add(session.say(r ? "eligibility.trace.review"
                : "eligibility.trace.noReview")));
        decision.notes().forEach(n -> lines.add(session.say("eligibility.trace.note", n)));
        if (!decision.worked().isEmpty()) {
            lines.add(session.say("eligibility.trace.worked", days(decision.worked()),
                    months(decision.monthsWorked())));
        }
        decision.carriedTo().ifPresent(t -> lines.add(session.say("eligibility.trace.carried", t.text(),
                of.rules().carry().orElseThrow().says())));
        decision.considers().forEach(t -> lines.add(session.say("eligibility.trace.considers", t.text())));
        decision.leftOver().forEach(t -> lines.add(session.say("eligibility.trace.leftOver", t.text())));
        for (Paper paper : decision.papers()) {
            String says = paper.of().isEmpty() ? paper.says()
                    : session.say("eligibility.paper", paper.says(), paper.of());
            lines.add(session.say(paper.determinedByText() ? "eligibility.trace.paper" : paper.needed()
                    ? "eligibility.trace.paper.reading" : "eligibility.trace.paper.other", says));
        }
        return lines;
    }

    @Override
    public void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeStringField("guidance", grounds.reference());
        out.writeStringField("period", of.occasion().term().text());
        out.writeStringField("on", of.occasion().on().toString());
        out.writeStringField("of", of.rules().of());
        out.writeArrayFieldStart("subjects");
        for (int i = 0; i < decisions.size(); i++) {
            write(out, of.entries().get(i).subject(), decisions.get(i));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Subject subject, Decision decision) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", subject.id());
        out.writeStringField("name", subject.name());
        out.writeStringField("outcome", decision.outcome().map(Json::word).orElse(null));
        out.writeBooleanField("determinedByText", decision.determinedByText());
        Json.texts(out, "options", decision.options().size() > 1
                ? decision.options().stream().map(Json::word).toList() : List.of());
        Json.texts(out, "missing", decision.missing());
        out.writeStringField("because", decision.decider().map(d -> d.provision().id()).orElse(null));
        out.writeStringField("reason", decision.decider().map(d -> d.provision().says()).orElse(null));
        out.writeStringField("gradedBy", decision.gradedBy().orElse(null));
        if (decision.review().isPresent()) {
            out.writeBooleanField("review", decision.review().get());
        } else {
            out.writeNullField("review");
        }
        Json.texts(out, "notes", decision.notes());
        out.writeStringField("carriedTo", decision.carriedTo().map(Term::text).orElse(null));
        Json.texts(out, "considers", decision.considers().stream().map(Term::text).toList());
        Json.texts(out, "leftOver", decision.leftOver().stream().map(Term::text).toList());
        spans(out, "worked", decision.worked());
        Json.number(out, "monthsWorked", decision.monthsWorked(), months(decision.monthsWorked()));
        out.writeArrayFieldStart("papers");
        for (Paper paper : decision.papers()) {
            out.writeStartObject();
            out.writeStringField("paper", paper.says());
            out.writeStringField("of", paper.of());
            out.writeBooleanField("needed", paper.needed());
            out.writeBooleanField("determinedByText", paper.determinedByText());
            Json.texts(out, "rules", paper.rules());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("cases");
        for (Finding finding : decision.findings()) {
            write(out, finding, decision.decider().filter(finding::equals).isPresent());
        }
        out.writeEndArray();
        grounds.write(out, decision.rules(), decision.rulings());
        Json.texts(out, "trace", trace(decision));
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Finding finding, boolean decides) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", finding.provision().id());
        out.writeStringField("says", finding.provision().says());
        if (finding.holds().isPresent()) {
            out.writeBooleanField("holds", finding.holds().get());
        } else {
            out.writeNullField("holds");
        }
        out.writeBooleanField("decides", decides);
        Json.texts(out, "gives", finding.provision().gives().stream().map(Json::word).toList());
        out.writeArrayFieldStart("counted");
        for (Finding.Counted counted : finding.counted()) {
            out.writeStartObject();
            Json.texts(out, "of", counted.of());
            spans(out, "spans", counted.spans());
            Json.number(out, "months", counted.months(), months(counted.months()));
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "rules", finding.provision().rules());
        out.writeEndObject();
    }

    private static void spans(JsonGenerator out, String name, List<Span> spans) throws IOException {
        out.writeArrayFieldStart(name);
        for (Span span : spans) {
            out.writeStartObject();
            out.writeStringField("from", span.from().toString());
            out.writeStringField("to", span.to().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
