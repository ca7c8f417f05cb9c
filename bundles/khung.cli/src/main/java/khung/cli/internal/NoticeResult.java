package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Notice;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.BadInput;

/**
 * Something due some working days before a meeting, in words and in JSON (R002-16, R004-09, I-35).
 *
 * @param meeting the day of the meeting; empty where the person gave none
 * @param sent the day it was sent; empty where the person gave none
 * @param holidays names of public holidays by day
 */
record NoticeResult(Notice notice, Optional<LocalDate> meeting, Optional<LocalDate> sent,
        Map<LocalDate, String> holidays, Grounds grounds) {

    /** The last day to send it. */
    Optional<LocalDate> last() {
        return meeting.map(m -> notice.working().before(m, holidays, grounds.rulings()));
    }

    Optional<Boolean> late() {
        return sent.flatMap(s -> last().map(s::isAfter));
    }

    /** The last days by every way of counting; just one where they agree. */
    private Set<LocalDate> options() {
        Rulings rulings = grounds.rulings();
        String id = notice.working().ruling();
        Set<LocalDate> days = new TreeSet<>();
        meeting.ifPresent(m -> rulings.find(id).stream().flatMap(r -> r.options().stream()).map(Ruling.Option::word)
                .forEach(w -> days.add(notice.working().before(m, holidays, rulings.choosing(Map.of(id, w))))));
        return days;
    }

    /** Whether every way of counting says the same: of the day where none was sent, else of being late. */
    private boolean byText() {
        return sent.isEmpty() ? options().size() < 2
                : options().stream().map(o -> sent.get().isAfter(o)).distinct().count() < 2;
    }

    /** Weekends and holidays passed over. */
    private List<LocalDate> free() {
        List<LocalDate> free = new ArrayList<>();
        if (meeting.isPresent()) {
            last().orElseThrow().datesUntil(meeting.get()).filter(d -> !notice.working().works(d, holidays))
                    .forEach(free::add);
        }
        return free;
    }

    void print() {
        Session session = grounds.session();
        DueText days = new DueText(session);
        session.print("  " + session.say("deadlines.owed.to", notice.actor(), notice.what(), notice.to()));
        session.print("    " + session.say("deadlines.working", String.valueOf(notice.working().days()),
                notice.meeting(), notice.id(), String.join(", ", notice.rules())));
        if (meeting.isEmpty()) {
            session.print("    " + session.say("deadlines.noMeeting"));
            return;
        }
        session.print("    " + session.say("deadlines.working.last", days.day(meeting.get()),
                days.day(last().orElseThrow())));
        free().forEach(d -> session.print("    " + session.say("deadlines.working.free", days.day(d),
                holidays.containsKey(d) ? session.say("deadlines.holiday", holidays.get(d))
                        : session.say("deadlines.weekend"))));
        late().ifPresent(l -> session.print("    " + session.say(l ? "deadlines.working.late"
                : "deadlines.working.inTime", days.day(sent.orElseThrow()))));
        if (!byText()) {
            session.print("    " + session.say("deadlines.working.open", notice.working().ruling(),
                    String.join(", ", options().stream().map(days::day).toList())));
        }
    }

    void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeStringField("id", notice.id());
        out.writeStringField("actor", notice.actor());
        out.writeStringField("what", notice.what());
        out.writeStringField("to", notice.to());
        out.writeNumberField("workingDays", notice.working().days());
        out.writeStringField("beforeMeeting", notice.meeting());
        out.writeStringField("meeting", meeting.map(LocalDate::toString).orElse(null));
        out.writeStringField("last", last().map(LocalDate::toString).orElse(null));
        out.writeArrayFieldStart("free");
        for (LocalDate day : free()) {
            out.writeStartObject();
            out.writeStringField("date", day.toString());
            out.writeStringField("kind", holidays.containsKey(day) ? "holiday" : "weekend");
            out.writeStringField("name", holidays.getOrDefault(day, ""));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("sent", sent.map(LocalDate::toString).orElse(null));
        if (late().isPresent()) {
            out.writeBooleanField("late", late().get());
        } else {
            out.writeNullField("late");
        }
        out.writeBooleanField("determinedByText", byText());
        Json.texts(out, "options", byText() ? List.of() : options().stream().map(LocalDate::toString).toList());
        grounds.write(out, notice.rules(), List.of(notice.working().ruling()));
        out.writeEndObject();
    }
}
