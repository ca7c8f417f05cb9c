package khung.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.plugins.DeveloperMode;
import khung.plugins.PluginRuntime;
import khung.plugins.file.OneLine;
import khung.plugins.file.PluginReader;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;
import khung.trust.files.Refusal;
import khung.trust.files.SmallFile;
import khung.trust.files.WholeFile;

/**
 * The list of what is installed: one small file that is replaced as a whole, so that an installation is done at the
 * moment this file says so and not before.
 *
 * @param own what was installed here, ordered by id
 * @param removed ids of plugins that came with the program and were removed here
 * @param developer whether unsigned plugins are let in
 */
record Listing(List<Entry> own, Set<String> removed, Optional<DeveloperMode> developer) {

    static final String NAME = "installed.yaml";
    static final Listing EMPTY = new Listing(List.of(), Set.of(), Optional.empty());

    private static final String FORMAT = "installed-plugins/1";
    private static final int LONGEST = 1000;
    private static final String DIGEST = "[0-9a-f]{64}";
    private static final int MOST_BYTES = 1 << 20;

    /** The list in a folder; the empty one when there is none. */
    static Listing read(Path folder, boolean shipped) throws BadInput, IOException {
        Path file = folder.resolve(NAME);
        String named = folder.getFileName() + "/" + NAME;
        Optional<byte[]> bytes = SmallFile.read(file, MOST_BYTES);
        if (bytes.isEmpty()) {
            return EMPTY;
        }
        if (bytes.get().length > MOST_BYTES) {
            throw Refusal.of(PluginRuntime.class, named, "listing");
        }
        List<Problem> problems = new ArrayList<>();
        List<Node> documents = Documents.read(named, new ByteArrayInputStream(bytes.get()));
        Listing read = documents.size() != 1 ? null
                : Fields.of(documents.get(0), "", problems).map(f -> of(f, shipped)).orElse(null);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        if (read == null || !read.sound()) {
            throw Refusal.of(PluginRuntime.class, named, "listing");
        }
        return read;
    }

    /** What stands in it becomes names of files and of bundles: nothing else may pass. */
    private boolean sound() {
        Set<String> ids = new TreeSet<>();
        return removed.stream().allMatch(PluginReader::isId) && own.stream().allMatch(e -> ids.add(e.id())
                && PluginReader.isId(e.id()) && PluginReader.isVersion(e.version()) && e.sha256().matches(DIGEST)
                && !e.jars().isEmpty() && e.jars().stream().allMatch(j -> j.matches(DIGEST)));
    }

    private static Listing of(Fields f, boolean shipped) {
        boolean known = f.need("khung").equals(FORMAT);
        List<Entry> own = f.mappings("installed").stream().map(e -> {
            Entry entry = new Entry(e.need("id"), e.need("version"), e.need("sha256"), e.need("name"),
                    e.text("by").orElse(""), e.text("at").orElse(""), e.text("unsigned").isPresent(), shipped,
                    e.texts("bundles"));
            e.nothingElse();
            return entry;
        }).toList();
        Set<String> removed = new TreeSet<>(f.texts("removed"));
        Optional<DeveloperMode> developer = f.fields("developer").map(d -> {
            DeveloperMode mode = new DeveloperMode(d.need("by"), instant(d.need("at")), d.need("reason"));
            d.nothingElse();
            return mode;
        });
        f.nothingElse();
        return known ? new Listing(own, removed, developer) : null;
    }

    /** Replaces the list of a folder, which exists. What came with the program is never written. */
    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("khung: ").append(FORMAT).append('\n');
        if (!removed.isEmpty()) {
            text.append("removed: [").append(String.join(", ", new TreeSet<>(removed))).append("]\n");
        }
        developer.ifPresent(d -> text.append("developer: {by: ").append(quoted(d.by())).append(", at: ")
                .append(quoted(d.at().toString())).append(", reason: ").append(quoted(d.reason())).append("}\n"));
        text.append("installed:").append(own.isEmpty() ? " []\n" : "\n");
        own.stream().sorted(Comparator.comparing(Entry::id)).forEach(e -> {
            text.append("  - id: ").append(e.id()).append("\n    version: ").append(quoted(e.version()))
                    .append("\n    sha256: ").append(quoted(e.sha256())).append("\n    name: ")
                    .append(quoted(e.name())).append('\n');
            if (!e.by().isEmpty()) {
                text.append("    by: ").append(quoted(e.by())).append("\n    at: ").append(quoted(e.at()))
                        .append('\n');
            }
            if (e.unsigned()) {
                text.append("    unsigned: yes\n");
            }
            text.append("    bundles: [").append(String.join(", ", e.jars().stream().map(Listing::quoted).toList()))
                    .append("]\n");
        });
        WholeFile.write(folder.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    Listing with(Entry entry) {
        List<Entry> all = new ArrayList<>(own.stream().filter(e -> !e.id().equals(entry.id())).toList());
        Set<String> gone = new TreeSet<>(removed);
        gone.remove(entry.id());
        if (!entry.shipped()) {
            all.add(entry);
        }
        return new Listing(List.copyOf(all), gone, developer);
    }

    /** @param shipped whether the program would bring it back */
    Listing without(String id, boolean shipped) {
        Set<String> gone = new TreeSet<>(removed);
        if (shipped) {
            gone.add(id);
        }
        return new Listing(own.stream().filter(e -> !e.id().equals(id)).toList(), gone, developer);
    }

    Listing with(Optional<DeveloperMode> mode) {
        return new Listing(own, removed, mode);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static String quoted(String text) {
        return '"' + OneLine.of(text, LONGEST).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
