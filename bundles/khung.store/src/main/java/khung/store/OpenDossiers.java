package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import khung.policy.Filter;

/**
 * Walks over the open dossiers of some rubrics, in the order of rubric and id, a page at a time. Each page begins
 * after the last id of the one before, so a page costs the same however many dossiers there are, and a dossier that
 * moves to another rubric meanwhile is not met twice.
 */
final class OpenDossiers {

    private static final int PAGE = 100;

    private final Filter filter;
    private final List<String> references;
    private final List<String> ids = new ArrayList<>();
    private int at;
    private String last = "";

    private OpenDossiers(Filter filter, List<String> references) {
        this.filter = filter;
        this.references = references;
    }

    /** Begins. */
    static OpenDossiers of(Connection c, Predicate<String> rubrics, Filter filter) throws SQLException {
        List<String> references = references(c).stream().filter(rubrics).toList();
        OpenDossiers walk = new OpenDossiers(filter, references);
        if (!filter.ids().isEmpty()) {
            walk.named(c);
        }
        return walk;
    }

    private static List<String> references(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "SELECT DISTINCT reference FROM dossier WHERE finalised = FALSE ORDER BY reference");
                ResultSet r = s.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (r.next()) {
                all.add(r.getString(1));
            }
            return all;
        }
    }

    private void named(Connection c) throws SQLException {
        record Head(String reference, String id) {
        }
        List<Head> heads = new ArrayList<>();
        for (String id : filter.ids()) {
            try (PreparedStatement s = c.prepareStatement("SELECT reference FROM dossier WHERE id = ?")) {
                s.setString(1, id);
                try (ResultSet r = s.executeQuery()) {
                    if (r.next() && references.contains(r.getString(1))) {
                        heads.add(new Head(r.getString(1), id));
                    }
                }
            }
        }
        heads.sort(Comparator.comparing(Head::reference).thenComparing(Head::id));
        heads.forEach(h -> ids.add(h.id()));
    }

    /** The next dossiers; none when it is over. */
    List<DossierTable.Row> next(Connection c) throws SQLException {
        return filter.ids().isEmpty() ? nextOfRubrics(c) : nextNamed(c);
    }

    private List<DossierTable.Row> nextNamed(Connection c) throws SQLException {
        List<DossierTable.Row> page = new ArrayList<>();
        while (at < ids.size() && page.size() < PAGE) {
            Optional<DossierTable.Row> row = DossierTable.find(c, ids.get(at++));
            row.filter(r -> !r.finalised() && matches(r)).ifPresent(page::add);
        }
        return page.isEmpty() && at < ids.size() ? nextNamed(c) : page;
    }

    private boolean matches(DossierTable.Row row) {
        return filter.unit().map(u -> DossierTable.key(u).equals(row.unit())).orElse(true)
                && filter.period().map(row.period()::equals).orElse(true);
    }

    private List<DossierTable.Row> nextOfRubrics(Connection c) throws SQLException {
        while (at < references.size()) {
            List<DossierTable.Row> page = page(c, references.get(at));
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).id();
                return page;
            }
            at++;
            last = "";
        }
        return List.of();
    }

    /** Sorted by all columns of the index, so that H2 reads no further than the page. */
    private List<DossierTable.Row> page(Connection c, String reference) throws SQLException {
        String sql = DossierTable.SELECT + " WHERE d.finalised = FALSE AND d.reference = ? AND d.id > ?"
                + (filter.unit().isPresent() ? " AND d.unit = ?" : "")
                + (filter.period().isPresent() ? " AND d.period = ?" : "")
                + " ORDER BY d.finalised, d.reference, d.id FETCH FIRST " + PAGE + " ROWS ONLY";
        try (PreparedStatement s = c.prepareStatement(sql)) {
            int n = 0;
            s.setString(++n, reference);
            s.setString(++n, last);
            if (filter.unit().isPresent()) {
                s.setString(++n, DossierTable.key(filter.unit().get()));
            }
            if (filter.period().isPresent()) {
                s.setString(++n, filter.period().get().text());
            }
            List<DossierTable.Row> page = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    page.add(DossierTable.read(r));
                }
            }
            return page;
        }
    }
}
