package khung.ballot;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One vote a guidance prescribes (R002-45, R002-64, R004-55, R004-59, R004-79).
 *
 * @param id its name within the guidance
 * @param of whose grade is voted on: {@code organisation, member}
 * @param says the vote in the words of the guidance
 * @param secretByText whether the text says that it is secret; where it does not, votes are kept without names all
 *        the same
 * @param majority how a grade follows from the numbers; empty when nothing is said and no ruling says it
 * @param form the form the text names for it; empty when it names none
 * @param rules ids of the rules it comes from
 */
public record Ballot(String id, String of, String says, boolean secretByText, Optional<Majority> majority,
        Optional<Form> form, List<String> rules) {

    /**
     * How a grade follows from the numbers.
     *
     * @param above the share of the base the votes for a grade must be more than; 1 is all of it
     * @param counting id of the ruling on what a majority is
     * @param base id of the ruling on what the share is of
     * @param when a ruling and the option it has to stand at for the vote to be counted so; empty when it always is
     */
    public record Majority(BigFraction above, String counting, String base, Optional<Standing> when) {
    }

    /** A ruling and the option it has to stand at. */
    public record Standing(String ruling, String option) {
    }

    /**
     * A form the text names.
     *
     * @param name as printed
     * @param paper whether it is the paper voted on; else it is the record of the votes
     * @param printed whether the source prints the form itself
     * @param line the line of the seed that names it
     */
    public record Form(String name, boolean paper, boolean printed, int line) {
    }
}
