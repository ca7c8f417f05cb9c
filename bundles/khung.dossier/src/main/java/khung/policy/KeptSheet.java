package khung.policy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Assessment;
import khung.dossier.Dossier;
import khung.dossier.RulingsAsked;
import khung.policy.MoveReport.StageMove;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/** The sheets of a dossier as they stood before a move, in a few lines: every point exact, the grade and the rulings. */
final class KeptSheet {

    private static final JsonFactory JSON = new JsonFactory();

    private KeptSheet() {
    }

    /**
     * Compact JSON: {@code {rubric, digest, engine, rulings: {id: option}, stages: [{stage, points: {key: exact},
     * total, low, high, missing, state, grade}]}}. Points of a row not scored yet are left out.
     *
     * @param before the dossier before the move
     * @param shipped the rulings known
     */
    static String json(Dossier before, Rubric rubric, Rulings shipped, Iterable<StageMove> stages) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("rubric", rubric.reference());
            out.writeStringField("digest", rubric.digest());
            if (before.pins().engine().isPresent()) {
                out.writeStringField("engine", before.pins().engine().get());
            }
            out.writeObjectFieldStart("rulings");
            Rulings read = before.standing(shipped);
            for (String id : RulingsAsked.of(rubric)) {
                if (read.find(id).isPresent()) {
                    out.writeStringField(id, read.option(id));
                }
            }
            out.writeEndObject();
            out.writeArrayFieldStart("stages");
            for (StageMove stage : stages) {
                stage(out, stage.before());
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void stage(JsonGenerator out, Assessment of) throws IOException {
        Sheet sheet = of.sheet();
        out.writeStartObject();
        out.writeStringField("stage", of.stage().word());
        out.writeObjectFieldStart("points");
        TreeMap<String, String> points = new TreeMap<>();
        sheet.lines().forEach((Line l) -> l.points().ifPresent(p -> points.put(l.item().key(), Exact.text(p))));
        for (String key : points.keySet()) {
            out.writeStringField(key, points.get(key));
        }
        out.writeEndObject();
        if (sheet.total().isPresent()) {
            out.writeStringField("total", Exact.text(sheet.total().get()));
        }
        out.writeStringField("low", Exact.text(sheet.low()));
        out.writeStringField("high", Exact.text(sheet.high()));
        out.writeNumberField("missing", sheet.missing());
        out.writeStringField("state", word(of.verdict().state()));
        if (of.verdict().grade().isPresent()) {
            out.writeStringField("grade", word(of.verdict().grade().get()));
        }
        out.writeEndObject();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
