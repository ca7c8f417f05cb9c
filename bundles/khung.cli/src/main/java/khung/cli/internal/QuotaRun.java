package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.quota.Allotment;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Exact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung quota}: how many of a group may get the best grade, and who (G-07: the text does not say who). */
@Command(name = "quota")
final class QuotaRun implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "quota.file")
    private String file;

    @Option(names = "--what-if", arity = "1", paramLabel = "ID=GRADE", descriptionKey = "quota.whatIf")
    private List<String> whatIf = List.of();

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    QuotaRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<QuotaGroup> groups = QuotaGroup.read(session, file);
        WhatIf other = WhatIf.of(whatIf, groups);
        boolean determined = true;
        for (QuotaGroup group : groups) {
            determined &= group.allot(standing).determinedByText()
                    && group.with(other.grades()).allot(standing).determinedByText();
        }
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (QuotaGroup group : groups) {
                    write(out, group, other, new Grounds(session, group.guidance(), standing));
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            for (QuotaGroup group : groups) {
                print(group, other, new Grounds(session, group.guidance(), standing));
            }
        }
        return determined ? Exit.DONE : Exit.REFUSED;
    }

    private void print(QuotaGroup group, WhatIf other, Grounds grounds) throws BadInput, IOException {
        session.print(session.say("quota.group", group.name(), grounds.reference(), group.quota().of()));
        session.print("  " + group.quota().says());
        QuotaResult before = result(group, grounds);
        before.print();
        if (other.concerns(group)) {
            QuotaGroup changed = group.with(other.grades());
            QuotaResult after = result(changed, grounds);
            session.print("");
            session.print(session.say("quota.ifSo", String.join(", ", whatIf)));
            after.print();
            List<WhatIf.Shift> shifts = other.shifts(group, before.allotment(), after.allotment());
            session.print("  " + session.say(shifts.isEmpty() ? "quota.noShift" : "quota.shifts"));
            shifts.forEach(s -> session.print("    " + session.say("quota.shift", s.member().name(), s.member().id(),
                    after.place(s.from()), after.place(s.to()), s.because())));
        }
        session.print("");
    }

    private void write(JsonGenerator out, QuotaGroup group, WhatIf other, Grounds grounds)
            throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeStringField("guidance", grounds.reference());
        out.writeStringField("of", group.quota().of());
        out.writeStringField("says", group.quota().says());
        out.writeStringField("group", group.name());
        out.writeStringField("grade", Json.word(group.quota().grade()));
        out.writeStringField("base", Json.word(group.quota().base()));
        Json.number(out, "share", group.quota().share(),
                Exact.percent(group.quota().share(), group.guidance().decimals()));
        QuotaResult before = result(group, grounds);
        out.writeFieldName("result");
        before.write(out);
        if (other.concerns(group)) {
            QuotaResult after = result(group.with(other.grades()), grounds);
            out.writeFieldName("whatIf");
            after.write(out);
            out.writeArrayFieldStart("changed");
            for (WhatIf.Shift shift : other.shifts(group, before.allotment(), after.allotment())) {
                out.writeStartObject();
                out.writeStringField("id", shift.member().id());
                out.writeStringField("name", shift.member().name());
                out.writeStringField("from", Json.word(shift.from()));
                out.writeStringField("to", Json.word(shift.to()));
                out.writeStringField("because", session.say(shift.because()));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static QuotaResult result(QuotaGroup group, Grounds grounds) {
        Allotment allotment = group.allot(grounds.rulings());
        return new QuotaResult(group, allotment, grounds);
    }
}
