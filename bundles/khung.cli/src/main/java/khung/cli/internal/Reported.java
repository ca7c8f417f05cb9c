package khung.cli.internal;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.text.BadInput;

/** What a command found out about one case of its files. */
interface Reported {

    /** As one object. */
    void write(JsonGenerator out) throws IOException, BadInput;

    /** As lines for people. */
    void print() throws BadInput, IOException;

    /** Whether nothing in it is missing, refused or left to somebody's decision. */
    boolean settled();

    /**
     * Tells all of them.
     *
     * @return the exit status: refused unless every one is settled
     */
    static int tell(Session session, boolean json, List<? extends Reported> all) throws IOException, BadInput {
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (Reported one : all) {
                    one.write(out);
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            for (Reported one : all) {
                one.print();
            }
        }
        return all.stream().allMatch(Reported::settled) ? Exit.DONE : Exit.REFUSED;
    }
}
