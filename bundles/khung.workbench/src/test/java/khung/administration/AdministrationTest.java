package khung.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import khung.administration.Administration.View;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.lint.Finding.Severity;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Policy.VersionPolicy;
import khung.policy.Scope;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class AdministrationTest {

    private static final String HUONG = "mau-phu-luc-1-01";

    @TempDir
    Path folder;

    @Test
    void everyPageShowsWhatThereIsAndLeavesNothingBehind() throws Exception {
        AtomicInteger leaks = new AtomicInteger();
        Resource.setNonDisposeHandler(e -> leaks.incrementAndGet());
        for (Locale language : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            try (Bureau bureau = new Bureau(Files.createDirectories(folder.resolve(language.toString())), language)) {
                for (View view : View.values()) {
                    Page page = bureau.page(view, Page.class);
                    assertTrue(page.isVisible(), view.name());
                }
                bureau.until(() -> !bureau.administration.page(View.FINDINGS, FindingsPage.class).rows().shown()
                        .isEmpty());
                assertEquals(List.of(), bureau.said);
            }
        }
        System.gc();
        assertEquals(0, leaks.get());
    }

    @Test
    void theVersionsTellWhatIsTranscribedAndWhichOneNewDossiersUse() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            VersionsPage page = bureau.page(View.VERSIONS, VersionsPage.class);
            bureau.until(() -> !page.rows().shown().isEmpty());

            Map<String, VersionRow> rows = page.rows().shown().stream().collect(Collectors.toMap(
                    r -> r.rubric().reference(), r -> r));
            // Nothing was decided: the latest version that is not superseded holds.
            assertTrue(rows.get(Bureau.ISSUED).used());
            assertFalse(rows.get(Bureau.DRAFT).used());
            assertEquals(4, rows.get(Bureau.DRAFT).open());
            int index = page.rows().shown().indexOf(rows.get("lamdong-2026.phu-luc-3@2026.6.3"));
            // 30 points of part A, 25 of axis 1 and 12 of axis 2; 3 and 30 stood on the lost pages.
            assertEquals("67/100 (thiếu)", page.rows().cells(index).get(6));
            page.rows().choose("lamdong-2026.phu-luc-3@2026.6.3");
            assertTrue(page.detail().getText().contains("Mất trang"), page.detail().getText());
        }
    }

    @Test
    void twoVersionsStandSideBySideWithAWordForEveryDifference() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            DiffPage page = bureau.page(View.DIFF, DiffPage.class);
            page.show(bureau.rubric(Bureau.ISSUED));
            bureau.until(() -> page.from().getText().startsWith(Bureau.DRAFT) && !page.rows().shown().isEmpty());

            List<String> differences = page.rows().shown().stream().map(r -> r.sign() + " " + r.keyBefore() + ">"
                    + r.keyAfter()).toList();
            assertEquals(List.of("REMOVED B.1.5>", "RENUMBERED B.1.8>B.1.9", "ADDED >B.1.10", "CHANGED B.2.6>B.2.6"),
                    differences);
            assertEquals("≠ sửa", page.rows().cells(3).get(0));
            assertEquals("điểm tối đa", page.rows().cells(3).get(7));
            int only = page.rows().shown().size();
            bureau.press(page.onlyDifferences());
            assertTrue(page.rows().shown().size() > only + 50, "the rows that are the same are shown as well");
        }
    }

    @Test
    void findingsAreThoseOfTheLinterAndCanBeNarrowed() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            FindingsPage page = bureau.page(View.FINDINGS, FindingsPage.class);
            page.show(bureau.rubric(Bureau.DRAFT));
            bureau.until(() -> page.version().getText().startsWith(Bureau.DRAFT));

            // Phụ lục 1 declares 70 points in part B and prints 69: axis 6 says 5, its rows add up to 4.
            assertTrue(page.rows().shown().stream().anyMatch(r -> r.finding().id().equals("sum:B.6")));
            assertTrue(page.rows().shown().stream().allMatch(r -> r.rubric().reference().equals(Bureau.DRAFT)));
            bureau.press(page.severity(Severity.ERROR));
            assertTrue(page.rows().shown().stream().noneMatch(r -> r.finding().severity()
                    == Severity.ERROR));
        }
    }

    @Test
    void aRulingIsChangedAfterAPreviewAndTheActIsListed() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            RulingsPage page = bureau.page(View.RULINGS, RulingsPage.class);
            bureau.until(() -> !page.rows().shown().isEmpty());
            page.search().setText("I-02");
            assertEquals(List.of("I-02"), page.rows().shown().stream().map(r -> r.ruling().id()).toList());
            assertTrue(page.detail().getText().contains("● Chia cho mức thấp"), page.detail().getText());
            bureau.press(page.change());
            OrderDialog dialog = bureau.dialog();
            RulingChoice choice = (RulingChoice) dialog.choice();
            assertFalse(dialog.preview().lookButton().isEnabled(), "no option is chosen beforehand");

            bureau.press(choice.option("upper-bound"));
            bureau.look(dialog);

            assertEquals(4, dialog.preview().rows().shown().size());
            assertFalse(dialog.applyButton().isEnabled(), "nobody has signed");
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Thống nhất toàn tỉnh");
            bureau.press(dialog.applyButton());
            HistoryPage history = history(bureau);

            ActRow act = history.acts().shown().get(0);
            assertEquals("Trần Thị Mẫu", act.act().author());
            assertTrue(act.decided().get(0).startsWith("I-02: Chia cho mức cao"), act.decided().toString());
            assertEquals("upper-bound", bureau.kept(HUONG).dossier().pins().rulings().get("I-02"));
            assertEquals(Scope.PROVINCE, ((RulingPolicy) bureau.away(() -> bureau.switching
                    .policies()).records().get(0).policy()).scope());
        }
    }

    private static HistoryPage history(Bureau bureau) {
        bureau.until(() -> bureau.administration.order().isEmpty()
                && bureau.administration.page(View.HISTORY, HistoryPage.class) != null
                && !bureau.administration.page(View.HISTORY, HistoryPage.class).acts().shown().isEmpty());
        return bureau.administration.page(View.HISTORY, HistoryPage.class);
    }

    @Test
    void aSwitchIsLookedAtCarriedOutAndTakenBack() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            OrderDialog dialog = switchTo(bureau, Bureau.ISSUED);
            VersionChoice choice = (VersionChoice) dialog.choice();
            assertTrue(choice.from().getText().startsWith(Bureau.DRAFT));
            assertEquals("Quý III năm 2026", choice.period().getText());
            bureau.look(dialog);

            assertTrue(dialog.preview().rows().choose(HUONG));
            MoveRow row = dialog.preview().rows().one().orElseThrow();
            // 1334/15 points; 1.5 took 3/2 of them away, 2.6 one half; 1.10 may bring one.
            assertEquals("88,93", row.stages().get(0).pointsBefore());
            assertEquals("86,93 – 87,93", row.stages().get(0).pointsAfter());
            assertEquals(List.of("B.1.5"), row.stages().get(0).withoutRow());
            assertEquals(List.of("B.1.10"), row.stages().get(0).withoutAnswer());
            assertTrue(dialog.preview().detail().getText().contains("B.1.5  - Giảm tỉ lệ hộ nghèo"), dialog.preview().detail().getText());
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Bản chính thức đã ban hành");
            bureau.press(dialog.applyButton());
            HistoryPage history = history(bureau);
            assertEquals(Bureau.ISSUED, bureau.kept(HUONG).dossier().rubric());
            Case untouched = bureau.kept("mau-phu-luc-1-02");
            assertEquals(Bureau.ISSUED, untouched.dossier().rubric());

            Case moved = bureau.kept(HUONG);
            bureau.away(() -> bureau.store.save(new CaseFields(bureau.rubric(Bureau.ISSUED)).set(moved, "self.B.1.10",
                    "50").file(), 2, bureau.rubric(Bureau.ISSUED), "chị Hương"));
            history.acts().choose(history.acts().shown().get(0).act().id());
            bureau.press(history.undoButton());
            SignDialog sign = history.signing().orElseThrow();
            bureau.sign(sign.sign(), "Trần Thị Mẫu", "Ban hành nhầm bản");
            bureau.press(sign.goButton());
            bureau.until(() -> !history.questions().shown().isEmpty());

            assertEquals(Bureau.DRAFT, bureau.kept("mau-phu-luc-1-02").dossier().rubric());
            assertEquals("Nguyễn Thị Thanh Hương", history.questions().shown().get(0).name());
            history.questions().table().setSelection(0);
            bureau.press(history.answerButton());
            bureau.until(() -> history.answering().isPresent());
            QuestionDialog question = history.answering().orElseThrow();
            List<String> differ = question.lines().shown().stream().map(l -> l.place() + "|" + l.before() + "|"
                    + l.now()).toList();
            assertTrue(differ.contains("Tự đánh giá B.1.10||50"), differ.toString());
            assertTrue(differ.contains("Tự đánh giá B.1.5 (bản cũ)|20|"), differ.toString());
            bureau.sign(question.sign(), "Trần Thị Mẫu", "Chị Hương đồng ý");
            bureau.press(question.backButton());
            bureau.until(() -> history.questions().shown().isEmpty());

            assertEquals(Bureau.DRAFT, bureau.kept(HUONG).dossier().rubric());
            assertEquals("20", new CaseFields(bureau.rubric(Bureau.DRAFT)).get(bureau.kept(HUONG), "self.B.1.5"));
        }
    }

    private static OrderDialog switchTo(Bureau bureau, String reference) {
        VersionsPage page = bureau.page(View.VERSIONS, VersionsPage.class);
        bureau.until(() -> page.rows().choose(reference));
        bureau.administration.switchVersion();
        return bureau.dialog();
    }

    @Test
    void onlyTheDossiersChosenAreMoved() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            OrderDialog dialog = switchTo(bureau, Bureau.ISSUED);
            bureau.look(dialog);
            dialog.preview().rows().choose(HUONG);
            bureau.press(dialog.preview().onlyButton());
            bureau.until(() -> dialog.says().getText().startsWith("1 hồ sơ sẽ chuyển"));
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Làm thử");
            bureau.press(dialog.applyButton());
            history(bureau);

            assertEquals(Bureau.ISSUED, bureau.kept(HUONG).dossier().rubric());
            assertEquals(Bureau.DRAFT, bureau.kept("mau-phu-luc-1-02").dossier().rubric());
        }
    }

    @Test
    void dossiersThatStayedBehindAreBroughtAlongLater() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            OrderDialog first = switchTo(bureau, Bureau.ISSUED);
            bureau.press(first.moves().orElseThrow().none());
            bureau.look(first);
            assertTrue(first.says().getText().startsWith("0 hồ sơ sẽ chuyển, 4 hồ sơ có liên quan giữ nguyên"),
                    first.says().getText());
            bureau.sign(first.sign(), "Trần Thị Mẫu", "Chỉ hồ sơ mới");
            bureau.press(first.applyButton());
            history(bureau);
            assertEquals(Bureau.DRAFT, bureau.kept(HUONG).dossier().rubric());

            VersionsPage page = bureau.page(View.VERSIONS, VersionsPage.class);
            bureau.press(page.bringButton());
            OrderDialog second = bureau.dialog();
            bureau.look(second);
            assertEquals(4, second.preview().rows().shown().size());
            bureau.sign(second.sign(), "Trần Thị Mẫu", "Cho hết quý thống nhất một bản");
            bureau.press(second.applyButton());
            bureau.until(() -> bureau.administration.order().isEmpty());

            assertEquals(Bureau.ISSUED, bureau.kept(HUONG).dossier().rubric());
        }
    }

    @Test
    void aPreviewHoldsOnlyForWhatWasLookedAt() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            OrderDialog dialog = switchTo(bureau, Bureau.ISSUED);
            bureau.look(dialog);
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Làm thử");
            assertTrue(dialog.applyButton().isEnabled());

            bureau.press(dialog.moves().orElseThrow().none());
            assertFalse(dialog.applyButton().isEnabled(), "another choice asks for another look");
            bureau.press(dialog.moves().orElseThrow().all());
            bureau.look(dialog);
            Case file = bureau.kept(HUONG);
            bureau.away(() -> bureau.store.save(new CaseFields(bureau.rubric(Bureau.DRAFT)).set(file, "self.B.1.1",
                    "18").file(), 1, bureau.rubric(Bureau.DRAFT), "chị Hương"));
            bureau.press(dialog.applyButton());
            bureau.until(() -> dialog.says().getText().startsWith("Chưa ghi gì:"));

            assertEquals(Bureau.DRAFT, bureau.kept(HUONG).dossier().rubric());
            assertEquals(List.of(), bureau.away(() -> bureau.switching.acts()));
        }
    }

    @Test
    void aSupplementByAnalogySaysSoAndIsTurnedOnForOneUnit() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            SupplementsPage page = bureau.page(View.SUPPLEMENTS, SupplementsPage.class);
            bureau.until(() -> !page.rows().shown().isEmpty());
            assertEquals("⚠ TẠM THỜI, không có trong bản in", page.rows().cells(0).get(0));
            assertEquals("67/100 → 100/100", page.rows().cells(0).get(3));
            assertFalse(page.off().isEnabled(), "it is off already");

            bureau.press(page.on());
            OrderDialog dialog = bureau.dialog();
            SupplementChoice choice = (SupplementChoice) dialog.choice();
            bureau.choose(choice.scope().level(), 1);
            assertFalse(dialog.preview().lookButton().isEnabled(), "the unit is not named yet");
            choice.scope().name().setText("Ban Tổ chức Tỉnh ủy");
            bureau.look(dialog);
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Chờ bản in đủ trang");
            bureau.press(dialog.applyButton());
            history(bureau);

            SupplementsPage again = bureau.page(View.SUPPLEMENTS, SupplementsPage.class);
            bureau.until(() -> again.rows().cells(0).get(4).equals("bật: đơn vị Ban Tổ chức Tỉnh ủy"));
            assertTrue(bureau.away(() -> bureau.switching.laid(bureau.rubric("lamdong-2026.phu-luc-3"),
                    "Ban Tổ chức Tỉnh ủy")).whole());
            assertFalse(bureau.away(() -> bureau.switching.laid(bureau.rubric("lamdong-2026.phu-luc-3"),
                    "Ban Tuyên giáo Tỉnh ủy")).whole());
        }
    }

    @Test
    void aDraftIsPutInForceWithoutAPreview() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            VersionsPage page = bureau.page(View.VERSIONS, VersionsPage.class);
            bureau.until(() -> page.rows().choose("lamdong-2026.phu-luc-2@2026.6.3"));
            bureau.press(page.putInForceButton());
            OrderDialog dialog = bureau.dialog();
            bureau.sign(dialog.sign(), "Ban Thường vụ Tỉnh ủy", "Kết luận phiên họp tháng 9");
            bureau.press(dialog.applyButton());
            history(bureau);

            assertEquals(List.of(), bureau.away(() -> bureau.switching.notFinalisable(bureau.rubric(
                    "lamdong-2026.phu-luc-2"))));
        }
    }

    @Test
    void aPreviewCanBeStopped() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            bureau.samples();
            Case one = bureau.kept(HUONG);
            bureau.away(() -> {
                List<Case> many = new ArrayList<>();
                for (int i = 0; i < 400; i++) {
                    many.add(one.with(one.dossier().withId("nhieu-" + i)));
                }
                bureau.store.addAll(many, RubricLookup.of(bureau.rubrics), "test");
                return null;
            });
            OrderDialog dialog = switchTo(bureau, Bureau.ISSUED);
            bureau.press(dialog.preview().lookButton());
            bureau.until(() -> !dialog.preview().rows().shown().isEmpty());
            int first = dialog.preview().rows().shown().size();
            bureau.press(dialog.preview().stopButton());
            bureau.until(() -> dialog.says().getText().startsWith("Đã dừng"));

            assertTrue(first < 402, "rows come in while the preview runs");
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Làm thử");
            assertFalse(dialog.applyButton().isEnabled());
            assertEquals(List.of(), bureau.away(() -> bureau.switching.acts()));
        }
    }

    @Test
    void aVersionForLaterIsListedAsSuch() throws Exception {
        try (Bureau bureau = new Bureau(folder)) {
            OrderDialog dialog = switchTo(bureau, Bureau.DRAFT);
            VersionChoice choice = (VersionChoice) dialog.choice();
            choice.period().select(choice.period().indexOf("Quý I năm 2027"));
            choice.period().notifyListeners(SWT.Selection, new Event());
            bureau.look(dialog);
            bureau.sign(dialog.sign(), "Trần Thị Mẫu", "Từ năm sau");
            bureau.press(dialog.applyButton());
            history(bureau);

            VersionsPage page = bureau.page(View.VERSIONS, VersionsPage.class);
            bureau.until(() -> page.rows().shown().stream().anyMatch(r -> r.rubric().reference().equals(Bureau.DRAFT)
                    && r.uses().size() == 1));
            page.rows().choose(Bureau.DRAFT);
            assertTrue(page.detail().getText().contains("sẽ dùng: toàn tỉnh, từ Quý I năm 2027"),
                    page.detail().getText());
            assertEquals(new Period(2027, 1), ((VersionPolicy) bureau.away(() -> bureau.switching
                    .policies()).records().get(0).policy()).from());
        }
    }
}
