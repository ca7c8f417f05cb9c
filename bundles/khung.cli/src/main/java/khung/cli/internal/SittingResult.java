package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Lasting;
import khung.deadlines.Sitting;
import khung.text.BadInput;
import khung.text.Exact;

/**
 * The least a meeting of some people lasts, and whether one is long enough, in words and in JSON (R002-22, R004-27).
 *
 * @param lasts how long it lasts, in days; empty where the person gave nothing for these people
 * @param told facts told, by word
 */
record SittingResult(Sitting sitting, Sitting.Least least, Optional<BigFraction> lasts, Map<String, Boolean> told,
        Grounds grounds) {

    private Optional<Lasting> lasting() {
        return lasts.map(d -> new Lasting(least, d, told));
    }

    /** Whether what was given is too short, or cannot be told without a fact. */
    boolean refused() {
        return lasting().filter(l -> !l.enough().orElse(false)).isPresent();
    }

    /** Whether there is one answer: on the least where no length was given, else on its being enough. */
    private boolean byText() {
        return lasting().map(l -> l.enough().isPresent()).orElse(least.minimums(told).size() < 2);
    }

    void print() throws IOException, BadInput {
        Session session = grounds.session();
        session.print("  " + session.say("deadlines.owed", sitting.what(), least.says()));
        String rules = String.join(", ", sitting.rules());
        session.print("    " + session.say("deadlines.lasts", days(least.days()), least.of(), sitting.id(), rules));
        least.raised().ifPresent(r -> session.print("    " + session.say("deadlines.lasts.raised", days(r.days()), r.says(),
                r.fact(), word(told.get(r.fact())))));
        if (lasting().isEmpty()) {
            return;
        }
        Lasting lasting = lasting().orElseThrow();
        String days = days(lasting.days());
        String line = lasting.enough().map(e -> e ? session.say("deadlines.lasts.enough", days)
                : session.say(lasting.minimums().size() > 1 ? "deadlines.lasts.short.atLeast" : "deadlines.lasts.short",
                        days, days(lasting.shortBy().orElseThrow())))
                .orElseGet(() -> session.say("deadlines.lasts.asked", days, lasting.asked().orElseThrow()));
        session.print("    " + line);
        grounds.print(sitting.rules(), List.of());
    }

    private static String days(BigFraction days) {
        return Exact.text(days).replace('.', ',');
    }

    private String word(Boolean confirmed) {
        return grounds.session().say(confirmed == null ? "deadlines.lasts.unknown"
                : confirmed ? "deadlines.lasts.yes" : "deadlines.lasts.no");
    }

    void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", sitting.id());
        out.writeStringField("what", sitting.what());
        out.writeStringField("of", least.of());
        out.writeStringField("says", least.says());
        number(out, "atLeast", least.days());
        if (least.raised().isPresent()) {
            Sitting.Raised raised = least.raised().get();
            out.writeObjectFieldStart("when");
            out.writeStringField("fact", raised.fact());
            out.writeStringField("says", raised.says());
            number(out, "atLeast", raised.days());
            truth(out, "confirmed", Optional.ofNullable(told.get(raised.fact())));
            out.writeEndObject();
        } else {
            out.writeNullField("when");
        }
        optional(out, "lasts", lasts);
        truth(out, "held", lasting().flatMap(Lasting::enough));
        optional(out, "shortBy", lasting().flatMap(Lasting::shortBy));
        out.writeStringField("asked", lasting().flatMap(Lasting::asked).orElse(null));
        out.writeBooleanField("determinedByText", byText());
        Json.texts(out, "options", byText() ? List.of() : least.minimums(told).stream().map(Exact::text).toList());
        grounds.write(out, sitting.rules(), List.of());
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String name, BigFraction days) throws IOException {
        Json.number(out, name, days, days(days));
    }

    private static void optional(JsonGenerator out, String name, Optional<BigFraction> days) throws IOException {
        if (days.isPresent()) {
            number(out, name, days.get());
        } else {
            out.writeNullField(name);
        }
    }

    private static void truth(JsonGenerator out, String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            out.writeBooleanField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }
}
