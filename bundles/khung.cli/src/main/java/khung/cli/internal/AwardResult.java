package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.awards.Appraisal;
import khung.awards.Awarding;
import khung.awards.Awards;
import khung.awards.Ceiling;
import khung.awards.Finding;
import khung.text.BadInput;
import khung.text.Exact;

/** The awards of one case, in words and in JSON. */
record AwardResult(String file, Awards awards, int decimals, Grounds grounds) implements Reported {

    @Override
    public boolean settled() {
        return awards.settled();
    }

    @Override
    public void print() throws BadInput, IOException {
        Session session = grounds.session();
        session.print(session.say("awards.header", String.valueOf(awards.of().year()), grounds.reference(),
                level(awards.of().level())));
        for (Awarding result : awards.results()) {
            session.print("");
            session.print("  " + result.award().id() + " · " + result.award().honour().name());
            session.print("    " + result.award().says());
            TextTable table = new TextTable();
            for (Appraisal appraisal : result.appraisals()) {
                table.row(session.say("awards.state." + Json.word(appraisal.state())),
                        appraisal.subject().name() + " (" + appraisal.subject().id() + ")", because(appraisal));
            }
            table.lines().forEach(l -> session.print("    " + l));
            new AwardTrace(awards, result, decimals, session).lines().forEach(l -> session.print("    " + l));
            grounds.print(result.rules(), result.rulings());
        }
        session.print("");
        if (awards.results().isEmpty()) {
            session.print("  " + session.say("awards.none"));
        }
        nominations().forEach(l -> session.print("  " + l));
        session.print("");
    }

    private String level(String id) {
        return awards.rules().levels().get(id);
    }

    /** The first criterion not met, or else all that are not known. */
    private String because(Appraisal appraisal) {
        return appraisal.firstFailed().map(this::words).orElseGet(() -> String.join("; ", appraisal.findings().stream()
                .filter(f -> f.needed().isPresent()).map(this::words).toList()));
    }

    private String words(Finding finding) {
        return finding.criterion().basis().says() + finding.needed().map(n -> ": " + grounds.session().say(n)).orElse("");
    }

    private List<String> nominations() {
        Session session = grounds.session();
        return awards.nominations().entrySet().stream().flatMap(l -> l.getValue().stream().map(a -> session.say(
                a.settled() ? "awards.nomination" : a.over() > 0 ? "awards.nomination.over" : "awards.nomination.open",
                level(l.getKey()), a.award().id(), names(a.considered()), a.over()))).toList();
    }

    private String names(List<String> ids) {
        return String.join(", ", ids.stream().map(id -> awards.of().subjects().stream()
                .filter(s -> s.id().equals(id)).map(s -> s.name() + " (" + id + ")").findFirst().orElse(id)).toList());
    }

    @Override
    public void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeStringField("guidance", grounds.reference());
        out.writeNumberField("year", awards.of().year());
        out.writeStringField("level", awards.of().level());
        out.writeArrayFieldStart("awards");
        for (Awarding result : awards.results()) {
            write(out, result);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("nominations");
        for (Map.Entry<String, List<Awarding>> level : awards.nominations().entrySet()) {
            out.writeStartObject();
            out.writeStringField("level", level.getKey());
            out.writeStringField("name", level(level.getKey()));
            out.writeArrayFieldStart("awards");
            for (Awarding award : level.getValue()) {
                out.writeStartObject();
                out.writeStringField("award", award.award().id());
                Json.texts(out, "subjects", award.considered());
                out.writeNumberField("over", award.over());
                out.writeBooleanField("settled", award.settled());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "trace", nominations());
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Awarding result) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", result.award().id());
        out.writeStringField("says", result.award().says());
        out.writeStringField("for", result.award().kind());
        out.writeStringField("honour", result.award().honour().id());
        out.writeStringField("name", result.award().honour().name());
        out.writeStringField("level", result.award().honour().level());
        out.writeBooleanField("upward", result.upward());
        out.writeArrayFieldStart("subjects");
        for (Appraisal appraisal : result.appraisals()) {
            write(out, appraisal);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("limits");
        for (Ceiling ceiling : result.ceilings()) {
            write(out, ceiling);
        }
        out.writeEndArray();
        if (result.proposed().isPresent()) {
            Json.texts(out, "proposed", result.proposed().get());
        } else {
            out.writeNullField("proposed");
        }
        Json.texts(out, "considered", result.considered());
        Json.texts(out, "unfit", result.unfit());
        out.writeBooleanField("determinedByText", result.determinedByText());
        Json.texts(out, "options", result.options());
        out.writeBooleanField("settled", result.settled());
        grounds.write(out, result.rules(), result.rulings());
        Json.texts(out, "trace", new AwardTrace(awards, result, decimals, grounds.session()).lines());
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Appraisal appraisal) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", appraisal.subject().id());
        out.writeStringField("name", appraisal.subject().name());
        out.writeStringField("state", Json.word(appraisal.state()));
        out.writeArrayFieldStart("criteria");
        for (Finding finding : appraisal.findings()) {
            write(out, finding);
        }
        out.writeEndArray();
        out.writeFieldName("firstFailed");
        if (appraisal.firstFailed().isPresent()) {
            write(out, appraisal.firstFailed().get());
        } else {
            out.writeNull();
        }
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("says", finding.criterion().basis().says());
        out.writeStringField("state", Json.word(finding.state()));
        out.writeArrayFieldStart("years");
        for (int year : finding.years()) {
            out.writeNumber(year);
        }
        out.writeEndArray();
        if (finding.needed().isPresent()) {
            out.writeStringField("needed", grounds.session().say(finding.needed().get()));
        } else {
            out.writeNullField("needed");
        }
        Json.texts(out, "rules", finding.criterion().basis().rules());
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Ceiling ceiling) throws IOException {
        out.writeStartObject();
        out.writeStringField("says", ceiling.limit().says());
        if (ceiling.group().isPresent()) {
            out.writeStringField("group", ceiling.group().get());
        } else {
            out.writeNullField("group");
        }
        whole(out, "base", ceiling.base().orElse(null));
        if (ceiling.share().isPresent()) {
            Json.number(out, "share", ceiling.share().get(), Exact.percent(ceiling.share().get(), decimals));
        } else {
            out.writeNullField("share");
        }
        Json.number(out, "exact", ceiling.exact(), decimals);
        whole(out, "places", ceiling.places().orElse(null));
        Json.texts(out, "missing", ceiling.missing().stream().map(grounds.session()::say).toList());
        out.writeArrayFieldStart("counted");
        for (Map.Entry<String, List<String>> award : ceiling.counted().entrySet()) {
            out.writeStartObject();
            out.writeStringField("award", award.getKey());
            Json.texts(out, "subjects", award.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberField("number", ceiling.number());
        out.writeNumberField("over", ceiling.over());
        out.writeEndObject();
    }

    private static void whole(JsonGenerator out, String name, Integer value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, value);
        }
    }
}
