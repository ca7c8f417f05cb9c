package khung.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Group;
import khung.rubric.Method;
import khung.rubric.Range;
import khung.text.Exact;

/** The particulars of a method as JSON: {@code methodDetail}. A method without particulars writes none. */
record MethodJson(JsonGenerator out) implements Method.Cases<Void> {

    private static final String DETAIL = "methodDetail";
    private static final String POINTS = "points";
    private static final String RULING = "ruling";

    /** Something that writes. */
    private interface Writing {
        void write() throws IOException;
    }

    static void write(JsonGenerator out, Method method) throws IOException {
        try {
            method.on(new MethodJson(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Void passFail(Method.PassFail method) {
        return null;
    }

    @Override
    public Void ratio(Method.Ratio method) {
        return detail(() -> {
            out.writeStringField("target", Exact.text(method.target()));
            Json.text(out, "upTo", method.upTo().map(Exact::text));
            out.writeBooleanField("strict", method.strict());
            out.writeStringField("unit", method.unit());
            Json.text(out, RULING, method.ruling());
            if (method.annualPlan()) {
                out.writeBooleanField("annualPlan", true);
            }
        });
    }

    @Override
    public Void tiers(Method.Tiers method) {
        return detail(() -> {
            out.writeArrayFieldStart("tiers");
            for (Method.Tier tier : method.tiers()) {
                out.writeStartObject();
                out.writeStringField("name", tier.name());
                out.writeStringField(POINTS, Exact.text(tier.points()));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    @Override
    public Void points(Method.Points method) {
        return null;
    }

    @Override
    public Void assessedPercent(Method.AssessedPercent method) {
        return null;
    }

    @Override
    public Void bands(Method.Bands method) {
        return detail(() -> {
            out.writeStringField("unit", method.unit());
            out.writeArrayFieldStart("bands");
            for (Method.Band band : method.bands()) {
                out.writeStartObject();
                range(Optional.of(band.range()));
                printed(band.text(), band.points(), POINTS, band.line());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    @Override
    public Void chooseOne(Method.ChooseOne method) {
        return detail(() -> {
            out.writeStringField("unit", method.unit());
            out.writeArrayFieldStart("options");
            for (Method.Option option : method.options()) {
                out.writeStartObject();
                out.writeStringField("number", option.number());
                range(option.range());
                printed(option.text(), option.max(), "max", option.line());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    @Override
    public Void outcomes(Method.Outcomes method) {
        return detail(() -> {
            out.writeStringField("of", method.of());
            Json.text(out, RULING, method.ruling());
            out.writeArrayFieldStart("tiers");
            for (Method.OutcomeTier tier : method.tiers()) {
                out.writeStartObject();
                if (tier.group() instanceof Group.Every every) {
                    out.writeStringField("every", Json.word(every.grade()));
                    out.writeBooleanField("orBetter", every.orBetter());
                } else if (tier.group() instanceof Group.AtLeast some) {
                    out.writeNumberField("atLeast", some.number());
                    out.writeStringField("are", Json.word(some.grade()));
                }
                printed(tier.text(), tier.points(), POINTS, tier.line());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    @Override
    public Void catalogue(Method.Catalogue method) {
        return null;
    }

    @Override
    public Void levels(Method.Levels method) {
        return detail(() -> Json.texts(out, "levels", method.names()));
    }

    @Override
    public Void tasks(Method.Tasks method) {
        return detail(() -> {
            out.writeNumberField("axes", method.axes());
            Json.texts(out, "levels", method.levels());
            out.writeNumberField("doneUpTo", method.doneUpTo());
            Json.text(out, RULING, method.ruling());
        });
    }

    @Override
    public Void narrative(Method.Narrative method) {
        return null;
    }

    private Void detail(Writing fields) {
        try {
            out.writeObjectFieldStart(DETAIL);
            fields.write();
            out.writeEndObject();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void range(Optional<Range> range) throws IOException {
        Json.text(out, "from", range.flatMap(Range::from).map(Exact::text));
        Json.text(out, "upTo", range.flatMap(Range::upTo).map(Exact::text));
        Json.text(out, "below", range.flatMap(Range::below).map(Exact::text));
    }

    private void printed(String text, BigFraction points, String name, int line) throws IOException {
        out.writeStringField(name, Exact.text(points));
        out.writeStringField("text", text);
        out.writeNumberField("line", line);
    }
}
