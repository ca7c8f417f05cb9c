package khung.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** Phụ lục 1 as it ships beside versions of it that are invented here by writing something otherwise. */
final class Versions {

    static final String ID = "lamdong-2026.phu-luc-1";
    static final String OLD = ID + "@2026.6.3";
    static final String NEW = ID + "@2026.9.1";

    private static final List<String> SHIPPED = List.of("common.part-a", "lamdong-2026.guidance", "rulings", ID,
            "lamdong-2026.phu-luc-2");

    private Versions() {
    }

    static String text(String name) {
        try (InputStream in = Versions.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Phụ lục 1 as version 2026.9.1 with something else written otherwise too. */
    static String later(UnaryOperator<String> writing) {
        return writing.apply(replaced(text(ID), "version: 2026.6.3\nerratum", "version: 2026.9.1\nerratum")
                .replaceFirst("replaces: .*", "replaces: " + OLD));
    }

    /** A replacement that must have something to replace. */
    static String replaced(String text, String what, String by) {
        if (!text.contains(what)) {
            throw new IllegalArgumentException(what);
        }
        return text.replace(what, by);
    }

    /** What is written from the beginning of one row up to another, by their numbers, taken out. */
    static String without(String text, String number, String next) {
        int from = text.indexOf("          - number: \"" + number + "\"");
        int to = text.indexOf("          - number: \"" + next + "\"");
        return text.substring(0, from) + text.substring(to);
    }

    static String renumbered(String text, String number, String other) {
        return replaced(text, "- number: \"" + number + "\"", "- number: \"" + other + "\"");
    }

    /**
     * Row 1.3 fell away and the rows after it moved up; its 2 points went to the last row. Row 2.1 was split in two
     * and those after it moved down. Rows 3.1 and 3.2 became one. Row 2.5 has other words and is the same row.
     */
    static String split() {
        return later(t -> {
            String s = without(t, "1.3", "1.4");
            for (int i = 4; i <= 8; i++) {
                s = renumbered(s, "1." + i, "1." + (i - 1));
            }
            s = replaced(s, "max: \"2.5\"\n            line: 214", "max: \"4.5\"\n            line: 214");
            s = replaced(s, "- Chỉ số cải cách hành chính (PAR Index)\"", "- Chỉ số PAR Index\"\n            was: [B.2.5]");
            for (int i = 7; i >= 2; i--) {
                s = renumbered(s, "2." + i, "2." + (i + 1));
            }
            s = replaced(s, "- Ban hành kế hoạch, chương trình hành động thực hiện các nghị quyết, chỉ thị, kết luận theo phân cấp\"",
                    "- Ban hành kế hoạch\"\n            was: [B.2.1]");
            s = replaced(s, "max: \"1.5\"\n            line: 216\n            method: {ratio: {target: \"2\", upTo: \"3\", unit: \"văn bản\"}}\n",
                    "max: \"1\"\n            line: 216\n            method: {ratio: {target: \"2\", upTo: \"3\", unit: \"văn bản\"}}\n"
                    + "          - number: \"2.2\"\n            text: \"- Ban hành chương trình hành động\"\n            was: [B.2.1]\n"
                    + "            max: \"0.5\"\n            line: 216\n            method: {ratio: {target: \"2\", unit: \"văn bản\"}}\n");
            s = without(s, "3.2", "3.3");
            return replaced(s, "- Triển khai chương trình, đề án chuyển đổi số\"\n            target: \"Có ít nhất 01 sản phẩm\"\n            max: \"2\"",
                    "- Chuyển đổi số và đổi mới sáng tạo\"\n            was: [B.3.1, B.3.2]\n            target: \"Có ít nhất 01 sản phẩm\"\n            max: \"4\"");
        });
    }

    /** What ships and these besides. */
    static RubricRegistry installed(String... more) {
        List<RubricFile> files = new ArrayList<>();
        SHIPPED.forEach(name -> files.add(new RubricFile(name + ".yaml", text(name))));
        for (int i = 0; i < more.length; i++) {
            files.add(new RubricFile("invented-" + i + ".yaml", more[i]));
        }
        RubricRegistry registry = registry(files);
        if (!registry.problems().isEmpty()) {
            throw new IllegalStateException(registry.problems().toString());
        }
        return registry;
    }

    private static RubricRegistry registry(List<RubricFile> files) {
        RubricRegistry registry = new RubricRegistry();
        registry.add(new RubricSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RubricFile> files() {
                return files;
            }
        });
        return registry;
    }

    /** Every rubric file of every bundle in the tree. */
    static RubricRegistry everything() throws IOException {
        List<RubricFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            for (Path file : all.filter(p -> p.toString().endsWith(".yaml")
                    && p.getParent().endsWith(Path.of("src", "main", "resources", "rubrics"))).sorted().toList()) {
                files.add(new RubricFile(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return registry(files);
    }

    static Rubric rubric(RubricRegistry installed, String reference) {
        return installed.find(reference).orElseThrow();
    }
}
