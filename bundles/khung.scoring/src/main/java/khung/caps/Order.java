package khung.caps;

import java.util.List;

/**
 * Who is graded after whom (R002-81, R002-87, R004-102).
 *
 * @param of kind of subject
 * @param after kinds of subjects to be graded before, among those the subject stands in or leads
 * @param beside kinds of subjects to be graded before, among those that stand in the same as it does
 * @param says the order in the words of the guidance
 * @param rules ids of the rules it comes from
 */
public record Order(String of, List<String> after, List<String> beside, String says, List<String> rules) {

    /** Without any beside it. */
    public Order(String of, List<String> after, String says, List<String> rules) {
        this(of, after, List.of(), says, rules);
    }
}
