package khung.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;

/** Reads one item of the section {@code eligibility}. What is wrong is noted in the problems of the fields. */
final class EligibilityReader {

    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);
    private static final Map<String, Outcome> OUTCOMES = new TreeMap<>();
    static {
        Arrays.stream(Outcome.values()).forEach(o -> OUTCOMES.put(o.name().toLowerCase(Locale.ROOT).replace('_', '-'), o));
    }

    private final Fields f;
    private final Map<String, String> events;
    private final Map<String, String> marks;
    private final Map<String, String> counts;

    EligibilityReader(Fields f) {
        this.f = f;
        events = words("events");
        marks = words("marks");
        counts = words("counts");
    }

    Eligibility read() {
        Optional<Months> months = f.fields("months").map(m -> {
            m.need("days");
            Months read = new Months(m.need("ruling"), m.count("days").orElse(0));
            if (m.has("days") && read.days() == 0) {
                m.wrong("days", phrase("noDays"), phrase("noDays.remedy"));
            }
            m.nothingElse();
            return read;
        });
        Optional<Eligibility.Carry> carry = f.fields("carry").map(c -> {
            Eligibility.Carry read = new Eligibility.Carry(c.need("says"), c.texts("rules"));
            c.nothingElse();
            return read;
        });
        List<Provision> provisions = new ArrayList<>();
        f.mappings("cases").forEach(p -> provisions.add(provision(p)));
        if (provisions.isEmpty()) {
            f.need("cases");
        }
        if (provisions.stream().anyMatch(EligibilityReader::counts)) {
            present(f, "months");
        }
        Eligibility read = new Eligibility(f.need("of"), f.need("says"), months, f.text("threshold"), events, marks,
                counts, carry, List.copyOf(provisions));
        f.nothingElse();
        return read;
    }

    /** Whether a provision counts months by the ruling. */
    private static boolean counts(Provision provision) {
        Circumstance when = provision.when();
        return when instanceof Circumstance.Absent || when instanceof Circumstance.Since since && !since.grading()
                || when instanceof Circumstance.Former former && former.from().isPresent();
    }

    private static void present(Fields f, String name) {
        if (!f.has(name)) {
            f.need(name);
        }
    }

    private Map<String, String> words(String name) {
        Map<String, String> words = new LinkedHashMap<>();
        f.fields(name).ifPresent(w -> w.names().forEach(n -> words.put(n, w.need(n))));
        return words;
    }

    private Provision provision(Fields p) {
        present(p, "when");
        Map<String, String> under = new TreeMap<>();
        p.fields("under").ifPresent(u -> u.names().forEach(n -> under.put(n, u.need(n))));
        List<Outcome> gives = new ArrayList<>();
        for (String word : p.texts("gives")) {
            if (OUTCOMES.containsKey(word)) {
                gives.add(OUTCOMES.get(word));
            } else {
                p.wrong("gives", phrase("noOutcome", word), phrase("noOutcome.remedy",
                        String.join(", ", OUTCOMES.keySet())));
            }
        }
        Circumstance when = p.fields("when").map(this::circumstance)
                .orElse(new Circumstance.During(List.of()));
        Provision read = new Provision(p.need("id"), p.need("says"), when, under, List.copyOf(gives),
                p.choice("review", YES_NO), p.text("note"), p.text("paper"), p.texts("rules"));
        p.nothingElse();
        return read;
    }

    private Circumstance circumstance(Fields w) {
        Map<String, Supplier<Circumstance>> kinds = new LinkedHashMap<>();
        kinds.put("absent", () -> new Circumstance.Absent(known(w, "absent", events), w.count("from"),
                w.text("together")));
        kinds.put("since", () -> since(w));
        kinds.put("during", () -> new Circumstance.During(known(w, "during", events)));
        kinds.put("told", () -> told(w));
        kinds.put("few", () -> {
            w.need("below");
            return new Circumstance.Few(one(w, "few", counts), w.count("below").orElse(0));
        });
        kinds.put("former", () -> {
            w.choice("former", Map.of("post", true));
            return new Circumstance.Former(w.count("from"), w.text("whole"));
        });
        kinds.put("posted", () -> new Circumstance.Posted(w.choice("posted", Map.of("none",
                Circumstance.Posted.Kind.NONE, "provisional", Circumstance.Posted.Kind.PROVISIONAL))
                .orElse(Circumstance.Posted.Kind.NONE)));
        Optional<String> kind = kinds.keySet().stream().filter(w::has).findFirst();
        if (kind.isEmpty()) {
            w.wrong("absent", phrase("noCircumstance"), phrase("noCircumstance.remedy", String.join(", ", kinds.keySet())));
            return new Circumstance.During(List.of());
        }
        Circumstance read = kinds.get(kind.get()).get();
        w.nothingElse();
        return read;
    }

    private Circumstance since(Fields w) {
        w.need("below");
        w.need("to");
        return new Circumstance.Since(known(w, "since", events), w.count("from").orElse(0),
                w.count("below").orElse(0), w.choice("to", Map.of("grading", true, "period", false)).orElse(true));
    }

    private Circumstance told(Fields w) {
        w.need("is");
        return new Circumstance.Told(one(w, "told", marks), w.choice("is", YES_NO).orElse(true));
    }

    private static String one(Fields w, String name, Map<String, String> words) {
        List<String> known = known(w, name, words);
        return known.isEmpty() ? "" : known.get(0);
    }

    private static List<String> known(Fields w, String name, Map<String, String> words) {
        List<String> known = new ArrayList<>();
        for (Node item : w.list(name)) {
            String word = item instanceof Node.Text t ? t.value() : "";
            if (words.containsKey(word)) {
                known.add(word);
            } else {
                w.wrong(name, phrase("noWord", word), phrase("noWord.remedy", String.join(", ", words.keySet())));
            }
        }
        return List.copyOf(known);
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(EligibilityReader.class, key, arguments);
    }
}
