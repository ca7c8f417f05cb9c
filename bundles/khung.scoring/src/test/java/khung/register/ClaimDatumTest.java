package khung.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;
import khung.text.BadInput;

/** What the register says of a table is held: were any printed datum a rule stands for otherwise, it would be noticed. */
class ClaimDatumTest {

    private static RubricRegistry registry;
    private static RuleRegister register;

    @BeforeAll
    static void readAll() throws BadInput, IOException {
        registry = ShippedSources.registry();
        register = RuleRegister.of(registry);
    }

    @Test
    void everyDatumARuleStandsForIsHeld() {
        List<String> loose = new ArrayList<>();
        int held = 0;
        for (RuleRegister.Entry entry : register.entries()) {
            for (Claim claim : entry.rule().claims()) {
                Rubric rubric = registry.find(claim.rubric()).orElseThrow();
                assertEquals(List.of(), ClaimCheck.check(claim, rubric), entry.rule().id());
                for (Claim other : others(claim)) {
                    held++;
                    if (ClaimCheck.check(other, rubric).isEmpty()) {
                        loose.add(entry.rule().id() + " " + other.path());
                    }
                }
            }
        }
        assertEquals(List.of(), loose);
        assertFalse(held == 0);
    }

    /** The claim with each thing it wants otherwise, and with each row it names missing. */
    private static List<Claim> others(Claim claim) {
        List<Claim> all = new ArrayList<>();
        claim.wants().forEach((word, value) -> {
            Map<String, String> wants = new LinkedHashMap<>(claim.wants());
            wants.put(word, other(value));
            all.add(new Claim(claim.at(), claim.rubric(), claim.rows(), wants));
        });
        for (int i = 0; i < claim.rows().size(); i++) {
            List<String> rows = new ArrayList<>(claim.rows());
            rows.set(i, rows.get(i) + ".missing");
            all.add(new Claim(claim.at(), claim.rubric(), rows, claim.wants()));
        }
        return all;
    }

    private static String other(String value) {
        Matcher number = Pattern.compile("\\d+").matcher(value);
        if (number.matches()) {
            return String.valueOf(Integer.parseInt(value) + 1000);
        }
        return value.equals("yes") ? "no" : value.equals("no") ? "yes" : value + " khác";
    }
}
