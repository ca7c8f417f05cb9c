package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.annulment.AnnulmentRules;
import khung.annulment.AnnulmentRules.Dependence;
import khung.annulment.Ground;
import khung.annulment.Link;
import khung.dossier.Annulled;
import khung.dossier.DossierStore.Summary;
import khung.dossier.Leaning;
import khung.text.BadInput;

/**
 * What became of a dossier whose result was annulled, and what has to be looked at again: in words and in JSON.
 *
 * @param self the dossier as it was listed before
 * @param leaning the dossiers kept that may lean on its old result; nobody but a person opens them again
 */
record DossierAnnulResult(Summary self, Annulled annulled, Ground ground, AnnulmentRules rules, List<Leaning> leaning,
        Grounds grounds) {

    /** What results hang on and the store knows nothing of. */
    private static final Set<Link> NOT_KEPT = EnumSet.of(Link.QUOTA, Link.AWARD);

    void print() throws BadInput, IOException {
        Session session = grounds.session();
        trace().forEach(session::print);
        grounds.print(ids(), rulings());
        session.print("");
    }

    private List<String> trace() {
        Session session = grounds.session();
        List<String> lines = new ArrayList<>();
        lines.add(session.say("keptAnnul.done", self.name(), self.id(), self.period().text()));
        lines.add("  " + AnnulledWords.line(session, self.id(), grounds.guidance(), annulled));
        lines.add("  " + session.say("keptAnnul.cleared"));
        after(lines);
        lines.add("  " + (leaning.isEmpty() ? session.say("keptAnnul.nothing")
                : session.say("keptAnnul.look", leaning.size())));
        int number = 1;
        for (Leaning one : leaning) {
            Summary of = one.dossier();
            lines.add("  " + session.say(of.finalised() ? "keptAnnul.one.finalised" : "keptAnnul.one.open",
                    String.valueOf(number++), of.name(), of.id(), of.unit(), of.period().text(), by(one)));
        }
        rules.depends().forEach((link, d) -> lines.add("  " + session.say("keptAnnul.depends."
                + Json.word(d.then()), d.says(), String.join(", ", d.rules()))));
        NOT_KEPT.forEach(link -> lines.add("  " + session.say("keptAnnul.notKept." + Json.word(link))));
        lines.add("  " + session.say("keptAnnul.outside"));
        return lines;
    }

    /** What holds for the new grade. */
    private void after(List<String> lines) {
        Session session = grounds.session();
        if (!ground.printed()) {
            lines.add("  " + session.say("annul.notPrinted"));
        }
        ground.gives().ifPresent(g -> lines.add("  " + session.say("keptAnnul.gives", grounds.name(g),
                String.join(", ", ground.rules()))));
        ground.except().ifPresent(e -> lines.add("  " + session.say("keptAnnul.except", e.says(),
                String.join(", ", e.rules()))));
        if (ground.byViolation()) {
            lines.add("  " + session.say("keptAnnul.byViolation"));
        }
        rules.onlyIfChanged().ifPresent(r -> lines.add("  " + session.say("keptAnnul.onlyIfChanged", r.says(),
                String.join(", ", r.rules()))));
        rules.form().filter(f -> !f.printed()).ifPresent(f -> lines.add("  " + session.say("annul.form", f.name(),
                String.valueOf(f.line()))));
    }

    private String by(Leaning one) {
        return grounds.session().say("keptAnnul.by." + Json.word(one.by()) + (one.sure() ? "" : ".unsure"));
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>(ground.rules());
        ground.except().ifPresent(e -> ids.addAll(e.rules()));
        rules.onlyIfChanged().ifPresent(r -> ids.addAll(r.rules()));
        rules.depends().values().forEach(d -> ids.addAll(d.rules()));
        return ids;
    }

    private Set<String> rulings() {
        return ground.standing().map(s -> Set.of(s.ruling())).orElse(Set.of());
    }

    void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", self.id());
        out.writeStringField("guidance", grounds.reference());
        out.writeFieldName("annulled");
        AnnulledWords.write(out, annulled);
        out.writeNumberField("reopened", annulled.revision() + 1);
        out.writeObjectFieldStart("ground");
        out.writeStringField("id", ground.id());
        out.writeStringField("says", ground.says());
        out.writeBooleanField("printed", ground.printed());
        out.writeBooleanField("byViolation", ground.byViolation());
        Grounds.grade(out, "gives", ground.gives());
        Json.texts(out, "rules", ground.rules());
        out.writeEndObject();
        out.writeArrayFieldStart("leaning");
        for (Leaning one : leaning) {
            write(out, one);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("depends");
        for (Map.Entry<Link, Dependence> one : rules.depends().entrySet()) {
            Dependence dependence = one.getValue();
            out.writeStartObject();
            out.writeStringField("on", Json.word(one.getKey()));
            out.writeStringField("then", Json.word(dependence.then()));
            out.writeStringField("says", dependence.says());
            Json.texts(out, "rules", dependence.rules());
            out.writeEndObject();
        }
        out.writeEndArray();
        Json.texts(out, "notKept", NOT_KEPT.stream().map(Json::word).toList());
        grounds.write(out, ids(), rulings());
        Json.texts(out, "trace", trace().stream().map(String::strip).toList());
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Leaning one) throws IOException {
        Summary of = one.dossier();
        out.writeStartObject();
        out.writeStringField("id", of.id());
        out.writeStringField("name", of.name());
        out.writeStringField("born", of.born());
        out.writeStringField("unit", of.unit());
        out.writeStringField("period", of.period().text());
        out.writeBooleanField("finalised", of.finalised());
        out.writeStringField("by", Json.word(one.by()));
        out.writeBooleanField("sure", one.sure());
        Set<Link> links = new TreeSet<>(one.by().links());
        links.retainAll(rules.depends().keySet());
        Json.texts(out, "on", links.stream().map(Json::word).toList());
        out.writeEndObject();
    }
}
