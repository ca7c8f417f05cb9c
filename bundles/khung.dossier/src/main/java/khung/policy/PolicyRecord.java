package khung.policy;

/**
 * A policy as recorded. Records are only added, never changed.
 *
 * @param number counts up; a later record wins over an earlier one of the same scope and day
 * @param act the act it was decided in
 * @param policy what was decided
 */
public record PolicyRecord(long number, Act act, Policy policy) {
}
