package khung.deadlines;

import java.util.List;
import java.util.Optional;

import khung.text.Fields;
import khung.text.Phrase;

/**
 * What is done only from some period on (R003C-28).
 *
 * @param id its name within the guidance
 * @param actor who does it
 * @param what what is done
 * @param from the first period
 * @param rules ids of the rules it comes from
 */
public record Start(String id, String actor, String what, Term from, List<String> rules) {

    static Start read(Fields f) {
        Optional<Term> from = Term.parse(f.need("from"));
        if (from.isEmpty()) {
            f.wrong("from", Phrase.of(Start.class, "noPeriod"), Phrase.of(Start.class, "noPeriod.remedy"));
        }
        Start start = new Start(f.need("id"), f.need("actor"), f.need("what"),
                from.orElse(new Term(1, Optional.empty())), f.texts("rules"));
        f.nothingElse();
        return start;
    }

    /** Whether it is done in a period: one that begins on the first day of the first period or later. */
    public boolean applies(Term term) {
        return !term.first().isBefore(from.first());
    }
}
