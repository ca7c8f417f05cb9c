package khung.cli.internal;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Rubric;
import khung.rubric.Supplement;
import khung.text.Problem;
import khung.trust.SignatureFile;
import khung.trust.TrustedKey;
import khung.trust.Verification;

/** A supplement as JSON: {@code docs/formats/supplement-list.schema.json}. */
record SupplementJson(JsonGenerator out, Locale language) {

    void write(SupplementView view) throws IOException {
        Supplement s = view.supplement();
        out.writeStartObject();
        out.writeStringField("id", s.id());
        out.writeStringField("version", s.version());
        out.writeStringField("extends", s.extended());
        out.writeStringField("title", s.title());
        out.writeStringField("basis", Json.word(s.basis()));
        out.writeStringField("basisSays", view.basis().in(language));
        Json.text(out, "unit", s.unit());
        out.writeStringField("by", s.by());
        out.writeStringField("date", s.date().toString());
        out.writeStringField("reason", s.reason());
        out.writeStringField("digest", s.digest());
        if (view.signed().isPresent()) {
            signed(view.signed().get());
        } else {
            out.writeStringField("shippedWith", view.bundle());
        }
        out.writeBooleanField("lays", view.problems().isEmpty());
        if (view.laying().isPresent()) {
            points(view);
        }
        out.writeArrayFieldStart("problems");
        for (Problem problem : view.problems()) {
            out.writeString(problem.line(language));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void signed(Verification verification) throws IOException {
        SignatureFile file = verification.signature().orElseThrow();
        TrustedKey key = verification.key().orElseThrow();
        out.writeObjectFieldStart("signed");
        out.writeStringField("by", key.signer().name());
        out.writeStringField("key", key.fingerprint());
        out.writeStringField("date", file.date().toString());
        out.writeBooleanField("developer", key.signer().developer());
        out.writeEndObject();
    }

    private void points(SupplementView view) throws IOException {
        Rubric after = view.laying().orElseThrow().after();
        out.writeObjectFieldStart("points");
        Json.number(out, "before", view.before(), view.decimals());
        Json.number(out, "after", after.transcribed(), view.decimals());
        Json.number(out, "total", after.declaredTotal(), view.decimals());
        out.writeBooleanField("whole", after.whole());
        out.writeEndObject();
    }
}
