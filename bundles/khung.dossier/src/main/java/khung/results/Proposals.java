package khung.results;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Stage;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.text.BadInput;
import khung.text.Phrase;

/**
 * What the sources there are offer for a dossier, and what could not be used. Nothing is in the dossier yet.
 *
 * @param all what fits, in the order of the form; a row may have several
 * @param troubles why a source, or a figure of it, could not be used
 */
public record Proposals(List<Proposal> all, List<Phrase> troubles) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Copies. */
    public Proposals {
        all = List.copyOf(all);
        troubles = List.copyOf(troubles);
    }

    /** Whether a rubric has a row that takes a measured result. */
    public static boolean possible(Rubric rubric) {
        return rubric.criteria().anyMatch(i -> unit(i).isPresent());
    }

    /**
     * Asks sources. May wait for them: never on the UI thread.
     *
     * @param language for what people call the sources
     */
    public static Proposals ask(List<ResultSource> sources, Case file, Rubric rubric, Locale language) {
        List<Asked.Row> rows = rubric.criteria().filter(i -> unit(i).isPresent())
                .map(i -> new Asked.Row(i.key(), i.readable(), unit(i).orElseThrow())).toList();
        Asked asked = new Asked(rubric.reference(), file.dossier().unit(), file.dossier().period(),
                file.dossier().person().name(), rows);
        List<Proposal> offered = new ArrayList<>();
        List<Phrase> troubles = new ArrayList<>();
        for (ResultSource source : sources) {
            String name = source.getClass().getName();
            try {
                name = source.name(language);
                for (Figure figure : source.figures(asked)) {
                    Optional<Phrase> unfit = unfit(name, figure, file, rubric);
                    unfit.ifPresent(troubles::add);
                    if (unfit.isEmpty()) {
                        Item item = rubric.item(figure.row()).orElseThrow();
                        offered.add(new Proposal(item.key(), item.readable(), figure.value().strip(), figure.unit(),
                                source.id(), name, figure.origin()));
                    }
                }
            } catch (BadInput e) {
                String called = name;
                e.problems().forEach(p -> troubles.add(phrase("source.failed", called, p.line(language))));
            } catch (IOException | RuntimeException | LinkageError e) {
                troubles.add(phrase("source.failed", name, e.getMessage() == null ? e.toString() : e.getMessage()));
            }
        }
        List<Proposal> ordered = new ArrayList<>();
        rows.forEach(r -> offered.stream().filter(p -> p.row().equals(r.key())).forEach(ordered::add));
        return new Proposals(ordered, troubles);
    }

    /**
     * The fields to write when a person takes proposals over: the result of each row, and its origin in the row's note.
     * What stood in the note stays before it.
     *
     * @param taken at most one of a row; of several the last counts
     * @param by who takes them over
     */
    public static Map<String, String> texts(Case file, Rubric rubric, Stage stage, Collection<Proposal> taken, String by,
            LocalDate day, Locale language) {
        CaseFields fields = new CaseFields(rubric);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Proposal p : taken) {
            String note = stage.word() + ".note." + p.row();
            String before = fields.get(file, note);
            String origin = phrase(by.isBlank() ? "taken" : "taken.by", value(p), p.name(), p.origin(), DAY.format(day),
                    by).in(language);
            texts.put(stage.word() + "." + p.row(), p.value());
            texts.put(note, before.isBlank() ? origin : before.contains(origin) ? before : before + "; " + origin);
        }
        return texts;
    }

    /** Value and unit as people read them. */
    public static String value(Proposal proposal) {
        return (proposal.value() + " " + proposal.unit()).strip().replace(" %", "%");
    }

    private static Optional<Phrase> unfit(String source, Figure figure, Case file, Rubric rubric) {
        Optional<Item> item = rubric.item(figure.row());
        if (item.flatMap(Proposals::unit).isEmpty()) {
            return Optional.of(phrase("figure.row", source, figure.row()));
        }
        if (figure.origin().isBlank()) {
            return Optional.of(phrase("figure.origin", source, figure.row()));
        }
        String unit = unit(item.get()).orElseThrow();
        if (!figure.unit().isBlank() && !unit.isBlank() && !figure.unit().strip().equals(unit.strip())) {
            return Optional.of(phrase("figure.unit", source, figure.row(), figure.unit(), unit));
        }
        String path = Stage.SELF.word() + "." + figure.row();
        CaseFields.Written written = new CaseFields(rubric).set(file, path, figure.value());
        boolean number = !figure.value().isBlank() && !written.file().dossier().unfinished().containsKey(path);
        return number ? Optional.empty() : Optional.of(phrase("figure.number", source, figure.row(), figure.value()));
    }

    /** What a row's measured result is counted in; empty for a row that is answered otherwise. */
    private static Optional<String> unit(Item item) {
        Method method = item.method().orElse(null);
        return method instanceof Method.Ratio ratio ? Optional.of(ratio.unit())
                : method instanceof Method.Bands bands ? Optional.of(bands.unit()) : Optional.empty();
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Proposals.class, key, arguments);
    }
}
