package khung.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierFile;
import khung.dossier.Period;
import khung.dossier.Pins;
import khung.dossier.RubricLookup;
import khung.dossier.UnitFacts;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.BadInput;

/** Reads back what the tables keep, in the format of dossier files. */
final class KeptText {

    private KeptText() {
    }

    /**
     * @param name the dossier's id, for messages
     * @param content one dossier, with or without the facts of its unit
     * @throws IOException when it cannot be read; what is kept stays as it is
     */
    static Case read(String name, String content, RubricLookup rubrics, Rulings rulings) throws IOException {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return DossierFile.read(name, new ByteArrayInputStream(bytes), rubrics, rulings, DossierFile.Origin.KEPT)
                    .get(0);
        } catch (BadInput e) {
            throw new IOException(Messages.text("unreadable", name, e.problems().get(0).line(Messages.language())), e);
        }
    }

    /** @param facts a document of unit facts; empty when none was kept */
    static Case read(String name, String dossier, Optional<String> facts, Rubric rubric, Rulings rulings)
            throws IOException {
        String content = facts.map(f -> f + "---\n").orElse("") + dossier;
        return fixed(read(name, content, (reference, supplements, unit) -> Optional.of(rubric), rulings), rubric, rulings);
    }

    /**
     * A dossier kept before rulings were fixed by value stands by the shipped options: nothing else was in force
     * then. Which engine it was kept by is not known.
     */
    private static Case fixed(Case file, Rubric rubric, Rulings shipped) {
        Dossier d = file.dossier();
        return d.pins().equals(Pins.NONE)
                ? file.with(d.with(new Pins(Optional.empty(), Pins.of(rubric, shipped, "").rulings()))) : file;
    }

    /** Facts are only read together with a dossier of their unit, so they get a blank one. */
    static UnitFacts facts(String unit, Period period, String facts, Rubric rubric) throws IOException {
        Dossier blank = Dossier.blank("", rubric.reference(), period, unit, unit);
        return read(unit, DossierFile.text(blank), Optional.of(facts), rubric, Rulings.NONE).unit();
    }
}
