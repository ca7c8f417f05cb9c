package khung.workbench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.DossierStore.Stored;
import khung.dossier.RowPath;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.dossier.UnitFacts;
import khung.forms.Editing;
import khung.forms.FormParts;
import khung.forms.RubricForm;
import khung.rubric.Rubric;

/** One open dossier: its form, how it stands, and its way to the store. UI thread unless said otherwise. */
final class DossierEditor {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
            .withZone(ZoneId.systemDefault());

    private final Desk desk;
    private final CTabItem tab;
    private final Composite body;
    private final InfoBar info;
    private final DraftKeeper drafts;
    private final Runnable changed;
    private Rubric rubric;
    private Editing editing;
    private RubricForm form;
    private Optional<FormParts> parts = Optional.empty();
    /** Written on the disk's thread, read on both. */
    private volatile long revision;
    /** How often the form has gone on from another state than its own; what was begun before is not written after. */
    private volatile int turns;
    private Case saved;
    private boolean installed;
    private boolean finalised;
    private boolean reckoning;
    private boolean reckonAgain;
    private Standing standing;
    private Stage stage = Stage.SELF;
    private String row = "";
    private String field = "";
    /** What the store holds as a draft, as far as is known here; null for nothing or unknown. */
    private Case drafted;
    /** The field whose trouble the status line tells; empty for none. */
    private String said = "";

    /** @param changed told when anything the frame shows may have changed */
    DossierEditor(CTabFolder folder, Desk desk, Opened opened, Runnable changed) {
        this.desk = desk;
        this.rubric = opened.rubric();
        this.saved = opened.saved();
        this.revision = opened.revision();
        this.installed = opened.installed();
        this.finalised = opened.finalised();
        this.changed = changed;
        this.drafts = new DraftKeeper(desk, this::isDisposed, this::keepDraft);
        tab = new CTabItem(folder, SWT.CLOSE);
        tab.setData(this);
        body = new Composite(folder, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        info = new InfoBar(body);
        tab.setControl(body);
        build(opened.start());
        restrain(opened.draftAt());
        retitle();
        reckon();
    }

    /** Makes the form of the rubric. */
    private void build(Case start) {
        editing = new Editing(rubric, start, desk.language());
        form = new RubricForm(body, editing);
        form.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        parts.ifPresent(form::parts);
        form.onEntered(this::entered);
        form.onTrouble(t -> {
            said = t.path();
            desk.status().accept(t.what().in(desk.language()) + " " + t.remedy().in(desk.language()));
        });
        form.onPage(() -> {
            form.stage().ifPresent(s -> stage = s);
            shown();
        });
        editing.listen(new Editing.Listener() {
            @Override
            public void written(String path) {
                edited();
            }

            @Override
            public void replaced(Case before, boolean asked) {
                edited();
            }
        });
    }

    /** Lets the form show what plugins add to it. */
    void parts(FormParts added) {
        parts = Optional.of(added);
        form.parts(added);
    }

    private void restrain(Optional<Instant> draftAt) {
        form.setReadOnly(finalised || !installed);
        if (finalised) {
            info.say(desk.say("info.finalised"));
        } else if (!installed) {
            frozen();
        } else if (draftAt.isPresent() && dirty()) {
            info.say(desk.say("info.draft", MOMENT.format(draftAt.get())), desk.say("info.draft.drop"),
                    this::dropDraft);
        } else {
            info.hide();
        }
    }

    /** Says which plugin is missing and how to get it. */
    private void frozen() {
        String bringer = desk.plugins().bringer(rubric).map(n -> desk.say("info.frozen.plugin", n))
                .orElseGet(() -> desk.say("info.frozen.unnamed"));
        info.say(desk.say(dirty() ? "info.frozen.draft" : "info.frozen", rubric.reference(), bringer),
                desk.plugins().runtime().isPresent() ? desk.say("info.frozen.get") : "", desk.plugins()::openPage);
    }

    /** What is known of the plugins has changed. */
    void pluginsChanged() {
        if (!isDisposed() && !installed && !finalised) {
            frozen();
        }
    }

    private void entered(String path) {
        field = path;
        row = new CaseFields(rubric).row(path).map(RowPath::key).orElse("");
        changed.run();
    }

    private void edited() {
        if (!said.isEmpty() && editing.trouble(said).isEmpty()) {
            said = "";
            desk.status().accept("");
        }
        retitle();
        drafts.changed();
        reckon();
        changed.run();
    }

    private void retitle() {
        String name = editing.now().dossier().person().name();
        String shown = name.isBlank() ? desk.say("name.none") : name;
        String text = ((dirty() ? "*" : "") + shown).replace("&", "&&");
        if (!text.equals(tab.getText())) {
            tab.setText(text);
        }
        tab.setToolTipText(shown + " · " + editing.now().dossier().unit() + " · "
                + editing.now().dossier().period().text() + " · " + rubric.reference());
    }

    /** Works out points and grade of the newest state; states in between may be passed over. */
    private void reckon() {
        if (reckoning) {
            reckonAgain = true;
            return;
        }
        reckoning = true;
        Case file = editing.now();
        Rubric by = rubric;
        desk.sums().run(() -> Standing.of(file, by, desk.rubrics().rulings(), desk.language()),
                now -> reckoned(now, by), e -> {
                    reckoning = false;
                    desk.failed("reckon.failed", e);
                });
    }

    private void reckoned(Standing now, Rubric by) {
        reckoning = false;
        if (isDisposed()) {
            return;
        }
        if (by == rubric) {
            standing = now;
            shown();
        }
        if (reckonAgain) {
            reckonAgain = false;
            reckon();
        }
    }

    private void shown() {
        if (standing != null) {
            form.rulings(standing.self().rulings());
            form.show(standing.self().sheet(), standing.appraiser().sheet());
            changed.run();
        }
    }

    /** What a person should look at, in the stage in front. */
    List<Trouble> troubles() {
        return standing == null ? List.of() : standing.troubles(stage);
    }

    /** Whether points and grade of the newest state are shown. */
    boolean settled() {
        return standing != null && !reckoning && standing.file().equals(editing.now());
    }

    String id() {
        return editing.now().dossier().id();
    }

    /** The revision on disk the edit began with. */
    long revision() {
        return revision;
    }

    String name() {
        return editing.now().dossier().person().name();
    }

    CTabItem tab() {
        return tab;
    }

    Editing editing() {
        return editing;
    }

    RubricForm form() {
        return form;
    }

    /** The stage in front. */
    Stage stage() {
        return stage;
    }

    /** The row a person was in last; empty for none. */
    String row() {
        return row;
    }

    InfoBar info() {
        return info;
    }

    Standing standing() {
        return standing;
    }

    Rubric rubric() {
        return rubric;
    }

    boolean isDisposed() {
        return tab.isDisposed() || form.isDisposed();
    }

    /** Whether anything is not saved. */
    boolean dirty() {
        return !editing.now().equals(saved);
    }

    boolean readOnly() {
        return finalised || !installed;
    }

    void undo() {
        editing.undo().ifPresent(form::reveal);
    }

    void redo() {
        editing.redo().ifPresent(form::reveal);
    }

    /** Goes to the first row not scored yet in the stage in front. */
    void nextMissing() {
        troubles().stream().filter(t -> t.kind() == Trouble.Kind.MISSING && !t.path().isEmpty())
                .filter(t -> t.path().startsWith(stage.word())).findFirst().ifPresent(t -> form.reveal(t.path()));
    }

    private void keepDraft() {
        if (readOnly() && !dirty()) {
            return;
        }
        Case now = editing.now();
        boolean keep = dirty();
        if (keep && now.equals(drafted)) {
            // To write it again would look as if somebody had typed since.
            return;
        }
        drafted = keep ? now : null;
        int turn = turns;
        desk.disk().run(() -> {
            if (turn != turns) {
                return keep;
            }
            if (keep) {
                desk.store().keepDraft(now, revision);
            } else {
                desk.store().dropDraft(now.dossier().id());
            }
            return keep;
        }, kept -> { }, e -> desk.failed("draft.failed", e));
    }

    /**
     * Saves what stands there now. The title keeps its star until the store has answered.
     *
     * @param then what to do once it is on disk
     */
    void save(Runnable then) {
        if (readOnly() || !dirty()) {
            then.run();
            return;
        }
        editing.leave("");
        Case now = editing.now();
        UnitFacts known = saved.unit();
        Rubric by = rubric;
        int turn = turns;
        desk.status().accept(desk.say("saving"));
        desk.disk().run(() -> {
            if (turn != turns) {
                return Optional.<Case>empty();
            }
            Case out = freshFacts(now, known);
            revision = desk.store().save(out, revision, by, desk.author());
            return Optional.of(out);
        }, written -> {
            if (written.isEmpty()) {
                // The dossier was moved in between, and what is in the form with it.
                save(then);
                return;
            }
            Case out = written.get();
            saved = out;
            drafted = null;
            if (!isDisposed()) {
                adopt(out.unit(), now.unit());
                restrain(Optional.empty());
                retitle();
                changed.run();
            }
            desk.status().accept(desk.say("saved", CLOCK.format(Instant.now())));
            then.run();
        }, e -> {
            if (e instanceof DossierStore.Changed && !isDisposed()) {
                info.say(e.getMessage(), desk.say("info.reload"), this::dropDraft);
                desk.status().accept(e.getMessage());
                storeChanged();
            } else {
                desk.failed("save.failed", e);
            }
        });
    }

    /**
     * A unit's facts nobody touched here are the newest there are, also where the person moved to another
     * unit; on the disk's thread.
     */
    private Case freshFacts(Case now, UnitFacts known) throws IOException {
        UnitFacts unit = now.unit();
        UnitFacts untouched = new UnitFacts(unit.unit(), unit.period(), known.counts(), known.marks(), known.force(),
                known.facts());
        if (!unit.equals(untouched)) {
            return now;
        }
        UnitFacts kept = desk.store().unitFacts(unit.unit(), unit.period());
        boolean moved = !unit.unit().equals(known.unit());
        return moved && kept.equals(UnitFacts.unknown(unit.unit(), unit.period())) ? now : now.with(kept);
    }

    private void adopt(UnitFacts news, UnitFacts before) {
        Case now = editing.now();
        if (now.unit().equals(before) && !news.equals(before)) {
            editing.adopt(now.with(news), "unit.assigned");
        }
    }

    /** Forgets what is not saved and shows what is on disk. */
    private void dropDraft() {
        String id = id();
        desk.disk().run(() -> {
            desk.store().dropDraft(id);
            return desk.store().load(id);
        }, stored -> stored.ifPresent(this::startOver), e -> desk.failed("open.failed", e));
    }

    private void startOver(Stored stored) {
        if (isDisposed()) {
            return;
        }
        if (!stored.file().dossier().digest().equals(Optional.of(rubric.digest()))) {
            reopen();
            return;
        }
        turns++;
        drafted = null;
        saved = Opened.pinned(stored.file(), rubric);
        revision = stored.revision();
        finalised = stored.finalised();
        editing.startOver(saved);
        restrain(Optional.empty());
        retitle();
        changed.run();
    }

    /** Shows what is on disk, which is filled in by another rubric now. */
    private void reopen() {
        String id = id();
        desk.disk().run(() -> Opened.read(desk, id), opened -> opened.filter(o -> !isDisposed()).ifPresent(o -> {
            saved = o.saved();
            revision = o.revision();
            finalised = o.finalised();
            installed = o.installed();
            goOn(o.rubric(), o.start(), Optional.empty());
            restrain(o.draftAt());
        }), e -> desk.failed("open.failed", e));
    }

    /** Goes on from another state; nothing before it can be undone. */
    private void goOn(Rubric by, Case file, Optional<FollowMoves> moved) {
        turns++;
        drafted = moved.filter(FollowMoves::drafted).isPresent() ? file : null;
        if (by.digest().equals(rubric.digest())) {
            editing.startOver(file);
        } else {
            Control before = body.getDisplay().getFocusControl();
            boolean inside = before != null && within(before);
            Point caret = before instanceof Text text ? text.getSelection() : new Point(0, 0);
            RubricForm old = form;
            rubric = by;
            standing = null;
            build(file);
            old.dispose();
            body.layout();
            form.page(stage);
            moved.flatMap(m -> m.field(field)).filter(f -> inside || !form.isVisible()).filter(form::reveal)
                    .flatMap(form::control).ifPresent(c -> {
                        if (c instanceof Text text) {
                            text.setSelection(caret);
                        }
                    });
            reckon();
        }
        retitle();
        drafts.changed();
        changed.run();
    }

    private boolean within(Control control) {
        Control at = control;
        while (at != null && at != form) {
            at = at.getParent();
        }
        return at == form;
    }

    /** The dossier was moved: the form goes on with what was typed, in the rows that continue theirs. */
    private void follow(FollowMoves moved) {
        if (!moved.typed().equals(editing.now())) {
            // Somebody has typed on in the meantime.
            storeChanged();
            return;
        }
        if (!dirty() && !moved.upToDate()) {
            reopen();
            return;
        }
        boolean typing = dirty();
        installed = moved.installed();
        revision = moved.to().basedOn();
        saved = Opened.pinned(moved.stored().file(), moved.to().rubric());
        goOn(moved.to().rubric(), typing ? moved.to().file() : saved, Optional.of(moved));
        restrain(Optional.empty());
        if (!readOnly()) {
            List<String> details = moved.details(desk);
            info.say(moved.says(desk), details.isEmpty() ? "" : desk.say("info.details"),
                    () -> desk.questions().tell(desk.say("moved.title"), details));
        }
        if (!moved.upToDate()) {
            storeChanged();
        }
    }

    /** Drops the draft because the person closes without saving. */
    void forget() {
        String id = id();
        desk.disk().run(() -> {
            desk.store().dropDraft(id);
            return id;
        }, done -> { }, e -> desk.failed("draft.failed", e));
    }

    /** The store changed: takes over what others saved, unless it would run over what is being typed. */
    void storeChanged() {
        Case now = editing.now();
        String id = now.dossier().id();
        Rubric by = rubric;
        int turn = turns;
        desk.disk().run(() -> {
            long known = revision;
            Optional<FollowMoves> moved = turn == turns ? FollowMoves.since(desk, by, now, known) : Optional.empty();
            Optional<Stored> stored = desk.store().load(id);
            UnitFacts facts = desk.store().unitFacts(now.dossier().unit(), now.dossier().period());
            return new News(stored, facts, known, moved, turn);
        }, this::heard, e -> desk.failed("open.failed", e));
    }

    private record News(Optional<Stored> stored, UnitFacts facts, long known, Optional<FollowMoves> moved, int turn) {
    }

    private void heard(News news) {
        if (isDisposed()) {
            return;
        }
        if (news.turn() != turns) {
            storeChanged();
            return;
        }
        if (news.moved().isPresent()) {
            follow(news.moved().get());
            return;
        }
        if (news.stored().isEmpty()) {
            info.say(desk.say("info.deleted"));
            return;
        }
        Stored stored = news.stored().get();
        boolean elsewhere = stored.revision() != news.known() || stored.finalised() != finalised;
        if (elsewhere && !dirty()) {
            startOver(stored);
        } else if (elsewhere) {
            info.say(desk.say("info.elsewhere", stored.savedBy()), desk.say("info.reload"), this::dropDraft);
        } else if (editing.now().unit().equals(saved.unit()) && !news.facts().equals(saved.unit())
                && news.facts().unit().equals(saved.unit().unit())) {
            UnitFacts before = saved.unit();
            saved = saved.with(news.facts());
            adopt(news.facts(), before);
            retitle();
        }
    }

    /** Blocs came or went: whether the rubric is still there decides whether a person may write. */
    void rubricsChanged() {
        String reference = rubric.reference();
        Dossier dossier = saved.dossier();
        desk.sums().run(() -> RubricLookup.pinned(desk.rubrics(), dossier).isPresent(), there -> {
            if (!isDisposed() && there != installed) {
                installed = there;
                if (!there) {
                    keepDraft();
                }
                restrain(Optional.empty());
                desk.status().accept(there ? desk.say("info.thawed", reference) : info.text());
                changed.run();
                reckon();
            }
        }, e -> desk.failed("reckon.failed", e));
    }
}
