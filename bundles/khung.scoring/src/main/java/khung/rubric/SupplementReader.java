package khung.rubric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Supplement.Addition;
import khung.rubric.Supplement.Basis;
import khung.rubric.Supplement.Fill;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/** Turns one document of kind {@code supplement/1} into a {@link Supplement}. */
final class SupplementReader {

    private static final Map<String, Basis> BASES = Map.of("own", Basis.OWN, "analogy", Basis.ANALOGY);

    private final List<Problem> problems = new ArrayList<>();

    Supplement read(RubricLibrary.Entry entry) throws BadInput {
        Supplement supplement = Fields.of(entry.node(), "", problems).map(f -> supplement(f, entry)).orElse(null);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return supplement;
    }

    private Supplement supplement(Fields f, RubricLibrary.Entry entry) {
        f.need("khung");
        String id = f.need("id");
        String version = f.need("version");
        String reference = id + "@" + version;
        String extended = f.need("extends");
        String title = f.need("title");
        String by = f.need("by");
        f.need("date");
        LocalDate date = RubricReader.date(f, "date").orElse(LocalDate.EPOCH);
        f.need("basis");
        Basis basis = f.choice("basis", BASES).orElse(Basis.OWN);
        String reason = f.need("reason");
        Optional<String> unit = f.text("unit");
        List<Addition> additions = f.mappings("add").stream().map(a -> addition(a, reference)).toList();
        Map<String, Fill> fills = new LinkedHashMap<>();
        f.fields("fill").ifPresent(all -> all.names().forEach(key -> all.fields(key)
                .ifPresent(x -> fills.put(key, fill(x)))));
        Map<String, BigFraction> weights = new LinkedHashMap<>();
        f.fields("weights").ifPresent(all -> all.names().forEach(key -> weights.put(key, all.needNumber(key))));
        f.nothingElse();
        return new Supplement(id, version, extended, title, by, date, basis, reason, unit, additions, fills, weights,
                entry.digest(), entry.file());
    }

    private Addition addition(Fields f, String reference) {
        String under = f.need("under");
        RubricReader rows = RubricReader.ofSupplement(problems, reference);
        List<Item> items = new ArrayList<>();
        for (Map.Entry<Integer, Node> row : indexed(f.list("rows")).entrySet()) {
            Fields.of(row.getValue(), f.path("rows") + "[" + (row.getKey() + 1) + "]", problems)
                    .ifPresent(r -> items.add(rows.item(r, under, "", Map.of())));
        }
        f.nothingElse();
        return new Addition(under, List.copyOf(items));
    }

    private static Map<Integer, Node> indexed(List<Node> nodes) {
        Map<Integer, Node> all = new LinkedHashMap<>();
        nodes.forEach(n -> all.put(all.size(), n));
        return all;
    }

    private Fill fill(Fields f) {
        Fill fill = new Fill(f.text("text"), f.number("max"),
                f.has("method") ? Optional.ofNullable(new MethodReader(List.of()).read(f)) : Optional.empty(),
                f.text("says"));
        f.nothingElse();
        return fill;
    }
}
