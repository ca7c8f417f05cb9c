package khung.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Column;
import khung.text.Exact;

/** A row of the file being made. Filled in while the document is read. */
final class DraftRow {

    final CellPlace place;
    final List<DraftRow> rows = new ArrayList<>();
    final List<String> contents = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();
    final List<Column> columns = new ArrayList<>();
    Optional<RowNumber> counted = Optional.empty();
    /** The number as printed; empty when none is. */
    String number = "";
    /** The row's own part of its address. */
    String key = "";
    /** The row's address in the rubric. */
    String address = "";
    String text = "";
    String target = "";
    String note = "";
    /** The maximum as printed; empty when none is. */
    String max = "";
    String section = "";
    String method = "";
    String example = "";
    boolean decomposed;
    boolean ifAny;
    /** How deep it lies; it takes in the rows that follow as long as they lie deeper. */
    int depth;
    BodyRow source;
    Layout layout;

    DraftRow(CellPlace place) {
        this.place = place;
    }

    Optional<BigFraction> maximum() {
        return Exact.parse(max);
    }

    boolean leaf() {
        return rows.isEmpty();
    }
}
