package khung.cli.internal;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.annulment.Annulment;
import khung.annulment.AnnulmentRules;
import khung.annulment.Regraded;
import khung.annulment.Regrading;
import khung.annulment.Reopened;
import khung.annulment.Result;
import khung.annulment.Violation;
import khung.text.BadInput;

/** What an annulment does, in words and in JSON. */
record AnnulResult(AnnulCase of, Regrading regrading, Grounds grounds) implements Reported {

    @Override
    public boolean settled() {
        return regrading.settled();
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public void print() throws BadInput, IOException {
        Session session = grounds.session();
        Annulment annulment = of.annulment();
        session.print(session.say("annul.decision", annulment.by(), DAY.format(annulment.date()),
                annulment.decision().orElse("—"), grounds.reference()));
        session.print("  " + session.say("annul.ground", annulment.ground().says(), annulment.reason()));
        trace().forEach(l -> session.print("  " + l));
        if (!regrading.reopened().isEmpty()) {
            session.print("  " + session.say("annul.order"));
            int number = 1;
            for (Reopened one : regrading.reopened()) {
                session.print("  " + session.say("annul.reopened." + Json.word(one.then()), String.valueOf(number++),
                        line(one.result())));
                one.because().forEach(b -> session.print("     " + because(b)));
            }
        }
        grounds.print(regrading.rules(), regrading.rulings());
        session.print("");
    }

    private String line(Result result) {
        return grounds.session().say("annul.result", result.name(), result.id(), result.period().text(),
                result.place().orElse("—"), result.grade().map(grounds::name).orElse("—"));
    }

    private String because(Reopened.Because because) {
        Session session = grounds.session();
        String link = session.say("annul.link." + because.link().map(Json::word).orElse("violation"));
        String state = session.say(because.direct() ? "annul.direct" : "annul.indirect");
        return because.says().isEmpty() ? session.say("annul.because.silent", link, because.on().id(), state)
                : session.say("annul.because", link, because.on().id(), state, because.says(),
                        String.join(", ", because.rules()));
    }

    /** What becomes of the results named, and what is missing, in sentences. */
    private List<String> trace() {
        Session session = grounds.session();
        List<String> lines = new ArrayList<>();
        if (!of.annulment().ground().printed()) {
            lines.add(session.say("annul.notPrinted"));
        }
        for (Regraded one : regrading.regraded()) {
            lines.add(line(one.old()));
            lines.add("  " + fate(one));
            if (one.asksSelfDetected()) {
                lines.add("  " + session.say("annul.asks", of.annulment().ground().except().orElseThrow().says()));
            }
            one.contradicts().ifPresent(c -> lines.add("  " + session.say("annul.contradicts", grounds.name(c),
                    grounds.name(of.annulment().ground().gives().orElseThrow()))));
        }
        regrading.alsoByViolation().forEach(r -> lines.add(session.say("annul.also", line(r))));
        regrading.nowhere().forEach(v -> lines.add(session.say("annul.nowhere", DAY.format(v.date()), v.place())));
        if (regrading.regraded().stream().anyMatch(r -> r.fate() == Regraded.Fate.ANNULLED)) {
            of.rules().form().filter(f -> !f.printed()).ifPresent(f -> lines.add(session.say("annul.form", f.name(),
                    String.valueOf(f.line()))));
        }
        return lines;
    }

    private String fate(Regraded one) {
        Session session = grounds.session();
        return switch (one.fate()) {
            case ANNULLED -> one.grade().isEmpty() ? session.say("annul.fate.open", options(one))
                    : session.say(one.determinedByText() ? "annul.fate.byText" : "annul.fate.decided",
                            grounds.name(one.grade().get()));
            case UNCHANGED -> session.say("annul.fate.unchanged");
            case MISPLACED -> session.say("annul.fate.misplaced", of.annulment().violations().stream()
                    .map(v -> DAY.format(v.date()) + " " + v.place()).collect(Collectors.joining("; ")));
            case NOT_AS_RULED -> session.say("annul.fate.notAsRuled", of.annulment().ground().standing()
                    .orElseThrow().ruling());
        };
    }

    private String options(Regraded one) {
        return one.options().stream().map(grounds::name).collect(Collectors.joining(" | "));
    }

    @Override
    public void write(JsonGenerator out) throws IOException, BadInput {
        Annulment annulment = of.annulment();
        out.writeStartObject();
        out.writeStringField("file", of.file());
        out.writeStringField("guidance", grounds.reference());
        out.writeObjectFieldStart("annulment");
        out.writeStringField("ground", annulment.ground().id());
        out.writeStringField("says", annulment.ground().says());
        out.writeBooleanField("printed", annulment.ground().printed());
        Json.texts(out, "rules", annulment.ground().rules());
        out.writeStringField("reason", annulment.reason());
        out.writeStringField("by", annulment.by());
        out.writeStringField("date", annulment.date().toString());
        text(out, "decision", annulment.decision());
        form(out);
        out.writeEndObject();
        out.writeBooleanField("settled", regrading.settled());
        out.writeArrayFieldStart("results");
        for (Regraded one : regrading.regraded()) {
            write(out, one);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("alsoByViolation");
        for (Result result : regrading.alsoByViolation()) {
            out.writeStartObject();
            result(out, result);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("nowhere");
        for (Violation violation : regrading.nowhere()) {
            out.writeStartObject();
            out.writeStringField("date", violation.date().toString());
            out.writeStringField("place", violation.place());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("reopened");
        for (Reopened one : regrading.reopened()) {
            write(out, one);
        }
        out.writeEndArray();
        grounds.write(out, regrading.rules(), regrading.rulings());
        Json.texts(out, "trace", trace().stream().map(String::strip).toList());
        out.writeEndObject();
    }

    private void form(JsonGenerator out) throws IOException {
        if (of.rules().form().isPresent()) {
            AnnulmentRules.Form form = of.rules().form().get();
            out.writeObjectFieldStart("form");
            out.writeStringField("name", form.name());
            out.writeBooleanField("printed", form.printed());
            out.writeNumberField("line", form.line());
            out.writeEndObject();
        }
    }

    private void write(JsonGenerator out, Regraded one) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("old");
        result(out, one.old());
        out.writeEndObject();
        out.writeStringField("fate", Json.word(one.fate()));
        if (one.fate() == Regraded.Fate.ANNULLED) {
            out.writeObjectFieldStart("new");
            out.writeStringField("replaces", one.old().id());
            out.writeStringField("ground", of.annulment().ground().id());
            Grounds.grade(out, "grade", one.grade());
            out.writeEndObject();
        } else {
            out.writeNullField("new");
        }
        out.writeBooleanField("determinedByText", one.determinedByText());
        Json.texts(out, "options", one.options().stream().map(Json::word).toList());
        Json.texts(out, "asks", one.asksSelfDetected() ? List.of("selfDetected") : List.of());
        Grounds.grade(out, "contradicts", one.contradicts());
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Reopened one) throws IOException {
        out.writeStartObject();
        result(out, one.result());
        out.writeStringField("then", Json.word(one.then()));
        out.writeArrayFieldStart("because");
        for (Reopened.Because because : one.because()) {
            out.writeStartObject();
            out.writeStringField("on", because.on().id());
            out.writeStringField("link", because.link().map(Json::word).orElse("violation"));
            out.writeBooleanField("annulled", because.direct());
            out.writeStringField("says", because.says());
            Json.texts(out, "rules", because.rules());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void result(JsonGenerator out, Result result) throws IOException {
        out.writeStringField("id", result.id());
        out.writeStringField("subject", result.subject());
        out.writeStringField("name", result.name());
        out.writeStringField("kind", result.kind());
        out.writeStringField("period", result.period().text());
        text(out, "place", result.place());
        Grounds.grade(out, "grade", result.grade());
    }

    private static void text(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }
}
