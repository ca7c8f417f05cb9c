package khung.trust.supplements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import khung.lint.Finding;
import khung.lint.Finding.Severity;
import khung.lint.Linter;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Place;
import khung.text.Problem;
import khung.trust.files.Refusal;

/**
 * A supplement laid on the rubric it is written for, to look at.
 *
 * @param before the rubric as printed
 * @param after with the supplement
 * @param closed what the linter found before and finds no more
 * @param found what the linter finds now and did not before
 */
public record Laying(Rubric before, Rubric after, List<Finding> closed, List<Finding> found) {

    /**
     * Lays it on.
     *
     * @throws BadInput when its rubric is not installed or it does not fit, with every reason
     */
    public static Laying of(Supplement supplement, Rubrics installed) throws BadInput {
        Optional<Rubric> printed = installed.find(supplement.extended())
                .filter(r -> r.reference().equals(supplement.extended()));
        if (printed.isEmpty()) {
            throw Refusal.of(SupplementFile.class, supplement.file().name(), "noRubric", supplement.extended());
        }
        roomFor(supplement, printed.get());
        Rubric laid = printed.get().with(List.of(supplement));
        nothingLeftOut(supplement, laid);
        List<Finding> before = Linter.lint(printed.get(), installed.rulings());
        List<Finding> after = Linter.lint(laid, installed.rulings());
        return new Laying(printed.get(), laid, without(before, after), without(after, before));
    }

    /** The errors it would bring in: with any of them it is not installed. */
    public List<Problem> errors() {
        return found.stream().filter(f -> f.severity() == Severity.ERROR)
                .map(f -> new Problem(Place.of(file()), f.key(), f.what(), f.remedy())).toList();
    }

    /** Rows with points belong where points are missing; a group printed whole has no room for more. */
    private static void roomFor(Supplement supplement, Rubric printed) throws BadInput {
        for (Supplement.Addition addition : supplement.additions()) {
            Optional<Item> whole = printed.item(addition.under())
                    .filter(i -> i.max().isPresent() && i.children().stream().noneMatch(Item::isGap));
            boolean points = addition.rows().stream().flatMap(Item::criteria).anyMatch(Item::scores);
            if (whole.isPresent() && points) {
                throw Refusal.of(SupplementFile.class, supplement.file().name(), "noRoom", addition.under(),
                        whole.get().max().get());
            }
        }
    }

    private static void nothingLeftOut(Supplement supplement, Rubric laid) throws BadInput {
        for (Supplement.Addition addition : supplement.additions()) {
            for (Item row : addition.rows()) {
                if (laid.item(row.key()).isEmpty()) {
                    throw Refusal.of(SupplementFile.class, supplement.file().name(), "leftOut", row.key(),
                            addition.under());
                }
            }
        }
    }

    private String file() {
        return after.supplements().get(after.supplements().size() - 1).file().name();
    }

    private static List<Finding> without(List<Finding> all, List<Finding> others) {
        Set<String> known = others.stream().map(Finding::id).collect(Collectors.toSet());
        return all.stream().filter(f -> !known.contains(f.id())).toList();
    }
}
