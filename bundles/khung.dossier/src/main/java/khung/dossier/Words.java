package khung.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Grade;
import khung.rubric.Role;
import khung.scoring.Answer;
import khung.scoring.Plan.AxisRole;

/** The words that stand for closed sets in dossier files and field texts. */
final class Words {

    static final String MET = "met";
    static final String NOT_MET = "not-met";
    static final Map<String, Grade> GRADES = of(Grade.values());
    static final Map<String, Role> ROLES = of(Role.values());
    static final Map<String, Answer.Treatment> TREATMENTS = of(Answer.Treatment.values());
    static final Map<String, AxisRole> AXIS_ROLES = of(AxisRole.values());
    static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    private Words() {
    }

    /** A whole number from 0; empty when the text is none. */
    static Optional<Integer> count(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Map<String, E> of(E[] values) {
        Map<String, E> words = new TreeMap<>();
        Arrays.stream(values).forEach(v -> words.put(word(v), v));
        return Map.copyOf(words);
    }
}
