package khung.authoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import khung.authoring.Remark.Severity;
import khung.rubric.Column.Kind;
import khung.text.Exact;

/** Chooses how a row is scored. What its cells do not say plainly is remarked upon. */
final class MethodChoice {

    private static final Pattern DECLARED = Pattern.compile("\\((?:\\p{L}+\\s+){0,3}(\\d+(?:[.,]\\d+)?)\\s*ĐIỂM\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Remarks remarks;
    private final Layout layout;

    MethodChoice(Remarks remarks, Layout layout) {
        this.remarks = remarks;
        this.layout = layout;
    }

    /** The points a text declares in brackets, as {@code (15 ĐIỂM)}. */
    static Optional<String> declared(String text) {
        Matcher m = DECLARED.matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** Fills in the method of a row that is scored by itself. */
    void criterion(DraftRow row) {
        if (layout.inLevels()) {
            row.method = "levels";
            return;
        }
        maximum(row);
        if (layout.has(Kind.MET) && layout.has(Kind.NOT_MET)) {
            row.method = "pass-fail";
        } else if (!tiers(row, row.note) && !tiers(row, row.target)) {
            byTarget(row);
        }
    }

    /** Looks at a row with others below it, which is scored by theirs. */
    void group(DraftRow row) {
        Optional<String> declared = declared(row.text);
        if (row.max.isEmpty()) {
            row.max = declared.orElse("");
        } else if (declared.isPresent() && !Exact.parse(declared.get()).equals(row.maximum())) {
            row.remarks.add(remarks.error("max.differs", row.place, row.max, declared.get()));
        }
        if (TableWords.has("chooseOne", row.text)) {
            row.remarks.add(remarks.error("method.chooseOne", row.place, row.address));
        }
        if (!row.target.isEmpty()) {
            row.remarks.add(remarks.warning("group.target", row.place, row.target));
        }
    }

    private void maximum(DraftRow row) {
        if (!row.max.isEmpty()) {
            return;
        }
        Optional<String> declared = declared(row.text);
        if (declared.isPresent()) {
            row.max = declared.get();
            row.remarks.add(remarks.warning("max.fromText", row.place, row.max));
        } else if (row.source == null || !row.source.has(Kind.MAX)) {
            Optional<Cell> stray = row.source == null ? Optional.empty()
                    : row.source.strayNumbers().stream().findFirst();
            row.remarks.add(stray.isPresent()
                    ? remarks.error("max.beside", row.source.place(stray.get()), CellText.of(stray.get().lines()).text(),
                            row.address)
                    : remarks.error("max.missing", row.place, row.address));
        }
    }

    private boolean tiers(DraftRow row, String text) {
        Optional<Tiers> tiers = Tiers.of(text);
        if (tiers.isPresent()) {
            row.method = tiers.get().method();
            if (row.maximum().filter(m -> m.compareTo(tiers.get().best()) != 0).isPresent()) {
                row.remarks.add(remarks.warning("tiers.top", row.place, Exact.text(tiers.get().best()), row.max));
            }
        } else if (Tiers.anyIn(text)) {
            row.remarks.add(remarks.error("tiers.unread", row.place, text));
        }
        return tiers.isPresent();
    }

    private void byTarget(DraftRow row) {
        if (!layout.has(Kind.TARGET)) {
            row.method = "points";
            remarks.count("method.points", Severity.WARNING, row.place);
        } else if (row.target.isEmpty()) {
            row.method = Target.ASSESSED;
            row.remarks.add(remarks.warning("target.missing", row.place));
        } else {
            Target target = Target.of(row.target);
            row.method = target.method();
            if (!target.remark().isEmpty()) {
                CellPlace place = row.source == null ? row.place : row.source.place(Kind.TARGET);
                row.remarks.add(remarks.warning(target.remark(), place, target.about().toArray()));
            }
        }
    }
}
