package khung.trust.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.SigningKey;
import khung.trust.files.Home;
import khung.trust.supplements.InstalledSupplements.Installation;

/** One machine of an office: what ships with Phụ lục 3 and 5, a user's folder, and one key it trusts. */
final class Office {

    static final String OWN = """
            khung: supplement/1
            id: so-mau.phu-luc-5
            version: "2026.1"
            extends: lamdong-2026.phu-luc-5@2026.6.3
            title: "Sở Mẫu"
            by: "Sở Mẫu"
            date: 2026-11-21
            basis: own
            reason: "Đơn vị cụ thể hóa"
            unit: "Sở Mẫu"
            fill:
              B.1.2: {method: {ratio: {target: "95", unit: "%"}}, says: "95% nhiệm vụ"}
            """;

    final Path home;
    final RubricRegistry rubrics = new RubricRegistry();
    final SigningKey key;
    final KeyFolder keys;
    final FolderSupplements supplements;

    Office(Path home, SigningKey key, boolean mayChange) throws BadInput, IOException {
        this.home = home;
        this.key = key;
        rubrics.add(shipped("khung.rubrics.common", "common.part-a", "lamdong-2026.guidance", "rulings"));
        rubrics.add(shipped("khung.bloc.advisory", "lamdong-2026.phu-luc-3", "lamdong-2026.phu-luc-3.supplement"));
        rubrics.add(shipped("khung.bloc.departments", "lamdong-2026.phu-luc-5"));
        Home place = new Home(home, mayChange);
        keys = new KeyFolder(place, Clock.systemUTC());
        if (mayChange) {
            keys.trust(key.signer(), "an");
        }
        supplements = new FolderSupplements(place, keys, rubrics, source -> {
            rubrics.add(source);
            return () -> rubrics.remove(source);
        });
    }

    Installation install(String content) throws BadInput, IOException {
        return install(content, Optional.of(signature(content)));
    }

    Installation install(String content, Optional<byte[]> signature) throws BadInput, IOException {
        return supplements.install("tệp.yaml", bytes(content), signature, "an");
    }

    /** A signature by the trusted key, under the reference the content gives itself. */
    byte[] signature(String content) {
        return signature(key, "supplement", reference(content), content);
    }

    static byte[] signature(SigningKey by, String kind, String name, String content) {
        return bytes(by.sign(kind, name, Sha256.of(bytes(content)), LocalDate.of(2026, 11, 21)).text());
    }

    private static String reference(String content) {
        return field(content, "id") + "@" + field(content, "version");
    }

    private static String field(String content, String name) {
        return content.lines().filter(l -> l.startsWith(name + ":")).findFirst()
                .map(l -> l.substring(name.length() + 1).strip().replace("\"", "")).orElse("x");
    }

    /** Every file of the user's folder with its content. */
    Map<String, String> files() throws IOException {
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

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RubricSource shipped(String bundle, String... names) {
        List<RubricFile> files = Stream.of(names).map(n -> new RubricFile(bundle + "/rubrics/" + n + ".yaml", resource(n)))
                .toList();
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
        try (InputStream in = Office.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
