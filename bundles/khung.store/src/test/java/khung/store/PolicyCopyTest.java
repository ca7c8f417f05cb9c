package khung.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.Policies;
import khung.policy.Policy;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Scope;
import khung.policy.Switching;

class PolicyCopyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    private static Act act(LocalDate from) {
        return new Act("a", Act.Kind.SWITCHED, "BTV", "lý do", from, Instant.EPOCH, Optional.empty());
    }

    @Test
    void whatHoldsTodayIsListedAndWhatWasCounteredOrComesLaterIsNot() {
        Policies policies = Policies.NONE.with(act(DAY), List.of(
                Switching.version(Place.rubric(), Optional.of("Xã A"), new Period(2026, 3)),
                new RulingPolicy("I-02", "upper-bound", Scope.PROVINCE), new RulingPolicy("I-06", "ask", Scope.PROVINCE),
                new Policy.Countered(3), Switching.inForce(Place.rubric())))
                .with(act(DAY.plusDays(1)), List.of(new RulingPolicy("I-05", "both", Scope.unit("Xã B"))));
        Dictionary<String, Object> copy = PolicyCopy.properties(policies, DAY);
        assertArrayEquals(new String[] {"local leader 2026-Q3 " + Place.REFERENCE + " Xã A"}, (String[]) copy.get("versions"));
        assertArrayEquals(new String[] {"I-02 upper-bound province"}, (String[]) copy.get("rulings"));
        assertArrayEquals(new String[0], (String[]) copy.get("supplements"));
        assertArrayEquals(new String[] {Place.REFERENCE}, (String[]) copy.get("drafts"));
        assertEquals(6L, copy.get("number"));
        assertEquals(2, ((String[]) PolicyCopy.properties(policies, DAY.plusDays(1)).get("rulings")).length);
    }
}
