package khung.cli.internal;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Phrase;
import khung.text.Problem;
import khung.trust.Verification;
import khung.trust.supplements.Contents;
import khung.trust.supplements.Installed;
import khung.trust.supplements.Laying;

/**
 * A supplement as people and machines are shown it.
 *
 * @param supplement the supplement
 * @param signed who signed it; empty for one that ships with a bloc
 * @param laying what it does to its rubric; empty when it cannot be laid on
 * @param problems why it does not lay on cleanly
 */
record SupplementView(Supplement supplement, Optional<Verification> signed, Optional<Laying> laying,
        List<Problem> problems) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static SupplementView of(Supplement supplement, Optional<Verification> signed, Rubrics rubrics) {
        try {
            Laying laying = Laying.of(supplement, rubrics);
            return new SupplementView(supplement, signed, Optional.of(laying), laying.errors());
        } catch (BadInput e) {
            return new SupplementView(supplement, signed, Optional.empty(), e.problems());
        }
    }

    /** All there are; files that are refused are told on the way. */
    static List<SupplementView> all(KeySession keys) throws IOException, Stop {
        Session session = keys.session();
        Contents contents = keys.theSupplements().look();
        contents.refused().forEach(p -> session.err().println(p.line(session.language())));
        List<SupplementView> all = new ArrayList<>();
        for (Supplement supplement : session.rubrics().supplements()) {
            all.add(of(supplement, contents.installed().stream().filter(i -> i.supplement().equals(supplement))
                    .map(Installed::verification).findFirst(), session.rubrics()));
        }
        return all;
    }

    /** The bundle it ships with. */
    String bundle() {
        String file = supplement.file().name();
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }

    String day() {
        return DAY.format(supplement.date());
    }

    Phrase basis() {
        return Session.phrase("supplement.basis." + Json.word(supplement.basis()));
    }

    Phrase unit() {
        return supplement.unit().map(u -> Session.phrase("supplement.unit", u))
                .orElse(Session.phrase("supplement.unit.all"));
    }

    Phrase origin() {
        return signed.map(Verification::says).orElse(Session.phrase("supplement.shipped", bundle()));
    }

    /** What it closes, or that it cannot be laid on. */
    Phrase effect() {
        if (laying.isEmpty()) {
            return Session.phrase("supplement.layingNot");
        }
        Rubric after = laying.get().after();
        String before = shown(before());
        String now = shown(after.transcribed());
        boolean same = before().compareTo(after.transcribed()) == 0;
        Phrase points = same ? Session.phrase("supplement.points.same", now)
                : after.declaredTotal().map(t -> Session.phrase("supplement.points", before, now, shown(t)))
                        .orElse(Session.phrase("supplement.points.ofUnknown", before, now));
        return Session.phrase(problems.isEmpty() ? "supplement.lays" : "supplement.layingErrors", points);
    }

    BigFraction before() {
        return laying.orElseThrow().before().transcribed();
    }

    int decimals() {
        return laying.orElseThrow().before().guidance().decimals();
    }

    private String shown(BigFraction points) {
        return Exact.display(points, decimals());
    }
}
