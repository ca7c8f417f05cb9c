package khung.rubric;

import java.time.LocalDate;
import java.util.List;

/**
 * A named way of reading a text that can be read in more than one way (cách hiểu).
 *
 * @param id for instance I-23
 * @param title the question in a few words
 * @param options what the text allows, at least one
 * @param standard the option that holds unless somebody decides otherwise
 * @param clause the clause or conflict it settles
 * @param reason why the standard option was chosen
 * @param by who chose it
 * @param date when
 * @param affects what it can change: {@code points, grade, quota, process, year, award}
 */
public record Ruling(String id, String title, List<Option> options, String standard, String clause, String reason,
        String by, LocalDate date, List<String> affects) {

    /** One way to read the text. */
    public record Option(String word, String says) {
    }

    /** Whether the option is one of those the text allows. */
    public boolean allows(String option) {
        return options.stream().anyMatch(o -> o.word().equals(option));
    }
}
