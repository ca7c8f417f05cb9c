package khung.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.Phrase;

/** A row that most rubrics of one guidance print alike and this one with a few other words. Marks do not count. */
final class WordingCheck implements Check {

    private static final int TELLING = 8;

    @Override
    public List<Finding> look(Examined at) {
        List<Rubric> siblings = at.siblings().toList();
        List<Finding> all = new ArrayList<>();
        at.rubric().items().filter(i -> !i.isGap() && !i.text().isEmpty())
                .forEach(i -> row(i, siblings).ifPresent(all::add));
        return all;
    }

    private static Optional<Finding> row(Item item, List<Rubric> siblings) {
        Wording own = Wording.of(item.readable());
        Map<Wording, List<Item>> printed = new LinkedHashMap<>();
        printed.computeIfAbsent(own, w -> new ArrayList<>()).add(item);
        siblings.stream().flatMap(r -> r.item(item.key()).stream()).filter(o -> !o.isGap() && !o.text().isEmpty())
                .forEach(o -> printed.computeIfAbsent(Wording.of(o.readable()), w -> new ArrayList<>()).add(o));
        Map.Entry<Wording, List<Item>> most = printed.entrySet().stream()
                .max(Comparator.comparing(e -> e.getValue().size())).orElseThrow();
        Wording usual = most.getKey();
        List<Phrase> differences = new ArrayList<>();
        difference("wording.less", usual.without(own)).ifPresent(differences::add);
        difference("wording.more", own.without(usual)).ifPresent(differences::add);
        if (most.getValue().size() <= printed.get(own).size() || own.size() < TELLING || !own.resembles(usual)
                || differences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Found.at(item, "wording", Severity.INFO, String.valueOf(most.getValue().size()),
                most.getValue().get(0).source().section(), Found.list(differences)));
    }

    /** Points in a heading are no wording. */
    private static Optional<Phrase> difference(String key, List<String> words) {
        return words.stream().allMatch(w -> w.matches("\\d+")) ? Optional.empty()
                : Optional.of(Found.phrase(key, String.join(" ", words)));
    }
}
