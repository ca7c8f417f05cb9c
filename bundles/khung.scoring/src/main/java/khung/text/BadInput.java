package khung.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An input that was refused whole, with everything found wrong in it. */
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public BadInput(List<Problem> problems) {
        super(problems.get(0).line(Locale.forLanguageTag("vi")));
        this.problems = List.copyOf(problems);
    }

    /** What was found, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** One line per problem. */
    public String lines(Locale language) {
        return problems.stream().map(p -> p.line(language)).collect(Collectors.joining("\n"));
    }
}
