package khung.administration;

import java.util.Optional;
import java.util.stream.Collectors;

import khung.rubric.Item;
import khung.rubric.RubricDiff;
import khung.rubric.RubricDiff.Kind;
import khung.text.Exact;

/**
 * A row of a comparison, in words.
 *
 * @param sign the kind of difference, a word of messages
 * @param where in what it differs
 */
record DiffRow(String sign, Ink ink, String keyBefore, String textBefore, String maxBefore, String keyAfter,
        String textAfter, String maxAfter, String where, String toldBefore, String toldAfter) {

    static DiffRow of(RubricDiff.Row row, RubricDiff diff, Office office) {
        int before = diff.from().guidance().decimals();
        int after = diff.to().guidance().decimals();
        String where = row.aspects().stream().sorted().map(a -> office.say("aspect." + a.name()))
                .collect(Collectors.joining(", "));
        if (!row.related().isEmpty()) {
            where = office.say(row.kind() == Kind.ADDED ? "diff.madeOf" : "diff.into",
                    String.join(", ", row.related()));
        }
        return new DiffRow(row.kind().name(), ink(row.kind()), row.before().map(Item::key).orElse(""),
                row.before().map(DiffRow::line).orElse(""), max(row.before(), before),
                row.after().map(Item::key).orElse(""), row.after().map(DiffRow::line).orElse(""),
                max(row.after(), after), where,
                row.before().map(i -> DiffPage.told(i, before, office)).orElse(office.say("diff.nothing")),
                row.after().map(i -> DiffPage.told(i, after, office)).orElse(office.say("diff.nothing")));
    }

    static DiffRow of(RubricDiff.Change change, Office office) {
        String what = office.say("what." + change.what().name());
        String name = change.name().isEmpty() ? what : what + " " + change.name();
        String before = change.before().isEmpty() ? office.say("diff.nothing") : change.before();
        String after = change.after().isEmpty() ? office.say("diff.nothing") : change.after();
        return new DiffRow("RULE", Ink.CHANGED, "", before, "", "", after, "", name, name + "\n" + before,
                name + "\n" + after);
    }

    private static String line(Item item) {
        return item.readable().replaceAll("\\s+", " ");
    }

    private static String max(Optional<Item> item, int decimals) {
        return item.flatMap(Item::max).map(m -> Exact.display(m, decimals)).orElse("");
    }

    private static Ink ink(Kind kind) {
        return switch (kind) {
            case SAME -> Ink.PLAIN;
            case RENUMBERED -> Ink.MOVED;
            case CHANGED -> Ink.CHANGED;
            case REMOVED -> Ink.REMOVED;
            case ADDED -> Ink.ADDED;
        };
    }
}
