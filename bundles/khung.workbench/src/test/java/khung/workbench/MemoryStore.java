package khung.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import khung.dossier.Annulled;
import khung.dossier.Case;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.dossier.UnitFacts;
import khung.rubric.Rubric;
import khung.text.BadInput;

/** A store that forgets at the end of the test and refuses to be used on the UI thread. */
final class MemoryStore implements DossierStore {

    private final Thread ui = Thread.currentThread();
    private final Map<String, Stored> dossiers = new LinkedHashMap<>();
    private final Map<String, Stored> past = new LinkedHashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, UnitFacts> facts = new LinkedHashMap<>();
    private final Map<String, Rubric> rubrics = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int draftsKept;

    private void beside() {
        if (Thread.currentThread() == ui) {
            throw new IllegalStateException("store used on the UI thread");
        }
    }

    private static String key(String unit, Period period) {
        return unit + "|" + period.text();
    }

    /** Lays a dossier in before the window opens. */
    synchronized void lay(Case file, Rubric rubric) {
        Case pinned = file.with(file.dossier().pinned(rubric));
        rubrics.put(rubric.digest(), rubric);
        facts.put(key(pinned.unit().unit(), pinned.unit().period()), pinned.unit());
        dossiers.put(pinned.dossier().id(), new Stored(pinned, 1, Instant.now(), "sample", false, Optional.empty()));
    }

    /** What is kept of a dossier, for tests to look at. */
    synchronized Stored kept(String id) {
        return dossiers.get(id);
    }

    /** The draft kept, for tests to look at. */
    synchronized Optional<Draft> keptDraft(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    synchronized int draftsKept() {
        return draftsKept;
    }

    @Override
    public synchronized List<Summary> list() {
        beside();
        return dossiers.values().stream().map(s -> new Summary(s.file().dossier().id(), s.file().dossier().period(),
                s.file().dossier().unit(), s.file().dossier().person().name(), s.file().dossier().person().born(),
                s.file().dossier().rubric(), s.revision(), s.savedAt(), s.savedBy(), s.finalised(),
                drafts.containsKey(s.file().dossier().id()), s.file().dossier().annulled().size()))
                .sorted(Comparator.comparing(Summary::period).thenComparing(Summary::unit)).toList();
    }

    @Override
    public synchronized Optional<Stored> load(String id) {
        beside();
        return Optional.ofNullable(dossiers.get(id)).map(s -> new Stored(s.file().with(facts.getOrDefault(
                key(s.file().dossier().unit(), s.file().dossier().period()), s.file().unit())), s.revision(),
                s.savedAt(), s.savedBy(), s.finalised(), s.finalSheet()));
    }

    @Override
    public synchronized UnitFacts unitFacts(String unit, Period period) {
        beside();
        return facts.getOrDefault(key(unit, period), UnitFacts.unknown(unit, period));
    }

    @Override
    public long save(Case file, long expected, Rubric rubric, String author) throws Changed {
        beside();
        long revision = put(file, expected, rubric, author);
        listeners.forEach(Runnable::run);
        return revision;
    }

    private synchronized long put(Case file, long expected, Rubric rubric, String author) throws Changed {
        Stored before = dossiers.get(file.dossier().id());
        if ((before == null ? 0 : before.revision()) != expected) {
            throw new Changed("Hồ sơ đã được người khác lưu.");
        }
        rubrics.put(rubric.digest(), rubric);
        facts.put(key(file.unit().unit(), file.unit().period()), file.unit());
        drafts.remove(file.dossier().id());
        dossiers.put(file.dossier().id(), new Stored(file, expected + 1, Instant.now(), author, false,
                Optional.empty()));
        return expected + 1;
    }

    @Override
    public void addAll(List<Case> files, RubricLookup found, String author) throws Changed {
        for (Case file : new ArrayList<>(files)) {
            Dossier d = file.dossier();
            try {
                save(file, 0, found.find(d.rubric(), Optional.of(d.supplements()), d.unit()).orElseThrow(), author);
            } catch (BadInput e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public synchronized void finalise(String id, long expected, String sheet, String author) {
        beside();
        Stored s = dossiers.get(id);
        dossiers.put(id, new Stored(s.file(), s.revision() + 1, Instant.now(), author, true, Optional.of(sheet)));
    }

    @Override
    public synchronized Annulled annul(String id, long expected, Annulled.Order order) throws Changed {
        beside();
        Stored s = dossiers.get(id);
        if (!s.finalised() || s.revision() != expected) {
            throw new Changed("Hồ sơ chưa chốt, hoặc đã được người khác lưu.");
        }
        Annulled annulled = order.done(expected, LocalDate.now(), "");
        past.put(id + "|" + expected, s);
        List<Annulled> all = new ArrayList<>(s.file().dossier().annulled());
        all.add(annulled);
        Dossier open = s.file().dossier().with(Decision.NONE).withAnnulled(all);
        dossiers.put(id, new Stored(s.file().with(open), expected + 1, Instant.now(), order.author(), false,
                Optional.empty()));
        listeners.forEach(Runnable::run);
        return annulled;
    }

    @Override
    public synchronized Optional<Stored> annulled(String id, long revision) {
        beside();
        return Optional.ofNullable(past.get(id + "|" + revision));
    }

    @Override
    public synchronized void delete(String id, String author) {
        beside();
        dossiers.remove(id);
    }

    @Override
    public synchronized void keepDraft(Case file, long basedOn) {
        beside();
        draftsKept++;
        drafts.put(file.dossier().id(), new Draft(file, basedOn, Instant.now()));
    }

    @Override
    public synchronized Optional<Draft> draft(String id) {
        beside();
        return Optional.ofNullable(drafts.get(id));
    }

    @Override
    public synchronized void dropDraft(String id) {
        beside();
        drafts.remove(id);
    }

    @Override
    public synchronized Optional<Rubric> rubric(String digest) {
        beside();
        return Optional.ofNullable(rubrics.get(digest));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
