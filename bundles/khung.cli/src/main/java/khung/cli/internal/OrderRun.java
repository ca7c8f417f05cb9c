package khung.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.DossierStore;
import khung.policy.Applied;
import khung.policy.Filter;
import khung.policy.Policy;
import khung.policy.Preview;
import khung.policy.Refused;
import khung.policy.SwitchOrder;
import khung.policy.Switching;

/** Shows what an order would do, dossier by dossier as they are looked at, or carries it out. */
record OrderRun(Session session, OrderOptions options) {

    /** A preview needs nobody yet who answers for the order. */
    private static final String NOBODY_YET = "-";

    /**
     * Previews or applies, as the options say.
     *
     * @param policies what is decided; none to bring dossiers to what is in force
     * @param moves the open dossiers that follow; empty for none
     */
    int run(List<Policy> policies, Optional<Filter> moves) throws IOException, Stop, Refused {
        check(moves);
        SwitchOrder order = new SwitchOrder(policies, moves,
                options.preview() ? NOBODY_YET : options.author(),
                options.preview() ? NOBODY_YET : options.reason(), options.from());
        if (options.preview()) {
            preview(order);
        } else {
            apply(order);
        }
        return Exit.DONE;
    }

    /** A dossier named by a wrong id would stay without a word; a finalised one never moves. */
    private void check(Optional<Filter> moves) throws IOException, Stop {
        for (String id : new TreeSet<>(moves.map(Filter::ids).orElse(Set.of()))) {
            Optional<DossierStore.Stored> stored = session.theStore().load(id);
            if (stored.isEmpty()) {
                throw Stop.badInput(Session.phrase("order.noDossier", options.command(), id));
            }
            if (stored.get().finalised()) {
                throw Stop.refused(List.of(Session.phrase("order.finalised", options.command(), id)));
            }
        }
    }

    private void preview(SwitchOrder order) throws IOException, Stop, Refused {
        Switching switching = session.theSwitching();
        if (options.json()) {
            previewJson(switching, order);
            return;
        }
        OrderText text = new OrderText(session);
        text.head("order.previewed", order);
        MoveText moves = new MoveText(session);
        Preview preview = switching.preview(order, moves::print);
        text.counts(preview, order, false);
        session.print(session.say("order.token", preview.token()));
    }

    /** Nothing is written before the first dossier was looked at, so that a refused order leaves no half document. */
    private void previewJson(Switching switching, SwitchOrder order) throws IOException, Refused {
        try (JsonGenerator out = Json.to(session.out())) {
            OrderJson json = new OrderJson(out);
            MoveJson moves = new MoveJson(out, session.language());
            boolean[] begun = {false};
            Preview preview = switching.preview(order, report -> {
                try {
                    if (!begun[0]) {
                        json.begin(order);
                        begun[0] = true;
                    }
                    out.writeRaw('\n');
                    moves.write(report);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (!begun[0]) {
                json.begin(order);
            }
            json.end(preview);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        session.out().println();
    }

    private void apply(SwitchOrder order) throws IOException, Stop, Refused {
        Applied applied = session.theSwitching().apply(order, options.expect());
        if (options.json()) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                new OrderJson(out).applied(applied, order.policies());
            }
            session.out().println();
            return;
        }
        OrderText text = new OrderText(session);
        text.head("order.applied", order);
        text.counts(applied.counts(), order, true);
        session.print(session.say("order.act", applied.act().id()));
    }
}
