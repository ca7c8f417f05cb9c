package khung.rubric;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

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
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);
    private static final String GAP = "gap";

    private final List<Problem> problems;
    private final Optional<String> addedBy;
    private final List<RubricFile> files = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private MethodReader methods = new MethodReader(List.of());
    private String seed = "";

    RubricReader(RubricLibrary library) {
        this(library, new ArrayList<>(), Optional.empty());
    }

    private RubricReader(RubricLibrary library, List<Problem> problems, Optional<String> addedBy) {
        this.library = library;
        this.problems = problems;
        this.addedBy = addedBy;
    }

    /** Reads rows that a supplement adds. */
    static RubricReader ofSupplement(List<Problem> problems, String reference) {
        return new RubricReader(null, problems, Optional.of(reference));
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
        Printed title = printed(f, "title");
        String name = title.printed().isEmpty() ? f.need("name") : title.readable();
        String issuer = f.text("issuer").orElse("");
        List<String> basis = f.texts("legalBasis");
        Status status = f.choice("status", STATUSES).orElseGet(() -> {
            f.need("status");
            return Status.DRAFT;
        });
        Optional<LocalDate> from = date(f, "from");
        Optional<BigFraction> total = f.number("total");
        int erratum = f.count("erratum").orElse(0);
        methods = new MethodReader(f.texts("levels"));
        Guidance guidance = guidance(f);
        List<Item> parts = new ArrayList<>();
        for (Fields part : f.mappings("parts")) {
            if (part.has("include")) {
                included(part).ifPresent(parts::add);
            } else {
                parts.add(item(part, "", part.text("section").orElse(source.section()), Map.of()));
            }
        }
        fits(guidance, f);
        Optional<Weights> weights = f.fields("weights").map(this::weights);
        Optional<String> replaces = f.text("replaces");
        Optional<Form> form = f.fields("form").map(FormReader::read);
        f.nothingElse();
        String digest = Digest.of(digests);
        return new Rubric(id, version, bloc, subject, period, name, issuer, basis, status, from, source, total,
                List.copyOf(parts), guidance, form, erratum, weights, replaces, List.of(), digest, digest,
                List.copyOf(files));
    }

    private Weights weights(Fields f) {
        String part = f.need("part");
        Map<String, Weights.Limits> limits = new HashMap<>();
        f.fields("limits").ifPresent(all -> all.names().forEach(axis -> all.fields(axis).ifPresent(l -> {
            limits.put(axis, new Weights.Limits(l.needNumber("min"), l.needNumber("max")));
            l.nothingElse();
        })));
        Weights weights = new Weights(part, f.choice("mainAbove", YES_NO).orElse(false), f.text("ruling"), limits,
                Map.of());
        f.nothingElse();
        if (!keys.contains(part)) {
            f.wrong("part", phrase("noRow", part), phrase("noRow.remedy"));
        }
        return weights;
    }

    private Source source(Fields f) {
        Source source = new Source(f.need("seed"), f.need("section"), f.count("line").orElse(0), decomposed(f));
        f.nothingElse();
        return source;
    }

    private Guidance guidance(Fields f) {
        String reference = f.need("guidance");
        Optional<RubricLibrary.Entry> entry = library.find("guidance", reference);
        if (entry.isEmpty()) {
            f.wrong("guidance", phrase("noGuidance", reference), phrase("noGuidance.remedy", reference));
            return Guidance.none();
        }
        use(entry.get());
        return new GuidanceReader(problems).read(entry.get());
    }

    /** Whether the rows and levels its conditions speak of are those of this rubric. */
    private void fits(Guidance guidance, Fields f) {
        guidance.clauses().stream().flatMap(c -> c.when().leaves().stream()).forEach(leaf -> {
            Condition.Rows rows = leaf instanceof Condition.LevelsFrom from ? from.rows()
                    : leaf instanceof Condition.LevelsBelow below ? below.rows() : new Condition.Rows(List.of(), true);
            rows.keys().stream().filter(k -> !keys.contains(k))
                    .forEach(k -> f.wrong("guidance", phrase("noRow", k), phrase("noRow.remedy")));
            String level = leaf instanceof Condition.LevelsFrom from ? from.level()
                    : leaf instanceof Condition.LevelsBelow below ? below.level() : "";
            if (!level.isEmpty() && !methods.levels().contains(level)) {
                f.wrong("guidance", phrase("noLevel", level), phrase("noLevel.remedy", String.join(", ", methods.levels())));
            }
        });
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

    Item item(Fields f, String parent, String section, Map<String, Fields> variants) {
        String number = f.text("number").orElse("");
        String own = f.text("key").orElse(number);
        if (own.isEmpty()) {
            f.need("number");
        }
        String key = parent.isEmpty() ? own : join(parent, own);
        if (!keys.add(key)) {
            f.wrong("number", phrase("numberTwice", own), phrase("numberTwice.remedy"));
        }
        Printed text = printed(f, "text");
        if (text.printed().isEmpty() && !f.choice("headingLost", YES_NO).orElse(false)) {
            f.need("text");
        }
        Printed target = printed(f, "target");
        Optional<String> note = f.text("note");
        Optional<BigFraction> max = f.number("max");
        int line = f.count("line").orElse(0);
        boolean decomposed = decomposed(f);
        boolean ifAny = f.choice("ifAny", YES_NO).orElse(false);
        boolean maxLost = f.choice("maxLost", YES_NO).orElse(false);
        Optional<Example> example = f.fields("example").map(x -> ExampleReader.read(x, seed, section));
        List<Column> columns = columns(f);
        Optional<String> like = f.text("like");
        List<String> was = f.texts("was");
        boolean alternatives = f.choice("alternatives", YES_NO).orElse(false);
        f.text("section");
        Optional<Method> method = f.has("method") ? Optional.ofNullable(methods.read(f)) : Optional.empty();
        Fields variant = variants.get(key);
        if (variant != null) {
            text = variant.has("text") ? printed(variant, "text") : text;
            target = variant.has("target") ? printed(variant, "target") : target;
            note = variant.has("note") ? variant.text("note") : note;
            line = variant.count("line").orElse(line);
            decomposed |= decomposed(variant);
        }
        List<Content> contents = new ArrayList<>();
        f.mappings("contents").forEach(c -> contents.add(content(c, section)));
        List<Item> children = children(f, key, section, variants, max, Optional.ofNullable(variant));
        if (variant != null) {
            variant.nothingElse();
        }
        if (f.has("method") == !children.isEmpty()) {
            f.wrong("method", phrase("methodOrRows", key), phrase("methodOrRows.remedy"));
        }
        boolean needsMax = method.filter(Method::scores).isPresent();
        if (needsMax && max.isEmpty() != maxLost) {
            f.wrong("max", phrase("noMax", key), phrase("noMax.remedy"));
        }
        if (!parent.isEmpty() || !f.has("id")) {
            f.nothingElse();
        }
        Source source = like.map(l -> new Source("", l, 0)).orElse(new Source(seed, section
                + (parent.isEmpty() || number.isEmpty() ? "" : ", " + number), line, decomposed));
        return new Item(key, number, text.printed(), text.reading(), max, blank(target.printed()), target.reading(),
                note, ifAny, method, example, source, columns, children, List.copyOf(contents), Optional.empty(), was,
                alternatives, addedBy);
    }

    private List<Item> children(Fields f, String key, String section, Map<String, Fields> variants,
            Optional<BigFraction> max, Optional<Fields> variant) {
        List<Item> children = new ArrayList<>();
        for (Fields row : f.mappings("rows")) {
            if (row.has(GAP)) {
                gap(row, key, section, children);
            } else if (!lost(row, key, variants)) {
                children.add(item(row, key, section, variants));
            }
        }
        variant.filter(v -> v.has(GAP)).ifPresent(v -> gap(v, key, section, children));
        return Gaps.measured(children, max);
    }

    private void gap(Fields row, String key, String section, List<Item> children) {
        row.fields(GAP).ifPresent(g -> {
            Gap gap = new Gap(g.count("after").orElse(0), g.count("before").orElse(0), g.need("says"));
            g.nothingElse();
            children.add(Item.lost(key + ".~" + (children.size() + 1), gap, Optional.empty(),
                    new Source(seed, section, gap.after())));
        });
    }

    /** Whether this appendix does not print a row of an included part. */
    private boolean lost(Fields row, String parent, Map<String, Fields> variants) {
        String own = row.text("key").orElse(row.text("number").orElse(""));
        Fields variant = variants.get(join(parent, own));
        if (variant == null || !variant.choice("lost", YES_NO).orElse(false)) {
            return false;
        }
        variant.nothingElse();
        keys.add(join(parent, own));
        return true;
    }

    private Content content(Fields f, String section) {
        String number = f.text("number").orElse("");
        Printed text = printed(f, "text");
        if (text.printed().isEmpty()) {
            f.need("text");
        }
        Content content = new Content(number, text.printed(), text.reading(), f.text("bloc"),
                new Source(seed, section, f.count("line").orElse(0), decomposed(f)));
        f.nothingElse();
        return content;
    }

    /** A row's number already carries its axis ({@code 1.1} below {@code 1}); the part's letter goes before it. */
    private static String join(String parent, String number) {
        int dot = parent.indexOf('.');
        String part = dot < 0 ? parent : parent.substring(0, dot);
        String group = dot < 0 ? "" : parent.substring(dot + 1);
        return group.isEmpty() || number.startsWith(group + ".") ? part + "." + number : parent + "." + number;
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

    static Optional<LocalDate> date(Fields f, String name) {
        Optional<String> text = f.text(name);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            f.wrong(name, phrase("notDate", text.orElse("")), phrase("notDate.remedy"));
            return Optional.empty();
        }
    }

    /** Whether the source writes the text in another Unicode form than NFC. */
    static boolean decomposed(Fields f) {
        return f.choice("sourceForm", Map.of("decomposed", true, "nfc", false)).orElse(false);
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
