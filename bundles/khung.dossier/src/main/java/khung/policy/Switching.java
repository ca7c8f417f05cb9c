package khung.policy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import khung.deadlines.Term;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.DossierStore.Draft;
import khung.dossier.DossierStore.Stored;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.policy.Policy.InForce;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.Policy.VersionPolicy;
import khung.policy.PolicyStore.Moved;
import khung.policy.PolicyStore.NewContent;
import khung.policy.PolicyStore.Seen;
import khung.policy.Targets.NoTarget;
import khung.policy.Targets.Target;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Rulings;
import khung.rubric.Status;
import khung.rubric.Supplement;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * Versions at run time: what is in force, and switching it with all that follows. A switch, with every dossier it
 * moves, is one act: wholly there or not at all. Every method may wait for the disk; never call one on the UI
 * thread. Safe for several threads.
 */
@Component(service = Switching.class)
public final class Switching {

    private final PolicyStore store;
    private final DossierStore dossiers;
    private final Rubrics installed;
    private final Clock clock;
    private final Map<String, Moving> movings = new ConcurrentHashMap<>();

    /** As a component. */
    @Activate
    public Switching(@Reference PolicyStore store, @Reference DossierStore dossiers, @Reference Rubrics installed) {
        this(store, dossiers, installed, Clock.system(Term.ZONE));
    }

    /** @param store where policies are kept; the same store as {@code dossiers} @param clock says what day it is */
    public Switching(PolicyStore store, DossierStore dossiers, Rubrics installed, Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.installed = installed;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    // What is in force.

    /** All policies recorded. */
    public Policies policies() throws IOException {
        return store.policies();
    }

    /** All acts, the newest first. */
    public List<Act> acts() throws IOException {
        return store.acts();
    }

    /** Calls the listener, on the thread that wrote, after policies were recorded. */
    public AutoCloseable onPolicy(Runnable listener) {
        return store.onPolicy(listener);
    }

    /** The rulings that hold today for a dossier of a unit by a rubric that is pinned to nothing yet. */
    public Rulings rulings(String unit, String rubricReference) throws IOException {
        return store.policies().rulings(installed.rulings(), unit, rubricReference, today());
    }

    /** The versions a new dossier may use today; see {@link Policies#versions}. */
    public List<VersionInForce> versions(String bloc, String subject, String unit, Period period) throws IOException {
        return store.policies().versions(installed, bloc, subject, unit, period, today());
    }

    /** A version with the supplements laid on that are in force for a unit today. */
    public Rubric laid(Rubric printed, String unit) throws IOException, Refused {
        Targets targets = new Targets(installed, store.policies(), List.of(), today(), store.engine());
        try {
            return targets.laid(printed, targets.supplements(printed, unit));
        } catch (NoTarget e) {
            throw Refused.because("noSupplement", e.getMessage());
        }
    }

    /** Finds rubrics for dossiers that come from outside; where they do not name supplements, those in force hold. */
    public RubricLookup lookup() throws IOException {
        Targets targets = new Targets(installed, store.policies(), List.of(), today(), store.engine());
        RubricLookup plain = RubricLookup.of(installed);
        return (reference, supplements, unit) -> {
            Optional<Rubric> printed = installed.find(reference);
            if (supplements.isPresent() || printed.isEmpty()) {
                return plain.find(reference, supplements, unit);
            }
            try {
                return Optional.of(targets.laid(printed.get(), targets.supplements(printed.get(), unit)));
            } catch (NoTarget e) {
                return Optional.empty();
            }
        };
    }

    /** What keeps dossiers by a rubric from being finalised, whatever is in them; none when they may be. */
    public List<Phrase> notFinalisable(Rubric rubric) throws IOException {
        List<Phrase> reasons = new ArrayList<>();
        if (rubric.status() == Status.DRAFT && !store.policies().inForce(rubric, today())) {
            reasons.add(Phrase.of(Refused.class, "draft", rubric.reference()));
        }
        if (!rubric.whole()) {
            reasons.add(Phrase.of(Refused.class, "gaps", rubric.reference(), rubric.transcribed(),
                    rubric.declaredTotal().map(Exact::text).orElse("?")));
        }
        return reasons;
    }

    // Policies made from what is installed.

    /** New dossiers use this version. @param insteadOf ids of other rubrics it takes the place of */
    public static Policy version(Rubric to, Optional<String> unit, Period from, Set<String> insteadOf) {
        return new VersionPolicy(to.bloc(), to.subject(), unit, from, to.reference(), to.printedDigest(), insteadOf);
    }

    /** New dossiers use this version, in place of what it says itself that it replaces. */
    public static Policy version(Rubric to, Optional<String> unit, Period from) {
        return version(to, unit, from, to.replaces().map(r -> Set.of(r.substring(0, r.indexOf('@')))).orElse(Set.of()));
    }

    /** A supplement is turned on or off, for its own unit where it has one. */
    public static Policy supplement(Supplement supplement, boolean on) {
        return new SupplementPolicy(supplement.reference(), supplement.digest(), supplement.extended(),
                supplement.unit(), on);
    }

    /** A draft is put in force. */
    public static Policy inForce(Rubric draft) {
        return new InForce(draft.reference(), draft.printedDigest());
    }

    // Switching.

    /**
     * What an order would do. Writes nothing; holds few dossiers in memory however many there are.
     *
     * @param each called for every dossier that would move, in the order of rubric and id
     * @throws Refused when the order itself cannot be carried out
     */
    public Preview preview(SwitchOrder order, Consumer<MoveReport> each) throws IOException, Refused {
        OrderCheck.check(order, installed);
        Carrying carrying = new Carrying(order, each);
        carrying.begin(store.policies().with(act(order), order.policies()));
        store.open(carrying.targets::concerns, Filter.ALL, new PolicyStore.Visitor() {
            @Override
            public void dossier(Seen seen) {
                boolean meant = order.moves().filter(f -> f.holdsFor(seen.file().dossier())).isPresent();
                carrying.report(seen, meant);
            }

            @Override
            public void unreadable(String id, String why) {
                carrying.unreadable(id, why);
            }
        });
        return carrying.counting.result();
    }

    /**
     * Carries out an order: policies and moved dossiers, in one transaction or not at all.
     *
     * @param expected the token of a preview; when what it looked at has changed since, nothing is done
     * @return what was done; dossiers that stay are not counted
     * @throws Refused when it cannot be carried out; nothing was written
     */
    public Applied apply(SwitchOrder order, Optional<String> expected) throws IOException, Refused {
        OrderCheck.check(order, installed);
        Carrying carrying = new Carrying(order, r -> {
        });
        Targets concerned = new Targets(installed, Policies.NONE, order.policies(), today(), store.engine());
        Act act = store.act(act(order), order.policies(), concerned::concerns, order.moves(), new PolicyStore.Mover() {
            @Override
            public Optional<NewContent> move(Seen seen) throws IOException {
                if (carrying.targets == null) {
                    carrying.begin(store.policies());
                }
                return carrying.report(seen, true).map(carrying::content);
            }

            @Override
            public void unreadable(String id, String why) {
                carrying.unreadable(id, why);
            }

            @Override
            public void last() throws Refused {
                if (expected.filter(t -> !t.equals(carrying.counting.result().token())).isPresent()) {
                    throw Refused.because("otherToken");
                }
            }
        });
        return new Applied(act, carrying.counting.result());
    }

    private Act act(SwitchOrder order) {
        return new Act("", Act.Kind.SWITCHED, order.author(), order.reason(), order.from(), Instant.now(clock),
                Optional.empty());
    }

    private Moving moving(Rubric from, Rubric to) {
        return movings.computeIfAbsent(from.digest() + " " + to.digest(), k -> new Moving(from, to));
    }

    /** One order on its way over the dossiers. */
    private final class Carrying {

        private final SwitchOrder order;
        private final Consumer<MoveReport> each;
        private final Counting counting;
        private final Rulings shipped = installed.rulings();
        private Targets targets;

        Carrying(SwitchOrder order, Consumer<MoveReport> each) {
            this.order = order;
            this.each = each;
            this.counting = new Counting(order);
        }

        void begin(Policies after) {
            LocalDate on = order.from().isAfter(today()) ? order.from() : today();
            targets = new Targets(installed, after, order.policies(), on, store.engine());
        }

        void unreadable(String id, String why) {
            counting.unreadable(id, why);
        }

        /** A dossier on its way: as it was seen, where it goes, and what that does to it. */
        private record Way(Seen seen, Target target, Moving.Result moved) {
        }

        /** Counts and tells what becomes of a dossier; empty when it stays. */
        Optional<Way> report(Seen seen, boolean meant) {
            Optional<Target> target;
            try {
                target = targets.of(seen);
            } catch (NoTarget e) {
                counting.unreadable(seen.file().dossier().id(),
                        Refused.because("notInstalled", e.getMessage()).getMessage());
                return Optional.empty();
            }
            if (target.isEmpty()) {
                return Optional.empty();
            }
            if (!meant) {
                counting.staying();
                return Optional.empty();
            }
            Target to = target.get();
            Moving.Result moved = moving(seen.rubric(), to.rubric()).move(seen.file(), seen.revision(),
                    seen.draft().isPresent(), to.pins(), shipped);
            counting.moved(moved.report(), to);
            each.accept(moved.report());
            return Optional.of(new Way(seen, to, moved));
        }

        NewContent content(Way way) {
            Seen seen = way.seen();
            Target to = way.target();
            Optional<Case> draft = seen.draft().map(d -> moving(seen.draftRubric().orElse(seen.rubric()), to.rubric())
                    .move(d.file(), seen.revision(), true, to.pins(), shipped).file());
            return new NewContent(way.moved().file(), to.rubric(), draft, KeptSheet.json(seen.file().dossier(),
                    seen.rubric(), shipped, way.moved().report().stages()));
        }
    }

    // Taking back.

    /**
     * Takes back an act, by a new one: its policies are countered; dossiers it moved that nobody has touched since
     * go back to exactly what they were; those edited since become questions for a person; finalised ones stay.
     */
    public Undone undo(String act, String author, String reason) throws IOException, Refused {
        OrderCheck.signed(author, reason, installed);
        List<Act> acts = store.acts();
        if (acts.stream().noneMatch(a -> a.id().equals(act))) {
            throw Refused.because("noAct", act);
        }
        Optional<Act> undone = acts.stream().filter(a -> a.undoes().equals(Optional.of(act))
                && a.kind() == Act.Kind.UNDONE).findFirst();
        if (undone.isPresent()) {
            throw Refused.because("undoneAlready", act, undone.get().id(), undone.get().author());
        }
        return store.undo(new Act("", Act.Kind.UNDONE, author, reason, today(), Instant.now(clock), Optional.of(act)));
    }

    /** The questions undo acts have left open, oldest first. */
    public List<Question> questions() throws IOException {
        return store.questions();
    }

    /** Both sets of answers of a question. */
    public Question.Both both(Question question) throws IOException, Refused {
        Optional<Seen> before = store.revision(question.dossier(), question.before());
        Optional<Stored> now = dossiers.load(question.dossier());
        if (before.isEmpty() || now.isEmpty()) {
            throw Refused.because("gone", question.dossier());
        }
        return new Question.Both(question, before.get().file(), now.get().file(),
                dossiers.draft(question.dossier()).map(Draft::file));
    }

    /** Carries out what a person decided about a question. */
    public Act resolve(Question question, Question.Answer answer, String author, String reason)
            throws IOException, Refused {
        OrderCheck.signed(author, reason, installed);
        return store.resolve(new Act("", Act.Kind.RESOLVED, author, reason, today(), Instant.now(clock),
                Optional.of(question.undo())), question, answer);
    }

    // Open forms.

    /**
     * Brings along what a form holds after its dossier was moved, so that nothing typed is lost.
     *
     * @param typing what the form holds, saved or not
     * @param basedOn the revision it was based on
     * @return the same and the same revision when the dossier was not moved since
     */
    public Followed follow(Case typing, long basedOn) throws IOException, Refused {
        Dossier d = typing.dossier();
        List<Moved> moves = store.moves(d.id()).stream().sorted(Comparator.comparingLong(Moved::after)).toList();
        Rubric rubric = rubric(d);
        Case file = typing;
        long at = basedOn;
        List<MoveReport> reports = new ArrayList<>();
        for (Moved move : moves) {
            if (move.before() != at) {
                continue;
            }
            Seen seen = store.revision(d.id(), move.after()).orElseThrow(() -> new IOException(d.id()));
            Moving.Result result = moving(rubric, seen.rubric()).move(file, at, true, seen.file().dossier().pins(),
                    installed.rulings());
            file = result.file();
            rubric = seen.rubric();
            at = move.after();
            reports.add(result.report());
        }
        return new Followed(file, at, rubric, List.copyOf(reports));
    }

    private Rubric rubric(Dossier d) throws IOException, Refused {
        Optional<Rubric> there = RubricLookup.pinned(installed, d);
        if (there.isPresent()) {
            return there.get();
        }
        Optional<Rubric> kept = d.digest().isPresent() ? dossiers.rubric(d.digest().get()) : Optional.empty();
        return kept.orElseThrow(() -> Refused.because("notInstalled", d.rubric()));
    }
}
