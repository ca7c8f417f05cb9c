package khung.cli.internal;

import java.util.ArrayList;
import java.util.List;

import khung.awards.Awarding;
import khung.awards.Awards;
import khung.awards.Ceiling;
import khung.awards.State;
import khung.text.Exact;

/** One award of a case in sentences, in the order it is worked out. */
record AwardTrace(Awards awards, Awarding result, int decimals, Session session) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(session.say("awards.trace.states", size(State.MET), size(State.FAILED), size(State.UNKNOWN)));
        result.proposed().ifPresent(p -> lines.add(p.isEmpty() ? session.say("awards.trace.proposedNone")
                : session.say("awards.trace.proposed", String.join(", ", p))));
        if (result.award().limit().isEmpty()) {
            lines.add(session.say("awards.trace.noLimit"));
        }
        result.ceilings().forEach(c -> lines.addAll(limit(c)));
        if (!result.unfit().isEmpty()) {
            lines.add(session.say("awards.trace.unfit", String.join(", ", result.unfit())));
        }
        if (result.ofAll().stream().anyMatch(c -> c.over() > 0)) {
            lines.add(session.say(result.settled() ? "awards.trace.chosen" : "awards.trace.noOrder",
                    String.join(", ", result.options())));
        }
        if (!result.in(State.UNKNOWN).isEmpty()) {
            lines.add(session.say("awards.trace.unknown", String.join(", ", result.in(State.UNKNOWN))));
        }
        return lines;
    }

    private List<String> limit(Ceiling ceiling) {
        List<String> lines = new ArrayList<>();
        String group = ceiling.group().map(g -> session.say("awards.trace.group", g)).orElse("");
        lines.add(session.say("awards.trace.limit", ceiling.limit().says()) + group);
        ceiling.missing().forEach(m -> lines.add("  " + session.say("awards.trace.missing", session.say(m))));
        if (ceiling.exact().isPresent()) {
            lines.add("  " + session.say("awards.trace.share", Exact.percent(ceiling.share().orElseThrow(), decimals),
                    ceiling.base().orElseThrow(), ceiling.exact().get(), ceiling.places().orElseThrow()));
        }
        String counted = String.join("; ", ceiling.counted().entrySet().stream()
                .map(e -> e.getKey() + ": " + String.join(", ", e.getValue())).toList());
        lines.add("  " + session.say("awards.trace.counted", ceiling.number(), counted.isEmpty() ? "—" : counted));
        if (ceiling.places().filter(p -> p == 0).isPresent() && !result.in(State.MET).isEmpty()) {
            lines.add("  " + session.say("awards.trace.noPlace"));
        }
        if (ceiling.over() > 0) {
            lines.add("  " + session.say("awards.trace.over", ceiling.over(), ceiling.places().orElseThrow()));
        }
        return lines;
    }

    private String size(State state) {
        return String.valueOf(result.in(state).size());
    }
}
