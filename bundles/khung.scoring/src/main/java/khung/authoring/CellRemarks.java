package khung.authoring;

import java.util.List;

import khung.authoring.Remark.Severity;
import khung.rubric.Column.Kind;
import khung.text.Exact;

/** Looks at the cells of a row for what is to be said of them whatever they mean. */
final class CellRemarks {

    private static final int SUSPECT = 2;

    private final Remarks remarks;

    CellRemarks(Remarks remarks) {
        this.remarks = remarks;
    }

    void look(BodyRow row, Layout layout) {
        row.filled().forEach(cell -> {
            CellPlace place = row.place(cell);
            text(cell, place);
            cell.traits().forEach(trait -> trait(trait, cell, place));
            if (cell.rows() > 1) {
                remarks.warning("cell.mergedDown", place, cell.rows());
            }
        });
        merged(row, layout);
        row.beside().stream().filter(c -> row.has(Kind.MAX) || !number(c)).forEach(
                cell -> remarks.error("cell.beside", row.place(cell), CellText.of(cell.lines()).text()));
    }

    /** A number beside the columns of a row without a maximum is spoken of where its maximum is looked for. */
    private static boolean number(Cell cell) {
        return Exact.parse(CellText.of(cell.lines()).text()).isPresent();
    }

    private void text(Cell cell, CellPlace place) {
        CellText text = CellText.of(cell.lines());
        if (text.decomposed()) {
            remarks.count("text.decomposed", Severity.INFO, place);
        }
        if (text.spaces()) {
            remarks.count("text.spaces", Severity.INFO, place);
        }
        if (text.lines().size() > 1) {
            remarks.count("text.lines", Severity.INFO, place);
        }
        if (legacy(text.text())) {
            remarks.count("text.legacy", Severity.ERROR, place);
        }
    }

    /** Letters that no Vietnamese word has, beside other letters, come of a legacy encoding taken for Unicode. */
    private static boolean legacy(String text) {
        String letters = TableWords.one("legacy.letters");
        long suspect = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean beside = i > 0 && Character.isLetter(text.charAt(i - 1))
                    || i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (beside && letters.indexOf(text.charAt(i)) >= 0) {
                suspect++;
            }
        }
        return suspect >= SUSPECT;
    }

    private void trait(Trait trait, Cell cell, CellPlace place) {
        String text = CellText.of(cell.lines()).text();
        switch (trait) {
            case AUTOMATIC_NUMBER -> remarks.count("cell.automatic", Severity.WARNING, place);
            case FORMULA -> remarks.warning("cell.formula", place, text);
            case NO_VALUE -> remarks.error("cell.noValue", place);
            case ERROR_VALUE -> remarks.error("cell.errorValue", place, text);
            case DATE -> remarks.error("cell.date", place, text);
            case ROUNDED -> remarks.error("cell.rounded", place, text);
            case HIDDEN -> remarks.count("cell.hidden", Severity.WARNING, place);
            case NESTED_TABLE -> remarks.error("cell.nested", place);
            case CONTROL -> remarks.error("cell.control", place);
            case NOT_TEXT -> remarks.error("cell.notText", place);
            case LEGACY_FONT -> remarks.count("text.legacy", Severity.ERROR, place);
            case REVISIONS, MACROS -> {
                // Said once of the document.
            }
        }
    }

    /** A heading may run over all columns; what stands in a row that is scored may not. */
    private void merged(BodyRow row, Layout layout) {
        if (row.only(Kind.NUMBER, Kind.TEXT, Kind.MAX)) {
            return;
        }
        row.filled().forEach(cell -> {
            List<Head> covered = layout.covered(cell);
            if (covered.size() > 1) {
                remarks.warning("cell.mergedAcross", row.place(cell), covered.size());
            }
        });
    }
}
