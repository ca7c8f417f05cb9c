package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.deadlines.Deadline;
import khung.deadlines.DeadlineRules;
import khung.deadlines.Due;
import khung.deadlines.LateDossier;
import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Fields;

/**
 * Something received for a deadline: one {@code late/1} document.
 *
 * @param name what was received, for people; the empty text where the file does not say
 * @param received as written: a day, or a moment with its offset
 * @param day the day it was in Vietnam
 */
record LateCase(Guidance guidance, DeadlineRules rules, String name, Term term, Due due, String received,
        LocalDate day, Grade grade, Optional<LateDossier.Decided> decided) {

    static final String KIND = "late/1";

    static List<LateCase> read(Session session, String file, Map<LocalDate, String> holidays)
            throws BadInput, IOException {
        InstalledGuidances installed = InstalledGuidances.of(session);
        List<Optional<LateCase>> all = new GradingFile(session, file, KIND).read((f, guidance) -> {
            DeadlineRules rules = DeadlineRules.of(guidance);
            Optional<Term> term = term(f, installed.isQuarterly(guidance));
            Optional<Deadline> deadline = deadline(f, guidance, rules);
            String received = f.need("received");
            Optional<LocalDate> day = Term.received(received);
            if (day.isEmpty() && f.has("received")) {
                f.wrong("received", Session.phrase("deadlines.badMoment", received),
                        Session.phrase("deadlines.badMoment.remedy"));
            }
            f.need("grade");
            Optional<Grade> grade = f.choice("grade", GradingFile.grades(guidance));
            Optional<Due.Extension> extension = f.fields("extension").flatMap(LateCase::extension);
            Optional<LateDossier.Decided> decided = f.fields("decided").flatMap(d -> decided(d, guidance));
            String name = f.text("name").orElse("");
            if (term.isEmpty() || deadline.isEmpty() || day.isEmpty() || grade.isEmpty()) {
                return Optional.empty();
            }
            Due due = Due.of(deadline.get(), term.get(), extension, holidays);
            if (extension.isPresent() && !extension.get().until().isAfter(due.last())) {
                f.wrong("extension", Session.phrase("deadlines.noExtension", extension.get().until().toString(),
                        due.last().toString()), Session.phrase("deadlines.noExtension.remedy"));
            }
            decided.ifPresent(d -> fitting(f, d, due, day.get(), rules));
            return Optional.of(new LateCase(guidance, rules, name, term.get(), due, received, day.get(), grade.get(),
                    decided));
        });
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Term> term(Fields f, boolean quarterly) {
        String text = f.need("period");
        Optional<Term> term = Term.parse(text).filter(t -> t.quarter().isPresent() == quarterly);
        if (term.isEmpty() && f.has("period")) {
            f.wrong("period", Session.phrase("deadlines.badPeriod", text), Session.phrase(quarterly
                    ? "deadlines.badPeriod.quarter" : "deadlines.badPeriod.year"));
        }
        return term;
    }

    private static Optional<Deadline> deadline(Fields f, Guidance guidance, DeadlineRules rules) {
        String id = f.need("deadline");
        Optional<Deadline> deadline = rules.deadlines().stream().filter(d -> d.id().equals(id)).findFirst();
        if (deadline.isEmpty() && f.has("deadline")) {
            f.wrong("deadline", Session.phrase("deadlines.noDeadline", guidance.id(), id), rules.deadlines().isEmpty()
                    ? Session.phrase("deadlines.noDeadline.none")
                    : Session.phrase("deadlines.noDeadline.remedy", String.join(", ",
                            rules.deadlines().stream().map(Deadline::id).toList())));
        }
        return deadline;
    }

    private static Optional<Due.Extension> extension(Fields f) {
        String until = GradingFile.needDate(f, "until");
        String authority = f.need("authority");
        String reason = f.need("reason");
        f.nothingElse();
        return f.problems().isEmpty() ? Optional.of(new Due.Extension(LocalDate.parse(until), authority, reason))
                : Optional.empty();
    }

    /** A decision is on something late, where being late has a consequence, and comes after it was received. */
    private static void fitting(Fields f, LateDossier.Decided decided, Due due, LocalDate day, DeadlineRules rules) {
        if (!due.late(day) || !due.deadline().late() || rules.late().isEmpty()) {
            f.wrong("decided", Session.phrase("deadlines.nothingToDecide"),
                    Session.phrase("deadlines.nothingToDecide.remedy"));
        } else if (Term.received(decided.date()).filter(d -> d.isBefore(day)).isPresent()) {
            f.wrong("decided", Session.phrase("deadlines.decidedEarly", decided.date(), day.toString()),
                    Session.phrase("deadlines.decidedEarly.remedy"));
        }
    }

    private static Optional<LateDossier.Decided> decided(Fields f, Guidance guidance) {
        f.need("grade");
        Optional<Grade> grade = f.choice("grade", GradingFile.grades(guidance));
        String by = f.need("by");
        String date = GradingFile.needDate(f, "date");
        String reason = f.need("reason");
        f.nothingElse();
        return grade.map(g -> new LateDossier.Decided(g, by, date, reason));
    }

    LateDossier weigh(Rulings rulings) {
        return LateDossier.of(due, day, grade, rules, guidance, rulings, decided);
    }
}
