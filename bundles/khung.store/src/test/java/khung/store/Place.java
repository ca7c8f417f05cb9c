package khung.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** A store in a folder, with the rubrics that ship, or with none. */
final class Place {

    static final String REFERENCE = "lamdong-2026.phu-luc-1@2026.6.3";
    private static final List<String> SHIPPED = List.of("common.part-a", "lamdong-2026.guidance", "rulings",
            "lamdong-2026.phu-luc-1", "lamdong-2026.phu-luc-2");

    private Place() {
    }

    static H2DossierStore store(Path folder) {
        return store(folder, shipped());
    }

    static H2DossierStore store(Path folder, RubricRegistry installed) {
        return new H2DossierStore(new OsgiDataSourceFactory(new Driver()), folder, "khung", installed);
    }

    static RubricRegistry shipped() {
        return registry(UnaryOperator.identity());
    }

    /** What ships, and these files besides. */
    static RubricRegistry shippedWith(String... more) {
        RubricRegistry registry = shipped();
        registry.add(new RubricSource() {
            @Override
            public String name() {
                return "more";
            }

            @Override
            public List<RubricFile> files() {
                List<RubricFile> files = new ArrayList<>();
                for (String text : more) {
                    files.add(new RubricFile("invented-" + files.size() + ".yaml", text));
                }
                return files;
            }
        });
        if (!registry.problems().isEmpty()) {
            throw new IllegalStateException(registry.problems().toString());
        }
        return registry;
    }

    /** A rubric file as it ships. */
    static String text(String name) throws IOException {
        try (InputStream in = Place.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RubricRegistry registry(UnaryOperator<String> writing) {
        RubricRegistry registry = new RubricRegistry();
        registry.add(new RubricSource() {
            @Override
            public String name() {
                return "shipped";
            }

            @Override
            public List<RubricFile> files() throws IOException {
                List<RubricFile> files = new ArrayList<>();
                for (String name : SHIPPED) {
                    String text = text(name);
                    files.add(new RubricFile(name + ".yaml",
                            name.equals("lamdong-2026.phu-luc-1") ? writing.apply(text) : text));
                }
                return files;
            }
        });
        return registry;
    }

    static Rubric rubric() {
        return shipped().find(REFERENCE).orElseThrow();
    }

    /** Phụ lục 1 with something written otherwise. */
    static Rubric altered(UnaryOperator<String> writing) {
        return registry(writing).find(REFERENCE).orElseThrow();
    }

    /** One number out of a closed store. */
    static long number(Path folder, String sql, String parameter) throws SQLException, IOException {
        String url = new H2File(folder, "khung").url();
        try (Connection c = DriverManager.getConnection(url, "khung", "");
                PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, parameter);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getLong(1);
            }
        }
    }
}
