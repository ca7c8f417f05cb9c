package khung.cli.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Assessment;
import khung.policy.MoveReport;
import khung.policy.MoveReport.AxisMove;
import khung.policy.MoveReport.Reading;
import khung.policy.MoveReport.StageMove;
import khung.policy.MoveReport.Unfit;
import khung.rubric.Grade;
import khung.scoring.Line;
import khung.scoring.Sheet;

/** What a move does to one dossier as JSON: an element of {@code docs/formats/switch-preview.schema.json}. */
record MoveJson(JsonGenerator out, Locale language) {

    void write(MoveReport report) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", report.dossier());
        out.writeStringField("name", report.name());
        out.writeStringField("unit", report.unit());
        out.writeStringField("period", report.period().text());
        out.writeNumberField("revision", report.revision());
        out.writeStringField("from", report.from());
        out.writeStringField("to", report.to());
        Json.texts(out, "supplements", report.supplements());
        out.writeObjectFieldStart("rulings");
        for (Map.Entry<String, Reading> ruling : new TreeMap<>(report.rulings()).entrySet()) {
            out.writeObjectFieldStart(ruling.getKey());
            out.writeStringField("before", ruling.getValue().before());
            out.writeStringField("after", ruling.getValue().after());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeArrayFieldStart("stages");
        for (StageMove stage : report.stages()) {
            stage(stage);
        }
        out.writeEndArray();
        Json.texts(out, "left", report.left());
        Json.texts(out, "returned", report.returned());
        out.writeBooleanField("draft", report.draft());
        out.writeEndObject();
    }

    private void stage(StageMove stage) throws IOException {
        out.writeStartObject();
        out.writeStringField("stage", stage.stage().word());
        out.writeBooleanField("pointsChange", stage.pointsChange());
        out.writeBooleanField("gradeChanges", stage.gradeChanges());
        result("before", stage.before());
        result("after", stage.after());
        out.writeArrayFieldStart("axes");
        for (AxisMove axis : stage.axes()) {
            out.writeStartObject();
            out.writeStringField("key", axis.key());
            line("before", axis.before(), stage.before());
            line("after", axis.after(), stage.after());
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "withoutRow", stage.withoutRow());
        Json.texts(out, "withoutAnswer", stage.withoutAnswer());
        out.writeArrayFieldStart("unfit");
        for (Unfit unfit : stage.unfit()) {
            out.writeStartObject();
            out.writeStringField("before", unfit.before());
            out.writeStringField("after", unfit.after());
            out.writeStringField("what", unfit.misfit().what().in(language));
            out.writeStringField("remedy", unfit.misfit().remedy().in(language));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void result(String name, Assessment of) throws IOException {
        Sheet sheet = of.sheet();
        int decimals = sheet.rubric().guidance().decimals();
        out.writeObjectFieldStart(name);
        Json.number(out, "total", sheet.total(), decimals);
        Json.number(out, "low", sheet.low(), decimals);
        Json.number(out, "high", sheet.high(), decimals);
        out.writeNumberField("missing", sheet.missing());
        out.writeStringField("state", Json.word(of.verdict().state()));
        Optional<Grade> grade = of.verdict().grade();
        if (grade.isPresent()) {
            out.writeStringField("grade", Json.word(grade.get()));
        } else {
            out.writeNullField("grade");
        }
        out.writeEndObject();
    }

    private void line(String name, Optional<Line> line, Assessment of) throws IOException {
        if (line.isEmpty()) {
            out.writeNullField(name);
            return;
        }
        int decimals = of.sheet().rubric().guidance().decimals();
        out.writeObjectFieldStart(name);
        out.writeStringField("key", line.get().item().key());
        Json.number(out, "max", line.get().item().max(), decimals);
        Json.number(out, "points", line.get().points(), decimals);
        Json.number(out, "low", line.get().low(), decimals);
        Json.number(out, "high", line.get().high(), decimals);
        out.writeEndObject();
    }
}
