package khung.cli.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Assessment;
import khung.dossier.Dossier;
import khung.grading.Check;
import khung.grading.Explanation;
import khung.grading.Step;
import khung.grading.Unknown;
import khung.grading.Verdict;
import khung.lint.Finding;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;
import khung.text.Phrase;

/** Scores as JSON: {@code docs/formats/score.schema.json}. */
record ScoreJson(JsonGenerator out, Locale language) {

    void write(Scored scored, List<Finding> findings) throws IOException {
        Dossier d = scored.dossier().dossier();
        out.writeStartObject();
        if (scored.file().isPresent()) {
            out.writeStringField("file", scored.file().get());
        } else {
            out.writeNullField("file");
        }
        out.writeStringField("id", d.id());
        out.writeStringField("person", d.person().name());
        out.writeStringField("unit", d.unit());
        out.writeStringField("period", d.period().text());
        Rubric rubric = scored.rubric();
        out.writeObjectFieldStart("rubric");
        out.writeStringField("id", rubric.id());
        out.writeStringField("version", rubric.version());
        out.writeStringField("digest", rubric.digest());
        out.writeStringField("status", Json.word(rubric.status()));
        Json.texts(out, "supplements", rubric.supplements().stream().map(Supplement::reference).toList());
        out.writeEndObject();
        out.writeStringField("engine", Root.version());
        rulings(scored.sheets().get(0).rulings());
        out.writeArrayFieldStart("sheets");
        for (Assessment sheet : scored.sheets()) {
            sheet(sheet);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            out.writeStartObject();
            FindingJson.fields(out, finding, language);
            out.writeEndObject();
        }
        out.writeEndArray();
        if (!d.annulled().isEmpty()) {
            AnnulledWords.write(out, "annulled", d.annulled());
        }
        out.writeEndObject();
    }

    /** All of them, the standard ones by value too, so that a sheet can be made again when a default has changed. */
    private void rulings(Rulings rulings) throws IOException {
        out.writeObjectFieldStart("rulings");
        for (String id : new TreeMap<>(rulings.known()).keySet()) {
            out.writeStringField(id, rulings.option(id));
        }
        out.writeEndObject();
    }

    private void sheet(Assessment assessment) throws IOException {
        Sheet sheet = assessment.sheet();
        int decimals = sheet.rubric().guidance().decimals();
        out.writeStartObject();
        out.writeStringField("stage", assessment.stage().word());
        Json.number(out, "total", sheet.total(), decimals);
        Json.number(out, "low", sheet.low(), decimals);
        Json.number(out, "high", sheet.high(), decimals);
        out.writeNumberField("missing", sheet.missing());
        out.writeArrayFieldStart("lines");
        for (Line part : sheet.parts()) {
            line(part, 0, decimals);
        }
        out.writeEndArray();
        grade(assessment);
        out.writeEndObject();
    }

    private void line(Line line, int depth, int decimals) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", line.item().key());
        out.writeStringField("number", line.item().number());
        out.writeStringField("level", depth == 0 ? "part" : line.item().isCriterion() ? "criterion" : "group");
        Json.number(out, "max", line.item().max(), decimals);
        Json.number(out, "points", line.points(), decimals);
        if (line.ratio().isPresent()) {
            Json.number(out, "ratio", line.ratio().get(), Exact.percent(line.ratio().get(), decimals));
        } else {
            out.writeNullField("ratio");
        }
        Json.number(out, "low", line.low(), decimals);
        Json.number(out, "high", line.high(), decimals);
        out.writeNumberField("missing", line.missing());
        Json.texts(out, "made", line.made().stream().map(this::say).toList());
        Json.texts(out, "rulings", line.rulings());
        out.writeEndObject();
        for (Line child : line.children()) {
            line(child, depth + 1, decimals);
        }
    }

    private void grade(Assessment assessment) throws IOException {
        Verdict verdict = assessment.verdict();
        Guidance guidance = assessment.sheet().rubric().guidance();
        Map<Grade, String> names = guidance.gradeNames();
        out.writeObjectFieldStart("grade");
        out.writeStringField("state", Json.word(verdict.state()));
        if (verdict.grade().isPresent()) {
            out.writeStringField("grade", Json.word(verdict.grade().get()));
            out.writeStringField("name", names.getOrDefault(verdict.grade().get(), ""));
        } else {
            out.writeNullField("grade");
            out.writeNullField("name");
        }
        out.writeBooleanField("determinedByText", verdict.determinedByText());
        grades("possible", verdict.possible());
        grades("options", verdict.options());
        out.writeNumberField("unscored", verdict.unscored());
        out.writeArrayFieldStart("missing");
        for (Unknown unknown : verdict.missing()) {
            out.writeStartObject();
            out.writeStringField("word", unknown.word());
            out.writeStringField("says", say(unknown.says()));
            out.writeEndObject();
        }
        out.writeEndArray();
        steps("steps", verdict.steps());
        steps("whyNotHigher", verdict.whyNotHigher());
        Json.texts(out, "rules", verdict.rules());
        Json.texts(out, "rulings", verdict.rulings());
        Json.texts(out, "explanation", Explanation.of(verdict, guidance, assessment.rulings(), language).lines());
        out.writeEndObject();
    }

    private void grades(String name, Collection<Grade> grades) throws IOException {
        Json.texts(out, name, grades.stream().map(Json::word).toList());
    }

    private void steps(String name, List<Step> steps) throws IOException {
        out.writeArrayFieldStart(name);
        for (Step step : steps) {
            out.writeStartObject();
            out.writeStringField("clause", step.clause().id());
            out.writeStringField("says", step.clause().says());
            out.writeStringField("truth", Json.word(step.truth()));
            Json.texts(out, "rules", step.clause().rules());
            out.writeArrayFieldStart("checks");
            for (Check check : step.checks()) {
                out.writeStartObject();
                out.writeStringField("says", check.says());
                out.writeStringField("measured", say(check.measured()));
                out.writeStringField("truth", Json.word(check.truth()));
                Json.texts(out, "rules", check.rules());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private String say(Phrase phrase) {
        return phrase.in(language);
    }
}
