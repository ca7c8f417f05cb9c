package khung.cli.internal;

import java.util.Optional;

import khung.policy.Switching;
import khung.rubric.Rubric;
import picocli.CommandLine.Option;

/** Through whose eyes rulings are looked at. */
final class RulingLens {

    @Option(names = "--rubric", paramLabel = "ID[@VERSION]", descriptionKey = "ruling.byRubric")
    private String reference;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "ruling.byUnit")
    private String unit;

    @Option(names = "--shipped", descriptionKey = "ruling.asShipped")
    private boolean shipped;

    Optional<Rubric> rubric(Session session) throws Stop {
        return reference == null ? Optional.empty() : Optional.of(RubricShow.find(session, reference));
    }

    Optional<String> unit() {
        return Optional.ofNullable(unit).map(Words::nfc);
    }

    /** What was decided; empty where nothing but what is shipped is asked for, or nothing else can be known. */
    Optional<Switching> store(Session session) {
        if (shipped) {
            return Optional.empty();
        }
        if (session.switching().isEmpty()) {
            session.err().println(session.say("ruling.noStore"));
        }
        return session.switching();
    }
}
