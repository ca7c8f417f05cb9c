package khung.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.RowPath;
import khung.dossier.Stage;
import khung.grading.Explanation;
import khung.grading.FactCheck;
import khung.grading.Unknown;
import khung.lint.Finding;
import khung.lint.Linter;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Answer;
import khung.scoring.Answers;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * How a case stands: points, grade with its reasons, and everything a person should look at. Worked out
 * beside the UI thread.
 *
 * @param self the self-assessment
 * @param appraiser the appraisal
 * @param contradictions facts that cannot all be true; while there are any no grade is shown
 */
record Standing(Case file, Assessment self, Assessment appraiser, List<FactCheck.Contradiction> contradictions,
        List<Finding> findings, Locale language) {

    private static final int LONGEST_NAME = 30;

    static Standing of(Case file, Rubric rubric, Rulings rulings, Locale language) {
        return new Standing(file, Assessment.of(file, Stage.SELF, rubric, rulings),
                Assessment.of(file, Stage.APPRAISER, rubric, rulings), file.contradictions(rubric.guidance()),
                Linter.lint(rubric, rulings), language);
    }

    Assessment of(Stage stage) {
        return stage == Stage.SELF ? self : appraiser;
    }

    private String say(String key, Object... arguments) {
        return Phrase.of(Workbench.class, key, arguments).in(language);
    }

    /** The grade in one line, or that it is not determined yet. */
    String headline(Stage stage) {
        return contradictions.isEmpty() ? explanation(stage).headline() : say("grade.contradiction");
    }

    private Explanation explanation(Stage stage) {
        Assessment of = of(stage);
        return Explanation.of(of.verdict(), of.sheet().rubric().guidance(), of.rulings(), language);
    }

    /** Why, why not higher, what is missing, the rulings and the wording, in the order to be read. */
    String reasons(Stage stage) {
        if (!contradictions.isEmpty()) {
            return contradictions.stream().map(c -> c.what().in(language) + " " + c.remedy().in(language))
                    .collect(Collectors.joining("\n"));
        }
        return explanation(stage).blocks().stream().map(b -> Stream.concat(Stream.of(b.title()).filter(t -> !t.isEmpty()),
                b.lines().stream()).collect(Collectors.joining("\n"))).collect(Collectors.joining("\n\n"));
    }

    /** The total, or its bounds while rows are missing. */
    String total(Stage stage) {
        Sheet sheet = of(stage).sheet();
        if (!sheet.rubric().scores()) {
            return say("total.none");
        }
        int decimals = sheet.rubric().guidance().decimals();
        String low = Exact.display(sheet.low(), decimals);
        return sheet.total().map(t -> Exact.display(t, decimals)).orElseGet(() -> sheet.bounded()
                ? say("total.bounds", low, Exact.display(sheet.high(), decimals)) : say("total.unbounded", low));
    }

    /** How much of the rubric there is, where pages of it are lost; empty where it is whole. */
    String gaps() {
        Rubric rubric = self.sheet().rubric();
        if (rubric.whole()) {
            return "";
        }
        int decimals = rubric.guidance().decimals();
        String there = Exact.display(rubric.transcribed(), decimals);
        return rubric.declaredTotal().map(t -> say("panel.gaps", there, Exact.display(t, decimals)))
                .orElseGet(() -> say("panel.gaps.unknown", there));
    }

    /** What the number of a row was made from. */
    String made(Stage stage, String key) {
        return of(stage).sheet().line(key).map(line -> line.item().key() + " " + line.item().readable() + "\n"
                + line.made().stream().map(p -> p.in(language)).collect(Collectors.joining("\n"))).orElse("");
    }

    /** Everything to look at: what is wrong first, then what is missing, last what is only good to know. */
    List<Trouble> troubles(Stage stage) {
        List<Trouble> all = new ArrayList<>();
        Rubric rubric = self.sheet().rubric();
        CaseFields fields = new CaseFields(rubric);
        Stream.concat(fields.troubles(file).stream(), fields.planTroubles(file, self.rulings()).stream())
                .forEach(t -> all.add(new Trouble(Trouble.Kind.FIELD, where(t.path()), t.what().in(language),
                        t.remedy().in(language), t.path())));
        contradictions.forEach(c -> all.add(new Trouble(Trouble.Kind.FIELD, where(c.field()), c.what().in(language),
                c.remedy().in(language), c.field())));
        for (Stage each : Stage.values()) {
            misfits(each, rubric, all);
        }
        findings(Finding.Severity.ERROR, Trouble.Kind.ERROR, stage, all);
        findings(Finding.Severity.WARNING, Trouble.Kind.WARNING, stage, all);
        missing(stage, all);
        findings(Finding.Severity.INFO, Trouble.Kind.INFO, stage, all);
        return all;
    }

    private void findings(Finding.Severity severity, Trouble.Kind kind, Stage stage, List<Trouble> all) {
        findings.stream().filter(f -> f.severity() == severity).forEach(f -> all.add(new Trouble(kind,
                f.key().isEmpty() ? say("where.rubric") : called(f.key()), f.what().in(language),
                f.effect().in(language) + " " + f.remedy().in(language),
                path(stage, f.key(), self.sheet().rubric()))));
    }

    private void misfits(Stage stage, Rubric rubric, List<Trouble> all) {
        file.dossier().entry(stage).answers().forEach((key, answer) -> misfit(stage, rubric, key, answer)
                .ifPresent(m -> all.add(new Trouble(Trouble.Kind.FIELD, where(stage.word() + "." + key),
                        m.what().in(language), m.remedy().in(language), stage.word() + "." + key))));
    }

    private Optional<Answers.Misfit> misfit(Stage stage, Rubric rubric, String key, Answer answer) {
        return rubric.item(key).flatMap(item -> Answers.misfit(rubric, of(stage).rulings(),
                file.dossier().plan(), item, answer));
    }

    private void missing(Stage stage, List<Trouble> all) {
        Set<String> declared = self.sheet().rubric().guidance().facts().keySet();
        of(stage).verdict().missing().forEach(u -> {
            // Rows without points or levels are listed one by one below.
            if (!u.word().equals("total") && !u.word().equals("levels")) {
                String key = u instanceof Unknown.OfMark ? "missing.mark" : "missing.fact";
                all.add(new Trouble(Trouble.Kind.MISSING, say("where.facts"), say(key, u.says().in(language)), "", declared.contains(u.word()) ? "facts." + u.word() : u.word()));
            }
        });
        of(stage).sheet().criteria().filter(l -> l.missing() > 0).forEach(l -> all.add(new Trouble(
                Trouble.Kind.MISSING, where(stage.word() + "." + l.item().key()), say("missing.row", made(l),
                l.item().readable()), "", stage.word() + "." + l.item().key())));
    }

    private String made(Line line) {
        return line.made().stream().map(p -> p.in(language)).collect(Collectors.joining(" "));
    }

    /** The first field of a finding: its row, or the first row of its group. */
    private static String path(Stage stage, String key, Rubric rubric) {
        return rubric.item(key).flatMap(i -> i.criteria().findFirst()).map(Item::key)
                .map(k -> stage.word() + "." + k).orElse("");
    }

    /** What a row is called beside the form: its address where it is made of printed numbers, else the words printed. */
    static String called(Rubric rubric, Item item) {
        boolean numbered = rubric.items().filter(i -> item.key().equals(i.key()) || item.key().startsWith(i.key() + "."))
                .noneMatch(i -> i.number().isEmpty());
        String words = item.readable().replaceFirst("^[-+•\\s]+", "");
        return numbered || words.isEmpty() ? item.key()
                : words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME).strip() + "…";
    }

    private String called(String key) {
        Rubric rubric = self.sheet().rubric();
        return rubric.item(key).map(i -> called(rubric, i)).orElse(key);
    }

    private String where(String path) {
        Optional<RowPath> row = new CaseFields(self.sheet().rubric()).row(path);
        if (row.isPresent()) {
            String head = row.get().head();
            return called(row.get().key()) + (head.startsWith(Stage.APPRAISER.word()) ? " " + say("where.appraiser")
                    : head.equals("plan") ? " " + say("where.plan") : "");
        }
        if (path.startsWith("unit.") || path.startsWith("own.") || path.startsWith("facts.") || path.equals("role")) {
            return say("where.facts");
        }
        return say(path.equals("plan") ? "where.axes" : "where.header");
    }
}
