package khung.administration;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;
import khung.policy.Policies;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * What a decision is made about, read before its dialog opens.
 *
 * @param rubrics the versions installed
 * @param shipped the rulings as shipped
 * @param open the dossiers not finalised
 */
record Ground(List<Rubric> rubrics, Rulings shipped, Policies policies, List<Summary> open) {

    /** Not on the UI thread. */
    static Ground read(Office office) throws IOException {
        return new Ground(office.rubrics().list(), office.rubrics().rulings(), office.switching().policies(),
                office.store().list().stream().filter(s -> !s.finalised()).toList());
    }

    List<String> units() {
        return open.stream().map(Summary::unit).filter(u -> !u.isBlank()).distinct().sorted().toList();
    }

    List<Period> periods() {
        return open.stream().map(Summary::period).distinct().sorted(Comparator.reverseOrder()).toList();
    }
}
