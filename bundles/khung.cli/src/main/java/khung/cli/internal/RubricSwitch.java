package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.Policies;
import khung.policy.Policy;
import khung.policy.PolicyRecord;
import khung.policy.Question;
import khung.policy.Refused;
import khung.policy.Switching;
import khung.policy.Undone;
import khung.rubric.Rubric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khung rubric switch}: puts a version in force for new dossiers, moves open ones, lists acts, takes one back. */
@Command(name = "switch")
final class RubricSwitch implements Callable<Integer> {

    private final Session session;

    @Option(names = "--to", paramLabel = "ID[@VERSION]", descriptionKey = "switch.to")
    private String to;

    @Option(names = "--instead-of", paramLabel = "ID", arity = "1..*", descriptionKey = "switch.insteadOf")
    private List<String> insteadOf;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "switch.unit")
    private String unit;

    @Option(names = "--period", paramLabel = "2026-Q3", descriptionKey = "switch.period")
    private String period;

    @Mixin
    private MoveOptions moves;

    @Mixin
    private OrderOptions options;

    @Option(names = "--undo", paramLabel = "ACT", descriptionKey = "switch.undo")
    private String undo;

    @Option(names = "--list", descriptionKey = "switch.list")
    private boolean list;

    RubricSwitch(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        boolean orders = to != null || insteadOf != null || unit != null || period != null || moves.given() || options.given();
        if ((orders ? 1 : 0) + (undo != null ? 1 : 0) + (list ? 1 : 0) != 1) {
            throw Stop.badInput(Session.phrase("switch.oneThing"));
        }
        if (list) {
            return list();
        }
        return undo != null ? undo() : order();
    }

    private int order() throws IOException, Stop, Refused {
        Optional<String> only = Optional.ofNullable(unit).map(Words::nfc);
        if (to == null) {
            if (insteadOf != null || period != null) {
                throw Stop.badInput(Session.phrase("switch.noTarget"));
            }
            return new OrderRun(session, options).run(List.of(), moves.filter(only));
        }
        Rubric target = RubricShow.find(session, to);
        Set<String> others = insteadOf == null ? Set.of() : new TreeSet<>(insteadOf);
        for (String id : others) {
            if (id.indexOf('@') >= 0) {
                throw Stop.badInput(Session.phrase("switch.insteadOfVersion", id));
            }
        }
        Policy policy = Switching.version(target, only, first(target), others);
        int status = new OrderRun(session, options).run(List.of(policy), moves.filter(only));
        hint(target, others);
        return status;
    }

    /** The file may say what the version is to replace; it is only done when the person says so too. */
    private void hint(Rubric target, Set<String> others) {
        target.replaces().map(r -> r.substring(0, r.indexOf('@')))
                .filter(id -> !id.equals(target.id()) && !others.contains(id))
                .ifPresent(id -> session.err().println(session.say("switch.replaces", target.reference(), id)));
    }

    private Period first(Rubric target) throws Stop {
        boolean quarterly = target.period().equals("quarter");
        if (period == null) {
            return Days.period(options.from(), quarterly);
        }
        return Period.parse(period).filter(p -> quarterly == p.quarter() > 0)
                .orElseThrow(() -> Stop.badInput(Session.phrase("switch.noPeriod", period,
                        Session.phrase("period." + target.period()))));
    }

    private int undo() throws IOException, Stop, Refused {
        Switching switching = session.theSwitching();
        Undone undone = switching.undo(undo, options.author(), options.reason());
        if (options.json()) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartObject();
                new PolicyJson(out).act(undone.act());
                out.writeNumberField("back", undone.back());
                Json.texts(out, "questions", undone.questions().stream().map(Question::dossier).toList());
                out.writeNumberField("finalised", undone.finalised());
                out.writeNumberField("gone", undone.gone());
                out.writeEndObject();
            }
            session.out().println();
            return Exit.DONE;
        }
        session.print(session.say("undo.done", undo, undone.act().id()));
        session.print(session.say("undo.counts", undone.back(), undone.finalised(), undone.gone()));
        if (!undone.questions().isEmpty()) {
            session.print(session.say("undo.questions", undone.questions().size()));
            undone.questions().forEach(q -> session.print("  " + q.dossier()));
        }
        return Exit.DONE;
    }

    private int list() throws IOException, Stop {
        List<Act> acts = session.theSwitching().acts();
        Policies policies = session.theSwitching().policies();
        if (options.json()) {
            writeActs(acts, policies);
            return Exit.DONE;
        }
        for (Act act : acts) {
            session.print(session.say("act.header", act.id(), act.at(), act.author(),
                    session.say("act.kind." + Json.word(act.kind()))));
            session.print("  " + session.say("act.reason", act.reason(), act.from()));
            for (PolicyRecord record : of(act, policies)) {
                session.print("  " + session.say("act.policy", record.number(), record.policy().on(PolicyWords.SAY)));
            }
            act.undoes().ifPresent(u -> session.print("  " + session.say("act." + Json.word(act.kind()), u)));
        }
        return Exit.DONE;
    }

    private void writeActs(List<Act> acts, Policies policies) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            PolicyJson json = new PolicyJson(out);
            out.writeStartArray();
            for (Act act : acts) {
                out.writeStartObject();
                json.act(act);
                out.writeArrayFieldStart("policies");
                for (PolicyRecord record : of(act, policies)) {
                    json.policy(record.policy());
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }

    private static List<PolicyRecord> of(Act act, Policies policies) {
        return policies.records().stream().filter(r -> r.act().id().equals(act.id())).toList();
    }
}
