package khung.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Brings the tables to the state this program knows. */
final class Migrations {

    /** In order; a file once shipped is never changed. */
    private static final List<String> FILES = List.of("V1__dossiers.sql", "V2__policies.sql",
            "V3__annulments.sql");
    private static final int NEWEST = FILES.size();
    private static final String HISTORY = "flyway_schema_history";

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {
    }

    /**
     * @param open keeps the database open while Flyway comes and goes with connections of its own
     * @throws IOException when the file was made by a newer program, or a migration fails
     */
    static void run(DataSource source, Connection open, H2File file) throws IOException, SQLException {
        int version = version(open);
        if (version > NEWEST) {
            throw new IOException(Messages.text("newer", file.path()));
        }
        // Loading Flyway takes longer than all the rest of opening.
        if (version < NEWEST) {
            migrate(source, file);
        }
    }

    private static int version(Connection c) throws SQLException {
        try (ResultSet table = c.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!table.next()) {
                return 0;
            }
        }
        try (PreparedStatement s = c.prepareStatement(
                "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"" + HISTORY + "\" WHERE \"success\"");
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getInt(1);
        }
    }

    private static void migrate(DataSource source, H2File file) throws IOException {
        FLYWAY.setLevel(Level.WARNING);
        try {
            Flyway.configure(Flyway.class.getClassLoader()).dataSource(source).locations(new String[0])
                    .resourceProvider(new Shipped()).load().migrate();
        } catch (FlywayException e) {
            throw new IOException(Messages.text("failed", file.path(), e.getMessage()), e);
        }
    }

    /** Flyway's own search of the class path sees only its own bundle. */
    private static final class Shipped implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return FILES.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return FILES.stream().filter(f -> f.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(f::endsWith))
                    .<LoadableResource>map(Script::new).toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new InputStreamReader(Migrations.class.getResourceAsStream("migration/" + name),
                    StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return null;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
