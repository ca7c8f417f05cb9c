package khung.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import khung.annulment.Link;
import khung.dossier.DossierStore.Summary;

/**
 * A kept dossier whose result may have been worked out from another one's. Which group a quota was counted in, and
 * who was awarded for what, is not kept with dossiers, so nothing is said of those beyond the unit.
 *
 * @param dossier the dossier to look at again
 * @param by why it may lean on the other
 * @param sure whether it is known to be the same person's; false where a date of birth is missing
 */
public record Leaning(Summary dossier, By by, boolean sure) {

    /** Why one dossier may lean on another. */
    public enum By {
        /** Of the same unit and period. */
        UNIT(EnumSet.of(Link.CAP, Link.QUOTA, Link.SHARE, Link.PEER)),
        /** Of the same person: a later quarter of the year, or the year itself. */
        YEAR(EnumSet.of(Link.YEAR));

        private final Set<Link> links;

        By(Set<Link> links) {
            this.links = links;
        }

        /** How its result may have been worked out from the other. */
        public Set<Link> links() {
            return Set.copyOf(links);
        }
    }

    /**
     * All that may lean on a dossier, in the order given.
     *
     * @param on the dossier whose result falls
     * @param all every dossier kept
     */
    public static List<Leaning> on(Summary on, List<Summary> all) {
        List<Leaning> found = new ArrayList<>();
        for (Summary other : all) {
            if (other.id().equals(on.id())) {
                continue;
            }
            if (later(on.period(), other.period()) && same(on.name(), other.name()) && bornMayBe(on, other)) {
                found.add(new Leaning(other, By.YEAR, !on.born().isBlank() && !other.born().isBlank()));
            } else if (other.period().equals(on.period()) && !on.unit().isBlank() && same(on.unit(), other.unit())) {
                found.add(new Leaning(other, By.UNIT, true));
            }
        }
        return List.copyOf(found);
    }

    /** Nothing of a year leans on the year's own result. */
    private static boolean later(Period period, Period other) {
        return period.year() == other.year() && period.quarter() > 0
                && (other.quarter() == 0 || other.quarter() > period.quarter());
    }

    private static boolean bornMayBe(Summary on, Summary other) {
        return !on.name().isBlank() && (on.born().isBlank() || other.born().isBlank() || on.born().equals(other.born()));
    }

    private static boolean same(String one, String other) {
        return Normalizer.normalize(one.strip(), Normalizer.Form.NFC)
                .equals(Normalizer.normalize(other.strip(), Normalizer.Form.NFC));
    }
}
