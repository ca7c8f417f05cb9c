package khung.eligibility;

import java.util.List;

/**
 * A paper needed before somebody is graded.
 *
 * @param says what it is
 * @param of the unit it has to come from; the empty text where the provision names none
 * @param needed whether it is needed as the rulings stand
 * @param determinedByText whether every reading of the text says the same
 * @param rules ids of the rules that ask for it
 */
public record Paper(String says, String of, boolean needed, boolean determinedByText, List<String> rules) {
}
