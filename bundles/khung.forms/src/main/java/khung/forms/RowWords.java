package khung.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Content;
import khung.rubric.Gap;
import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Supplement;
import khung.text.Exact;

/** What the form says of rows beside what is printed in them. */
final class RowWords {

    /** The parts of the path of an answer of outcomes, best first. */
    private static final Map<String, Grade> OUTCOMES = new LinkedHashMap<>();

    static {
        OUTCOMES.put("excellent", Grade.EXCELLENT);
        OUTCOMES.put("good", Grade.GOOD);
        OUTCOMES.put("completed", Grade.COMPLETED);
        OUTCOMES.put("notCompleted", Grade.NOT_COMPLETED);
    }

    private final Editing editing;

    RowWords(Editing editing) {
        this.editing = editing;
    }

    /** What is said in the place of lost rows. */
    String lost(Item gap) {
        int decimals = editing.rubric().guidance().decimals();
        String what = gap.gap().map(Gap::says).orElse("");
        return gap.max().map(m -> editing.say("gap", what, Exact.display(m, decimals)))
                .orElseGet(() -> editing.say("gap.unknown", what));
    }

    /** How a row is marked that the source does not print so; empty for the source's own. */
    Optional<String> addedBy(Item item) {
        return item.addedBy().map(reference -> editing.say(own(reference) ? "added.own" : "added.analogy"));
    }

    private boolean own(String reference) {
        return editing.rubric().supplements().stream()
                .anyMatch(s -> s.reference().equals(reference) && s.basis() == Supplement.Basis.OWN);
    }

    /** The printed lines meant for the bloc of the dossier: all of them where its bloc is not known (R000-13). */
    List<Content> focused(List<Content> contents) {
        String bloc = editing.rubric().bloc();
        boolean known = contents.stream().anyMatch(c -> c.bloc().filter(bloc::equals).isPresent());
        return contents.stream().filter(c -> !known || c.bloc().isEmpty() || c.bloc().get().equals(bloc))
                .filter(c -> c.readable().codePoints().anyMatch(Character::isLetterOrDigit)).toList();
    }

    /** The grades organisations get by the part of their path, in the words of the guidance where it names them. */
    Map<String, String> outcomes() {
        Map<Grade, String> printed = editing.rubric().guidance().gradeNames();
        Map<String, String> names = new LinkedHashMap<>();
        OUTCOMES.forEach((word, grade) -> names.put(word, printed.getOrDefault(grade, editing.say("grade." + word))));
        return names;
    }
}
