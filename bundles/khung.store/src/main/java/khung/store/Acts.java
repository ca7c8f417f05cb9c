package khung.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import khung.dossier.Case;
import khung.dossier.DossierStore.Draft;
import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.Filter;
import khung.policy.Policy;
import khung.policy.Policy.Countered;
import khung.policy.PolicyRecord;
import khung.policy.PolicyStore.Moved;
import khung.policy.PolicyStore.Mover;
import khung.policy.PolicyStore.NewContent;
import khung.policy.PolicyStore.Seen;
import khung.policy.PolicyStore.Visitor;
import khung.policy.Question;
import khung.policy.Refused;
import khung.policy.Undone;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/** Acts on dossiers, each within one transaction of its caller. */
final class Acts {

    private static final int PAGE = 200;

    private final Rubrics rubrics;
    private final String engine;

    /** Finds the rubrics dossiers are pinned to, whatever is installed. */
    interface Rubrics {
        Rubric kept(String digest) throws IOException;

        Rulings shipped();
    }

    Acts(Rubrics rubrics, String engine) {
        this.rubrics = rubrics;
        this.engine = engine;
    }

    /** What a page of dossiers needs to be read. */
    record Page(List<DossierTable.Row> dossiers, Map<String, Optional<String>> facts,
            Map<String, DraftTable.Row> drafts) {

        static Page of(Connection c, List<DossierTable.Row> rows) throws SQLException {
            Map<String, Optional<String>> facts = new HashMap<>();
            Map<String, DraftTable.Row> drafts = new HashMap<>();
            for (DossierTable.Row row : rows) {
                String unit = key(row.unit(), row.period());
                if (!facts.containsKey(unit)) {
                    facts.put(unit, UnitFactsTable.find(c, row.unit(), row.period())
                            .map(UnitFactsTable.Row::content));
                }
                DraftTable.find(c, row.id()).ifPresent(d -> drafts.put(row.id(), d));
            }
            return new Page(rows, facts, drafts);
        }

        private static String key(String unit, Period period) {
            return period.text() + " " + unit;
        }

        Optional<String> facts(DossierTable.Row row) {
            return facts.get(key(row.unit(), row.period()));
        }

        Optional<DraftTable.Row> draft(DossierTable.Row row) {
            return Optional.ofNullable(drafts.get(row.id()));
        }
    }

    /** Shows the dossiers of a page; one that cannot be read is told of and passed over. */
    void show(Page page, Visitor visitor) throws IOException, Refused {
        for (DossierTable.Row row : page.dossiers()) {
            Seen seen;
            try {
                seen = seen(row, page);
            } catch (IOException e) {
                visitor.unreadable(row.id(), e.getMessage());
                continue;
            }
            visitor.dossier(seen);
        }
    }

    private Seen seen(DossierTable.Row row, Page page) throws IOException {
        Rubric rubric = rubrics.kept(row.digest());
        Case file = KeptText.read(row.id(), row.content(), page.facts(row), rubric, rubrics.shipped());
        Optional<DraftTable.Row> draft = page.draft(row);
        if (draft.isEmpty()) {
            return new Seen(file, rubric, row.revision(), Optional.empty(), Optional.empty());
        }
        Rubric typedBy = draft.get().digest().isPresent() ? rubrics.kept(draft.get().digest().get()) : rubric;
        Case typed = KeptText.read(row.id(), draft.get().content(),
                (reference, supplements, unit) -> Optional.of(typedBy), rubrics.shipped());
        return new Seen(file, rubric, row.revision(),
                Optional.of(new Draft(typed, draft.get().basedOn(), draft.get().at())), Optional.of(typedBy));
    }

    Act act(Connection c, Act act, List<Policy> policies, Predicate<String> concerned, Optional<Filter> filter,
            Mover mover) throws SQLException, IOException, Refused {
        Instant now = Times.now();
        Act recorded = ActTable.add(c, act, now);
        PolicyTable.add(c, recorded, policies);
        if (filter.isPresent()) {
            Moves moves = new Moves(c, recorded, now, mover);
            OpenDossiers walk = OpenDossiers.of(c, concerned, filter.get());
            for (List<DossierTable.Row> rows = walk.next(c); !rows.isEmpty(); rows = walk.next(c)) {
                moves.page = Page.of(c, rows);
                try {
                    show(moves.page, moves);
                } catch (Unwritten e) {
                    throw (SQLException) e.getCause();
                }
            }
        }
        mover.last();
        return recorded;
    }

    /** Writes what becomes of each dossier. */
    private final class Moves implements Visitor {

        private final Connection c;
        private final Act act;
        private final Instant now;
        private final Mover mover;
        private final Set<String> kept = new HashSet<>();
        private Page page;

        Moves(Connection c, Act act, Instant now, Mover mover) {
            this.c = c;
            this.act = act;
            this.now = now;
            this.mover = mover;
        }

        @Override
        public void dossier(Seen seen) throws IOException, Refused {
            Optional<NewContent> content = mover.move(seen);
            if (content.isPresent()) {
                try {
                    write(seen, content.get());
                } catch (SQLException e) {
                    throw new Unwritten(e);
                }
            }
        }

        private void write(Seen seen, NewContent content) throws SQLException {
            String id = seen.file().dossier().id();
            long after = seen.revision() + 1;
            if (kept.add(content.rubric().digest())) {
                RubricTable.keep(c, content.rubric(), now);
            }
            DossierTable.update(c, content.file().dossier(), after, now, act.author());
            MovedTable.keepSheet(c, id, seen.revision(), engine, content.sheets());
            MovedTable.add(c, new Moved(act.id(), id, seen.revision(), after), Optional.ofNullable(page.drafts().get(id)));
            if (content.draft().isPresent()) {
                long basedOn = seen.draft().orElseThrow().basedOn();
                DraftTable.keep(c, content.draft().get(), basedOn == seen.revision() ? after : basedOn, now);
            }
        }

        @Override
        public void unreadable(String id, String why) throws Refused {
            mover.unreadable(id, why);
        }
    }

    /** Carries an error of the database through the mover's interface. */
    static final class Unwritten extends IOException {
        private static final long serialVersionUID = 1L;

        Unwritten(SQLException cause) {
            super(cause);
        }
    }

    Undone undo(Connection c, Act act) throws SQLException {
        Instant now = Times.now();
        Act undo = ActTable.add(c, act, now);
        String undone = act.undoes().orElseThrow();
        List<PolicyRecord> records = PolicyTable.all(c).records();
        PolicyTable.add(c, undo, records.stream().filter(r -> r.act().id().equals(undone))
                .<Policy>map(r -> new Countered(r.number())).toList());
        long back = 0;
        long finalised = 0;
        long gone = 0;
        List<Question> questions = new ArrayList<>();
        String last = "";
        for (List<MovedTable.Row> page = MovedTable.of(c, undone, last, PAGE); !page.isEmpty();
                page = MovedTable.of(c, undone, last, PAGE)) {
            for (MovedTable.Row row : page) {
                last = row.moved().dossier();
                Optional<DossierTable.Row> dossier = DossierTable.find(c, last);
                if (dossier.isEmpty()) {
                    gone++;
                } else if (dossier.get().finalised()) {
                    finalised++;
                } else if (untouched(c, row, dossier.get())) {
                    goBack(c, undo, row, dossier.get(), now);
                    back++;
                } else {
                    Question question = new Question(undo.id(), undone, last, row.moved().before(),
                            row.moved().after());
                    QuestionTable.add(c, question);
                    questions.add(question);
                }
            }
        }
        return new Undone(undo, back, questions, finalised, gone);
    }

    /** Nothing saved since the move, and nothing typed since either: a draft from before it was moved with it. */
    private static boolean untouched(Connection c, MovedTable.Row row, DossierTable.Row now) throws SQLException {
        if (now.revision() != row.moved().after()) {
            return false;
        }
        Optional<DraftTable.Row> draft = DraftTable.find(c, now.id());
        return draft.isEmpty() || row.draft().isPresent() && draft.get().at().equals(now.savedAt());
    }

    private static void goBack(Connection c, Act undo, MovedTable.Row row, DossierTable.Row now, Instant at)
            throws SQLException {
        long after = now.revision() + 1;
        Optional<DraftTable.Row> typing = DraftTable.find(c, now.id());
        DossierTable.restore(c, now, DossierTable.revision(c, now.id(), row.moved().before()).orElseThrow(), at,
                undo.author());
        MovedTable.add(c, new Moved(undo.id(), now.id(), now.revision(), after), typing);
        DraftTable.drop(c, now.id());
        if (typing.isPresent() && row.draft().isPresent()) {
            DraftTable.Row before = row.draft().get();
            DraftTable.keep(c, now.id(), new DraftTable.Row(before.basedOn() == row.moved().before() ? after
                    : before.basedOn(), at, before.digest(), before.content()));
        }
    }

    Act resolve(Connection c, Act act, Question question, Question.Answer answer) throws SQLException, Refused {
        if (!QuestionTable.open(c).contains(question)) {
            throw Refused.because("resolvedAlready", question.dossier());
        }
        Optional<DossierTable.Row> dossier = DossierTable.find(c, question.dossier());
        if (answer == Question.Answer.GO_BACK && dossier.isEmpty()) {
            throw Refused.because("gone", question.dossier());
        }
        if (answer == Question.Answer.GO_BACK && dossier.get().finalised()) {
            throw Refused.because("finalisedSince", question.dossier());
        }
        Instant now = Times.now();
        Act recorded = ActTable.add(c, act, now);
        QuestionTable.answer(c, question, recorded, answer);
        if (answer == Question.Answer.GO_BACK) {
            Moved moved = new Moved(recorded.id(), question.dossier(), question.before(), dossier.get().revision());
            goBack(c, recorded, new MovedTable.Row(moved, Optional.empty()), dossier.get(), now);
        }
        return recorded;
    }
}
