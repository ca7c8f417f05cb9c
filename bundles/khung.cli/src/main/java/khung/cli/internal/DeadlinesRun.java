package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Deadline;
import khung.deadlines.DeadlineRules;
import khung.deadlines.Due;
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
        Map<LocalDate, String> free = Holidays.read(session, holidays);
        Rulings standing = rulings == null ? session.rubrics().rulings() : RulingChoices.read(session, rulings);
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
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (Guidance one : chosen) {
                    write(out, one, term, free, new Grounds(session, one, standing));
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            for (Guidance one : chosen) {
                print(one, term, free);
            }
        }
        return Exit.DONE;
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
                if (installed.isQuarterly(one) == quarter && !DeadlineRules.of(one).deadlines().isEmpty()) {
                    chosen.add(one);
                }
            }
        }
        if (chosen.isEmpty() || DeadlineRules.of(chosen.get(0)).deadlines().isEmpty()) {
            throw Stop.badInput(Session.phrase("deadlines.none", term.text()));
        }
        return chosen;
    }

    private void print(Guidance one, Term term, Map<LocalDate, String> free) throws BadInput {
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
        session.print("");
    }

    private void write(JsonGenerator out, Guidance one, Term term, Map<LocalDate, String> free, Grounds grounds)
            throws IOException, BadInput {
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
        out.writeEndObject();
    }
}
