package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.trust.internal.FolderSupplements;
import khung.trust.files.Home;
import khung.trust.internal.KeyFolder;

/** The command line on a machine with Phụ lục 3 and 5, a working folder, and a user's folder of its own. */
final class SupplementDesk {

    final Path cwd;
    final Path home;
    final RubricRegistry rubrics = new RubricRegistry();
    final KhungCommandLine line;
    final FolderSupplements supplements;

    SupplementDesk(Path folder) throws IOException {
        cwd = Files.createDirectories(folder.resolve("bàn làm việc"));
        home = Files.createDirectories(folder.resolve("nhà"));
        rubrics.add(shipped("khung.rubrics.common", "common.part-a", "lamdong-2026.guidance", "rulings"));
        rubrics.add(shipped("khung.bloc.advisory", "lamdong-2026.phu-luc-3", "lamdong-2026.phu-luc-3.supplement"));
        rubrics.add(shipped("khung.bloc.departments", "lamdong-2026.phu-luc-5"));
        Home place = new Home(home, true);
        KeyFolder keys = new KeyFolder(place, Clock.systemUTC());
        supplements = new FolderSupplements(place, keys, rubrics, source -> {
            rubrics.add(source);
            return () -> rubrics.remove(source);
        });
        line = new KhungCommandLine(rubrics, null, null, null, null);
        line.keys = keys;
        line.supplements = supplements;
        Files.copy(checkout("product/samples/supplements/so-mau.phu-luc-5.yaml"), cwd.resolve("mau.yaml"));
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

        List<String> lines() {
            return out.lines().toList();
        }
    }

    Outcome run(String... args) {
        return run(new byte[0], args);
    }

    Outcome run(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = line.run(cwd, List.of(args), new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Makes a key and trusts it. */
    void trustedKey() {
        run("key", "new", "Sở Mẫu", "-o", "khoa");
        run("key", "trust", "khoa.pub");
    }

    /** Writes a file and signs it with the trusted key. */
    void signed(String name, String content) throws IOException {
        Files.writeString(cwd.resolve(name), content);
        run("supplement", "sign", name, "--key", "khoa");
    }

    String sample() throws IOException {
        return Files.readString(cwd.resolve("mau.yaml"));
    }

    /** Every file of the user's folder with its content. */
    Map<String, String> kept() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(home.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    List<String> references() {
        return rubrics.supplements().stream().map(khung.rubric.Supplement::reference).toList();
    }

    static Path checkout(String file) {
        return Path.of("").toAbsolutePath().resolve("../..").normalize().resolve(file);
    }

    private static RubricSource shipped(String bundle, String... names) {
        List<RubricFile> files = Stream.of(names)
                .map(n -> new RubricFile(bundle + "/rubrics/" + n + ".yaml", resource(n))).toList();
        return new RubricSource() {
            @Override
            public String name() {
                return bundle;
            }

            @Override
            public List<RubricFile> files() {
                return files;
            }
        };
    }

    static String resource(String name) {
        try (InputStream in = SupplementDesk.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
