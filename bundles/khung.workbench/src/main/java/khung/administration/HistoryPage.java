package khung.administration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.policy.Act;
import khung.policy.Undone;

/** What was done, the newest first; undo; and the questions an undo has left to a person. */
final class HistoryPage extends Page {

    private final Rows<ActRow> acts;
    private final Text detail;
    private final Button undo;
    private final Rows<QuestionRow> questions;
    private final Button answer;
    private Optional<String> asked = Optional.empty();
    private Optional<SignDialog> signing = Optional.empty();
    private Optional<QuestionDialog> answering = Optional.empty();

    HistoryPage(Composite parent, Office office) {
        super(parent, office);
        SashForm sash = upperAndLower();
        acts = new Rows<>(sash, SWT.SINGLE, say("page.history"), List.of(
                new Column<>(say("history.at"), 12, r -> naming().moment(r.act().at())),
                new Column<>(say("history.what"), 46, this::summary),
                new Column<>(say("history.author"), 14, r -> r.act().author()),
                new Column<>(say("history.reason"), 18, r -> r.act().reason()),
                new Column<>(say("history.from"), 10, r -> Naming.day(r.act().from()))));
        acts.knownBy(r -> r.act().id());
        acts.inked(r -> r.undone().isPresent() ? Ink.REMOVED : Ink.PLAIN);
        Composite middle = new Composite(sash, SWT.NONE);
        middle.setLayout(Parts.bare(1));
        detail = Parts.reading(middle, say("history.detail"));
        detail.setLayoutData(Parts.all());
        undo = Parts.button(Parts.bar(middle), say("history.undo"), this::undo);
        Composite lower = new Composite(sash, SWT.NONE);
        lower.setLayout(Parts.bare(1));
        Parts.heading(lower, say("questions.head"));
        questions = new Rows<>(lower, SWT.SINGLE, say("questions.head"), List.of(
                new Column<>(say("order.name"), 30, QuestionRow::name),
                new Column<>(say("order.unit"), 40, QuestionRow::unit),
                new Column<>(say("order.period"), 30, QuestionRow::period)));
        questions.setLayoutData(Parts.all());
        questions.knownBy(QuestionRow::question);
        answer = Parts.button(Parts.bar(lower), say("questions.answer"), this::answer);
        sash.setWeights(45, 25, 30);
        acts.onChosen(this::chose);
        questions.onChosen(() -> answer.setEnabled(questions.one().isPresent()));
        questions.onOpen(this::answer);
        chose();
        answer.setEnabled(false);
    }

    Rows<ActRow> acts() {
        return acts;
    }

    Rows<QuestionRow> questions() {
        return questions;
    }

    Text detail() {
        return detail;
    }

    Button undoButton() {
        return undo;
    }

    Button answerButton() {
        return answer;
    }

    Optional<SignDialog> signing() {
        return signing.filter(s -> !s.shell().isDisposed());
    }

    Optional<QuestionDialog> answering() {
        return answering.filter(q -> !q.shell().isDisposed());
    }

    /** Chooses an act once it is listed. */
    void show(Act act) {
        asked = Optional.of(act.id());
        reload();
    }

    private record Read(List<ActRow> acts, List<QuestionRow> questions) {
    }

    @Override
    void reload() {
        office().disk().run(this::read, now -> {
            if (!isDisposed()) {
                acts.show(now.acts());
                questions.show(now.questions());
                asked.filter(acts::choose).ifPresent(id -> asked = Optional.empty());
            }
        }, office()::failed);
    }

    private Read read() throws IOException {
        return new Read(ActRow.all(office()), QuestionRow.all(office()));
    }

    private String summary(ActRow row) {
        String what = row.decided().isEmpty() ? say("act." + row.act().kind().name())
                : String.join("; ", row.decided());
        return row.undone().isPresent() ? say("history.undone", what) : what;
    }

    private void chose() {
        undo.setEnabled(acts.one().filter(ActRow::canBeUndone).isPresent());
        Parts.say(detail, acts.one().map(this::told).orElse(say("history.none")));
    }

    private String told(ActRow row) {
        Act act = row.act();
        List<String> lines = new ArrayList<>();
        lines.add(say(row.decided().isEmpty() ? "act." + act.kind().name() : "act.decided") + " · "
                + say("signed", act.author(), naming().moment(act.at()), act.reason()));
        row.decided().forEach(d -> lines.add("  " + d));
        lines.add(say("history.from") + ": " + Naming.day(act.from()));
        act.undoes().ifPresent(id -> acts.shown().stream().filter(r -> r.act().id().equals(id)).findFirst()
                .ifPresent(r -> lines.add(say("history.undoes", naming().moment(r.act().at()),
                        r.decided().isEmpty() ? say("act." + r.act().kind().name())
                                : String.join("; ", r.decided())))));
        row.undone().ifPresent(u -> lines.add(say("history.undoneBy", u.author(), naming().moment(u.at()),
                u.reason())));
        return String.join("\n", lines);
    }

    private void undo() {
        acts.one().filter(ActRow::canBeUndone).ifPresent(row -> {
            SignDialog dialog = new SignDialog(getShell(), office(), say("undo.title"), say("undo.says",
                    summary(row)), say("undo.do"));
            signing = Optional.of(dialog);
            dialog.open(() -> {
                String author = dialog.sign().author();
                String reason = dialog.sign().reason();
                dialog.working();
                office().slow().run(() -> office().switching().undo(row.act().id(), author, reason), undone -> {
                    dialog.close();
                    undone(undone);
                }, dialog::failed);
            });
        });
    }

    private void undone(Undone undone) {
        office().status().accept(say("undo.done", Long.toString(undone.back()), undone.questions().size(),
                Long.toString(undone.finalised()), Long.toString(undone.gone())));
        if (!isDisposed()) {
            show(undone.act());
        }
    }

    private void answer() {
        questions.one().ifPresent(row -> office().disk().run(() -> QuestionWords.read(row.question(), office()),
                words -> {
                    if (!isDisposed()) {
                        QuestionDialog dialog = new QuestionDialog(getShell(), office(), row, words, this::reload);
                        answering = Optional.of(dialog);
                        dialog.open();
                    }
                }, office()::failed));
    }

    @Override
    Set<News> heeds() {
        return Set.of(News.POLICIES, News.DOSSIERS);
    }

    @Override
    public boolean setFocus() {
        return acts.setFocus();
    }
}
