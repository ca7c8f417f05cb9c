package khung.administration;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Who decides, why, and from which day. UI thread. */
final class SignFields {

    private static final int WIDTH_OF_A_DAY = 120;

    private final Text author;
    private final Text reason;
    private final Optional<Text> from;
    private final Pen pen;

    /** @param dated whether a first day is asked for; {@code parent} has two columns */
    SignFields(Composite parent, Office office, boolean dated, Runnable changed) {
        this.pen = office.pen();
        author = field(parent, office.say("sign.author"), pen.author());
        reason = field(parent, office.say("sign.reason"), "");
        from = dated ? Optional.of(field(parent, office.say("sign.from"), Naming.day(office.today())))
                : Optional.empty();
        from.ifPresent(f -> {
            GridData narrow = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
            narrow.widthHint = WIDTH_OF_A_DAY;
            f.setLayoutData(narrow);
        });
        author.addModifyListener(e -> changed.run());
        reason.addModifyListener(e -> changed.run());
        from.ifPresent(f -> f.addModifyListener(e -> changed.run()));
    }

    private static Text field(Composite parent, String name, String text) {
        Parts.label(parent, name);
        Text field = new Text(parent, SWT.BORDER);
        field.setText(text);
        field.setLayoutData(Parts.wide());
        Parts.name(field, name);
        return field;
    }

    String author() {
        return author.getText().strip();
    }

    String reason() {
        return reason.getText().strip();
    }

    /** The first day; empty when what stands there is no day. */
    Optional<LocalDate> from() {
        return from.flatMap(f -> Naming.day(f.getText()));
    }

    /** Whether all of it is there. */
    boolean complete() {
        return !author().isEmpty() && !reason().isEmpty() && (from.isEmpty() || from().isPresent());
    }

    void signed() {
        pen.wrote(author());
    }

    Text authorField() {
        return author;
    }

    Text reasonField() {
        return reason;
    }
}
