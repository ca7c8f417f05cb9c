package khung.cli.internal;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import khung.rubric.RubricDiff.Change;
import khung.rubric.RubricDiff.Kind;
import khung.rubric.RubricDiff.Row;
import khung.text.Exact;

/** What differs between two rubrics as JSON: {@code docs/formats/rubric-diff.schema.json}. */
record DifferenceJson(JsonGenerator out) {

    void write(RubricDiff diff) throws IOException {
        out.writeStartObject();
        rubric("from", diff.from());
        rubric("to", diff.to());
        out.writeBooleanField("same", diff.same());
        out.writeObjectFieldStart("counts");
        for (Kind kind : Kind.values()) {
            out.writeNumberField(Json.word(kind), diff.rows(kind).count());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("maxima");
        for (Row row : diff.maxima().toList()) {
            out.writeStartObject();
            out.writeStringField("key", row.key());
            max("before", row.before());
            max("after", row.after());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("rows");
        for (Row row : diff.rows()) {
            row(row);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("changes");
        for (Change change : diff.changes()) {
            out.writeStartObject();
            out.writeStringField("what", Json.word(change.what()));
            out.writeStringField("name", change.name());
            out.writeStringField("before", change.before());
            out.writeStringField("after", change.after());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void rubric(String name, Rubric rubric) throws IOException {
        out.writeObjectFieldStart(name);
        new RubricJson(out).identity(rubric);
        out.writeStringField("digest", rubric.digest());
        out.writeEndObject();
    }

    private void row(Row row) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", Json.word(row.kind()));
        Json.texts(out, "aspects", row.aspects().stream().sorted().map(Json::word).toList());
        Json.texts(out, "related", row.related());
        item("before", row.before());
        item("after", row.after());
        out.writeEndObject();
    }

    private void item(String name, Optional<Item> side) throws IOException {
        if (side.isEmpty()) {
            out.writeNullField(name);
            return;
        }
        Item item = side.get();
        out.writeObjectFieldStart(name);
        out.writeStringField("key", item.key());
        out.writeStringField("number", item.number());
        out.writeStringField("text", item.text());
        Json.text(out, "textCorrected", item.reading());
        max("max", side);
        Json.text(out, "target", item.target());
        Json.text(out, "targetCorrected", item.targetReading());
        if (item.ifAny()) {
            out.writeBooleanField("ifAny", true);
        }
        if (item.method().isPresent()) {
            out.writeStringField("method", item.method().map(Method::word).get());
            MethodJson.write(out, item.method().get());
        } else {
            out.writeNullField("method");
        }
        out.writeEndObject();
    }

    private void max(String name, Optional<Item> side) throws IOException {
        Optional<String> max = side.flatMap(Item::max).map(Exact::text);
        if (max.isPresent()) {
            out.writeStringField(name, max.get());
        } else {
            out.writeNullField(name);
        }
    }
}
