package khung.cli.internal;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.policy.Policy.RulingPolicy;
import khung.policy.PolicyRecord;
import khung.rubric.Ruling;

/** A ruling and how it stands as JSON: an element of {@code docs/formats/ruling-list.schema.json}. */
record RulingJson(JsonGenerator out) {

    void write(StandingRuling standing) throws IOException {
        Ruling ruling = standing.ruling();
        out.writeStartObject();
        out.writeStringField("id", ruling.id());
        out.writeStringField("title", ruling.title());
        out.writeStringField("clause", ruling.clause());
        Json.texts(out, "affects", ruling.affects());
        out.writeArrayFieldStart("options");
        for (Ruling.Option option : ruling.options()) {
            out.writeStartObject();
            out.writeStringField("word", option.word());
            out.writeStringField("says", option.says());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("shipped");
        out.writeStringField("option", ruling.standard());
        out.writeStringField("by", ruling.by());
        out.writeStringField("date", ruling.date().toString());
        out.writeStringField("reason", ruling.reason());
        out.writeEndObject();
        out.writeStringField("option", standing.option());
        if (standing.by().isPresent()) {
            out.writeFieldName("decided");
            decided(standing.by().get());
        } else {
            out.writeNullField("decided");
        }
        out.writeArrayFieldStart("elsewhere");
        for (PolicyRecord record : standing.elsewhere()) {
            decided(record);
        }
        out.writeEndArray();
        Json.texts(out, "leaning", standing.leaning());
        out.writeEndObject();
    }

    private void decided(PolicyRecord record) throws IOException {
        RulingPolicy policy = StandingRuling.policy(record);
        PolicyJson json = new PolicyJson(out);
        out.writeStartObject();
        out.writeStringField("option", policy.option());
        json.scope(policy.scope());
        out.writeNumberField("record", record.number());
        json.act(record.act());
        out.writeEndObject();
    }
}
