package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Period;
import khung.policy.Applied;
import khung.policy.Filter;
import khung.policy.Policy;
import khung.policy.Preview;
import khung.policy.SwitchOrder;

/** An order, looked at or carried out, as JSON: {@code docs/formats/switch-preview.schema.json}, {@code switch.schema.json}. */
record OrderJson(JsonGenerator out) {

    /** Begins a preview up to the dossiers, which follow one by one. */
    void begin(SwitchOrder order) throws IOException {
        out.writeStartObject();
        policies(order.policies());
        out.writeStringField("from", order.from().toString());
        moves(order.moves());
        out.writeArrayFieldStart("dossiers");
    }

    /** Ends it. */
    void end(Preview preview) throws IOException {
        out.writeRaw('\n');
        out.writeEndArray();
        counts(preview);
        out.writeStringField("token", preview.token());
        out.writeEndObject();
    }

    void applied(Applied applied, List<Policy> policies) throws IOException {
        out.writeStartObject();
        new PolicyJson(out).act(applied.act());
        policies(policies);
        counts(applied.counts());
        out.writeEndObject();
    }

    private void policies(List<Policy> policies) throws IOException {
        out.writeArrayFieldStart("policies");
        for (Policy policy : policies) {
            new PolicyJson(out).policy(policy);
        }
        out.writeEndArray();
    }

    private void moves(Optional<Filter> moves) throws IOException {
        out.writeObjectFieldStart("moves");
        out.writeStringField("which", moves.isEmpty() ? "none" : moves.get().ids().isEmpty() ? "all" : "some");
        Json.text(out, "unit", moves.flatMap(Filter::unit));
        Json.text(out, "period", moves.flatMap(Filter::period).map(Period::text));
        if (moves.filter(m -> !m.ids().isEmpty()).isPresent()) {
            Json.texts(out, "ids", new TreeSet<>(moves.get().ids()));
        }
        out.writeEndObject();
    }

    private void counts(Preview counts) throws IOException {
        out.writeObjectFieldStart("counts");
        out.writeNumberField("moved", counts.moved());
        out.writeNumberField("staying", counts.staying());
        out.writeNumberField("drafts", counts.drafts());
        out.writeNumberField("pointsChanged", counts.pointsChanged());
        out.writeNumberField("gradesChanged", counts.gradesChanged());
        out.writeArrayFieldStart("grades");
        for (Map.Entry<Preview.GradeMove, Long> grade : counts.grades().entrySet()) {
            out.writeStartObject();
            out.writeStringField("before", grade.getKey().before());
            out.writeStringField("after", grade.getKey().after());
            out.writeNumberField("dossiers", grade.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("quotas");
        for (Preview.QuotaRule quota : counts.quotas()) {
            out.writeStartObject();
            out.writeStringField("guidance", quota.guidance());
            out.writeStringField("when", quota.after() ? "after" : "before");
            out.writeStringField("says", quota.says());
            Json.texts(out, "rules", quota.rules());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberField("withoutRow", counts.withoutRow());
        out.writeNumberField("withoutAnswer", counts.withoutAnswer());
        out.writeNumberField("unfit", counts.unfit());
        out.writeArrayFieldStart("unreadable");
        for (Preview.Unreadable one : counts.unreadable()) {
            out.writeStartObject();
            out.writeStringField("dossier", one.dossier());
            out.writeStringField("why", one.why());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
