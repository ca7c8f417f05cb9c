package khung.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.dossier.Period;
import khung.policy.Filter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which open dossiers follow a decision. None, unless asked for. */
final class MoveOptions {

    private static final String NO_DOSSIER = "none";
    private static final String ALL_DOSSIERS = "all";

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--move", arity = "1..*", paramLabel = "none|all|ID", descriptionKey = "order.move")
    private List<String> move;

    @Option(names = "--move-period", paramLabel = "2026-Q3", descriptionKey = "order.movePeriod")
    private String movePeriod;

    boolean given() {
        return move != null || movePeriod != null;
    }

    /** The dossiers to move; empty to move none. @param unit the only unit whose dossiers are meant */
    Optional<Filter> filter(Optional<String> unit) throws Stop {
        Set<String> which = move == null ? Set.of(NO_DOSSIER) : new TreeSet<>(move);
        boolean all = which.contains(ALL_DOSSIERS);
        boolean none = which.contains(NO_DOSSIER);
        if ((all || none) && which.size() > 1) {
            throw wrong("order.moveMixed");
        }
        if (none && movePeriod != null) {
            throw wrong("order.periodWithoutMove");
        }
        if (none) {
            return Optional.empty();
        }
        Optional<Period> period = Optional.ofNullable(movePeriod).flatMap(Period::parse);
        if (movePeriod != null && period.isEmpty()) {
            throw wrong("order.noPeriod", movePeriod);
        }
        return Optional.of(new Filter(unit, period, all ? Set.of() : which));
    }

    private Stop wrong(String key, Object... arguments) {
        return Stop.badInput(Session.phrase("order.wrong", command.qualifiedName(" "), Session.phrase(key, arguments)));
    }
}
