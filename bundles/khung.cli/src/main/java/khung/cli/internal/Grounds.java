package khung.cli.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.register.RuleRegister;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.BadInput;

/** What a result leans on: rules with their wording, rulings with the option they stand at. Not for several threads. */
final class Grounds {

    private final Session session;
    private final Guidance guidance;
    private final Rulings rulings;
    private RuleRegister register;

    /** @param rulings at the options the result was made with */
    Grounds(Session session, Guidance guidance, Rulings rulings) {
        this.session = session;
        this.guidance = guidance;
        this.rulings = rulings;
    }

    Session session() {
        return session;
    }

    Guidance guidance() {
        return guidance;
    }

    Rulings rulings() {
        return rulings;
    }

    String reference() {
        return InstalledGuidances.reference(guidance);
    }

    /** The printed name of a grade. */
    String name(Grade grade) {
        return guidance.gradeNames().getOrDefault(grade, Json.word(grade));
    }

    void print(Collection<String> rules, Collection<String> leaning) throws BadInput, IOException {
        for (String id : new TreeSet<>(rules)) {
            Optional<Guidance.Quote> quote = quote(id);
            session.print("  " + (quote.isPresent() ? session.say("quota.rule", id, quote.get().section(),
                    String.valueOf(quote.get().line()), quote.get().text()) : session.say("quota.rule.plain", id)));
        }
        for (String id : new TreeSet<>(leaning)) {
            session.print("  " + session.say("quota.ruling", id, title(id), says(id)));
        }
    }

    void write(JsonGenerator out, Collection<String> rules, Collection<String> leaning) throws IOException, BadInput {
        out.writeArrayFieldStart("rules");
        for (String id : new TreeSet<>(rules)) {
            Optional<Guidance.Quote> quote = quote(id);
            out.writeStartObject();
            out.writeStringField("id", id);
            if (quote.isPresent()) {
                out.writeStringField("section", quote.get().section());
                out.writeNumberField("line", quote.get().line());
                out.writeStringField("quote", quote.get().text());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("rulings");
        for (String id : new TreeSet<>(leaning)) {
            out.writeStartObject();
            out.writeStringField("id", id);
            out.writeStringField("title", title(id));
            out.writeStringField("option", rulings.option(id));
            out.writeStringField("says", says(id));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void grade(JsonGenerator out, String name, Optional<Grade> grade) throws IOException {
        if (grade.isPresent()) {
            out.writeStringField(name, Json.word(grade.get()));
        } else {
            out.writeNullField(name);
        }
    }

    /** The wording as the guidance keeps it, or else as the register of rules does. */
    private Optional<Guidance.Quote> quote(String id) throws BadInput, IOException {
        Guidance.Quote own = guidance.quotes().get(id);
        if (own != null) {
            return Optional.of(own);
        }
        if (register == null) {
            register = RuleRegister.of(session.rubrics());
        }
        return register.find(id).map(e -> new Guidance.Quote(e.rule().section(), e.rule().line(), e.rule().quote(),
                false));
    }

    private String title(String id) {
        return rulings.find(id).map(Ruling::title).orElse("");
    }

    private String says(String id) {
        String word = rulings.option(id);
        return rulings.find(id).stream().flatMap(r -> r.options().stream()).filter(o -> o.word().equals(word))
                .map(Ruling.Option::says).findFirst().orElse(word);
    }
}
