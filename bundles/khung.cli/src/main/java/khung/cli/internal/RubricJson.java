package khung.cli.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Clause;
import khung.rubric.Example;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Source;
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
        out.writeStringField("total", Exact.text(rubric.declaredTotal()));
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
        nullable("method", item.method().map(Method::word));
        if (item.method().isPresent()) {
            detail(item.method().get());
        }
        if (item.example().isPresent()) {
            example(item.example().get());
        }
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

    private void detail(Method method) throws IOException {
        if (method instanceof Method.Ratio ratio) {
            out.writeObjectFieldStart("methodDetail");
            out.writeStringField("target", Exact.text(ratio.target()));
            Json.text(out, "upTo", ratio.upTo().map(Exact::text));
            out.writeBooleanField("strict", ratio.strict());
            out.writeStringField("unit", ratio.unit());
            Json.text(out, "ruling", ratio.ruling());
            out.writeEndObject();
        } else if (method instanceof Method.Tiers tiers) {
            out.writeObjectFieldStart("methodDetail");
            out.writeArrayFieldStart("tiers");
            for (Method.Tier tier : tiers.tiers()) {
                out.writeStartObject();
                out.writeStringField("name", tier.name());
                out.writeStringField("points", Exact.text(tier.points()));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void example(Example example) throws IOException {
        out.writeObjectFieldStart("example");
        out.writeStringField("result", Exact.text(example.result()));
        out.writeStringField("printedResult", example.printedResult());
        out.writeStringField("printedRatio", example.printedRatio());
        out.writeStringField("printedPoints", example.printedPoints());
        out.writeStringField("ratio", Exact.text(example.ratio()));
        out.writeStringField("points", Exact.text(example.points()));
        out.writeEndObject();
    }

    private void source(Source source) throws IOException {
        out.writeObjectFieldStart("source");
        out.writeStringField("seed", source.seed());
        out.writeStringField("section", source.section());
        out.writeNumberField("line", source.line());
        out.writeEndObject();
    }
}
