package khung.rubric;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Guidance.Step;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;

/** Turns one document of kind {@code rubric/1} into a {@link Rubric}. */
final class RubricReader {

    private static final Map<String, Status> STATUSES = Map.of("draft", Status.DRAFT, "issued", Status.ISSUED,
            "superseded", Status.SUPERSEDED);

    private final RubricLibrary library;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RubricFile> files = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private String seed = "";

    RubricReader(RubricLibrary library) {
        this.library = library;
    }

    Rubric read(RubricLibrary.Entry entry) throws BadInput {
        files.add(entry.file());
        digests.add(entry.digest());
        Rubric rubric = Fields.of(entry.node(), "", problems).map(this::rubric).orElse(null);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rubric;
    }

    private Rubric rubric(Fields f) {
        f.need("khung");
        String id = f.need("id");
        String version = f.need("version");
        Source source = f.fields("source").map(this::source).orElseGet(() -> {
            f.need("source");
            return new Source("", "", 0);
        });
        seed = source.seed();
        String bloc = f.need("bloc");
        String subject = f.need("subject");
        String period = f.need("period");
        String title = printed(f, "title").readable();
        String issuer = f.need("issuer");
        List<String> basis = f.texts("legalBasis");
        Status status = f.choice("status", STATUSES).orElseGet(() -> {
            f.need("status");
            return Status.DRAFT;
        });
        Optional<LocalDate> from = date(f, "from");
        BigFraction total = f.needNumber("total");
        int erratum = f.count("erratum").orElse(0);
        Guidance guidance = guidance(f);
        List<Item> parts = new ArrayList<>();
        for (Fields part : f.mappings("parts")) {
            if (part.has("include")) {
                included(part).ifPresent(parts::add);
            } else {
                parts.add(item(part, "", part.text("section").orElse(source.section()), Map.of()));
            }
        }
        Optional<Form> form = f.fields("form").map(FormReader::read);
        f.nothingElse();
        String digest = Digest.of(digests);
        return new Rubric(id, version, bloc, subject, period, title, issuer, basis, status, from, source, total,
                List.copyOf(parts), guidance, form, erratum, digest, List.copyOf(files));
    }

    private Source source(Fields f) {
        Source source = new Source(f.need("seed"), f.need("section"), f.count("line").orElse(0));
        f.nothingElse();
        return source;
    }

    private Guidance guidance(Fields f) {
        String reference = f.need("guidance");
        Optional<RubricLibrary.Entry> entry = library.find("guidance", reference);
        if (entry.isEmpty()) {
            f.wrong("guidance", phrase("noGuidance", reference), phrase("noGuidance.remedy", reference));
            return new Guidance("", "", 2, new EnumMap<>(Step.class), Map.of(), List.of(), Map.of());
        }
        use(entry.get());
        return new GuidanceReader(problems).read(entry.get());
    }

    private void use(RubricLibrary.Entry entry) {
        files.add(entry.file());
        digests.add(entry.digest());
    }

    private Optional<Item> included(Fields f) {
        String reference = f.need("include");
        String section = f.text("section").orElse("");
        Map<String, Node> variants = f.entries("rows");
        f.nothingElse();
        Optional<RubricLibrary.Entry> entry = library.find("part", reference);
        if (entry.isEmpty()) {
            f.wrong("include", phrase("noPart", reference), phrase("noPart.remedy", reference));
            return Optional.empty();
        }
        use(entry.get());
        Map<String, Fields> rows = new HashMap<>();
        variants.forEach((key, node) -> Fields.of(node, f.path("rows") + "." + key, problems)
                .ifPresent(v -> rows.put(key, v)));
        Optional<Item> part = Fields.of(entry.get().node(), "", problems).map(p -> {
            p.need("khung");
            p.need("id");
            p.need("version");
            String own = p.fields("source").map(this::source).map(Source::section).orElse("");
            return item(p, "", section.isEmpty() ? own : section, rows);
        });
        rows.forEach((key, row) -> {
            if (!keys.contains(key)) {
                problems.add(new Problem(row.place(), row.path(""), phrase("noRow", key), phrase("noRow.remedy")));
            }
        });
        return part;
    }

    private Item item(Fields f, String parent, String section, Map<String, Fields> variants) {
        String number = f.need("number");
        String key = parent.isEmpty() ? number : join(parent, number);
        if (!keys.add(key)) {
            f.wrong("number", phrase("numberTwice", number), phrase("numberTwice.remedy"));
        }
        Printed text = printed(f, "text");
        Printed target = printed(f, "target");
        Optional<String> note = f.text("note");
        Optional<BigFraction> max = f.number("max");
        int line = f.count("line").orElse(0);
        boolean ifAny = f.choice("ifAny", Map.of("yes", true, "no", false)).orElse(false);
        Optional<Example> example = f.fields("example").map(this::example);
        List<Column> columns = columns(f);
        f.text("section");
        Optional<Method> method = f.has("method") ? Optional.ofNullable(method(f)) : Optional.empty();
        Fields variant = variants.get(key);
        if (variant != null) {
            text = variant.has("text") ? printed(variant, "text") : text;
            target = variant.has("target") ? printed(variant, "target") : target;
            note = variant.has("note") ? variant.text("note") : note;
            line = variant.count("line").orElse(line);
            variant.nothingElse();
        }
        List<Item> children = new ArrayList<>();
        for (Fields row : f.mappings("rows")) {
            children.add(item(row, key, section, variants));
        }
        if (f.has("method") == !children.isEmpty()) {
            f.wrong("method", phrase("methodOrRows", key), phrase("methodOrRows.remedy"));
        }
        if (method.isPresent() && max.isEmpty()) {
            f.wrong("max", phrase("noMax", key), phrase("noMax.remedy"));
        }
        if (!parent.isEmpty() || !f.has("id")) {
            f.nothingElse();
        }
        return new Item(key, number, text.printed(), text.reading(), max, blank(target.printed()), target.reading(),
                note, ifAny, method, example, new Source(seed, section + (parent.isEmpty() ? "" : ", " + number), line),
                columns, List.copyOf(children));
    }

    /** A row's number already carries its axis ({@code 1.1} below {@code 1}); the part's letter goes before it. */
    private static String join(String parent, String number) {
        int dot = parent.indexOf('.');
        String part = dot < 0 ? parent : parent.substring(0, dot);
        String group = dot < 0 ? "" : parent.substring(dot + 1);
        return group.isEmpty() || number.startsWith(group + ".") ? part + "." + number : parent + "." + number;
    }

    private Example example(Fields f) {
        Example example = new Example(f.needNumber("result"), f.need("printedResult"), f.need("printedRatio"),
                f.need("printedPoints"), f.needNumber("ratio"), f.needNumber("points"));
        f.nothingElse();
        return example;
    }

    private List<Column> columns(Fields f) {
        Map<String, Column.Kind> kinds = new TreeMap<>();
        for (Column.Kind kind : Column.Kind.values()) {
            kinds.put(word(kind), kind);
        }
        List<Column> columns = new ArrayList<>();
        for (Fields c : f.mappings("columns")) {
            c.need("kind");
            Optional<Column.Kind> kind = c.choice("kind", kinds);
            String label = printed(c, "label").readable();
            c.nothingElse();
            kind.ifPresent(k -> columns.add(new Column(k, label)));
        }
        return List.copyOf(columns);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Method method(Fields f) {
        Node node = f.node("method").orElseThrow();
        if (node instanceof Node.Text word) {
            switch (word.value()) {
                case "pass-fail":
                    return new Method.PassFail();
                case "points":
                    return new Method.Points();
                case "assessed-percent":
                    return new Method.AssessedPercent();
                default:
                    f.wrong("method", phrase("noMethod", word.value()), phrase("noMethod.remedy"));
                    return null;
            }
        }
        Optional<Fields> m = f.fields("method");
        if (m.isEmpty()) {
            return null;
        }
        if (m.get().has("ratio")) {
            Method ratio = m.get().fields("ratio").map(this::ratio).orElse(null);
            m.get().nothingElse();
            return ratio;
        }
        if (m.get().has("tiers")) {
            List<Method.Tier> tiers = new ArrayList<>();
            for (Fields t : m.get().mappings("tiers")) {
                tiers.add(new Method.Tier(t.need("name"), t.needNumber("points")));
                t.nothingElse();
            }
            m.get().nothingElse();
            return new Method.Tiers(List.copyOf(tiers));
        }
        f.wrong("method", phrase("noMethod", String.join(", ", m.get().names())), phrase("noMethod.remedy"));
        return null;
    }

    private Method ratio(Fields f) {
        BigFraction target = f.needNumber("target");
        if (target.signum() <= 0) {
            f.wrong("target", phrase("targetNotAboveZero"), phrase("targetNotAboveZero.remedy"));
        }
        Method ratio = new Method.Ratio(target, f.number("upTo"),
                f.choice("strict", Map.of("yes", true, "no", false)).orElse(false), f.text("unit").orElse(""),
                f.text("ruling"));
        f.nothingElse();
        return ratio;
    }

    private Optional<LocalDate> date(Fields f, String name) {
        Optional<String> text = f.text(name);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            f.wrong(name, phrase("notDate", text.orElse("")), phrase("notDate.remedy"));
            return Optional.empty();
        }
    }

    private static Optional<String> blank(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Printed printed(Fields f, String name) {
        return Printed.read(f, name);
    }

    static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(RubricReader.class, key, arguments);
    }
}
