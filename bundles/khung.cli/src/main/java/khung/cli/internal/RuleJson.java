package khung.cli.internal;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.register.Conflict;
import khung.register.Naming;
import khung.register.Rule;
import khung.register.RuleRegister;
import khung.rubric.Ruling;

/** A rule as JSON: {@code docs/formats/rule-list.schema.json} and {@code rule-show.schema.json}. */
record RuleJson(JsonGenerator out) {

    void inList(RuleRegister.Entry entry) throws IOException {
        out.writeStartObject();
        common(entry);
        out.writeEndObject();
    }

    void whole(RuleRegister.Entry entry) throws IOException {
        Rule rule = entry.rule();
        out.writeStartObject();
        common(entry);
        out.writeNumberField("line", rule.line());
        out.writeStringField("quote", rule.quote());
        out.writeStringField("says", rule.says());
        out.writeArrayFieldStart("conflicts");
        for (Conflict conflict : entry.conflicts()) {
            out.writeStartObject();
            out.writeStringField("id", conflict.id());
            out.writeStringField("kind", Json.word(conflict.kind()));
            out.writeStringField("says", conflict.says());
            Json.texts(out, "rules", conflict.rules());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("rulings");
        for (Ruling ruling : entry.rulings()) {
            out.writeStartObject();
            out.writeStringField("id", ruling.id());
            out.writeStringField("title", ruling.title());
            out.writeStringField("shipped", ruling.standard());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void common(RuleRegister.Entry entry) throws IOException {
        Rule rule = entry.rule();
        out.writeStringField("id", rule.id());
        out.writeStringField("status", Json.word(entry.status()));
        Json.texts(out, "by", entry.by().stream().map(Naming::address).toList());
        Json.text(out, "why", entry.why());
        out.writeStringField("seed", rule.seed());
        out.writeStringField("section", rule.section());
    }
}
