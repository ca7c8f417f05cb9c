package khung.documents.internal;

import java.util.ArrayList;
import java.util.List;

import khung.rubric.Rubric;
import khung.rubric.Supplement;

/** The marks of rows that the source does not print, one for each supplement, and what they stand for. */
final class Marks {

    private static final String MARK = "*";

    private final List<Supplement> supplements;

    Marks(Rubric rubric) {
        this.supplements = rubric.supplements();
    }

    /** The mark of a supplement, in brackets; the empty text for one that is not laid on. */
    String of(String reference) {
        for (int i = 0; i < supplements.size(); i++) {
            if (supplements.get(i).reference().equals(reference)) {
                return "(" + MARK.repeat(i + 1) + ")";
            }
        }
        return "";
    }

    /** The lines that explain them, in order. */
    List<String> legend() {
        List<String> lines = new ArrayList<>();
        for (Supplement s : supplements) {
            String key = s.basis() == Supplement.Basis.OWN ? "added.own" : "added.analogy";
            lines.add(Words.word(key, of(s.reference()), s.title()));
        }
        return lines;
    }
}
