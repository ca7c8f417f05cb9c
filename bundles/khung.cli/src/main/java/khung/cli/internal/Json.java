package khung.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import khung.text.Exact;

/** JSON as the program writes it: points are never JSON numbers, because most readers make binary floats of those. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {
    }

    /** Writes UTF-8; the target stays open. */
    static JsonGenerator to(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    static JsonGenerator to(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** The same with line breaks, for output that people read too. */
    static JsonGenerator pretty(OutputStream out) throws IOException {
        return to(out).useDefaultPrettyPrinter();
    }

    /** {@code {"exact":"4/3","shown":"1,33"}}. */
    static void number(JsonGenerator json, String name, BigFraction value, int decimals) throws IOException {
        number(json, name, value, Exact.display(value, decimals));
    }

    static void number(JsonGenerator json, String name, BigFraction value, String shown) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("exact", Exact.text(value));
        json.writeStringField("shown", shown);
        json.writeEndObject();
    }

    /** A number, or {@code null} where there is none. */
    static void number(JsonGenerator json, String name, Optional<BigFraction> value, int decimals) throws IOException {
        if (value.isPresent()) {
            number(json, name, value.get(), decimals);
        } else {
            json.writeNullField(name);
        }
    }

    static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    static void texts(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** The word that stands for a constant in files and in JSON. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
