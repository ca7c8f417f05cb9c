package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Due;

/** Days and deadlines as people read them, and as JSON has them. */
record DueText(Session session) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** {@code thứ Năm 01/10/2026}. */
    String day(LocalDate day) {
        return session.say("deadlines.day", session.say("deadlines.weekday." + day.getDayOfWeek().getValue()),
                DAY.format(day));
    }

    /** {@code trước ngày 02/10/2026}, as the text prints it. */
    String printed(Due due) {
        return session.say(due.deadline().strict() ? "deadlines.before" : "deadlines.until", DAY.format(due.printed()));
    }

    /** The last day in time, with what is special about it. */
    String last(Due due) {
        String day = day(due.last());
        return due.freeDay().map(f -> session.say("deadlines.last.free", day, free(f)))
                .orElseGet(() -> session.say("deadlines.last", day));
    }

    private String free(Due.FreeDay free) {
        return free.holiday().isEmpty() ? session.say("deadlines.weekend")
                : session.say("deadlines.holiday", free.holiday());
    }

    /** Who owes what to whom. */
    String owed(Due due) {
        return due.deadline().to().isEmpty()
                ? session.say("deadlines.owed", due.deadline().actor(), due.deadline().what())
                : session.say("deadlines.owed.to", due.deadline().actor(), due.deadline().what(), due.deadline().to());
    }

    /** The fields of one deadline, into an object that is open. */
    static void fields(JsonGenerator out, Due due) throws IOException {
        out.writeStringField("id", due.deadline().id());
        out.writeStringField("actor", due.deadline().actor());
        out.writeStringField("what", due.deadline().what());
        out.writeStringField("to", due.deadline().to());
        out.writeBooleanField("before", due.deadline().strict());
        out.writeStringField("printed", due.printed().toString());
        out.writeStringField("last", due.last().toString());
        if (due.freeDay().isPresent()) {
            out.writeObjectFieldStart("freeDay");
            String holiday = due.freeDay().get().holiday();
            out.writeStringField("kind", holiday.isEmpty() ? "weekend" : "holiday");
            out.writeStringField("name", holiday);
            out.writeEndObject();
        } else {
            out.writeNullField("freeDay");
        }
        out.writeBooleanField("late", due.deadline().late());
    }
}
