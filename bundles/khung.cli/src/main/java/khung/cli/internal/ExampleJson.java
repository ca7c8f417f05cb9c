package khung.cli.internal;

import java.io.IOException;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Example;
import khung.text.Exact;

/** A worked example as JSON: {@code example}. */
record ExampleJson(JsonGenerator out) {

    void write(Example any) throws IOException {
        out.writeObjectFieldStart("example");
        if (any instanceof Example.OfRatio example) {
            out.writeStringField("result", Exact.text(example.result()));
            out.writeStringField("printedResult", example.printedResult());
            out.writeStringField("printedRatio", example.printedRatio());
            out.writeStringField("printedPoints", example.printedPoints());
            out.writeStringField("ratio", Exact.text(example.ratio()));
            out.writeStringField("points", Exact.text(example.points()));
        } else if (any instanceof Example.OfCatalogue example) {
            out.writeArrayFieldStart("work");
            for (Example.Work work : example.work()) {
                work(work);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void work(Example.Work work) throws IOException {
        out.writeStartObject();
        out.writeStringField("number", work.number());
        out.writeStringField("task", work.task());
        out.writeStringField("product", work.product());
        number("standard", work.standard());
        number("points", work.points());
        number("coefficient", work.coefficient());
        number("catalogueQuantity", work.catalogueQuantity());
        out.writeNumberField("catalogueLine", work.catalogueSource().line());
        number("planned", work.planned());
        number("plannedCoefficient", work.plannedCoefficient());
        number("plannedConverted", work.plannedConverted());
        number("done", work.done());
        number("doneConverted", work.doneConverted());
        number("quality", work.quality());
        number("qualityConverted", work.qualityConverted());
        number("progress", work.timeliness());
        number("progressConverted", work.timelinessConverted());
        number("leadership", work.leadership());
        Json.texts(out, "cells", work.cells());
        out.writeNumberField("line", work.source().line());
        out.writeEndObject();
    }

    private void number(String name, Optional<BigFraction> value) throws IOException {
        Json.text(out, name, value.map(Exact::text));
    }
}
