package khung.policy;

/**
 * What was done.
 *
 * @param act the act recorded
 * @param counts what was moved and how it changed, counted as in a preview
 */
public record Applied(Act act, Preview counts) {
}
