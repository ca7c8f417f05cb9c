package khung.cli.internal;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.lint.Finding;

/** A finding in a rubric, as JSON. */
final class FindingJson {

    private FindingJson() {
    }

    /** Writes the fields into an object already begun. */
    static void fields(JsonGenerator out, Finding finding, Locale language) throws IOException {
        out.writeStringField("id", finding.id());
        out.writeStringField("severity", Json.word(finding.severity()));
        out.writeStringField("key", finding.key());
        out.writeStringField("what", finding.what().in(language));
        out.writeStringField("effect", finding.effect().in(language));
        out.writeStringField("remedy", finding.remedy().in(language));
        out.writeObjectFieldStart("source");
        out.writeStringField("seed", finding.source().seed());
        out.writeStringField("section", finding.source().section());
        out.writeNumberField("line", finding.source().line());
        out.writeEndObject();
    }
}
