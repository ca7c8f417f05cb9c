package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.ballot.Ballot;
import khung.ballot.Count;
import khung.ballot.Tally;
import khung.rubric.Grade;
import khung.text.BadInput;
import khung.text.Exact;

/**
 * The votes of one meeting, in words and in JSON.
 *
 * @param tallies by subject, in the order of the file; empty while not counted
 * @param all every meeting of the run
 */
record BallotResult(BallotCase of, Map<BallotCase.Subject, Optional<Tally>> tallies, List<BallotCase> all,
        Grounds grounds) implements Reported {

    static BallotResult of(BallotCase one, List<BallotCase> all, Grounds grounds) {
        Map<BallotCase.Subject, Optional<Tally>> tallies = new LinkedHashMap<>();
        one.subjects().forEach(s -> tallies.put(s, one.tally(s, all, grounds.rulings())));
        return new BallotResult(one, tallies, all, grounds);
    }

    /** Whether every vote gives a grade. */
    @Override
    public boolean settled() {
        return tallies.values().stream().allMatch(t -> t.filter(Tally::determinedByText).isPresent());
    }

    @Override
    public void print() throws BadInput, IOException {
        Session session = grounds.session();
        session.print(session.say("ballot.meeting", of.meeting().name(), of.meeting().day(), grounds.reference()));
        session.print("  " + of.ballot().says());
        session.print("  " + numbers());
        Set<String> rules = new TreeSet<>(of.ballot().rules());
        Set<String> leaning = new TreeSet<>();
        for (Map.Entry<BallotCase.Subject, Optional<Tally>> one : tallies.entrySet()) {
            session.print("  " + session.say("ballot.subject", one.getKey().name(), one.getKey().id(),
                    one.getValue().flatMap(Tally::grade).map(grounds::name)
                            .orElseGet(() -> session.say("ballot.open"))));
            one.getValue().ifPresent(t -> {
                table(t).lines().forEach(l -> session.print("      " + l));
                rules.addAll(t.rules());
                leaning.addAll(t.rulings());
            });
            trace(one.getKey(), one.getValue()).forEach(l -> session.print("    " + l));
        }
        grounds.print(rules, leaning);
        session.print("");
    }

    /** Eligible, present, issued and collected; a line to write on where a number is not known. */
    String numbers() {
        return grounds.session().say("ballot.numbers", number("eligible"), number("present"), number("issued"),
                number("collected"));
    }

    private String number(String name) {
        return Optional.ofNullable(of.meeting().numbers().get(name)).map(String::valueOf).orElse("……");
    }

    /** The votes by grade, with their shares. */
    TextTable table(Tally tally) {
        Session session = grounds.session();
        TextTable table = new TextTable();
        of.guidance().gradeNames().forEach((grade, name) -> table.row(name, session.say("ballot.votes",
                String.valueOf(tally.count().votes(grade))), tally.share(grade, Count.Base.VALID)
                        .map(s -> session.say("ballot.ofValid", Exact.percent(s, of.guidance().decimals()))).orElse("")));
        table.row(session.say("ballot.valid"), session.say("ballot.votes", String.valueOf(tally.count().valid())), "");
        table.row(session.say("ballot.invalid"), session.say("ballot.votes", String.valueOf(tally.count().invalid())),
                "");
        return table;
    }

    List<String> trace(BallotCase.Subject subject, Optional<Tally> counted) {
        Session session = grounds.session();
        if (counted.isEmpty()) {
            return List.of(session.say("ballot.notCounted"));
        }
        Tally tally = counted.get();
        List<String> lines = new ArrayList<>();
        String leading = tally.leading().stream().map(grounds::name).map(n -> "«" + n + "»")
                .collect(Collectors.joining(", "));
        String most = tally.leading().isEmpty() ? "0" : String.valueOf(tally.count().votes(tally.leading().get(0)));
        lines.add(switch (tally.outcome()) {
            case MAJORITY -> session.say("ballot.outcome.majority", leading, most);
            case SHORT -> session.say("ballot.outcome.short", leading, most);
            case TIE -> session.say("ballot.outcome.tie", leading, most);
            case NO_VOTES -> session.say("ballot.outcome.noVotes");
            case RECORDED -> session.say("ballot.outcome.recorded");
            case DIFFERING -> session.say("ballot.outcome.differing", of.elsewhere(subject, all).stream()
                    .map(c -> c.meeting().name()).collect(Collectors.joining(", ")),
                    of.rules().differing().orElseThrow().says());
        });
        tally.base().ifPresent(b -> lines.add(session.say("ballot.needed", of.above(), base(b),
                String.valueOf(tally.count().of(b)), String.valueOf(tally.needed()))));
        Map<Count.Base, Boolean> otherwise = tally.otherwise();
        Set<Boolean> holds = Set.copyOf(otherwise.values());
        if (holds.size() > 1) {
            boolean here = otherwise.get(tally.base().orElseThrow());
            String others = otherwise.entrySet().stream().filter(e -> e.getValue() != here)
                    .map(e -> base(e.getKey())).collect(Collectors.joining(", "));
            lines.add(session.say(here ? "ballot.otherwise.not" : "ballot.otherwise.so", others));
        }
        return lines;
    }

    private String base(Count.Base base) {
        return grounds.session().say("ballot.base." + base.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("file", of.file());
        out.writeStringField("guidance", grounds.reference());
        out.writeStringField("of", of.ballot().id());
        out.writeStringField("says", of.ballot().says());
        out.writeStringField("secret", of.ballot().secretByText() ? "printed" : "not-printed");
        if (of.ballot().form().isPresent()) {
            Ballot.Form form = of.ballot().form().get();
            out.writeObjectFieldStart("form");
            out.writeStringField("name", form.name());
            out.writeStringField("is", form.paper() ? "paper" : "record");
            out.writeBooleanField("printed", form.printed());
            out.writeNumberField("line", form.line());
            out.writeEndObject();
        }
        out.writeStringField("meeting", of.meeting().name());
        out.writeStringField("date", of.meeting().date());
        for (Map.Entry<String, Integer> number : of.meeting().numbers().entrySet()) {
            out.writeNumberField(number.getKey(), number.getValue());
        }
        out.writeArrayFieldStart("subjects");
        for (Map.Entry<BallotCase.Subject, Optional<Tally>> one : tallies.entrySet()) {
            write(out, one.getKey(), one.getValue());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(JsonGenerator out, BallotCase.Subject subject, Optional<Tally> counted)
            throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", subject.id());
        out.writeStringField("name", subject.name());
        out.writeBooleanField("counted", counted.isPresent());
        Grounds.grade(out, "grade", counted.flatMap(Tally::grade));
        out.writeBooleanField("determinedByText", counted.filter(Tally::determinedByText).isPresent());
        grades(out, "options", counted.map(Tally::options).orElse(List.of()));
        if (counted.isPresent()) {
            Tally tally = counted.get();
            out.writeStringField("outcome", Json.word(tally.outcome()));
            grades(out, "leading", tally.leading());
            out.writeNumberField("valid", tally.count().valid());
            out.writeNumberField("invalid", tally.count().invalid());
            votes(out, tally);
            if (tally.base().isPresent()) {
                out.writeStringField("base", Json.word(tally.base().get()));
                out.writeNumberField("needed", tally.needed());
            }
            out.writeObjectFieldStart("otherwise");
            for (Map.Entry<Count.Base, Boolean> other : tally.otherwise().entrySet()) {
                out.writeBooleanField(Json.word(other.getKey()), other.getValue());
            }
            out.writeEndObject();
            grounds.write(out, tally.rules(), tally.rulings());
        }
        Json.texts(out, "trace", trace(subject, counted));
        out.writeEndObject();
    }

    private void votes(JsonGenerator out, Tally tally) throws IOException {
        out.writeArrayFieldStart("votes");
        for (Grade grade : of.guidance().gradeNames().keySet()) {
            out.writeStartObject();
            out.writeStringField("grade", Json.word(grade));
            out.writeNumberField("votes", tally.count().votes(grade));
            out.writeObjectFieldStart("shares");
            for (Count.Base base : Count.Base.values()) {
                if (tally.share(grade, base).isPresent()) {
                    Json.number(out, Json.word(base), tally.share(grade, base).get(),
                            Exact.percent(tally.share(grade, base).get(), of.guidance().decimals()));
                }
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void grades(JsonGenerator out, String name, List<Grade> grades) throws IOException {
        Json.texts(out, name, grades.stream().map(Json::word).toList());
    }
}
