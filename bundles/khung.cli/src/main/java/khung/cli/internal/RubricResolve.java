package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.policy.Act;
import khung.policy.Question;
import khung.policy.Refused;
import khung.policy.Switching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rubric resolve}: what becomes of a dossier that was edited since a move that was taken back. */
@Command(name = "resolve")
final class RubricResolve implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "DOSSIER", descriptionKey = "dossier.id")
    private String dossier;

    @Option(names = "--keep-new", descriptionKey = "resolve.keepNew")
    private boolean keepNew;

    @Option(names = "--go-back", descriptionKey = "resolve.goBack")
    private boolean goBack;

    @Option(names = "--act", paramLabel = "ACT", descriptionKey = "resolve.act")
    private String act;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private Responsible responsible;

    RubricResolve(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        if (keepNew == goBack) {
            throw Stop.badInput(Session.phrase("resolve.oneAnswer"));
        }
        String author = responsible.author();
        String reason = responsible.reason();
        Switching switching = session.theSwitching();
        Act done = switching.resolve(question(switching), keepNew ? Question.Answer.KEEP_NEW : Question.Answer.GO_BACK,
                author, reason);
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartObject();
                new PolicyJson(out).act(done);
                out.writeArrayFieldStart("policies");
                out.writeEndArray();
                out.writeEndObject();
            }
            session.out().println();
        } else {
            session.print(session.say(keepNew ? "resolve.kept" : "resolve.wentBack", dossier, done.id()));
        }
        return Exit.DONE;
    }

    /** A dossier may have been moved, edited and taken back more than once; then the person says which is meant. */
    private Question question(Switching switching) throws IOException, Stop {
        List<Question> all = switching.questions().stream().filter(q -> q.dossier().equals(dossier))
                .filter(q -> act == null || q.act().equals(act)).toList();
        if (all.isEmpty()) {
            throw Stop.badInput(Session.phrase("resolve.noQuestion", dossier));
        }
        if (all.size() > 1) {
            throw Stop.badInput(Session.phrase("resolve.manyQuestions", dossier,
                    all.stream().map(Question::act).collect(Collectors.joining(", "))));
        }
        return all.get(0);
    }
}
