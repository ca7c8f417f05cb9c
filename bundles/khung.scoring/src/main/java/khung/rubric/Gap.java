package khung.rubric;

/**
 * A place where pages of the source are lost. How many points stood there is worked out from what is
 * declared around it, never written down.
 *
 * @param after the last line of the source before the break
 * @param before the first line after it
 * @param says what stood there, in a few words
 */
public record Gap(int after, int before, String says) {
}
