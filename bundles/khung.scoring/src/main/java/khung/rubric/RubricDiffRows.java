package khung.rubric;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import khung.rubric.RubricDiff.Aspect;
import khung.rubric.RubricDiff.Kind;
import khung.rubric.RubricDiff.Row;

/** Matches the rows of two rubrics. One object compares once. */
final class RubricDiffRows {

    /** The maximum repeated in a heading; it is compared as a maximum, not as words. */
    private static final Pattern POINTS = Pattern.compile("\\(\\s*\\d+(?:[.,]\\d+)?\\s*điểm\\s*\\)");
    private static final Pattern LEADING = Pattern.compile("^[-+*•–\\s]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s.;:,…]+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Rubric from;
    private final Rubric to;
    private final List<Item> before;
    private final List<Item> after;
    private final Map<String, Item> beforeByKey;
    private final Map<String, Item> continues = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Set<String>> into = new HashMap<>();
    private final Map<String, List<String>> madeOf = new HashMap<>();

    RubricDiffRows(Rubric from, Rubric to) {
        this.from = from;
        this.to = to;
        this.before = from.items().filter(i -> !i.isGap()).toList();
        this.after = to.items().filter(i -> !i.isGap()).toList();
        this.beforeByKey = byKey(before);
    }

    List<Row> rows() {
        named();
        sameKeyAndText();
        sameTextElsewhere();
        return ordered();
    }

    /**
     * Keys named in a file are those of the version it replaces, and hold on the way back as well. One row that
     * continues one row is matched; a split or a merger is only noted.
     */
    private void named() {
        if (to.replaces().equals(Optional.of(from.reference()))) {
            claims(after, beforeByKey, this::match, (row, was) -> {
                madeOf.put(row.key(), was);
                was.forEach(k -> into.computeIfAbsent(k, x -> new TreeSet<>()).add(row.key()));
            });
        } else if (from.replaces().equals(Optional.of(to.reference()))) {
            claims(before, byKey(after), (other, row) -> match(row, other), (row, was) -> {
                into.computeIfAbsent(row.key(), x -> new TreeSet<>()).addAll(was);
                was.forEach(k -> madeOf.computeIfAbsent(k, x -> new ArrayList<>()).add(row.key()));
            });
        }
    }

    private static void claims(List<Item> claiming, Map<String, Item> claimed, BiConsumer<Item, Item> match,
            BiConsumer<Item, List<String>> unclear) {
        Map<String, Integer> claims = new HashMap<>();
        claiming.forEach(row -> row.was().stream().distinct().forEach(k -> claims.merge(k, 1, Integer::sum)));
        for (Item row : claiming) {
            List<String> was = row.was().stream().distinct().filter(claimed::containsKey).toList();
            if (was.isEmpty()) {
                continue;
            }
            Item other = claimed.get(was.get(0));
            if (was.size() == 1 && claims.get(other.key()) == 1 && alike(other, row)) {
                match.accept(other, row);
            } else {
                unclear.accept(row, was);
            }
        }
    }

    private static Map<String, Item> byKey(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::key, i -> i));
    }

    private void sameKeyAndText() {
        for (Item a : after) {
            Item b = beforeByKey.get(a.key());
            if (b != null && free(b, a) && alike(b, a) && words(b).equals(words(a))) {
                match(b, a);
            }
        }
    }

    private void sameTextElsewhere() {
        Map<String, List<Item>> left = byText(before);
        Map<String, List<Item>> right = byText(after);
        right.forEach((text, rows) -> {
            List<Item> others = left.getOrDefault(text, List.of());
            if (rows.size() == 1 && others.size() == 1 && free(others.get(0), rows.get(0))) {
                match(others.get(0), rows.get(0));
            }
        });
    }

    /** A text under which a row is answered is another thing than the same words over a group. */
    private static Map<String, List<Item>> byText(List<Item> items) {
        Map<String, List<Item>> all = new LinkedHashMap<>();
        items.stream().filter(i -> !words(i).isEmpty()).forEach(i -> all.computeIfAbsent(
                (i.isCriterion() ? "criterion " : "group ") + words(i), x -> new ArrayList<>()).add(i));
        return all;
    }

    private boolean free(Item b, Item a) {
        return !taken.contains(b.key()) && !continues.containsKey(a.key()) && !into.containsKey(b.key())
                && !madeOf.containsKey(a.key());
    }

    private static boolean alike(Item b, Item a) {
        return b.isCriterion() == a.isCriterion();
    }

    private void match(Item b, Item a) {
        continues.put(a.key(), b);
        taken.add(b.key());
    }

    private List<Row> ordered() {
        List<Row> rows = new ArrayList<>();
        Map<String, List<Row>> gone = new HashMap<>();
        String anchor = "";
        Map<String, String> onward = new HashMap<>();
        continues.forEach((key, b) -> onward.put(b.key(), key));
        for (Item b : before) {
            if (taken.contains(b.key())) {
                anchor = onward.get(b.key());
            } else {
                gone.computeIfAbsent(anchor, x -> new ArrayList<>()).add(new Row(Kind.REMOVED, Optional.of(b),
                        Optional.empty(), Set.of(), keys(into.getOrDefault(b.key(), Set.of()))));
            }
        }
        rows.addAll(gone.getOrDefault("", List.of()));
        for (Item a : after) {
            rows.add(row(a));
            rows.addAll(gone.getOrDefault(a.key(), List.of()));
        }
        return rows;
    }

    private Row row(Item a) {
        Item b = continues.get(a.key());
        if (b == null) {
            return new Row(Kind.ADDED, Optional.empty(), Optional.of(a), Set.of(),
                    madeOf.getOrDefault(a.key(), List.of()));
        }
        Set<Aspect> aspects = aspects(b, a);
        boolean moved = aspects.equals(Set.of(Aspect.KEY));
        return new Row(aspects.isEmpty() ? Kind.SAME : moved ? Kind.RENUMBERED : Kind.CHANGED, Optional.of(b),
                Optional.of(a), aspects, List.of());
    }

    private static Set<Aspect> aspects(Item b, Item a) {
        Set<Aspect> all = EnumSet.noneOf(Aspect.class);
        differs(all, Aspect.KEY, b.key(), a.key());
        differs(all, Aspect.TEXT, b.text(), a.text());
        differs(all, Aspect.MAX, b.max(), a.max());
        differs(all, Aspect.TARGET, b.target(), a.target());
        differs(all, Aspect.METHOD, b.method(), a.method());
        differs(all, Aspect.IF_ANY, b.ifAny(), a.ifAny());
        return all;
    }

    private static void differs(Set<Aspect> all, Aspect aspect, Object before, Object after) {
        if (!before.equals(after)) {
            all.add(aspect);
        }
    }

    private static List<String> keys(Set<String> keys) {
        return keys.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The words of a row: read, not printed, so that a broken letter does not make another row of it. */
    private static String words(Item item) {
        String text = Normalizer.normalize(item.readable(), Normalizer.Form.NFC)
                .toLowerCase(Locale.forLanguageTag("vi"));
        text = POINTS.matcher(text).replaceAll(" ");
        text = LEADING.matcher(text).replaceAll("");
        text = TRAILING.matcher(text).replaceAll("");
        return BLANKS.matcher(text).replaceAll(" ");
    }
}
