package khung.policy;

import static khung.policy.Versions.ID;
import static khung.policy.Versions.NEW;
import static khung.policy.Versions.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import khung.dossier.Period;
import khung.policy.Policy.Countered;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Policy.SupplementPolicy;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;

class PoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Period Q3 = new Period(2026, 3);
    private static final Period Q4 = new Period(2026, 4);

    private final RubricRegistry installed = Versions.installed(Versions.later(t -> t));
    private final Rubric old = Versions.rubric(installed, OLD);
    private final Rubric later = Versions.rubric(installed, NEW);
    private Policies policies = Policies.NONE;

    private void decide(LocalDate from, Policy... all) {
        policies = policies.with(new Act("a" + policies.next(), Act.Kind.SWITCHED, "BTV", "lý do", from, Instant.EPOCH,
                Optional.empty()), List.of(all));
    }

    private static Policy version(Rubric to, String unit, Period from) {
        return Switching.version(to, Optional.ofNullable(unit), from, Set.of());
    }

    private String version(String unit, Period period) {
        return policies.version(installed, ID, unit, period, DAY).orElseThrow().reference();
    }

    private String reading(String unit, String rubric) {
        return policies.rulings(installed.rulings(), unit, rubric, DAY).option("I-06");
    }

    @Test
    void whereNothingWasDecidedTheLatestVersionHolds() {
        assertEquals(NEW, version("Xã A", Q3));
        RubricRegistry superseded = Versions.installed(Versions.later(t -> Versions.replaced(t, "status: draft",
                "status: superseded")));
        assertEquals(OLD, policies.version(superseded, ID, "Xã A", Q3, DAY).orElseThrow().reference());
    }

    @Test
    void theUnitsOwnVersionWinsOverTheProvincesThenTheLaterPeriod() {
        decide(DAY, version(old, null, Q3));
        decide(DAY, version(later, null, Q4));
        assertEquals(OLD, version("Xã A", Q3));
        assertEquals(NEW, version("Xã A", Q4));
        decide(DAY, version(old, "Xã A", Q3));
        assertEquals(OLD, version("Xã A", Q4));
        assertEquals(NEW, version("Xã B", Q4));
    }

    @Test
    void aDecisionHoldsFromItsDay() {
        decide(DAY.plusDays(1), version(old, null, Q3));
        assertEquals(NEW, version("Xã A", Q3));
        assertEquals(OLD, policies.version(installed, ID, "Xã A", Q3, DAY.plusDays(1)).orElseThrow().reference());
    }

    @Test
    void aVersionThatIsDecidedButNotInstalledIsNamedAndNotReplaced() {
        decide(DAY, version(later, null, Q3));
        RubricRegistry without = Versions.installed();
        VersionInForce decided = policies.version(without, ID, "Xã A", Q3, DAY).orElseThrow();
        assertEquals(NEW, decided.reference());
        assertEquals(Optional.empty(), decided.rubric());
    }

    @Test
    void differentFormsOfABlocStandSideBySideUnlessOneTakesTheOthersPlace() {
        List<String> both = policies.versions(installed, "local", "leader", "Xã A", Q3, DAY).stream()
                .map(VersionInForce::reference).toList();
        assertEquals(List.of(NEW, "lamdong-2026.phu-luc-2@2026.6.3"), both);
        decide(DAY, Switching.version(old, Optional.of("Xã A"), Q3, Set.of("lamdong-2026.phu-luc-2")));
        assertEquals(List.of(OLD), policies.versions(installed, "local", "leader", "Xã A", Q3, DAY).stream()
                .map(VersionInForce::reference).toList());
        assertEquals(List.of(), policies.versions(installed, "local", "leader", "Xã A", new Period(2026, 0), DAY));
    }

    @Test
    void aRulingIsReadByUnitThenRubricThenProvinceThenAsShipped() {
        assertEquals("not-completed", reading("Xã A", OLD));
        decide(DAY, new RulingPolicy("I-06", "completed", Scope.PROVINCE));
        assertEquals("completed", reading("Xã A", OLD));
        decide(DAY, new RulingPolicy("I-06", "ask", Scope.rubric(OLD)));
        assertEquals("ask", reading("Xã A", OLD));
        assertEquals("completed", reading("Xã A", NEW));
        decide(DAY, new RulingPolicy("I-06", "not-completed", Scope.unit("Xã A")));
        assertEquals("not-completed", reading("Xã A", OLD));
        assertEquals("ask", reading("Xã B", OLD));
        decide(DAY, new RulingPolicy("I-06", "not-completed", Scope.PROVINCE));
        assertEquals("ask", reading("Xã B", OLD));
        assertEquals("not-completed", reading("Xã B", NEW));
    }

    @Test
    void aRecordCounteredHoldsNoLongerAndTheOneBeforeItDoes() {
        decide(DAY, new RulingPolicy("I-06", "completed", Scope.PROVINCE));
        decide(DAY, new RulingPolicy("I-06", "ask", Scope.PROVINCE));
        decide(DAY, new Countered(2));
        assertEquals("completed", reading("Xã A", OLD));
        decide(DAY, new Countered(3));
        assertEquals("ask", reading("Xã A", OLD));
        assertEquals(2, policies.rulingBy("I-06", "Xã A", OLD, DAY).orElseThrow().number());
    }

    @Test
    void aSupplementIsOnForAUnitOrTheProvince() {
        decide(DAY, new SupplementPolicy("s@1", "0", OLD, Optional.empty(), true));
        decide(DAY, new SupplementPolicy("s@1", "0", OLD, Optional.of("Xã A"), false));
        assertEquals(1, policies.supplements("Xã B", OLD, DAY).size());
        assertEquals(List.of(), policies.supplements("Xã A", OLD, DAY));
        assertEquals(List.of(), policies.supplements("Xã B", NEW, DAY));
    }

    @Test
    void aDraftIsInForceWithTheContentThatWasMeant() {
        decide(DAY, Switching.inForce(old));
        assertTrue(policies.inForce(old, DAY));
        assertFalse(policies.inForce(old, DAY.minusDays(1)));
        assertFalse(policies.inForce(later, DAY));
    }
}
