package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierFile;
import khung.dossier.Period;
import khung.dossier.Pins;
import khung.policy.Filter;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Scope;
import khung.policy.SwitchOrder;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;

/** A data file from before there were policies. */
class EarlierFileTest {

    @TempDir
    Path folder;

    @Test
    void itIsTakenOverAndItsDossiersStandByTheShippedRulings() throws Exception {
        RubricRegistry installed = Invented.installed();
        Rubric rubric = Invented.old(installed);
        Case file = Case.of(Dossier.blank("h-1", rubric.reference(), new Period(2026, 3), "Xã A", "Lê Ước"));
        try (H2DossierStore store = Place.store(folder, installed)) {
            store.save(file, 0, rubric, "x");
        }
        takeBackToTheFirstVersion(DossierFile.text(file.dossier().pinned(rubric)));
        try (H2DossierStore store = Place.store(folder, installed)) {
            Pins pins = store.load("h-1").orElseThrow().file().dossier().pins();
            assertEquals(Optional.empty(), pins.engine());
            assertEquals("lower-bound", pins.rulings().get("I-02"));
            Switching switching = new Switching(store, store, installed, Clock.systemDefaultZone());
            SwitchOrder order = new SwitchOrder(List.of(new RulingPolicy("I-02", "upper-bound", Scope.PROVINCE)),
                    Optional.empty(), "BTV", "đọc lại", LocalDate.now());
            switching.apply(order, Optional.empty());
            assertEquals("lower-bound", store.load("h-1").orElseThrow().file().dossier().pins().rulings().get("I-02"));
            switching.apply(new SwitchOrder(List.of(), Optional.of(Filter.ALL), "BTV", "chuyển", LocalDate.now()),
                    Optional.empty());
            assertEquals("upper-bound", store.load("h-1").orElseThrow().file().dossier().pins().rulings().get("I-02"));
        }
    }

    private void takeBackToTheFirstVersion(String content) throws Exception {
        assertFalse(content.contains("pinned"), content);
        try (Connection c = DriverManager.getConnection(new H2File(folder, "khung").url(), "khung", "");
                Statement s = c.createStatement();
                PreparedStatement update = c.prepareStatement("UPDATE dossier_revision SET content = ?")) {
            s.execute("DROP TABLE annulment, question_answer, question, kept_sheet, moved, policy_instead_of, policy, act");
            s.execute("DROP INDEX dossier_open");
            s.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('2', '3')");
            update.setString(1, content);
            update.executeUpdate();
        }
    }
}
