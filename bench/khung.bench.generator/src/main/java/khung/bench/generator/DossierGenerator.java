package khung.bench.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.UnitFacts;
import khung.rubric.Rubric;

/**
 * Makes up dossiers of one rubric. Every {@link Shape}, every threshold and share of the rubric's guidance comes
 * up again and again, so a few hundred dossiers hold all of them. People of a unit follow each other and share its
 * facts. Memory does not grow with the number. Immutable; any thread, but a stream belongs to one.
 */
public final class DossierGenerator {

    private final Rubric rubric;
    private final long seed;

    /**
     * A generator. What it makes depends on the rubric's content and the seed alone.
     *
     * @param rubric every criterion must have a maximum
     * @param seed any number
     */
    public DossierGenerator(Rubric rubric, long seed) {
        this.rubric = rubric;
        this.seed = seed;
    }

    /** The first {@code n} dossiers. */
    public Stream<Case> stream(int n) {
        return specimens(n).map(Specimen::file);
    }

    /** The same dossiers, each with what it was made for. */
    public Stream<Specimen> specimens(int n) {
        Specimens all = new Specimens(rubric, seed);
        return IntStream.range(0, n).mapToObj(i -> all.next());
    }

    /**
     * Writes the first {@code n} dossiers as one dossier file, UTF-8, each unit's facts before its people. Facts of
     * which nothing is known are left out.
     *
     * @param out flushed, not closed
     */
    public void write(int n, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        UnitFacts unit = null;
        boolean first = true;
        for (Iterator<Case> all = stream(n).iterator(); all.hasNext();) {
            Case file = all.next();
            UnitFacts facts = file.unit();
            if (!facts.equals(unit) && !facts.equals(UnitFacts.unknown(facts.unit(), facts.period()))) {
                writer.write((first ? "" : "---\n") + DossierFile.text(facts));
                first = false;
            }
            unit = facts;
            writer.write((first ? "" : "---\n") + DossierFile.text(file.dossier()));
            first = false;
        }
        writer.flush();
    }
}
