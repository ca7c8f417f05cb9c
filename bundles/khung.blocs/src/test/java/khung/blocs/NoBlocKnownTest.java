package khung.blocs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Nothing in the core or the window knows a bloc or a rubric that ships: their codes and ids are read from the bundles
 * that bring them and searched for everywhere else. Examples in messages use an invented id.
 */
class NoBlocKnownTest {

    private static final Path BUNDLES = Path.of(System.getProperty("basedir", "."), "..");
    private static final Pattern DATA = Pattern.compile("khung\\.(bloc\\.|rubrics\\.|appendix\\.|itest|wrap\\.).*");
    private static final Pattern HEAD = Pattern.compile("(?s)khung: (?:rubric|guidance|part|supplement)/1\\R.*");
    private static final Pattern ID = Pattern.compile("(?m)^id: *\"?([a-z0-9.-]+)");
    private static final Pattern CODE = Pattern.compile("khung\\.bloc;[^\\n]*\\bid=\"?([a-z0-9-]+)");
    private static final Pattern FAMILY = Pattern.compile("[a-z-]+-\\d[0-9-]*");
    /** The same word for something else: a cap that a unit has set for itself. */
    private static final Set<String> OTHER_MEANING = Set.of("f.mappings(\"local\")", "writeObjectFieldStart(\"local\")");

    @Test
    void theIdsAndCodesSearchedForAreThoseThatShip() throws IOException {
        assertTrue(ids().contains("lamdong-2026.phu-luc-3"), ids().toString());
        assertTrue(ids().contains("lamdong-2026"), ids().toString());
        assertEquals(Set.of("advisory", "council", "departments", "front", "local"), codes());
    }

    @Test
    void noIdOfARubricThatShipsStandsInTheCoreOrTheWindow() throws IOException {
        Pattern any = Pattern.compile("(?<![A-Za-z0-9.-])(" + alternatives(ids()) + ")(?![A-Za-z0-9-])");
        assertEquals(List.of(), found((file, line) -> any.matcher(line).find()));
    }

    @Test
    void noCodeOfABlocThatShipsStandsInTheCoreOrTheWindow() throws IOException {
        String codes = alternatives(codes());
        Pattern literal = Pattern.compile("\"(" + codes + ")\"");
        Pattern named = Pattern.compile("bloc\\.(" + codes + ")\\b");
        Pattern listed = Pattern.compile("\\b(" + codes + ")\\b");
        Pattern about = Pattern.compile("(?i)\\bbloc|khối");
        assertEquals(List.of(), found((file, line) -> {
            if (OTHER_MEANING.stream().anyMatch(line::contains)) {
                return false;
            }
            boolean java = file.toString().endsWith(".java");
            return named.matcher(line).find() || java && literal.matcher(line).find()
                    || !java && listed.matcher(line).find() && about.matcher(line).find();
        }));
    }

    @FunctionalInterface
    private interface Finds {
        boolean in(Path file, String line);
    }

    private static List<String> found(Finds finds) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path bundle : bundles(false)) {
            Path sources = bundle.resolve("src/main");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(sources)) {
                for (Path file : all.filter(f -> f.toString().matches(".*\\.(java|properties|ya?ml|json|xml|txt)"))
                        .sorted().toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (finds.in(file, lines.get(i))) {
                            found.add(BUNDLES.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Path bundle : bundles(true)) {
            Path folder = bundle.resolve("src/main/resources/rubrics");
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    String text = Files.readString(file);
                    Matcher id = ID.matcher(text);
                    if (HEAD.matcher(text).find() && id.find()) {
                        ids.add(id.group(1));
                        String family = id.group(1).replaceFirst("\\..*", "");
                        if (FAMILY.matcher(family).matches()) {
                            ids.add(family);
                        }
                    }
                }
            }
        }
        return ids;
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path bundle : bundles(true)) {
            Matcher code = CODE.matcher(Files.readString(bundle.resolve("bnd.bnd")));
            if (bundle.getFileName().toString().startsWith("khung.bloc.") && code.find()) {
                codes.add(code.group(1));
            }
        }
        return codes;
    }

    private static List<Path> bundles(boolean data) throws IOException {
        try (Stream<Path> all = Files.list(BUNDLES)) {
            return all.filter(f -> Files.isRegularFile(f.resolve("bnd.bnd"))
                    && DATA.matcher(f.getFileName().toString()).matches() == data).sorted().toList();
        }
    }

    private static String alternatives(Set<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }
}
