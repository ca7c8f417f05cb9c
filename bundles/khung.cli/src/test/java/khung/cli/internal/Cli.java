package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import khung.authoring.TableReader;
import khung.dossier.DossierStore;
import khung.dossier.FormPrinter;
import khung.policy.Switching;
import khung.results.ResultSources;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** The command line as a person meets it: words in, lines and a status out. */
final class Cli {

    private static final List<String> SHIPPED = List.of("common.part-a.yaml", "lamdong-2026.guidance.yaml",
            "rulings.yaml", "lamdong-2026.phu-luc-1.yaml", "lamdong-2026.phu-luc-2.yaml");

    final Path cwd;
    final RubricRegistry rubrics = new RubricRegistry();
    DossierStore store;
    FormPrinter printer;
    Switching switching;
    TableReader tables;
    ResultSources results;

    Cli(Path cwd) {
        this.cwd = cwd;
        rubrics.add(source("shipped", SHIPPED.stream().map(Cli::shipped).toList()));
    }

    /** What a command printed and how it ended. */
    record Outcome(int status, String out, String err) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    Outcome run(String... args) {
        return run(new byte[0], args);
    }

    Outcome run(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        KhungCommandLine line = new KhungCommandLine(rubrics, store, switching, printer, tables);
        line.results = results;
        int status = line.run(cwd, List.of(args),
                new ByteArrayInputStream(in), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static RubricSource source(String name, List<RubricFile> files) {
        return new RubricSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<RubricFile> files() {
                return new ArrayList<>(files);
            }
        };
    }

    static RubricFile shipped(String name) {
        try (InputStream in = Cli.class.getResourceAsStream("/rubrics/" + name)) {
            return new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the checkout. */
    static Path checkout(String folder) {
        return Path.of("").toAbsolutePath().resolve("../..").normalize().resolve(folder);
    }
}
