package khung.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;

import khung.dossier.Stage;
import khung.forms.PrintedTable.Fit;
import khung.rubric.Column;
import khung.rubric.Item;
import khung.rubric.Method;

/**
 * A part whose rows are the columns of one table to write into, such as shortcomings with their causes and
 * remedies: each row's key ends in the word of its column.
 */
final class ColumnRow {

    private static final int LINES = 6;

    private ColumnRow() {
    }

    static boolean fits(Item part) {
        return !part.columns().isEmpty() && !part.children().isEmpty()
                && part.children().stream().allMatch(c -> column(part, c).isPresent());
    }

    private static Optional<Column> column(Item part, Item row) {
        String word = row.key().substring(row.key().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT).replace('-', '_');
        return part.columns().stream().filter(c -> c.kind().name().equals(word))
                .filter(c -> row.method().filter(Method.Narrative.class::isInstance).isPresent()).findFirst();
    }

    static void add(PartTable table, Paper paper, FormFields fields, Item part, Stage stage) {
        table.table().row();
        table.table().put(Paper.flowing(paper.italic(table.table(), paper.say("lines.intro"), SWT.NONE)), 0,
                part.columns().size(), Fit.WIDE);
        table.table().row();
        for (Item row : List.copyOf(part.children())) {
            Column column = column(part, row).orElseThrow();
            TextField field = fields.text(table.table(), SWT.MULTI | SWT.WRAP, stage.word() + "." + row.key(),
                    row.key() + " " + column.label());
            field.control().setData(PrintedTable.LINES, LINES);
            table.put(field.control(), column.kind(), Fit.FILL);
        }
    }
}
