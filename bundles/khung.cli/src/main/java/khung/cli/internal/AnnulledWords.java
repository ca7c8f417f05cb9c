package khung.cli.internal;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Annulled;
import khung.rubric.Guidance;

/** Annulled results of a dossier, in words and in JSON. */
final class AnnulledWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private AnnulledWords() {
    }

    /** One line. @param id the dossier's id */
    static String line(Session session, String id, Guidance guidance, Annulled annulled) {
        return session.say("annulled.line", String.valueOf(annulled.revision()), annulled.grade()
                .map(g -> guidance.gradeNames().getOrDefault(g, Json.word(g))).orElse("—"), DAY.format(annulled.date()),
                annulled.says(), annulled.reason(), annulled.decision().isEmpty() ? "—" : annulled.decision(),
                annulled.author(), id);
    }

    static void write(JsonGenerator out, String name, List<Annulled> all) throws IOException {
        out.writeArrayFieldStart(name);
        for (Annulled annulled : all) {
            write(out, annulled);
        }
        out.writeEndArray();
    }

    static void write(JsonGenerator out, Annulled annulled) throws IOException {
        out.writeStartObject();
        out.writeNumberField("revision", annulled.revision());
        out.writeStringField("ground", annulled.ground());
        out.writeStringField("says", annulled.says());
        out.writeStringField("decision", annulled.decision());
        out.writeStringField("author", annulled.author());
        out.writeStringField("reason", annulled.reason());
        out.writeStringField("date", annulled.date().toString());
        Grounds.grade(out, "grade", annulled.grade());
        out.writeStringField("digest", annulled.digest());
        out.writeEndObject();
    }
}
