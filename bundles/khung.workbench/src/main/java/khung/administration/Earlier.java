package khung.administration;

import java.util.List;
import java.util.Optional;

import khung.rubric.Rubric;

/** Which version another one most likely comes after: the one it names, else the one before it of the same id. */
final class Earlier {

    private Earlier() {
    }

    /** Empty where none of those installed can be meant. */
    static Optional<Rubric> of(Rubric rubric, List<Rubric> installed) {
        return rubric.replaces().flatMap(o -> installed.stream().filter(r -> r.reference().equals(o)).findFirst())
                .or(() -> installed.stream().filter(r -> r.id().equals(rubric.id()))
                        .takeWhile(r -> !r.reference().equals(rubric.reference())).reduce((a, b) -> b))
                .or(() -> installed.stream().filter(r -> r.replaces().filter(rubric.reference()::equals).isPresent())
                        .findFirst());
    }

    /** Whether a switch may lead from one to the other: the same people over the same kind of period. */
    static boolean alike(Rubric a, Rubric b) {
        return a.subject().equals(b.subject()) && a.period().equals(b.period());
    }
}
