package khung.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.dossier.UnitFacts;
import khung.owner.OwnerLock;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Rubrics;

/**
 * Keeps cases in one H2 file in the user's folder. The file is opened at first use and closed with the
 * component; a failed call leaves it as it was.
 */
@Component(service = DossierStore.class, configurationPid = "khung.store")
@Designate(ocd = Settings.class)
public final class H2DossierStore implements DossierStore, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(H2DossierStore.class.getName());

    private final Database database;
    private final Rubrics installed;
    private final String engine = ResourceBundle.getBundle("khung.store.engine").getString("engine");
    private final Map<String, Rubric> read = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** As a component: only the process that owns the user's folder gets here. */
    @Activate
    public H2DossierStore(@Reference OwnerLock owner,
            @Reference(target = "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.h2.Driver)")
            DataSourceFactory h2, @Reference Rubrics installed, Settings settings) {
        this(h2, owner.home(), settings.file(), installed);
    }

    /**
     * Without a framework.
     *
     * @param h2 makes H2 data sources
     * @param folder where the file is or will be; exists, absolute
     * @param name the file's name without its ending
     * @param installed knows the rulings, and the rubric of a dossier never saved yet
     */
    public H2DossierStore(DataSourceFactory h2, Path folder, String name, Rubrics installed) {
        this.database = new Database(h2, new H2File(folder, name));
        this.installed = installed;
    }

    @Override
    public List<Summary> list() throws IOException {
        return ListOrder.sorted(database.read(DossierTable::list));
    }

    @Override
    public Optional<Stored> load(String id) throws IOException {
        record Found(DossierTable.Row dossier, Optional<String> facts, Optional<String> sheet) {
        }
        Optional<Found> found = database.read(c -> {
            Optional<DossierTable.Row> row = DossierTable.find(c, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(new Found(row.get(),
                    UnitFactsTable.find(c, row.get().unit(), row.get().period()).map(UnitFactsTable.Row::content),
                    DossierTable.finalSheet(c, row.get())));
        });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DossierTable.Row row = found.get().dossier();
        Case file = KeptText.read(id, row.content(), found.get().facts(), keptRubric(row.digest()),
                installed.rulings());
        return Optional.of(new Stored(file, row.revision(), row.savedAt(), row.savedBy(), row.finalised(),
                found.get().sheet()));
    }

    @Override
    public UnitFacts unitFacts(String unit, Period period) throws IOException {
        Optional<UnitFactsTable.Row> row = database.read(c -> UnitFactsTable.find(c, unit, period));
        return row.isEmpty() ? UnitFacts.unknown(unit, period)
                : KeptText.facts(unit, period, row.get().content(), keptRubric(row.get().digest()));
    }

    @Override
    public long save(Case file, long expected, Rubric rubric, String author) throws IOException, Changed {
        long revision = database.<Long, Changed>write(c -> {
            long kept = expected == 0 ? add(c, file, rubric, author) : change(c, file, expected, rubric, author);
            DraftTable.drop(c, file.dossier().id());
            return kept;
        });
        tell();
        return revision;
    }

    @Override
    public void addAll(List<Case> files, Function<String, Optional<Rubric>> rubrics, String author)
            throws IOException, Changed {
        database.<Void, Changed>write(c -> {
            for (Case file : files) {
                Dossier dossier = file.dossier();
                Optional<Rubric> rubric = rubrics.apply(dossier.rubric());
                if (rubric.isEmpty()) {
                    throw new IOException(Messages.text("noRubric", called(dossier), dossier.rubric()));
                }
                add(c, file, rubric.get(), author);
                DraftTable.drop(c, dossier.id());
            }
            return null;
        });
        tell();
    }

    @Override
    public void finalise(String id, long expected, String sheet, String author) throws IOException, Changed {
        database.<Void, Changed>write(c -> {
            DossierTable.finalise(c, unchanged(c, id, id, expected), Times.now(), author, engine, sheet);
            return null;
        });
        tell();
    }

    @Override
    public void delete(String id, String author) throws IOException {
        boolean removed = database.write(c -> {
            Optional<DossierTable.Row> row = DossierTable.find(c, id);
            if (row.isPresent()) {
                DossierTable.delete(c, row.get(), Times.now(), author);
            }
            return DraftTable.drop(c, id) || row.isPresent();
        });
        if (removed) {
            tell();
        }
    }

    @Override
    public void keepDraft(Case file, long basedOn) throws IOException {
        database.write(c -> {
            DraftTable.keep(c, file, basedOn, Times.now());
            return null;
        });
    }

    @Override
    public Optional<Draft> draft(String id) throws IOException {
        Optional<DraftTable.Row> row = database.read(c -> DraftTable.find(c, id));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        DraftTable.Row draft = row.get();
        Case file;
        if (draft.digest().isPresent()) {
            Optional<Rubric> rubric = rubric(draft.digest().get());
            file = KeptText.read(id, draft.content(), reference -> rubric.or(() -> installed.find(reference)),
                    installed.rulings());
        } else {
            file = KeptText.read(id, draft.content(), installed::find, installed.rulings());
        }
        return Optional.of(new Draft(file, draft.basedOn(), draft.at()));
    }

    @Override
    public void dropDraft(String id) throws IOException {
        database.write(c -> DraftTable.drop(c, id));
    }

    @Override
    public Optional<Rubric> rubric(String digest) throws IOException {
        Rubric known = read.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        List<RubricFile> files = database.read(c -> RubricTable.files(c, digest));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        RubricLibrary library = RubricLibrary.of(files);
        Optional<Rubric> rubric = library.rubrics().values().stream().filter(r -> r.digest().equals(digest))
                .findFirst();
        if (rubric.isEmpty()) {
            throw new IOException(Messages.text("unreadable", digest, library.problems().isEmpty() ? ""
                    : library.problems().get(0).line(Messages.language())));
        }
        read.put(digest, rubric.get());
        return rubric;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    @Deactivate
    public void close() throws IOException {
        database.close();
    }

    private long add(Connection c, Case file, Rubric rubric, String author) throws SQLException, IOException, Changed {
        Dossier dossier = pinned(file.dossier(), rubric);
        if (DossierTable.find(c, dossier.id()).isPresent()) {
            throw new Changed(Messages.text("exists", dossier.id()));
        }
        Instant now = Times.now();
        RubricTable.keep(c, rubric, now);
        // A new dossier without facts says nothing about its unit; it must not wipe out what others know.
        if (given(file.unit())) {
            keepFacts(c, file, rubric, now, author);
        }
        long revision = DossierTable.firstRevision(c, dossier.id());
        DossierTable.insert(c, dossier, revision, now, author);
        return revision;
    }

    private long change(Connection c, Case file, long expected, Rubric rubric, String author)
            throws SQLException, IOException, Changed {
        Dossier dossier = pinned(file.dossier(), rubric);
        DossierTable.Row before = unchanged(c, dossier.id(), called(dossier), expected);
        Instant now = Times.now();
        RubricTable.keep(c, rubric, now);
        // Only who had the facts of a unit before them can have taken them away.
        boolean hadThem = DossierTable.key(file.unit().unit()).equals(before.unit())
                && file.unit().period().equals(before.period());
        if (given(file.unit()) || hadThem && !before.unit().isBlank()) {
            keepFacts(c, file, rubric, now, author);
        }
        DossierTable.update(c, dossier, before.revision() + 1, now, author);
        return before.revision() + 1;
    }

    private static void keepFacts(Connection c, Case file, Rubric rubric, Instant now, String author)
            throws SQLException, IOException {
        if (file.unit().unit().isBlank()) {
            throw new IOException(Messages.text("noUnit", called(file.dossier())));
        }
        UnitFactsTable.keep(c, file.unit(), rubric.digest(), now, author);
    }

    private static boolean given(UnitFacts facts) {
        return !facts.equals(UnitFacts.unknown(facts.unit(), facts.period()));
    }

    private static DossierTable.Row unchanged(Connection c, String id, String called, long expected)
            throws SQLException, Changed {
        Optional<DossierTable.Row> found = DossierTable.find(c, id);
        if (found.isEmpty()) {
            throw new Changed(Messages.text("gone", called));
        }
        DossierTable.Row row = found.get();
        String key = row.finalised() ? "finalised" : "changed";
        if (row.finalised() || row.revision() != expected) {
            throw new Changed(Messages.text(key, row.name().isBlank() ? id : row.name(), row.savedBy(),
                    Times.readable(row.savedAt())));
        }
        return row;
    }

    private static Dossier pinned(Dossier dossier, Rubric rubric) throws Changed {
        if (dossier.id().isBlank()) {
            throw new IllegalArgumentException("a dossier needs an id before it is kept");
        }
        boolean same = dossier.rubric().equals(rubric.reference())
                && dossier.digest().filter(d -> !d.equals(rubric.digest())).isEmpty();
        if (!same) {
            throw new Changed(Messages.text("otherRubric", called(dossier), dossier.rubric()));
        }
        return dossier.pinned(rubric.digest());
    }

    private static String called(Dossier dossier) {
        return dossier.person().name().isBlank() ? dossier.id() : dossier.person().name();
    }

    private Rubric keptRubric(String digest) throws IOException {
        return rubric(digest).orElseThrow(() -> new IOException(Messages.text("unreadable", digest, "")));
    }

    /** What was saved is saved, whatever a listener makes of it. */
    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "listener", e);
            }
        }
    }
}
