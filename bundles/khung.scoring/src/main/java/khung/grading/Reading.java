package khung.grading;

import khung.rubric.Grade;

/**
 * Another option of a ruling under which the same facts and points lead to a better grade.
 *
 * @param ruling id of the ruling
 * @param option the option, by its word
 * @param grade the grade it leads to
 */
public record Reading(String ruling, String option, Grade grade) {
}
