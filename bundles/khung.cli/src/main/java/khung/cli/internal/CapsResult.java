package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.caps.Cap;
import khung.caps.Capped;
import khung.rubric.Grade;
import khung.text.BadInput;

/** What the caps make of one subject, in words and in JSON. */
record CapsResult(CapsCase of, Capped capped, Grounds grounds) {

    /** Whether nothing is missing, asked or out of order. */
    boolean settled() {
        return capped.grade().isPresent() && capped.early().isEmpty();
    }

    void print() {
        Session session = grounds.session();
        session.print("  " + session.say("caps.subject", capped.subject().name(), capped.subject().id(),
                kind(capped.subject().kind()), own(), after()));
        trace().forEach(l -> session.print("    " + l));
    }

    private String own() {
        return capped.subject().grade().map(grounds::name).orElseGet(() -> grounds.session().say("caps.none"));
    }

    private String after() {
        return capped.grade().map(grounds::name).orElseGet(() -> grounds.session().say("caps.open"));
    }

    private String kind(String word) {
        List<String> known = List.of("organisation", "collective", "member", "head", "subordinate");
        return known.contains(word) ? grounds.session().say("caps.kind." + word) : word;
    }

    private List<String> trace() {
        Session session = grounds.session();
        List<String> lines = new ArrayList<>();
        capped.by().forEach(c -> lines.add(held(c)));
        capped.lifted().forEach(c -> lines.add(session.say("caps.lifted", c.says(),
                c.exception().map(Cap.Exemption::says).orElse(""))));
        capped.waitsFor().forEach(id -> lines.add(session.say("caps.waits", id)));
        capped.asks().forEach(a -> lines.add(session.say("caps.asks", a, says(a))));
        capped.early().forEach(id -> lines.add(session.say("caps.early", id)));
        if (capped.subject().grade().isEmpty()) {
            lines.add(session.say("caps.noGrade"));
        }
        return lines;
    }

    private String held(Cap cap) {
        return cap.local().map(l -> grounds.session().say("caps.by.local", cap.says(), l.by(), l.date(), l.reason()))
                .orElseGet(() -> grounds.session().say("caps.by", cap.says(), String.join(", ", cap.rules())));
    }

    private String says(String fact) {
        return of.rules().caps().stream().flatMap(c -> c.exception().stream()).filter(e -> e.fact().equals(fact))
                .map(Cap.Exemption::says).findFirst().orElse("");
    }

    void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", capped.subject().id());
        out.writeStringField("name", capped.subject().name());
        out.writeStringField("kind", capped.subject().kind());
        Grounds.grade(out, "own", capped.subject().grade());
        Grounds.grade(out, "grade", capped.grade());
        out.writeBooleanField("determinedByText", capped.grade().isPresent()
                && capped.by().stream().noneMatch(c -> c.local().isPresent()));
        List<Grade> options = of.options(capped, grounds.rulings());
        Json.texts(out, "options", options.stream().map(Json::word).toList());
        caps(out, "by", capped.by());
        caps(out, "lifted", capped.lifted());
        Json.texts(out, "waitsFor", capped.waitsFor());
        out.writeArrayFieldStart("asks");
        for (String fact : capped.asks()) {
            out.writeStartObject();
            out.writeStringField("fact", fact);
            out.writeStringField("says", says(fact));
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "early", capped.early());
        grounds.write(out, capped.rules(), capped.rulings());
        Json.texts(out, "trace", trace());
        out.writeEndObject();
    }

    private void caps(JsonGenerator out, String name, List<Cap> caps) throws IOException {
        out.writeArrayFieldStart(name);
        for (Cap cap : caps) {
            out.writeStartObject();
            out.writeStringField("id", cap.id());
            out.writeStringField("says", cap.says());
            out.writeStringField("of", cap.of());
            out.writeStringField("notAbove", cap.notAbove());
            Json.texts(out, "rules", cap.rules());
            if (cap.local().isPresent()) {
                out.writeObjectFieldStart("local");
                out.writeStringField("by", cap.local().get().by());
                out.writeStringField("date", cap.local().get().date());
                out.writeStringField("reason", cap.local().get().reason());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
