package khung.cli.internal;

import java.util.List;
import java.util.Map;

import khung.policy.Policy;
import khung.policy.Preview;
import khung.policy.Preview.GradeMove;
import khung.policy.SwitchOrder;

/** An order and its counts as people read them. */
record OrderText(Session session) {

    private static final String OPEN = "-";

    /** What was ordered, one line per decision, under a heading. */
    void head(String heading, SwitchOrder order) {
        session.print(session.say(heading, order.from()));
        for (Policy policy : order.policies()) {
            session.print("  " + session.say(policy.on(PolicyWords.SAY)));
        }
        if (order.policies().isEmpty()) {
            session.print("  " + session.say("order.follow"));
        }
    }

    /** The counts; grades only where any changes. */
    void counts(Preview counts, SwitchOrder order, boolean done) {
        session.print("");
        session.print(session.say(done ? "order.moved" : "order.wouldMove", counts.moved(), counts.staying()));
        long named = order.moves().map(m -> m.ids().size()).orElse(0);
        if (counts.moved() < named) {
            session.print(session.say("order.namedStay", named - counts.moved()));
        }
        if (counts.moved() > 0) {
            session.print(session.say("order.changes", counts.pointsChanged(), counts.gradesChanged()));
            session.print(session.say("order.rows", counts.withoutRow(), counts.withoutAnswer(), counts.unfit()));
        }
        if (counts.drafts() > 0) {
            session.print(session.say("order.drafts", counts.drafts()));
        }
        TextTable table = new TextTable();
        counts.grades().entrySet().stream().filter(e -> !e.getKey().before().equals(e.getKey().after()))
                .sorted(Map.Entry.<GradeMove, Long>comparingByValue().reversed()
                        .thenComparing(e -> e.getKey().before() + e.getKey().after()))
                .forEach(e -> table.row("  " + grade(e.getKey().before()) + " → " + grade(e.getKey().after()),
                        session.say("order.dossiers", e.getValue())));
        table.lines().forEach(session::print);
        if (counts.moved() > 0) {
            quota(counts);
        }
        counts.unreadable().forEach(u -> session.print(session.say("order.unreadable", u.dossier(), u.why())));
    }

    /** How many reach the grades a quota speaks of; how many places there are nobody can tell from dossiers alone. */
    private void quota(Preview counts) {
        Map<String, Long> before = counts.totals(false);
        Map<String, Long> after = counts.totals(true);
        for (String word : List.of("excellent", "good")) {
            session.print("  " + session.say("order.total", grade(word), before.getOrDefault(word, 0L),
                    after.getOrDefault(word, 0L)));
        }
        for (Preview.QuotaRule quota : counts.quotas()) {
            session.print("  " + session.say(quota.after() ? "order.quota.after" : "order.quota.before", quota.guidance(),
                    quota.says(), String.join(", ", quota.rules())));
        }
        session.print("  " + session.say(counts.quotas().isEmpty() ? "order.quota.none" : "order.quota.groups"));
    }

    private String grade(String word) {
        return session.say("order.grade." + (word.equals(OPEN) ? "open" : word));
    }
}
