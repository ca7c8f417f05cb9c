package khung.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.caps.CapRules;
import khung.caps.Capped;
import khung.caps.Capping;
import khung.caps.Subject;
import khung.rubric.Grade;

/**
 * Caps and the order of grading. Subjects are written {@code id kind grade in a,b fact=yes}, a grade not yet given as
 * {@code -}; what comes is the grade of the first of them after the caps, a question mark while it is open, and who
 * should have been graded before.
 */
final class CapsCases {

    private static final String ORGANISATION = "o organisation good";

    private CapsCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(both("R002-69", "R002-82", QuotaCases.OFFICE_COLLECTIVE, ""));
        all.addAll(both("R004-86", "R004-103", QuotaCases.WARD_COLLECTIVE, " newly-transferred=no"));
        String ward = QuotaCases.WARD_COLLECTIVE;
        String office = QuotaCases.OFFICE_COLLECTIVE;
        all.addAll(List.of(
                cap("R004-103", ward, "good", "h head excellent in o newly-transferred=no", ORGANISATION),
                cap("R004-103", ward, "completed", "h head completed in o newly-transferred=no", ORGANISATION),
                cap("R004-121", ward, "excellent", "h head excellent in o newly-transferred=yes", ORGANISATION),
                cap("R004-121", ward, "excellent", "h head excellent in c newly-transferred=yes", "c collective good"),
                cap("R004-121", ward, "?", "h head excellent in o", ORGANISATION),
                cap("R004-121", ward, "?", "h head excellent in c", "c collective good"),
                cap("I-28", ward, "excellent", "h head excellent in o newly-transferred=yes", ORGANISATION),
                cap("I-28", ward, "good", "h head excellent in o newly-transferred=yes",
                        ORGANISATION).at("I-28", "absolute"),
                cap("R004-102", ward, "good after m", "h head good in o newly-transferred=no", ORGANISATION, "m member - in o"),
                cap("R004-102", ward, "good", "h head good in o newly-transferred=no", ORGANISATION, "m member good in o"),
                cap("R004-102", ward, "good", "h head good in o newly-transferred=no", ORGANISATION, "m member - in x"),
                cap("R004-102", ward, "? after o", "h head good in o newly-transferred=no", "o organisation -"),
                cap("R004-102", ward, "? after c", "h head good in c newly-transferred=no", "c collective -"),
                cap("R002-81", office, "? after c", "h head good in c", "c collective -"),
                cap("R002-81", office, "good", "h head good in c", "c collective good"),
                cap("R002-87", office, "good after s", "o organisation good in s", "s subordinate -"),
                cap("R002-87", office, "good", "o organisation good in s", "s subordinate completed"),
                cap("R002-87", office, "good after c", "m member good in c", "c collective -"),
                cap("R002-87", office, "good", "m member good in c", "c collective completed")));
        return all;
    }

    /** A collective under its organisation and a head under the collective: held down, and never lifted. */
    private static List<SectionCase> both(String collective, String head, String guidance, String facts) {
        return List.of(cap(collective, guidance, "good", "c collective excellent in o", ORGANISATION),
                cap(collective, guidance, "completed", "c collective completed in o", ORGANISATION),
                cap(head, guidance, "good", "h head excellent in c" + facts, "c collective good"),
                cap(head, guidance, "completed", "h head completed in c" + facts, "c collective good"),
                cap(head, guidance, "good", "h head excellent in c" + facts, "c collective excellent in o", ORGANISATION));
    }

    static SectionCase cap(String rules, String guidance, String expected, String... subjects) {
        return new SectionCase(rules, guidance, "caps", (g, rulings) -> {
            List<Subject> all = Arrays.stream(subjects).map(CapsCases::subject).toList();
            try {
                return result(Capping.of(CapRules.of(g), all, rulings).get(0));
            } catch (Capping.Circle e) {
                throw new AssertionError(e);
            }
        }, expected);
    }

    private static SectionCase.Result result(Capped c) {
        String grade = c.grade().map(g -> g.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("?");
        return new SectionCase.Result(grade + (c.early().isEmpty() ? "" : " after " + String.join(", ", c.early())), c.rules(),
                c.rulings());
    }

    private static Subject subject(String text) {
        String[] words = text.split(" ");
        List<String> in = words.length > 4 && words[3].equals("in") ? List.of(words[4].split(",")) : List.of();
        Map<String, Boolean> facts = new TreeMap<>();
        Arrays.stream(words).filter(w -> w.contains("=")).map(w -> w.split("=")).forEach(f -> facts.put(f[0], f[1].equals("yes")));
        Optional<Grade> grade = words[2].equals("-") ? Optional.empty()
                : Optional.of(Grade.valueOf(words[2].toUpperCase(Locale.ROOT).replace('-', '_')));
        return new Subject(words[0], words[0], words[1], in, grade, facts);
    }
}
