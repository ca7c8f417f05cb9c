package khung.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.policy.Act;
import khung.policy.Policy;
import khung.policy.PolicyRecord;
import khung.policy.Scope;

/** Acts and what was decided in them as JSON: {@code docs/formats/acts.schema.json}. */
record PolicyJson(JsonGenerator out) implements Policy.Cases<Void> {

    /** Something that writes. */
    private interface Writing {
        void write() throws IOException;
    }

    /** An act, its fields into an object already begun. */
    void act(Act act) throws IOException {
        out.writeStringField("act", act.id());
        out.writeStringField("kind", Json.word(act.kind()));
        out.writeStringField("author", act.author());
        out.writeStringField("reason", act.reason());
        out.writeStringField("from", act.from().toString());
        out.writeStringField("at", act.at().toString());
        Json.text(out, "undoes", act.undoes());
    }

    /** What was decided, as an object. */
    void policy(Policy policy) throws IOException {
        try {
            policy.on(this);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Who decided something, when and why; {@code null} where nobody did. */
    void by(String name, Optional<PolicyRecord> record) throws IOException {
        if (record.isEmpty()) {
            out.writeNullField(name);
            return;
        }
        out.writeObjectFieldStart(name);
        out.writeNumberField("record", record.get().number());
        act(record.get().act());
        out.writeEndObject();
    }

    void scope(Scope scope) throws IOException {
        out.writeObjectFieldStart("scope");
        out.writeStringField("level", Json.word(scope.level()));
        out.writeStringField("name", scope.name());
        out.writeEndObject();
    }

    @Override
    public Void version(Policy.VersionPolicy policy) {
        return object("version", () -> {
            out.writeStringField("bloc", policy.bloc());
            out.writeStringField("subject", policy.subject());
            Json.text(out, "unit", policy.unit());
            out.writeStringField("from", policy.from().text());
            out.writeStringField("rubric", policy.reference());
            out.writeStringField("digest", policy.digest());
            Json.texts(out, "insteadOf", new TreeSet<>(policy.insteadOf()));
        });
    }

    @Override
    public Void ruling(Policy.RulingPolicy policy) {
        return object("ruling", () -> {
            out.writeStringField("ruling", policy.ruling());
            out.writeStringField("option", policy.option());
            scope(policy.scope());
        });
    }

    @Override
    public Void supplement(Policy.SupplementPolicy policy) {
        return object("supplement", () -> {
            out.writeStringField("supplement", policy.supplement());
            out.writeStringField("digest", policy.digest());
            out.writeStringField("rubric", policy.rubric());
            Json.text(out, "unit", policy.unit());
            out.writeBooleanField("on", policy.turnedOn());
        });
    }

    @Override
    public Void inForce(Policy.InForce policy) {
        return object("in-force", () -> {
            out.writeStringField("rubric", policy.rubric());
            out.writeStringField("digest", policy.digest());
        });
    }

    @Override
    public Void countered(Policy.Countered policy) {
        return object("countered", () -> out.writeNumberField("record", policy.number()));
    }

    private Void object(String kind, Writing fields) {
        try {
            out.writeStartObject();
            out.writeStringField("policy", kind);
            fields.write();
            out.writeEndObject();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
