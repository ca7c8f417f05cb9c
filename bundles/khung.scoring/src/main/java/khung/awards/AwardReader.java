package khung.awards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import khung.rubric.Grade;
import khung.text.Exact;
import khung.text.Fields;
import khung.text.Phrase;

/** Understands the section {@code awards} of a guidance. For one reading. */
final class AwardReader {

    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);
    private static final List<String> KINDS = List.of("grade", "mark", "honours", "recognised", "post",
            "notHonouredBy", "titles", "top");
    private static final Map<String, Grade> GRADES = new TreeMap<>();
    static {
        Arrays.stream(Grade.values()).forEach(g -> GRADES.put(g.name().toLowerCase(Locale.ROOT).replace('_', '-'), g));
    }

    private final Fields f;
    private final Map<String, String> levels;
    private final Map<String, Honour> honours = new LinkedHashMap<>();
    private final Map<String, String> kinds;
    private final Map<String, String> marks;
    private final Map<String, String> titles;
    private final Map<String, String> facts;
    private final Map<String, Base> bases = new LinkedHashMap<>();

    AwardReader(Fields f) {
        this.f = f;
        levels = words("levels");
        kinds = words("kinds");
        marks = words("marks");
        titles = words("titles");
        facts = words("facts");
    }

    AwardRules read() {
        for (Fields h : f.mappings("honours")) {
            String id = h.need("id");
            once(!honours.containsKey(id), h, id);
            honours.put(id, new Honour(id, h.need("says"), among(h, "level", levels.keySet())));
            h.nothingElse();
        }
        for (Fields b : f.mappings("bases")) {
            String id = b.need("id");
            once(!bases.containsKey(id), b, id);
            bases.put(id, new Base(id, b.need("says"), among(b, "kind", kinds.keySet()), b.choice("from", GRADES)));
            b.nothingElse();
        }
        List<Fields> items = f.mappings("list");
        Set<String> ids = new LinkedHashSet<>();
        for (Fields item : items) {
            String id = item.text("id").orElse("");
            once(ids.add(id), item, id);
        }
        List<Award> awards = items.stream().map(a -> award(a, ids)).toList();
        f.nothingElse();
        return new AwardRules(levels, honours, kinds, marks, titles, facts, bases, awards);
    }

    private Map<String, String> words(String name) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Fields word : f.mappings(name)) {
            String id = word.need("id");
            once(!words.containsKey(id), word, id);
            words.put(id, word.need("says"));
            word.nothingElse();
        }
        return words;
    }

    private static void once(boolean first, Fields at, String id) {
        if (!first) {
            at.wrong("id", Phrase.of(AwardReader.class, "twice", id), Phrase.of(AwardReader.class, "twice.remedy"));
        }
    }

    private Award award(Fields a, Set<String> ids) {
        String id = a.need("id");
        Honour honour = honours.getOrDefault(among(a, "honour", honours.keySet()), new Honour("", "", ""));
        List<Criterion> criteria = new ArrayList<>();
        a.mappings("criteria").forEach(c -> criterion(c).ifPresent(criteria::add));
        Award award = new Award(id, a.need("says"), among(a, "for", kinds.keySet()), honour, List.copyOf(criteria),
                a.fields("limit").map(l -> limit(l, id, ids)), a.texts("rules"));
        a.nothingElse();
        return award;
    }

    private Limit limit(Fields l, String id, Set<String> ids) {
        Set<String> counts = new LinkedHashSet<>(List.of(id));
        counts.addAll(some(l, "counts", ids));
        Limit limit = new Limit(l.need("says"), amount(l), counts, l.text("counting"), yes(l, "perGroup"),
                l.texts("rules"));
        if (limit.counts().size() > 1) {
            l.need("counting");
        }
        l.nothingElse();
        return limit;
    }

    private Limit.Amount amount(Fields l) {
        if (l.has("number")) {
            return new Limit.Fixed(l.count("number").orElse(0));
        }
        Optional<Limit.Special> special = l.fields("special").map(s -> {
            Limit.Special read = new Limit.Special(among(s, "fact", facts.keySet()),
                    s.needNumber("share").divide(Exact.HUNDRED));
            s.nothingElse();
            return read;
        });
        return new Limit.Share(l.needNumber("share").divide(Exact.HUNDRED), among(l, "base", bases.keySet()),
                l.need("ruling"), special);
    }

    private Optional<Criterion> criterion(Fields c) {
        List<String> written = KINDS.stream().filter(c::has).toList();
        Criterion.Basis basis = basis(c);
        if (written.size() != 1) {
            c.wrong("says", Phrase.of(AwardReader.class, "criterion.kind"),
                    Phrase.of(AwardReader.class, "criterion.kind.remedy", String.join(", ", KINDS)));
            return Optional.empty();
        }
        Criterion read = switch (written.get(0)) {
            case "grade" -> new Criterion.GradeHeld(basis, c.choice("grade", GRADES).orElse(Grade.EXCELLENT),
                    window(c));
            case "mark" -> new Criterion.MarkHeld(basis, among(c, "mark", marks.keySet()), window(c));
            case "honours" -> new Criterion.Honoured(basis, some(c, "honours", honours.keySet()), window(c));
            case "recognised" -> new Criterion.Recognised(basis, among(c, "recognised", honours.keySet()));
            case "post" -> new Criterion.InPost(basis, among(c, "post", kinds.keySet()), years(c),
                    yes(c, "consecutive"));
            case "notHonouredBy" -> new Criterion.NotHonoured(basis, some(c, "notHonouredBy", levels.keySet()),
                    window(c));
            case "titles" -> new Criterion.TitleHeld(basis, some(c, "titles", titles.keySet()));
            default -> top(c, basis);
        };
        c.nothingElse();
        return Optional.of(read);
    }

    private Criterion.Basis basis(Fields c) {
        Map<String, String> under = new TreeMap<>();
        c.fields("under").ifPresent(u -> u.names().forEach(n -> under.put(n, u.need(n))));
        return new Criterion.Basis(c.need("says"), yes(c, "led"), some(c, "only", kinds.keySet()),
                some(c, "except", kinds.keySet()), under, c.texts("rules"));
    }

    private static Criterion top(Fields c, Criterion.Basis basis) {
        return c.fields("top").map(t -> {
            t.need("parts");
            int parts = t.count("parts").orElse(0);
            Criterion read = new Criterion.TopOfSector(basis, parts, atLeastOne(t, "of"));
            t.nothingElse();
            return read;
        }).orElseGet(() -> new Criterion.TopOfSector(basis, 0, 1));
    }

    private static Window window(Fields c) {
        return new Window(years(c), yes(c, "before"), yes(c, "anyYear"));
    }

    private static int years(Fields c) {
        return atLeastOne(c, "years");
    }

    private static int atLeastOne(Fields c, String name) {
        c.need(name);
        Optional<Integer> count = c.count(name);
        if (count.filter(n -> n == 0).isPresent()) {
            c.wrong(name, Phrase.of(AwardReader.class, "zero"), Phrase.of(AwardReader.class, "zero.remedy"));
        }
        return count.filter(n -> n > 0).orElse(1);
    }

    private static boolean yes(Fields fields, String name) {
        return fields.choice(name, YES_NO).orElse(false);
    }

    private static String among(Fields fields, String name, Collection<String> words) {
        fields.need(name);
        return fields.choice(name, same(words)).orElse("");
    }

    private static Set<String> some(Fields fields, String name, Collection<String> words) {
        Set<String> read = new LinkedHashSet<>();
        for (String word : fields.texts(name)) {
            if (!words.contains(word)) {
                fields.wrong(name, Phrase.of(AwardReader.class, "notAmong", word),
                        Phrase.of(AwardReader.class, "notAmong.remedy", String.join(" | ", words)));
            }
            read.add(word);
        }
        return read;
    }

    private static Map<String, String> same(Collection<String> words) {
        Map<String, String> all = new TreeMap<>();
        words.forEach(w -> all.put(w, w));
        return all;
    }
}
