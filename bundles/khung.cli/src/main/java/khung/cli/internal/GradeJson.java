package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.grading.Change;
import khung.grading.Check;
import khung.grading.Explanation;
import khung.grading.FactTexts;
import khung.grading.GradeCase;
import khung.grading.Step;
import khung.grading.Truth;
import khung.grading.Reading;
import khung.grading.Unknown;
import khung.grading.Verdict;
import khung.rubric.Clause;
import khung.rubric.Fact;
import khung.rubric.Guidance;
import khung.rubric.Rubric;
import khung.text.BadInput;
import khung.text.Phrase;

/** Grades as JSON: {@code docs/formats/grade-result.schema.json}. */
record GradeJson(Session session, JsonGenerator out) {

    void write(GradeResult result) throws IOException, BadInput {
        out.writeStartObject();
        nullable("file", result.file());
        out.writeStringField("id", result.id());
        out.writeStringField("subject", result.subject());
        nullable("stage", result.stage());
        Rubric rubric = result.rubric();
        out.writeObjectFieldStart("rubric");
        out.writeStringField("id", rubric.id());
        out.writeStringField("version", rubric.version());
        out.writeStringField("digest", rubric.digest());
        out.writeStringField("status", Json.word(rubric.status()));
        out.writeEndObject();
        out.writeStringField("engine", Root.version());
        given(result);
        grade(result);
        out.writeEndObject();
    }

    private void given(GradeResult result) throws IOException {
        Verdict verdict = result.verdict();
        Guidance guidance = result.rubric().guidance();
        int decimals = guidance.decimals();
        boolean whole = result.rubric().scores() && result.achieved().open().isEmpty();
        Json.number(out, "total", whole ? Optional.of(verdict.low()) : Optional.empty(), decimals);
        Json.number(out, "low", verdict.low(), decimals);
        Json.number(out, "high", verdict.high(), decimals);
        out.writeNumberField("unscored", verdict.unscored());
        out.writeObjectFieldStart("levels");
        for (Map.Entry<String, Optional<String>> row : result.achieved().levels().entrySet()) {
            nullable(row.getKey(), row.getValue());
        }
        out.writeEndObject();
        out.writeObjectFieldStart("notAsked");
        for (Map.Entry<String, GradeCase.NotAsked> row : result.notAsked().entrySet()) {
            out.writeObjectFieldStart(row.getKey());
            out.writeStringField("by", row.getValue().by());
            out.writeStringField("reason", row.getValue().reason());
            out.writeEndObject();
        }
        out.writeEndObject();
        nullable("role", result.facts().role().map(Json::word));
        facts(result, new FactTexts(guidance));
    }

    /** What the guidance asks for, known or not, so that a caller sees what can be given. */
    private void facts(GradeResult result, FactTexts texts) throws IOException {
        out.writeArrayFieldStart("facts");
        for (Map.Entry<String, Fact.Kind> fact : texts.kinds().entrySet()) {
            out.writeStartObject();
            out.writeStringField("name", fact.getKey());
            out.writeStringField("kind", Json.word(fact.getValue()));
            out.writeStringField("says", session.say(texts.called(fact.getKey())));
            nullable("value", texts.text(result.facts(), fact.getKey()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void grade(GradeResult result) throws IOException, BadInput {
        Verdict verdict = result.verdict();
        Guidance guidance = result.rubric().guidance();
        out.writeStringField("state", Json.word(verdict.state()));
        Grounds.grade(out, "grade", verdict.grade());
        nullable("name", verdict.grade().map(g -> guidance.gradeNames().getOrDefault(g, Json.word(g))));
        out.writeBooleanField("determinedByText", verdict.determinedByText());
        Json.texts(out, "possible", verdict.possible().stream().map(Json::word).toList());
        Json.texts(out, "options", verdict.options().stream().map(Json::word).toList());
        out.writeArrayFieldStart("missing");
        for (Unknown unknown : verdict.missing()) {
            out.writeStartObject();
            out.writeStringField("word", unknown.word());
            out.writeStringField("says", session.say(unknown.says()));
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "deciding", verdict.deciding().stream().map(Clause::id).toList());
        checks("held", held(verdict));
        Optional<Check> failed = verdict.whyNotHigher().stream().flatMap(s -> s.checks().stream())
                .filter(c -> c.truth() == Truth.FAILS).findFirst();
        if (failed.isPresent()) {
            out.writeFieldName("firstFailed");
            check(failed.get());
        } else {
            out.writeNullField("firstFailed");
        }
        higher(verdict);
        readings(verdict);
        steps("trace", verdict.steps());
        new Grounds(session, guidance, result.rulings()).write(out, verdict.rules(), verdict.rulings());
        Json.texts(out, "notes", verdict.notes().stream().map(session::say).toList());
        Json.texts(out, "explanation", Explanation.of(verdict, guidance, result.rulings(), session.language()).lines());
    }

    /** The conditions that held in the clauses that decide and in those of better grades. */
    private static List<Check> held(Verdict verdict) {
        return Stream.concat(verdict.steps().stream().filter(s -> verdict.deciding().contains(s.clause())),
                verdict.whyNotHigher().stream()).flatMap(s -> s.checks().stream()).filter(c -> c.truth() == Truth.HOLDS)
                .distinct().toList();
    }

    private void higher(Verdict verdict) throws IOException {
        out.writeArrayFieldStart("whyNotHigher");
        for (Step step : verdict.whyNotHigher()) {
            out.writeStartObject();
            Grounds.grade(out, "grade", step.clause().outcome() instanceof Clause.Gives gives ? Optional.of(gives.grade())
                    : Optional.empty());
            Optional<Step> before = verdict.before(step);
            if (before.isPresent()) {
                out.writeFieldName("before");
                step(before.get());
            } else {
                out.writeNullField("before");
            }
            out.writeFieldName("clause");
            step(step);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void readings(Verdict verdict) throws IOException {
        out.writeArrayFieldStart("readings");
        for (Reading reading : verdict.readings().list()) {
            out.writeStartObject();
            out.writeStringField("ruling", reading.ruling());
            out.writeStringField("option", reading.option());
            Grounds.grade(out, "grade", Optional.of(reading.grade()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void steps(String name, List<Step> steps) throws IOException {
        out.writeArrayFieldStart(name);
        for (Step step : steps) {
            step(step);
        }
        out.writeEndArray();
    }

    private void step(Step step) throws IOException {
        out.writeStartObject();
        out.writeStringField("clause", step.clause().id());
        out.writeStringField("says", step.clause().says());
        out.writeStringField("truth", Json.word(step.truth()));
        Json.texts(out, "rules", step.clause().rules());
        checks("checks", step.checks());
        out.writeEndObject();
    }

    private void checks(String name, List<Check> checks) throws IOException {
        out.writeArrayFieldStart(name);
        for (Check check : checks) {
            check(check);
        }
        out.writeEndArray();
    }

    private void check(Check check) throws IOException {
        out.writeStartObject();
        out.writeStringField("says", check.says());
        out.writeStringField("measured", say(check.measured()));
        out.writeStringField("truth", Json.word(check.truth()));
        Json.texts(out, "rules", check.rules());
        if (check.change().isPresent()) {
            change(check.change().get());
        } else {
            out.writeNullField("change");
        }
        out.writeEndObject();
    }

    private void change(Change change) throws IOException {
        out.writeObjectFieldStart("change");
        out.writeStringField("says", say(change.says()));
        nullable("fact", change.fact());
        if (change.amount().isPresent()) {
            Json.number(out, "amount", change.amount().get(), 2);
        } else {
            out.writeNullField("amount");
        }
        Json.texts(out, "rows", change.rows());
        out.writeEndObject();
    }

    private void nullable(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }

    private String say(Phrase phrase) {
        return session.say(phrase);
    }
}
