package khung.awards;

/**
 * Time in a post, in whole years as the authority counts them.
 *
 * @param post the post, one of the kinds of the guidance
 * @param from the first year counted
 * @param to the last year counted, not before {@code from}
 */
public record Tenure(String post, int from, int to) {
}
