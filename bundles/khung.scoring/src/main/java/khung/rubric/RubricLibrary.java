package khung.rubric;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;

/**
 * Rubric files read together, so that a rubric finds the parts, the guidance and the rulings it names.
 * Built once and then only read; any thread.
 */
public final class RubricLibrary {

    private static final String KIND = "khung";

    /** A file's document before it is understood. */
    record Entry(RubricFile file, Node node, String kind, String reference, String digest) {
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private final Map<String, Rubric> rubrics = new LinkedHashMap<>();
    private final Map<String, Supplement> supplements = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RubricLibrary() {
    }

    /**
     * Reads files into a library. A file that cannot be understood is left out and its problems are
     * listed; the others are there all the same.
     */
    public static RubricLibrary of(Collection<RubricFile> files) {
        RubricLibrary library = new RubricLibrary();
        files.forEach(library::enter);
        library.understand();
        return library;
    }

    /** The rubrics understood, by {@code id@version}, in the order met. */
    public Map<String, Rubric> rubrics() {
        return Map.copyOf(rubrics);
    }

    /** The supplements understood, by {@code id@version}, in the order met. */
    public Map<String, Supplement> supplements() {
        return Collections.unmodifiableMap(supplements);
    }

    /** The rulings shipped, at their standard options. */
    public Rulings rulings() {
        return new Rulings(rulings, Map.of());
    }

    /** What was wrong with the files. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    Optional<Entry> find(String kind, String reference) {
        return Optional.ofNullable(entries.get(kind + " " + reference));
    }

    private void enter(RubricFile file) {
        try {
            byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
            for (Node node : Documents.read(file.name(), new ByteArrayInputStream(bytes))) {
                Fields.of(node, "", problems).ifPresent(f -> enter(file, node, f));
            }
        } catch (BadInput e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private void enter(RubricFile file, Node node, Fields f) {
        String kind = f.need(KIND);
        switch (kind) {
            case "rulings/1" -> f.mappings("rulings").forEach(this::ruling);
            case "rubric/1", "part/1", "guidance/1", "supplement/1" -> {
                String reference = f.need("id") + "@" + f.need("version");
                Entry entry = new Entry(file, node, kind.substring(0, kind.indexOf('/')), reference, Digest.of(node));
                Entry other = entries.putIfAbsent(entry.kind() + " " + reference, entry);
                if (other != null && !other.digest().equals(entry.digest())) {
                    f.wrong("id", phrase("versionTwice", reference, other.file().name()), phrase("versionTwice.remedy"));
                }
            }
            default -> f.wrong(KIND, phrase("noKind", kind), phrase("noKind.remedy"));
        }
    }

    private void ruling(Fields f) {
        String id = f.need("id");
        List<Ruling.Option> options = f.mappings("options").stream().map(o -> {
            Ruling.Option option = new Ruling.Option(o.need("word"), o.need("says"));
            o.nothingElse();
            return option;
        }).toList();
        String day = f.need("date");
        LocalDate date = LocalDate.EPOCH;
        try {
            date = LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            f.wrong("date", phrase("notDate", day), phrase("notDate.remedy"));
        }
        Ruling ruling = new Ruling(id, f.need("title"), options, f.need("standard"), f.need("clause"),
                f.need("reason"), f.need("by"), date, f.texts("affects"));
        f.nothingElse();
        if (!ruling.allows(ruling.standard())) {
            f.wrong("standard", phrase("noOption", ruling.standard()), phrase("noOption.remedy"));
        }
        Ruling other = rulings.putIfAbsent(id, ruling);
        if (other != null && !other.equals(ruling)) {
            f.wrong("id", phrase("rulingTwice", id), phrase("rulingTwice.remedy"));
        }
    }

    private void understand() {
        for (Entry entry : List.copyOf(entries.values())) {
            try {
                if (entry.kind().equals("rubric")) {
                    rubrics.put(entry.reference(), new RubricReader(this).read(entry));
                } else if (entry.kind().equals("supplement")) {
                    supplements.put(entry.reference(), new SupplementReader().read(entry));
                }
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
    }

    private static Phrase phrase(String key, Object... arguments) {
        return RubricReader.phrase(key, arguments);
    }
}
