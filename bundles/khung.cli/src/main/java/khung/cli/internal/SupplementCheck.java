package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.trust.supplements.Laying;
import khung.trust.supplements.SupplementFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung supplement check}: lays a file on its rubric and looks, signed or not. */
@Command(name = "check")
final class SupplementCheck implements Callable<Integer> {

    private final KeySession keys;

    @Parameters(paramLabel = "FILE", descriptionKey = "supplement.file")
    private String file;

    SupplementCheck(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = keys.session();
        Supplement supplement = SupplementFile.read(file, keys.bytes(file, SupplementFile.MOST_BYTES));
        Laying laying = Laying.of(supplement, session.rubrics());
        SupplementView view = new SupplementView(supplement, Optional.empty(), Optional.of(laying), laying.errors());
        session.print(session.say("supplement.checked", supplement.reference(), supplement.extended(), view.effect()));
        session.print(session.say("supplement.findings", laying.closed().size(), laying.found().size()));
        laying.found().forEach(f -> RubricLint.printFinding(session, f));
        Optional<Supplement> other = session.rubrics().supplements().stream()
                .filter(s -> s.reference().equals(supplement.reference()) && !s.digest().equals(supplement.digest()))
                .findFirst();
        if (other.isPresent()) {
            throw Stop.refused(List.of(Session.phrase("supplement.otherContent", file, supplement.reference(),
                    other.get().file().name())));
        }
        return laying.errors().isEmpty() ? Exit.DONE : Exit.REFUSED;
    }
}
