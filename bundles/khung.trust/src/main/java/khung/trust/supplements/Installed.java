package khung.trust.supplements;

import khung.rubric.Supplement;
import khung.trust.Verification;

/**
 * A supplement in the user's folder that may be believed.
 *
 * @param supplement as read
 * @param verification who signed it; always signed
 */
public record Installed(Supplement supplement, Verification verification) {
}
