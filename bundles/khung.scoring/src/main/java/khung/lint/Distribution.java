package khung.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import khung.rubric.Grade;
import khung.text.Phrase;

/** How many organisations of a group got each grade. */
record Distribution(Map<Grade, Integer> counts) {

    /** All distributions of one to {@code most} organisations over the four grades, smaller groups first. */
    static List<Distribution> upTo(int most) {
        List<Distribution> all = new ArrayList<>();
        for (int size = 1; size <= most; size++) {
            fill(size, 0, new EnumMap<>(Grade.class), all);
        }
        return all;
    }

    private static void fill(int left, int grade, EnumMap<Grade, Integer> counts, List<Distribution> all) {
        Grade[] grades = Grade.values();
        if (grade == grades.length - 1) {
            counts.put(grades[grade], left);
            all.add(new Distribution(new EnumMap<>(counts)));
            return;
        }
        for (int n = left; n >= 0; n--) {
            counts.put(grades[grade], n);
            fill(left - n, grade + 1, counts, all);
        }
    }

    int count(Grade grade) {
        return counts.get(grade);
    }

    /** In words: 2 of this grade, 1 of that. */
    Phrase says(Map<Grade, String> names) {
        List<Phrase> parts = counts.entrySet().stream().filter(e -> e.getValue() > 0).map(e -> Found.phrase(
                "outcomes.of", String.valueOf(e.getValue()), names.getOrDefault(e.getKey(), e.getKey().name())))
                .toList();
        return parts.stream().reduce((a, b) -> Found.phrase("outcomes.and", a, b)).orElseThrow();
    }
}
