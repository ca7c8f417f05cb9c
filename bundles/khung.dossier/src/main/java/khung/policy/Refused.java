package khung.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import khung.text.Phrase;

/** An order that is not carried out, with every reason; nothing was written. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Phrase> reasons;

    /** @param reasons at least one, each a line for people with what to do */
    public Refused(List<Phrase> reasons) {
        super(reasons.get(0).in(Locale.forLanguageTag("vi")));
        this.reasons = List.copyOf(reasons);
    }

    /** Why, never empty. */
    public List<Phrase> reasons() {
        return reasons;
    }

    /** One line per reason. */
    public String lines(Locale language) {
        return reasons.stream().map(r -> r.in(language)).collect(Collectors.joining("\n"));
    }

    /** For one reason, in the words of this package. */
    public static Refused because(String key, Object... arguments) {
        return new Refused(List.of(Phrase.of(Refused.class, key, arguments)));
    }
}
