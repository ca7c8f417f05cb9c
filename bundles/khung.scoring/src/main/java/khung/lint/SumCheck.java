package khung.lint;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Item;

/**
 * The rows of a part, an axis or a group against its printed maximum: what is declared directly below it, then the
 * answered rows. A gap accounts for what is lost, so it makes no sum wrong; rows without a number leave a sum open.
 */
final class SumCheck implements Check {

    private static final String SUM = "sum";

    @Override
    public List<Finding> look(Examined at) {
        return at.groups().filter(g -> g.max().isPresent()).flatMap(g -> sum(g).stream()).toList();
    }

    private static Optional<Finding> sum(Item group) {
        BigFraction declared = group.max().orElseThrow();
        BigFraction below = Points.declaredBelow(group);
        if (off(declared, below, Points.declaredKnown(group))) {
            return Optional.of(finding(group, SUM, declared, below));
        }
        BigFraction rows = Points.rowsBelow(group);
        return off(declared, rows, Points.rowsKnown(group)) ? Optional.of(finding(group, "sum.rows", declared, rows))
                : Optional.empty();
    }

    /** Where numbers are missing, less than is declared shows nothing; more does. */
    static boolean off(BigFraction declared, BigFraction sum, boolean known) {
        int order = sum.compareTo(declared);
        return order > 0 || order < 0 && known;
    }

    private static Finding finding(Item group, String words, BigFraction declared, BigFraction sum) {
        return Found.at(group, Found.place(group), SUM, Severity.ERROR, words, declared, sum,
                declared.subtract(sum).abs());
    }
}
