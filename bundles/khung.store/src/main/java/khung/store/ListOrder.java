package khung.store;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import khung.dossier.DossierStore.Summary;

/** Period, unit, given name, the rest of the name: the order of every list of names in the offices. */
final class ListOrder {

    private record Keyed(Summary summary, CollationKey unit, CollationKey given, CollationKey rest) {
    }

    private static final Comparator<Keyed> ORDER = Comparator.comparing((Keyed k) -> k.summary().period())
            .thenComparing(Keyed::unit).thenComparing(Keyed::given).thenComparing(Keyed::rest)
            .thenComparing(k -> k.summary().born()).thenComparing(k -> k.summary().id());

    private ListOrder() {
    }

    static List<Summary> sorted(List<Summary> all) {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return all.stream().map(s -> keyed(s, vietnamese)).sorted(ORDER).map(Keyed::summary).toList();
    }

    private static Keyed keyed(Summary s, Collator vietnamese) {
        String name = s.name().strip();
        int cut = name.lastIndexOf(' ') + 1;
        return new Keyed(s, vietnamese.getCollationKey(s.unit()), vietnamese.getCollationKey(name.substring(cut)),
                vietnamese.getCollationKey(name.substring(0, cut)));
    }
}
