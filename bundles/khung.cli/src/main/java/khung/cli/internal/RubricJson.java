package khung.cli.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Clause;
import khung.rubric.Content;
import khung.rubric.Gap;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Source;
import khung.rubric.Supplement;
import khung.text.Exact;

/** A rubric as JSON: {@code docs/formats/rubric-show.schema.json}. */
record RubricJson(JsonGenerator out) {

    /** The fields that tell versions apart, alike in a list and at the head of a whole rubric. */
    void identity(Rubric rubric) throws IOException {
        out.writeStringField("id", rubric.id());
        out.writeStringField("version", rubric.version());
        out.writeStringField("bloc", rubric.bloc());
        out.writeStringField("subject", rubric.subject());
        out.writeStringField("period", rubric.period());
        out.writeStringField("status", Json.word(rubric.status()));
        out.writeStringField("title", rubric.title());
    }

    void rubric(Rubric rubric) throws IOException {
        out.writeStartObject();
        identity(rubric);
        out.writeStringField("issuer", rubric.issuer());
        Json.texts(out, "legalBasis", rubric.legalBasis());
        Json.text(out, "from", rubric.from().map(String::valueOf));
        nullable("total", rubric.declaredTotal().map(Exact::text));
        out.writeStringField("transcribed", Exact.text(rubric.transcribed()));
        out.writeBooleanField("whole", rubric.whole());
        Json.text(out, "replaces", rubric.replaces());
        Json.texts(out, "supplements", rubric.supplements().stream().map(Supplement::reference).toList());
        out.writeStringField("digest", rubric.digest());
        out.writeNumberField("erratum", rubric.erratum());
        source(rubric.source());
        guidance(rubric.guidance());
        out.writeArrayFieldStart("parts");
        for (Item part : rubric.parts()) {
            item(part);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void guidance(Guidance guidance) throws IOException {
        out.writeObjectFieldStart("guidance");
        out.writeStringField("id", guidance.id());
        out.writeStringField("version", guidance.version());
        out.writeNumberField("decimals", guidance.decimals());
        out.writeObjectFieldStart("rulings");
        for (Map.Entry<Guidance.Step, String> ruling : guidance.rulings().entrySet()) {
            out.writeStringField(Json.word(ruling.getKey()), ruling.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("grades");
        for (Map.Entry<khung.rubric.Grade, String> grade : guidance.gradeNames().entrySet()) {
            out.writeStartObject();
            out.writeStringField("grade", Json.word(grade.getKey()));
            out.writeStringField("name", grade.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("clauses");
        for (Clause clause : guidance.clauses()) {
            out.writeStartObject();
            out.writeStringField("id", clause.id());
            out.writeStringField("says", clause.says());
            Json.texts(out, "rules", clause.rules());
            Json.texts(out, "rulings", clause.rulings());
            if (clause.only().isPresent()) {
                out.writeObjectFieldStart("only");
                out.writeStringField("ruling", clause.only().get().ruling());
                out.writeStringField("option", clause.only().get().option());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void item(Item item) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", item.key());
        out.writeStringField("number", item.number());
        out.writeStringField("text", item.text());
        Json.text(out, "textCorrected", item.reading());
        nullable("max", item.max().map(Exact::text));
        Json.text(out, "target", item.target());
        Json.text(out, "targetCorrected", item.targetReading());
        Json.text(out, "note", item.note());
        if (item.ifAny()) {
            out.writeBooleanField("ifAny", true);
        }
        if (item.isGap()) {
            gap(item.gap().get());
        }
        Json.text(out, "addedBy", item.addedBy());
        if (!item.was().isEmpty()) {
            Json.texts(out, "was", item.was());
        }
        nullable("method", item.method().map(Method::word));
        if (item.method().isPresent()) {
            MethodJson.write(out, item.method().get());
        }
        if (item.example().isPresent()) {
            new ExampleJson(out).write(item.example().get());
        }
        contents(item);
        source(item.source());
        out.writeArrayFieldStart("children");
        for (Item child : item.children()) {
            item(child);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void nullable(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }

    private void gap(Gap gap) throws IOException {
        out.writeObjectFieldStart("gap");
        out.writeNumberField("after", gap.after());
        out.writeNumberField("before", gap.before());
        out.writeEndObject();
    }

    private void contents(Item item) throws IOException {
        if (item.contents().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("contents");
        for (Content content : item.contents()) {
            out.writeStartObject();
            out.writeStringField("number", content.number());
            out.writeStringField("text", content.text());
            Json.text(out, "textCorrected", content.reading());
            Json.text(out, "bloc", content.bloc());
            source(content.source());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void source(Source source) throws IOException {
        out.writeObjectFieldStart("source");
        out.writeStringField("seed", source.seed());
        out.writeStringField("section", source.section());
        out.writeNumberField("line", source.line());
        if (source.decomposed()) {
            out.writeBooleanField("decomposed", true);
        }
        out.writeEndObject();
    }
}
