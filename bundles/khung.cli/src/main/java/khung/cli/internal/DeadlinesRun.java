package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Deadline;
import khung.deadlines.DeadlineRules;
import khung.deadlines.Due;
import khung.deadlines.Sitting;
import khung.deadlines.Start;
import khung.deadlines.Term;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung deadlines}: the deadlines of a period, or what a day of receipt means. */
@Command(name = "deadlines")
final class DeadlinesRun implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "PERIOD", descriptionKey = "deadlines.period")
    private String period;

    @Option(names = "--guidance", paramLabel = "ID[@VERSION]", descriptionKey = "deadlines.guidance")
    private String guidance;

    @Option(names = "--holidays", paramLabel = "FILE", descriptionKey = "deadlines.holidays")
    private String holidays;

    @Option(names = "--meeting", paramLabel = "DATE", descriptionKey = "deadlines.meeting")
    private String meeting;

    @Option(names = "--sent", paramLabel = "DATE", descriptionKey = "deadlines.sent")
    private String sent;

    @Option(names = "--lasts", paramLabel = "DAYS", descriptionKey = "deadlines.lastsDays")
    private String lasts;

    @Option(names = "--of", paramLabel = "WORD", descriptionKey = "deadlines.lastsOf")
    private String of;

    @Option(names = "--fact", paramLabel = "FACT=yes|no", descriptionKey = "deadlines.lastsFact")
    private final Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--late", paramLabel = "FILE", descriptionKey = "deadlines.late")
    private String late;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DeadlinesRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        if ((period == null) == (late == null) || late != null && guidance != null) {
            throw Stop.badInput(Session.phrase("deadlines.which"));
        }
        if (late != null && meeting != null || sent != null && meeting == null) {
            throw Stop.badInput(Session.phrase("deadlines.needsMeeting"));
        }
        if (late != null && (lasts != null || of != null || !facts.isEmpty())) {
            throw Stop.badInput(Session.phrase("deadlines.needsLength"));
        }
        Map<LocalDate, String> free = Holidays.read(session, holidays);
        Rulings standing = RulingChoices.standing(session, rulings);
        return late == null ? table(free, standing) : late(free, standing);
    }

    private int late(Map<LocalDate, String> free, Rulings standing) throws BadInput, IOException {
        List<LateResult> results = LateCase.read(session, late, free).stream().map(c -> new LateResult(c,
                c.weigh(standing), new Grounds(session, c.guidance(), standing))).toList();
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (LateResult result : results) {
                    result.write(out, late);
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            for (LateResult result : results) {
                result.print();
            }
        }
        return results.stream().allMatch(r -> r.weighed().standing().isPresent()) ? Exit.DONE : Exit.REFUSED;
    }

    private int table(Map<LocalDate, String> free, Rulings standing) throws Stop, BadInput, IOException {
        Term term = Term.parse(period).orElseThrow(() -> Stop.badInput(Session.phrase("deadlines.noPeriod", period)));
        List<Guidance> chosen = guidances(term);
        Optional<LocalDate> meets = day(meeting);
        Optional<LocalDate> gone = day(sent);
        List<Sitting.Least> known = new ArrayList<>();
        for (Guidance one : chosen) {
            DeadlineRules.of(one).sittings().forEach(s -> known.addAll(s.least()));
        }
        Optional<LengthGiven> length = LengthGiven.of(lasts, of, facts, known);
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (Guidance one : chosen) {
                    Grounds grounds = new Grounds(session, one, standing);
                    write(out, one, term, free, grounds, notices(one, meets, gone, free, grounds),
                            sittings(one, length, grounds));
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            for (Guidance one : chosen) {
                Grounds grounds = new Grounds(session, one, standing);
                print(one, term, free, notices(one, meets, gone, free, grounds), sittings(one, length, grounds));
            }
        }
        for (Guidance one : chosen) {
            Grounds grounds = new Grounds(session, one, standing);
            if (notices(one, meets, gone, free, grounds).stream().anyMatch(n -> n.late().orElse(false))
                    || sittings(one, length, grounds).stream().anyMatch(SittingResult::refused)) {
                return Exit.REFUSED;
            }
        }
        return Exit.DONE;
    }

    private static Optional<LocalDate> day(String text) throws Stop {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Term.received(text).orElseThrow(() -> Stop.badInput(Session.phrase("deadlines.badDate",
                text))));
    }

    private static List<NoticeResult> notices(Guidance one, Optional<LocalDate> meeting, Optional<LocalDate> sent,
            Map<LocalDate, String> free, Grounds grounds) throws BadInput {
        return DeadlineRules.of(one).notices().stream()
                .map(n -> new NoticeResult(n, meeting, sent, free, grounds)).toList();
    }

    private static List<SittingResult> sittings(Guidance one, Optional<LengthGiven> length, Grounds grounds)
            throws BadInput {
        List<SittingResult> all = new ArrayList<>();
        for (Sitting sitting : DeadlineRules.of(one).sittings()) {
            for (Sitting.Least least : sitting.least()) {
                Optional<LengthGiven> given = length.filter(l -> l.of().equals(least.of()));
                all.add(new SittingResult(sitting, least, given.map(LengthGiven::days),
                        given.map(LengthGiven::told).orElse(Map.of()), grounds));
            }
        }
        return all;
    }

    /** Whether a guidance says anything of days. */
    private static boolean speaks(Guidance one) throws BadInput {
        DeadlineRules rules = DeadlineRules.of(one);
        return !rules.deadlines().isEmpty() || !rules.notices().isEmpty() || !rules.starts().isEmpty()
                || !rules.sittings().isEmpty();
    }

    /** The guidance asked for, or all that have deadlines of such a period. */
    private List<Guidance> guidances(Term term) throws Stop, BadInput {
        InstalledGuidances installed = InstalledGuidances.of(session);
        boolean quarter = term.quarter().isPresent();
        List<Guidance> chosen = new ArrayList<>();
        if (guidance != null) {
            Optional<Guidance> one = installed.find(guidance);
            chosen.add(one.orElseThrow(() -> Stop.badInput(Session.phrase("deadlines.noGuidance", guidance,
                    String.join(", ", installed.byReference().keySet())))));
            if (installed.isQuarterly(one.get()) != quarter) {
                throw Stop.badInput(Session.phrase(quarter ? "deadlines.wantsYear" : "deadlines.wantsQuarter",
                        guidance));
            }
        } else {
            for (Guidance one : installed.all()) {
                if (installed.isQuarterly(one) == quarter && speaks(one)) {
                    chosen.add(one);
                }
            }
        }
        if (chosen.isEmpty() || !speaks(chosen.get(0))) {
            throw Stop.badInput(Session.phrase("deadlines.none", term.text()));
        }
        return chosen;
    }

    private void print(Guidance one, Term term, Map<LocalDate, String> free, List<NoticeResult> notices,
            List<SittingResult> sittings) throws IOException, BadInput {
        session.print(session.say("deadlines.header", InstalledGuidances.reference(one), term.text()));
        DueText days = new DueText(session);
        TextTable table = new TextTable();
        for (Deadline deadline : DeadlineRules.of(one).deadlines()) {
            Due due = Due.of(deadline, term, Optional.empty(), free);
            table.row(days.printed(due), days.last(due), deadline.id(), session.say("deadlines.row", days.owed(due),
                    String.join(", ", deadline.rules())));
        }
        table.lines().forEach(l -> session.print("  " + l));
        session.print("  " + session.say("deadlines.notMoved"));
        for (Start start : DeadlineRules.of(one).starts()) {
            session.print("  " + session.say("deadlines.owed", start.actor(), start.what()));
            session.print("    " + session.say(start.applies(term) ? "deadlines.start" : "deadlines.start.notYet",
                    start.from().text(), start.id(), String.join(", ", start.rules())));
        }
        notices.forEach(NoticeResult::print);
        for (SittingResult sitting : sittings) {
            sitting.print();
        }
        session.print("");
    }

    private void write(JsonGenerator out, Guidance one, Term term, Map<LocalDate, String> free, Grounds grounds,
            List<NoticeResult> notices, List<SittingResult> sittings) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("guidance", grounds.reference());
        out.writeStringField("period", term.text());
        out.writeArrayFieldStart("deadlines");
        for (Deadline deadline : DeadlineRules.of(one).deadlines()) {
            out.writeStartObject();
            DueText.fields(out, Due.of(deadline, term, Optional.empty(), free));
            grounds.write(out, deadline.rules(), deadline.ruling().map(List::of).orElse(List.of()));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("notices");
        for (NoticeResult notice : notices) {
            notice.write(out);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("sittings");
        for (SittingResult sitting : sittings) {
            sitting.write(out);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("starts");
        for (Start start : DeadlineRules.of(one).starts()) {
            out.writeStartObject();
            out.writeStringField("id", start.id());
            out.writeStringField("actor", start.actor());
            out.writeStringField("what", start.what());
            out.writeStringField("from", start.from().text());
            out.writeBooleanField("applies", start.applies(term));
            grounds.write(out, start.rules(), List.of());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
