package khung.bench.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

import khung.dossier.Person;
import khung.rubric.Role;

/** Makes up people. Names repeat, as they do; the date of birth then tells them apart. */
final class People {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate OLDEST = LocalDate.of(1966, 1, 1);
    private static final int DAYS = 365 * 28;

    private People() {
    }

    static Person next(Role role, Random random) {
        String word = role.name().toLowerCase(java.util.Locale.ROOT);
        String name = SampleText.any("family", random) + " " + SampleText.any("middle", random) + " "
                + SampleText.any("given", random);
        return new Person(name, OLDEST.plusDays(random.nextInt(DAYS)).format(DAY), SampleText.one("party." + word),
                SampleText.one("government." + word), "");
    }
}
