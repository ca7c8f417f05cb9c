package khung.cli.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.text.Problem;
import khung.trust.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung key list}. */
@Command(name = "list")
final class KeyList implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final KeySession keys;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    KeyList(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        Session session = keys.session();
        List<TrustedKey> all = keys.theKeys().list();
        List<Problem> problems = keys.theKeys().problems();
        problems.forEach(p -> session.err().println(p.line(session.language())));
        if (json) {
            writeJson(session, all);
            return Exit.DONE;
        }
        if (all.isEmpty() && problems.isEmpty()) {
            session.print(session.say("key.noKeys"));
        }
        TextTable table = new TextTable();
        all.forEach(k -> table.row(k.fingerprint(), k.signer().name()
                + (k.signer().developer() ? " (" + session.say("key.developer") + ")" : ""), standing(session, k)));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    static String standing(Session session, TrustedKey key) {
        Optional<TrustedKey.Revocation> revoked = key.revoked();
        if (revoked.isEmpty()) {
            return session.say("key.standing", key.addedBy(), day(key.added()));
        }
        String why = revoked.get().reason();
        return session.say("key.standing.revoked", revoked.get().by(), day(revoked.get().at()),
                why.isEmpty() ? session.say("key.noReason") : why);
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(ZoneId.systemDefault()));
    }

    private static void writeJson(Session session, List<TrustedKey> all) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (TrustedKey key : all) {
                out.writeStartObject();
                out.writeStringField("fingerprint", key.fingerprint());
                out.writeStringField("name", key.signer().name());
                out.writeBooleanField("developer", key.signer().developer());
                out.writeStringField("addedBy", key.addedBy());
                out.writeStringField("added", key.added().toString());
                if (key.revoked().isPresent()) {
                    out.writeObjectFieldStart("revoked");
                    out.writeStringField("by", key.revoked().get().by());
                    out.writeStringField("at", key.revoked().get().at().toString());
                    out.writeStringField("reason", key.revoked().get().reason());
                    out.writeEndObject();
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
