package khung.itest.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.policy.Applied;
import khung.policy.Filter;
import khung.policy.Preview;
import khung.policy.SwitchOrder;
import khung.policy.Switching;
import khung.policy.Undone;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;

/** The switch central Phụ lục 3 → provincial Phụ lục 1 while ten thousand people are open and one is being typed. */
class SwitchTest extends ShippedWindow {

    private static final int DOSSIERS = 10_000;
    private static final int BATCH = 1_000;
    private static final int EVERY = 97;
    private static final Period QUARTER = new Period(2026, 3);
    private static final String TYPED = "đang gõ dở, chưa lưu";

    private DossierStore store;
    private Switching switching;
    private Rubrics rubrics;

    @Test
    void tenThousandDossiersMoveAndGoBackWhileAFormIsOpenAndDirty() throws Exception {
        assertEquals(0, run(() -> {
            try {
                until(() -> tree() != null && !people(tree()).isEmpty());
                switchAndUndo();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private void switchAndUndo() throws Exception {
        store = service(DossierStore.class);
        switching = service(Switching.class);
        rubrics = service(Rubrics.class);
        Rubric central = rubrics.find("central-2026.phu-luc-3").orElseThrow();
        Rubric province = rubrics.find("lamdong-2026.phu-luc-1").orElseThrow();
        fill(central);
        openAndType(name(0));
        Map<String, String> before = sheets(central);

        SwitchOrder order = new SwitchOrder(List.of(Switching.version(province, Optional.empty(), QUARTER,
                Set.of(central.id()))), Optional.of(Filter.ALL), "Ban Tổ chức", "Tỉnh ban hành phụ lục",
                java.time.LocalDate.now());
        long[] reported = {0};
        Preview preview = switching.preview(order, r -> reported[0]++);
        assertEquals(DOSSIERS, preview.moved());
        assertEquals(DOSSIERS, reported[0]);
        assertEquals(1, preview.drafts());
        assertEquals(central.reference(), store.load(id(1)).orElseThrow().file().dossier().rubric());

        Applied applied = switching.apply(order, Optional.of(preview.token()));
        assertEquals(DOSSIERS, applied.counts().moved());
        until(() -> typed(TYPED));
        for (int i = 1; i <= 3; i++) {
            edit(id(i), province, "self.B.1.1", "12");
        }

        Undone undone = switching.undo(applied.act().id(), "Ban Tổ chức", "Chưa áp dụng");
        assertEquals(DOSSIERS - 3, undone.back());
        assertEquals(Set.of(id(1), id(2), id(3)), Set.copyOf(undone.questions().stream().map(q -> q.dossier()).toList()));
        Map<String, String> after = sheets(central);
        before.keySet().removeAll(Set.of(id(1), id(2), id(3)));
        after.keySet().removeAll(Set.of(id(1), id(2), id(3)));
        assertEquals(before, after);
        assertEquals(province.reference(), store.load(id(1)).orElseThrow().file().dossier().rubric());
        until(() -> typed(TYPED));
    }

    private <S> S service(Class<S> kind) {
        return kind.cast(context.getService(context.getServiceReference(kind)));
    }

    private static String id(int i) {
        return "d-" + i;
    }

    private static String name(int i) {
        return "Người số " + i;
    }

    private void fill(Rubric central) throws Exception {
        CaseFields fields = new CaseFields(central);
        List<String> rows = central.item("A").orElseThrow().criteria().map(Item::key).toList();
        for (int from = 0; from < DOSSIERS; from += BATCH) {
            List<Case> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                Case file = Case.of(Dossier.blank(id(i), central.reference(), QUARTER, "Xã số " + i % 50, name(i)));
                for (int r = 0; r < rows.size(); r++) {
                    file = fields.set(file, "self." + rows.get(r), (i + r) % 5 == 0 ? "not-met" : "met").file();
                }
                batch.add(file);
            }
            store.addAll(batch, RubricLookup.of(rubrics), "Ban Tổ chức");
        }
    }

    /** Totals of some of them, exactly, and what they are filled in by. */
    private Map<String, String> sheets(Rubric rubric) throws Exception {
        Map<String, String> sheets = new TreeMap<>();
        for (int i = 0; i < DOSSIERS; i += i < 4 ? 1 : EVERY) {
            Case file = store.load(id(i)).orElseThrow().file();
            if (file.dossier().rubric().equals(rubric.reference())) {
                Assessment assessment = Assessment.of(file, Stage.SELF, rubric, rubrics.rulings());
                sheets.put(id(i), file.dossier().self() + " " + assessment.sheet().low());
            } else {
                sheets.put(id(i), file.dossier().rubric());
            }
        }
        return sheets;
    }

    private void edit(String id, Rubric rubric, String path, String text) throws Exception {
        DossierStore.Stored stored = store.load(id).orElseThrow();
        CaseFields.Written written = new CaseFields(rubric).set(stored.file(), path, text);
        assertTrue(written.known(), path);
        store.save(written.file(), stored.revision(), rubric, "Người thẩm định");
    }

    private void openAndType(String name) {
        until(() -> {
            List<Text> texts = all(shell(), Text.class);
            texts.get(0).setText(name);
            return people(tree()).contains(name);
        });
        display().syncExec(() -> {
            for (org.eclipse.swt.widgets.TreeItem period : tree().getItems()) {
                for (org.eclipse.swt.widgets.TreeItem unit : period.getItems()) {
                    for (org.eclipse.swt.widgets.TreeItem person : unit.getItems()) {
                        if (person.getText().equals(name)) {
                            open(person);
                        }
                    }
                }
            }
        });
        until(() -> notes().size() > 10);
        display().syncExec(() -> notes().get(0).setText(TYPED));
        until(() -> {
            try {
                return store.draft(id(0)).isPresent();
            } catch (java.io.IOException e) {
                return false;
            }
        });
    }

    private List<Text> notes() {
        return all(shell(), Text.class).stream().filter(t -> t.getEditable() && (t.getStyle() & SWT.MULTI) != 0)
                .toList();
    }

    private boolean typed(String text) {
        return notes().stream().anyMatch(t -> t.getText().equals(text));
    }
}
