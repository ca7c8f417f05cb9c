package khung.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.deadlines.Sitting;
import khung.text.Exact;

/**
 * How long a meeting lasts, of whom it is and the facts told of it, as {@code khung deadlines} was given them.
 *
 * @param days in days, above 0
 * @param of the word for the people
 * @param told facts told, by word
 */
record LengthGiven(BigFraction days, String of, Map<String, Boolean> told) {

    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    /**
     * Reads what was given.
     *
     * @param lasts days, or {@code null}
     * @param of the word, or {@code null}
     * @param facts {@code yes} or {@code no} by fact
     * @param known every length the guidances asked say something of
     * @return empty where no length was given
     */
    static Optional<LengthGiven> of(String lasts, String of, Map<String, String> facts, List<Sitting.Least> known)
            throws Stop {
        if ((lasts == null) != (of == null) || lasts == null && !facts.isEmpty()) {
            throw Stop.badInput(Session.phrase("deadlines.needsLength"));
        }
        if (lasts == null) {
            return Optional.empty();
        }
        BigFraction days = Exact.parse(lasts).filter(d -> d.signum() > 0)
                .orElseThrow(() -> Stop.badInput(Session.phrase("deadlines.badLength", lasts)));
        TreeSet<String> words = new TreeSet<>(known.stream().map(Sitting.Least::of).toList());
        if (words.isEmpty()) {
            throw Stop.badInput(Session.phrase("deadlines.noLength"));
        }
        if (!words.contains(of)) {
            throw Stop.badInput(Session.phrase("deadlines.noSuchPeople", of, String.join(", ", words)));
        }
        return Optional.of(new LengthGiven(days, of, told(of, facts, known)));
    }

    private static Map<String, Boolean> told(String of, Map<String, String> facts, List<Sitting.Least> known) throws Stop {
        TreeSet<String> words = new TreeSet<>(known.stream().filter(l -> l.of().equals(of))
                .flatMap(l -> l.raised().stream()).map(Sitting.Raised::fact).toList());
        Map<String, Boolean> told = new TreeMap<>();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (words.isEmpty()) {
                throw Stop.badInput(Session.phrase("deadlines.noFact", of));
            }
            if (!words.contains(fact.getKey())) {
                throw Stop.badInput(Session.phrase("deadlines.noSuchFact", fact.getKey(), String.join(", ", words)));
            }
            if (!YES_NO.containsKey(fact.getValue())) {
                throw Stop.badInput(Session.phrase("deadlines.badFact", fact.getKey(), fact.getValue()));
            }
            told.put(fact.getKey(), YES_NO.get(fact.getValue()));
        }
        return told;
    }
}
