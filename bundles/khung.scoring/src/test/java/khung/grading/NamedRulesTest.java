package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Condition.Basis;
import khung.rubric.Guidance;

/** The clauses that ship name every grading rule of their source, and every rule they name has its wording beside it. */
class NamedRulesTest {

    /** Guidance by way of a rubric; the rules on grades, counted by hand in the register; quotas, caps and ballots are not among them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lamdong-2026.phu-luc-1@2026.6.3          | R003P-05 16-24 59-61
            central-2026.phu-luc-3@2026.5.22         | R003C-03 11-12 16-17 23 47
            binhphuoc-2021@2021                      | R001-16-21 23-34
            sonoivu-2020.party-organisation@2020     | R002-26-30 32-41
            sonoivu-2020.party-member@2020           | R002-49-51 53-61 94
            sonoivu-2020.leadership-collective@2020  | R002-66-67 70-78
            saodo-2023.party-organisation@2023       | R004-33-37 39-51
            saodo-2023.party-member@2023             | R004-61-64 66-75 109
            saodo-2023.leadership-collective@2023    | R004-82-84 87-95
            """)
    void theClausesNameEveryGradingRule(String reference, String rules) {
        assertEquals(expand(rules), named(Shipped.rubric(reference).guidance()));
    }

    static List<Guidance> guidances() {
        return Shipped.LIBRARY.rubrics().values().stream().map(r -> r.guidance()).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("guidances")
    void everyRuleNamedIsQuoted(Guidance guidance) {
        Set<String> missing = new TreeSet<>(named(guidance));
        guidance.facts().values().forEach(f -> missing.addAll(f.rules()));
        missing.removeAll(guidance.quotes().keySet());
        assertEquals(Set.of(), missing, guidance.id());
    }

    @ParameterizedTest
    @MethodSource("guidances")
    void everyConditionSaysWhatItIsAndWhereItComesFrom(Guidance guidance) {
        for (Clause clause : guidance.clauses()) {
            assertTrue(!clause.says().isEmpty() && !clause.rules().isEmpty(), clause.id());
            for (Basis basis : bases(clause.when())) {
                assertTrue(!basis.says().isEmpty() && !basis.rules().isEmpty(), clause.id() + " " + basis);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guidances")
    void everyFactThatIsAskedForIsUsedAndDeclaredWithItsRules(Guidance guidance) {
        Set<String> asked = new TreeSet<>();
        guidance.clauses().forEach(c -> c.when().leaves().forEach(l -> asked.addAll(facts(l))));
        guidance.facts().values().forEach(f -> f.within().ifPresent(asked::add));
        guidance.facts().values().forEach(f -> {
            assertTrue(asked.contains(f.name()), guidance.id() + " " + f.name());
            assertTrue(!f.rules().isEmpty(), f.name());
        });
    }

    @Test
    void G_10_whichCriteriaAreBasicIsARulingWhereTheTextSaysBasic() {
        for (String reference : List.of(YearEdges.OFFICE_MEMBER, YearEdges.OFFICE_COLLECTIVE, YearEdges.WARD_COLLECTIVE)) {
            assertTrue(Shipped.rubric(reference).guidance().clauses().stream().flatMap(c -> c.when().switches().stream())
                    .anyMatch(u -> u.ruling().equals("I-50")), reference);
        }
    }

    /** {@code R001-16-21 23-34} stands for R001-16 to R001-21 and R001-23 to R001-34. */
    private static Set<String> expand(String rules) {
        String seed = rules.substring(0, rules.indexOf('-') + 1);
        Set<String> all = new TreeSet<>();
        Arrays.stream(rules.substring(seed.length()).trim().split(" ")).forEach(part -> {
            String[] ends = part.split("-");
            for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                all.add(seed + String.format("%02d", n));
            }
        });
        return all;
    }

    private static Set<String> named(Guidance guidance) {
        Set<String> all = new TreeSet<>();
        guidance.clauses().forEach(c -> {
            all.addAll(c.rules());
            bases(c.when()).forEach(b -> all.addAll(b.rules()));
        });
        return all;
    }

    private static List<Basis> bases(Condition condition) {
        return condition.on(new Bases());
    }

    private static Collection<String> facts(Condition leaf) {
        return leaf instanceof Condition.Share s ? List.of(s.part().word(), s.whole().word())
                : leaf instanceof Condition.CountIs c ? List.of(c.count().word())
                : leaf instanceof Condition.Confirmed c ? List.of(c.mark().word())
                : leaf instanceof Condition.Denied d ? List.of(d.mark().word())
                : leaf instanceof Condition.GradeFrom g ? List.of(g.fact())
                : leaf instanceof Condition.GradeBelow g ? List.of(g.fact())
                : leaf instanceof Condition.JudgedFrom j ? List.of(j.fact())
                : leaf instanceof Condition.JudgedBelow j ? List.of(j.fact()) : List.of();
    }

    /** What is shown as a condition by itself: a choice is one, who is asked at all is none. */
    private static final class Bases implements Condition.Cases<List<Basis>> {

        @Override
        public List<Basis> pointsFrom(Condition.PointsFrom condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> pointsBelow(Condition.PointsBelow condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> share(Condition.Share condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> confirmed(Condition.Confirmed condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> denied(Condition.Denied condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> countIs(Condition.CountIs condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> gradeFrom(Condition.GradeFrom condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> gradeBelow(Condition.GradeBelow condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> judgedFrom(Condition.JudgedFrom condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> judgedBelow(Condition.JudgedBelow condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> levelsFrom(Condition.LevelsFrom condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> levelsBelow(Condition.LevelsBelow condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> hasRole(Condition.HasRole condition) {
            return List.of(condition.basis());
        }

        @Override
        public List<Basis> all(Condition.All condition) {
            return condition.conditions().stream().flatMap(c -> c.on(this).stream()).toList();
        }

        @Override
        public List<Basis> anyOf(Condition.AnyOf condition) {
            return condition.basis().says().isEmpty()
                    ? condition.conditions().stream().flatMap(c -> c.on(this).stream()).toList()
                    : List.of(condition.basis());
        }

        @Override
        public List<Basis> where(Condition.Where condition) {
            return condition.condition().on(this);
        }

        @Override
        public List<Basis> under(Condition.Under condition) {
            return condition.condition().on(this);
        }
    }
}
