package khung.deadlines;

import java.util.List;

import khung.text.Fields;
import khung.text.Phrase;

/**
 * What has to be sent some working days before a meeting.
 *
 * @param id its name within the guidance
 * @param actor who owes it
 * @param what what is owed
 * @param to to whom
 * @param meeting before which meeting
 * @param working how many working days before
 * @param rules ids of the rules it comes from
 */
public record Notice(String id, String actor, String what, String to, String meeting, WorkingDays working,
        List<String> rules) {

    static Notice read(Fields f) {
        Fields w = f.fields("working").orElse(f);
        w.need("days");
        int days = w.count("days").orElse(1);
        if (days == 0) {
            w.wrong("days", Phrase.of(Notice.class, "noWorkingDays"), Phrase.of(Notice.class, "noWorkingDays.remedy"));
        }
        String meeting = w.need("before");
        w.nothingElse();
        Notice notice = new Notice(f.need("id"), f.need("actor"), f.need("what"), f.need("to"), meeting,
                new WorkingDays(days, f.need("ruling")), f.texts("rules"));
        f.nothingElse();
        return notice;
    }
}
