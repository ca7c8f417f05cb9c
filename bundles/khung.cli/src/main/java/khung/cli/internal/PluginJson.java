package khung.cli.internal;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.plugins.Plugin;

/** A plugin in JSON. */
final class PluginJson {

    private PluginJson() {
    }

    static void write(JsonGenerator out, Session session, Plugin p) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", p.id());
        out.writeStringField("version", p.version());
        out.writeStringField("name", p.name());
        out.writeStringField("description", p.description());
        out.writeStringField("vendor", p.vendor());
        out.writeStringField("state", Json.word(p.state()));
        Json.texts(out, "reasons", p.reasons().stream().map(session::say).toList());
        if (p.remedy().isPresent()) {
            out.writeStringField("remedy", session.say(p.remedy().get()));
        }
        out.writeStringField("signed", session.say(p.signed()));
        out.writeBooleanField("trusted", p.trusted());
        out.writeBooleanField("developerKey", p.developer());
        out.writeBooleanField("shipped", p.shipped());
        out.writeBooleanField("code", p.code());
        Json.texts(out, "rubrics", p.rubrics());
        Json.texts(out, "services", p.services());
        if (p.dossiers().isPresent()) {
            out.writeNumberField("dossiers", p.dossiers().getAsInt());
        }
        out.writeEndObject();
    }
}
