package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.policy.Policy.RulingPolicy;
import khung.policy.Refused;
import khung.policy.Scope;
import khung.rubric.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung ruling set}: how a ruling is read, in the province, by a rubric or in a unit. */
@Command(name = "set")
final class RulingSet implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ruling.id")
    private String id;

    @Parameters(index = "1", paramLabel = "OPTION", descriptionKey = "ruling.option")
    private String option;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "ruling.onlyUnit")
    private String unit;

    @Option(names = "--rubric", paramLabel = "ID[@VERSION]", descriptionKey = "ruling.onlyRubric")
    private String rubric;

    @Mixin
    private MoveOptions moves;

    @Mixin
    private OrderOptions options;

    RulingSet(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        Ruling ruling = RulingShow.find(session, id);
        if (!ruling.allows(option)) {
            throw Stop.badInput(Session.phrase("ruling.noOption", id, option,
                    String.join(", ", ruling.options().stream().map(Ruling.Option::word).toList())));
        }
        if (unit != null && rubric != null) {
            throw Stop.badInput(Session.phrase("ruling.twoScopes"));
        }
        Optional<String> only = Optional.ofNullable(unit).map(Words::nfc);
        Scope scope = only.isPresent() ? Scope.unit(only.get())
                : rubric != null ? Scope.rubric(RubricShow.find(session, rubric).reference()) : Scope.PROVINCE;
        return new OrderRun(session, options).run(List.of(new RulingPolicy(id, option, scope)), moves.filter(only));
    }
}
