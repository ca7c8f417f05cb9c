package khung.lint;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Example.Work;

/** Figures of one row of a worked catalogue as they follow from other figures of the row. */
final class WorkRow {

    private WorkRow() {
    }

    /** Points of the product over points of the standard product (R003C-34). */
    static Optional<BigFraction> byPoints(Work row) {
        return row.points().flatMap(p -> row.standard().filter(s -> s.signum() > 0).map(p::divide));
    }

    /** The coefficient of the scoring table, else of the catalogue, else the one the points give. */
    static Optional<BigFraction> coefficient(Work row) {
        return row.plannedCoefficient().or(row::coefficient).or(() -> byPoints(row));
    }

    static Optional<BigFraction> times(Optional<BigFraction> a, Optional<BigFraction> b) {
        return a.flatMap(x -> b.map(x::multiply));
    }
}
