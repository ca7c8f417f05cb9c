package khung.administration;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.administration.Rows.Column;
import khung.policy.Question;

/** Both sets of answers of a dossier that was edited after a move taken back: a person decides. UI thread. */
final class QuestionDialog {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 680;

    private final Office office;
    private final QuestionRow row;
    private final QuestionWords words;
    private final Runnable done;
    private final Shell shell;
    private final Text says;
    private final Button onlyDifferences;
    private final Rows<QuestionWords.Line> lines;
    private final SignFields sign;
    private final Button keep;
    private final Button back;
    private boolean working;

    QuestionDialog(Shell parent, Office office, QuestionRow row, QuestionWords words, Runnable done) {
        this.office = office;
        this.row = row;
        this.words = words;
        this.done = done;
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.PRIMARY_MODAL);
        shell.setText(office.say("question.title", row.name()));
        shell.setLayout(Parts.column());
        says = Parts.saying(shell);
        says.setText(office.say("question.says", row.name(), words.before(), words.now()));
        onlyDifferences = Parts.tick(shell, SWT.CHECK, office.say("diff.only"), this::fill);
        onlyDifferences.setSelection(true);
        lines = new Rows<>(shell, SWT.SINGLE, office.say("question.lines"), List.of(
                new Column<>(office.say("question.sign"), 9, l -> office.say(l.differs() ? "question.differs"
                        : "question.same")),
                new Column<>(office.say("question.place"), 17, QuestionWords.Line::place),
                new Column<>(office.say("question.text"), 26, QuestionWords.Line::text),
                new Column<>(office.say("question.before"), 16, QuestionWords.Line::before),
                new Column<>(office.say("question.now"), 16, QuestionWords.Line::now),
                new Column<>(office.say("question.typing"), 16, QuestionWords.Line::typing)));
        lines.setLayoutData(Parts.all());
        lines.inked(l -> l.differs() ? Ink.CHANGED : Ink.PLAIN);
        Composite fields = new Composite(shell, SWT.NONE);
        fields.setLayout(new GridLayout(2, false));
        fields.setLayoutData(Parts.wide());
        sign = new SignFields(fields, office, false, this::able);
        Composite bar = Parts.bar(shell);
        keep = Parts.button(bar, office.say("question.keep"), () -> decide(Question.Answer.KEEP_NEW));
        back = Parts.button(bar, office.say("question.back"), () -> decide(Question.Answer.GO_BACK));
        Parts.button(bar, office.say("cancel"), shell::close);
        shell.addListener(SWT.Close, e -> e.doit = !working);
        fill();
        able();
    }

    private void fill() {
        lines.show(words.lines().stream().filter(l -> !onlyDifferences.getSelection() || l.differs()).toList());
    }

    private void able() {
        keep.setEnabled(sign.complete() && !working);
        back.setEnabled(sign.complete() && !working);
    }

    void open() {
        Rectangle screen = shell.getMonitor().getClientArea();
        int width = Math.min(WIDTH, screen.width);
        int height = Math.min(HEIGHT, screen.height);
        shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        shell.open();
        lines.setFocus();
    }

    private void decide(Question.Answer answer) {
        if (!sign.complete() || working) {
            return;
        }
        working = true;
        sign.signed();
        able();
        String author = sign.author();
        String reason = sign.reason();
        office.slow().run(() -> office.switching().resolve(row.question(), answer, author, reason), act -> {
            working = false;
            office.status().accept(office.say("question.done", row.name(), office.say("answer." + answer.name())));
            if (!shell.isDisposed()) {
                shell.close();
            }
            done.run();
        }, e -> {
            working = false;
            if (!shell.isDisposed()) {
                Parts.say(says, office.why(e));
                able();
                shell.layout(true, true);
            }
        });
    }

    Shell shell() {
        return shell;
    }

    Rows<QuestionWords.Line> lines() {
        return lines;
    }

    SignFields sign() {
        return sign;
    }

    Button backButton() {
        return back;
    }
}
