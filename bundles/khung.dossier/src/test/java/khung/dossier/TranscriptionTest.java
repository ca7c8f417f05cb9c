package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import khung.rubric.Content;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;

/**
 * Holds every printed text against the line of the source document it names. Runs where the source documents
 * are at hand: {@code -Dkhung.seeds=FOLDER}.
 */
class TranscriptionTest {

    private static final int LONGEST_RUN = 12;

    private final Map<String, List<String>> seeds = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyTextStandsWhereItSaysInItsSource() throws IOException {
        assumeTrue(System.getProperty("khung.seeds") != null, "no source documents at hand");
        for (Rubric rubric : AllShipped.LIBRARY.rubrics().values()) {
            rubric.items().filter(i -> !i.isGap()).forEach(i -> item(rubric, i));
            for (Map.Entry<String, Guidance.Quote> quote : rubric.guidance().quotes().entrySet()) {
                check(rubric.id() + " " + quote.getKey(), rubric.source().seed(), quote.getValue().line(),
                        quote.getValue().text());
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().toList());
    }

    private void item(Rubric rubric, Item item) {
        String at = rubric.id() + " " + item.key();
        String seed = item.source().seed();
        int line = item.source().line();
        check(at, seed, line, item.text());
        item.target().ifPresent(t -> check(at + " target", seed, line, t));
        item.note().ifPresent(n -> check(at + " note", seed, line, n));
        for (Content content : item.contents()) {
            check(at + " content", seed, content.source().line(), content.text());
        }
        item.method().ifPresent(m -> {
            if (m instanceof Method.Bands bands) {
                bands.bands().forEach(b -> check(at + " band", seed, b.line(), b.text()));
            } else if (m instanceof Method.ChooseOne choice) {
                choice.options().forEach(o -> check(at + " option", seed, o.line(), o.text()));
            } else if (m instanceof Method.Outcomes outcomes) {
                outcomes.tiers().forEach(t -> check(at + " tier", seed, t.line(), t.text()));
            }
        });
    }

    private void check(String what, String seed, int line, String text) {
        List<String> lines = seeds.computeIfAbsent(seed, TranscriptionTest::read);
        if (text.isEmpty()) {
            return;
        }
        String run = lines.subList(line - 1, Math.min(lines.size(), line - 1 + LONGEST_RUN)).stream()
                .collect(Collectors.joining(" "));
        if (!plain(run).contains(plain(text))) {
            wrong.add(what + " (" + seed + ":" + line + "): " + text);
        }
    }

    /** Blanks, emphasis marks and LaTeX around a sign are how the documents were set, not what they say. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[*$]|</?[a-z][^>]*>", "")
                .replace("\\geq", "≥").replace("\\%", "%").replaceAll("[\\s\u00a0]+", "");
    }

    private static List<String> read(String seed) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("khung.seeds")))) {
            Path file = files.filter(p -> p.getFileName().toString().startsWith(seed)).findFirst().orElseThrow();
            return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
