package khung.caps;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.rubric.Grade;

/**
 * What the caps make of one subject.
 *
 * @param subject the subject
 * @param grade its grade after the caps; empty while something it hangs on is missing
 * @param by the caps that held it down
 * @param lifted caps that would have held it down and were lifted by their exception
 * @param waitsFor ids of subjects whose grade is missing
 * @param asks names of facts that decide whether a cap is lifted and are not known
 * @param early ids of subjects that have to be graded before and are not yet
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Capped(Subject subject, Optional<Grade> grade, List<Cap> by, List<Cap> lifted, List<String> waitsFor,
        List<String> asks, List<String> early, Set<String> rules, Set<String> rulings) {
}
