package khung.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

import khung.deadlines.Term;
import khung.dossier.Annulled;
import khung.dossier.Case;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.dossier.Pins;
import khung.dossier.RubricLookup;
import khung.dossier.UnitFacts;
import khung.owner.OwnerLock;
import khung.policy.Act;
import khung.policy.Filter;
import khung.policy.Policies;
import khung.policy.Policy;
import khung.policy.PolicyStore;
import khung.policy.Question;
import khung.policy.Refused;
import khung.policy.Undone;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Rubrics;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.text.BadInput;

/**
 * Keeps cases in one H2 file in the user's folder. The file is opened at first use and closed with the
 * component; a failed call leaves it as it was.
 */
@Component(service = {DossierStore.class, PolicyStore.class}, configurationPid = "khung.store")
@Designate(ocd = Settings.class)
public final class H2DossierStore implements DossierStore, PolicyStore, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(H2DossierStore.class.getName());

    private final Database database;
    private final Rubrics installed;
    private final String engine = ResourceBundle.getBundle("khung.store.engine").getString("engine");
    private final Map<String, Rubric> read = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> policyListeners = new CopyOnWriteArrayList<>();
    private final Acts acts;
    private volatile Policies policies;

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
        this.acts = new Acts(new Acts.Rubrics() {
            @Override
            public Rubric kept(String digest) throws IOException {
                return keptRubric(digest);
            }

            @Override
            public Rulings shipped() {
                return installed.rulings();
            }
        }, engine);
    }

    @Override
    public List<Summary> list() throws IOException {
        return ListOrder.sorted(database.read(DossierTable::list));
    }

    @Override
    public Optional<Stored> load(String id) throws IOException {
        record Found(DossierTable.Row dossier, Optional<String> facts, Optional<String> sheet,
                List<Annulled> annulled) {
        }
        Optional<Found> found = database.read(c -> {
            Optional<DossierTable.Row> row = DossierTable.find(c, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(new Found(row.get(),
                    facts(c, row.get()).map(UnitFactsTable.Row::content), DossierTable.finalSheet(c, row.get()),
                    AnnulmentTable.of(c, id)));
        });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DossierTable.Row row = found.get().dossier();
        Case file = KeptText.read(id, row.content(), found.get().facts(), keptRubric(row.digest()),
                installed.rulings());
        return Optional.of(new Stored(naming(file, found.get().annulled()), row.revision(), row.savedAt(),
                row.savedBy(), row.finalised(), found.get().sheet()));
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
    public void addAll(List<Case> files, RubricLookup rubrics, String author) throws IOException, Changed {
        database.<Void, Changed>write(c -> {
            for (Case file : files) {
                Dossier dossier = file.dossier();
                add(c, file, rubric(dossier, rubrics), author);
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
    public Annulled annul(String id, long expected, Annulled.Order order) throws IOException, Changed {
        Annulled annulled = database.<Annulled, Changed>write(c -> annul(c, finalised(c, id, expected), order));
        tell();
        return annulled;
    }

    @Override
    public Optional<Stored> annulled(String id, long revision) throws IOException {
        Optional<AnnulmentTable.Past> found = database.read(c -> AnnulmentTable.past(c, id, revision));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AnnulmentTable.Past past = found.get();
        Rubric rubric = keptRubric(past.digest());
        Dossier dossier = KeptText.read(id, past.content(), Optional.empty(), rubric, installed.rulings()).dossier();
        Optional<String> facts = database.read(c -> UnitFactsTable.find(c, dossier.unit(), dossier.period(),
                past.savedAt()).map(UnitFactsTable.Row::content));
        return Optional.of(new Stored(KeptText.read(id, past.content(), facts, rubric, installed.rulings()), revision,
                past.savedAt(), past.savedBy(), true, Optional.of(past.sheet())));
    }

    @Override
    public void delete(String id, String author) throws IOException {
        boolean removed = database.write(c -> {
            Optional<DossierTable.Row> row = DossierTable.find(c, id);
            if (row.isPresent() && !AnnulmentTable.of(c, id).isEmpty()) {
                throw new IOException(Messages.text("annulledKept", called(row.get())));
            }
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
            file = KeptText.read(id, draft.content(), (reference, supplements, unit) -> rubric.isPresent() ? rubric
                    : RubricLookup.of(installed).find(reference, supplements, unit), installed.rulings());
        } else {
            file = KeptText.read(id, draft.content(), RubricLookup.of(installed), installed.rulings());
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
        Optional<Rubric> rubric = laid(library, digest);
        if (rubric.isEmpty()) {
            throw new IOException(Messages.text("unreadable", digest, library.problems().isEmpty() ? ""
                    : library.problems().get(0).line(Messages.language())));
        }
        read.put(digest, rubric.get());
        return rubric;
    }

    /** A rubric is kept with the files of its supplements, in the order they are laid on; a file may hold others. */
    private static Optional<Rubric> laid(RubricLibrary library, String digest) throws IOException {
        for (Rubric rubric : library.rubrics().values()) {
            Optional<Rubric> laid = laid(rubric, library.supplements().values().stream()
                    .filter(s -> s.extended().equals(rubric.reference())).toList(), digest);
            if (laid.isPresent()) {
                return laid;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rubric> laid(Rubric rubric, List<Supplement> left, String digest) {
        if (rubric.digest().equals(digest)) {
            return Optional.of(rubric);
        }
        for (int i = 0; i < left.size(); i++) {
            try {
                Optional<Rubric> laid = laid(rubric.with(List.of(left.get(i))), left.subList(i + 1, left.size()), digest);
                if (laid.isPresent()) {
                    return laid;
                }
            } catch (BadInput e) {
                // Not laid on this one.
            }
        }
        return Optional.empty();
    }

    private static Rubric rubric(Dossier dossier, RubricLookup rubrics) throws IOException {
        boolean said = !dossier.supplements().isEmpty() || dossier.digest().isPresent();
        try {
            return rubrics.find(dossier.rubric(), said ? Optional.of(dossier.supplements()) : Optional.empty(),
                    dossier.unit()).orElseThrow(() -> new IOException(
                            Messages.text("noRubric", called(dossier), dossier.rubric())));
        } catch (BadInput e) {
            throw new IOException(e.problems().get(0).line(Messages.language()), e);
        }
    }

    @Override
    public Policies policies() throws IOException {
        if (database.within()) {
            // What is not committed yet is for this thread only.
            return database.read(PolicyTable::all);
        }
        Policies known = policies;
        if (known == null) {
            known = database.read(PolicyTable::all);
            policies = known;
        }
        return known;
    }

    @Override
    public List<Act> acts() throws IOException {
        return database.read(ActTable::all);
    }

    @Override
    public void open(Predicate<String> rubrics, Filter filter, Visitor visitor) throws IOException, Refused {
        OpenDossiers walk = database.read(c -> OpenDossiers.of(c, rubrics, filter));
        while (true) {
            // Read and written out outside the lock, so that saving waits for one page at most.
            Acts.Page page = database.read(c -> Acts.Page.of(c, walk.next(c)));
            if (page.dossiers().isEmpty()) {
                return;
            }
            acts.show(page, visitor);
        }
    }

    @Override
    public Act act(Act act, List<Policy> decided, Predicate<String> rubrics, Optional<Filter> filter, Mover mover)
            throws IOException, Refused {
        return decide(c -> acts.act(c, act, decided, rubrics, filter, mover));
    }

    @Override
    public Undone undo(Act undo) throws IOException, Refused {
        return decide(c -> acts.undo(c, undo));
    }

    @Override
    public Act resolve(Act act, Question question, Question.Answer answer) throws IOException, Refused {
        return decide(c -> acts.resolve(c, act, question, answer));
    }

    /** One transaction; after it, policies are read anew. */
    private <T> T decide(Database.Work<T, Refused> work) throws IOException, Refused {
        T done = database.write(work);
        policies = null;
        tell();
        tell(policyListeners);
        return done;
    }

    @Override
    public void moved(String act, Consumer<Moved> each) throws IOException {
        String last = "";
        while (true) {
            String after = last;
            List<MovedTable.Row> page = database.read(c -> MovedTable.of(c, act, after, 200));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(r -> each.accept(r.moved()));
            last = page.get(page.size() - 1).moved().dossier();
        }
    }

    @Override
    public List<Question> questions() throws IOException {
        return database.read(QuestionTable::open);
    }

    @Override
    public Optional<Seen> revision(String dossier, long revision) throws IOException {
        Optional<DossierTable.Revision> found = database.read(c -> DossierTable.revision(c, dossier, revision));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Rubric rubric = keptRubric(found.get().digest());
        Case file = KeptText.read(dossier, found.get().content(), Optional.empty(), rubric, installed.rulings());
        UnitFacts facts = unitFacts(file.dossier().unit(), file.dossier().period());
        return Optional.of(new Seen(file.with(facts), rubric, revision, Optional.empty(), Optional.empty()));
    }

    @Override
    public Optional<String> keptSheet(String dossier, long revision) throws IOException {
        return database.read(c -> MovedTable.sheet(c, dossier, revision));
    }

    @Override
    public List<Moved> moves(String dossier) throws IOException {
        return database.read(c -> MovedTable.ofDossier(c, dossier));
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public AutoCloseable onPolicy(Runnable listener) {
        policyListeners.add(listener);
        return () -> policyListeners.remove(listener);
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
        Dossier dossier = fixed(pinned(file.dossier(), rubric), rubric, file.dossier().pins());
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
        Dossier typed = pinned(file.dossier(), rubric);
        DossierTable.Row before = unchanged(c, typed.id(), called(typed), expected);
        if (!typed.digest().equals(Optional.of(before.digest()))) {
            // Another rubric or supplement is a move, and a move is an act with an author and a reason.
            throw new Changed(Messages.text("otherRubric", called(typed), typed.rubric()));
        }
        Dossier dossier = fixed(typed, rubric, typed.pins().equals(Pins.NONE) ? kept(before) : typed.pins());
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

    /** A finalised dossier stands by what was known of its unit when it was finalised. */
    private static Optional<UnitFactsTable.Row> facts(Connection c, DossierTable.Row row) throws SQLException {
        return row.finalised() ? UnitFactsTable.find(c, row.unit(), row.period(), row.savedAt())
                : UnitFactsTable.find(c, row.unit(), row.period());
    }

    /** The decision goes with the result it was for; what people entered stays, to be graded again. */
    private Annulled annul(Connection c, DossierTable.Row row, Annulled.Order order) throws SQLException, IOException {
        Instant now = Times.now();
        String sheet = DossierTable.finalSheet(c, row).orElseThrow();
        Annulled annulled = order.done(row.revision(), now.atZone(Term.ZONE).toLocalDate(), AnnulmentTable.digest(sheet));
        Case file = KeptText.read(row.id(), row.content(), Optional.empty(), keptRubric(row.digest()),
                installed.rulings());
        List<Annulled> all = new ArrayList<>(AnnulmentTable.of(c, row.id()));
        all.add(annulled);
        long reopened = row.revision() + 1;
        DossierTable.reopen(c, naming(file, all).dossier().with(Decision.NONE), reopened, now, order.author());
        AnnulmentTable.add(c, row.id(), annulled, reopened, now);
        return annulled;
    }

    /** A dossier that was taken back to what it was before a switch may not name what was annulled since. */
    private static Case naming(Case file, List<Annulled> annulled) {
        List<Annulled> all = new ArrayList<>(file.dossier().annulled());
        annulled.stream().filter(a -> all.stream().noneMatch(a::same)).forEach(all::add);
        return file.with(file.dossier().withAnnulled(all));
    }

    /** What a form that was opened before the first save does not know of yet. */
    private Pins kept(DossierTable.Row before) throws IOException {
        return KeptText.read(before.id(), before.content(), Optional.empty(), keptRubric(before.digest()),
                installed.rulings()).dossier().pins();
    }

    /** A dossier kept for the first time is fixed to what is in force today. */
    private Dossier fixed(Dossier dossier, Rubric rubric, Pins pins) throws IOException {
        Rulings inForce = policies().rulings(installed.rulings(), dossier.unit(), rubric.reference(), LocalDate.now());
        return dossier.with(pins.completed(rubric, inForce, engine));
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
        if (row.finalised() || row.revision() != expected) {
            throw changed(row, row.finalised() ? "finalised" : "changed");
        }
        return row;
    }

    private static DossierTable.Row finalised(Connection c, String id, long expected) throws SQLException, Changed {
        DossierTable.Row row = DossierTable.find(c, id).orElseThrow(() -> new Changed(Messages.text("gone", id)));
        if (!row.finalised() || row.revision() != expected) {
            throw changed(row, row.finalised() ? "changed" : "notFinalised");
        }
        return row;
    }

    private static Changed changed(DossierTable.Row row, String key) {
        return new Changed(Messages.text(key, called(row), row.savedBy(), Times.readable(row.savedAt())));
    }

    private static String called(DossierTable.Row row) {
        return row.name().isBlank() ? row.id() : row.name();
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
        return dossier.pinned(rubric);
    }

    private static String called(Dossier dossier) {
        return dossier.person().name().isBlank() ? dossier.id() : dossier.person().name();
    }

    private Rubric keptRubric(String digest) throws IOException {
        return rubric(digest).orElseThrow(() -> new IOException(Messages.text("unreadable", digest, "")));
    }

    /** What was saved is saved, whatever a listener makes of it. */
    private void tell() {
        tell(listeners);
    }

    private static void tell(List<Runnable> listeners) {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "listener", e);
            }
        }
    }
}
