package khung.rubric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/** Lays supplements on a version. Nothing printed is changed: a fill for something printed is refused. */
final class Supplementing {

    private final Supplement supplement;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Supplement.Addition> additions = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    private Supplementing(Supplement supplement) {
        this.supplement = supplement;
        supplement.additions().forEach(a -> additions.put(a.under(), a));
    }

    static Rubric lay(Rubric rubric, List<Supplement> all) throws BadInput {
        Rubric laid = rubric;
        for (Supplement supplement : all) {
            laid = new Supplementing(supplement).on(laid);
        }
        return laid;
    }

    private Rubric on(Rubric r) throws BadInput {
        if (!supplement.extended().equals(r.reference())) {
            wrong("extends", "otherRubric", supplement.reference(), supplement.extended(), r.reference());
        }
        List<Item> parts = r.parts().stream().map(this::item).toList();
        Set<String> keys = new HashSet<>();
        parts.stream().flatMap(Item::walk).filter(i -> !keys.add(i.key()))
                .forEach(i -> wrong("add", "rowTwice", i.key(), r.reference()));
        supplement.additions().stream().filter(a -> !met.contains(a.under()))
                .forEach(a -> wrong("add", "noParent", a.under(), r.reference()));
        supplement.fills().keySet().stream().filter(k -> !met.contains(k))
                .forEach(k -> wrong("fill", "noParent", k, r.reference()));
        parts.stream().flatMap(Item::walk).filter(i -> i.isGap() && i.max().filter(m -> m.signum() < 0).isPresent())
                .forEach(i -> wrong("add", "tooMuch", i.key(), i.max().get().negate()));
        Optional<Weights> weights = weights(r);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        List<Supplement> supplements = new ArrayList<>(r.supplements());
        supplements.add(supplement);
        List<RubricFile> files = new ArrayList<>(r.files());
        files.add(supplement.file());
        return new Rubric(r.id(), r.version(), r.bloc(), r.subject(), r.period(), r.title(), r.issuer(),
                r.legalBasis(), r.status(), r.from(), r.source(), r.declaredTotal(), parts, r.guidance(), r.form(),
                r.erratum(), weights, r.replaces(), List.copyOf(supplements), r.printedDigest(),
                Digest.of(List.of(r.digest(), supplement.digest())), List.copyOf(files));
    }

    private Item item(Item item) {
        if (item.isGap()) {
            return item;
        }
        met.add(item.key());
        Item filled = supplement.fills().containsKey(item.key()) ? fill(item, supplement.fills().get(item.key()))
                : item;
        List<Item> children = new ArrayList<>(filled.children().stream().map(this::item).toList());
        Supplement.Addition addition = additions.get(item.key());
        if (addition != null) {
            int at = 0;
            while (at < children.size() && !children.get(at).isGap()) {
                at++;
            }
            children.addAll(at, addition.rows());
        }
        return filled.with(filled.max(), filled.method(), Gaps.measured(children, filled.max()));
    }

    private Item fill(Item item, Supplement.Fill fill) {
        if (fill.text().isPresent() && !item.text().isEmpty()) {
            wrong("fill", "printedText", item.key());
        }
        if (fill.max().isPresent() && item.max().isPresent()) {
            wrong("fill", "printedMax", item.key(), item.max().get());
        }
        boolean open = item.method().filter(m -> m instanceof Method.AssessedPercent
                || m instanceof Method.Ratio r && r.ruling().isPresent()).isPresent();
        if (fill.method().isPresent() && !open) {
            wrong("fill", "printedMethod", item.key());
        }
        return new Item(item.key(), item.number(), fill.text().orElse(item.text()), item.reading(),
                item.max().or(fill::max), item.target(), fill.says().or(item::targetReading), item.note(),
                item.ifAny(), fill.method().or(item::method), item.example(), item.source(), item.columns(),
                item.children(), item.contents(), item.gap(), item.was(), item.alternatives(), Optional.of(supplement.reference()));
    }

    private Optional<Weights> weights(Rubric r) {
        Map<String, BigFraction> own = supplement.weights();
        if (own.isEmpty()) {
            return r.weights();
        }
        if (r.weights().isEmpty()) {
            wrong("weights", "noWeights", r.reference());
            return Optional.empty();
        }
        Weights w = r.weights().get();
        List<Item> axes = r.item(w.part()).map(Item::children).orElse(List.of());
        own.keySet().stream().filter(k -> axes.stream().noneMatch(a -> a.key().equals(k)))
                .forEach(k -> wrong("weights", "noAxis", k, w.part()));
        own.forEach((key, weight) -> {
            Weights.Limits limits = w.limits().get(key);
            if (limits != null && (weight.compareTo(limits.min()) < 0 || weight.compareTo(limits.max()) > 0)) {
                wrong("weights", "outsideLimits", key, weight, limits.min(), limits.max());
            }
        });
        BigFraction before = sum(axes, Map.of());
        BigFraction after = sum(axes, own);
        if (before.compareTo(after) != 0) {
            wrong("weights", "weightSum", after, before);
        }
        return Optional.of(new Weights(w.part(), w.mainAbove(), w.ruling(), w.limits(), own));
    }

    private static BigFraction sum(List<Item> axes, Map<String, BigFraction> own) {
        return axes.stream().map(a -> own.getOrDefault(a.key(), a.max().orElse(Exact.ZERO)))
                .reduce(Exact.ZERO, BigFraction::add);
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(new Problem(Place.of(supplement.file().name()), field,
                Phrase.of(Supplementing.class, "supplement." + key, arguments),
                Phrase.of(Supplementing.class, "supplement." + key + ".remedy", arguments)));
    }
}
