package khung.dossier;

import static khung.dossier.Entered.choose;
import static khung.dossier.Entered.done;
import static khung.dossier.Entered.notNumber;
import static khung.dossier.Entered.unfinished;
import static khung.dossier.Entered.waiting;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.text.Exact;

/** Writes one field of the answer to one row, as the row's method asks. Empty where the method has no such field. */
final class AnswerWriting implements Method.Cases<Optional<Entered>> {

    private static final List<String> NOT_ASKED = List.of("notAsked", "notAskedBy", "notAskedReason");

    private final Case file;
    private final Stage stage;
    private final Item item;
    private final String part;
    private final String text;
    private final String stripped;
    private final String base;
    private final Optional<Answer> before;

    /**
     * @param file the case, its unfinished text at this path taken away
     * @param item the row
     * @param part the part of the path after the row's key
     * @param text as typed
     */
    AnswerWriting(Case file, Stage stage, Item item, String part, String text) {
        this.file = file;
        this.stage = stage;
        this.item = item;
        this.part = part;
        this.text = text;
        this.stripped = text.strip();
        this.base = stage.word() + "." + item.key();
        this.before = Optional.ofNullable(file.dossier().entry(stage).answers().get(item.key()));
    }

    Optional<Entered> write() {
        if (NOT_ASKED.contains(part)) {
            return Optional.of(notAsked());
        }
        return item.method().flatMap(m -> m.on(this));
    }

    private String path() {
        return part.isEmpty() ? base : base + "." + part;
    }

    private Case put(Case to, Optional<Answer> answer) {
        return to.with(to.dossier().with(stage, to.dossier().entry(stage).answer(item.key(), answer)));
    }

    private Case put(Optional<? extends Answer> answer) {
        return put(file, answer.map(a -> a));
    }

    private <A extends Answer> Optional<A> before(Class<A> kind) {
        return before.filter(kind::isInstance).map(kind::cast);
    }

    private Optional<String> words() {
        return Optional.of(text).filter(t -> !t.isBlank());
    }

    /** Whole and alone in its row. */
    private Optional<Entered> single(Supplier<Entered> write) {
        return part.isEmpty() ? Optional.of(write.get()) : Optional.empty();
    }

    @Override
    public Optional<Entered> passFail(Method.PassFail method) {
        return single(() -> choose(file, path(), stripped, Map.of(Words.MET, true, Words.NOT_MET, false),
                m -> put(m.map(Answer.Tick::new))));
    }

    @Override
    public Optional<Entered> ratio(Method.Ratio method) {
        return result(method);
    }

    @Override
    public Optional<Entered> bands(Method.Bands method) {
        return result(method);
    }

    private Optional<Entered> result(Method method) {
        return single(() -> {
            Optional<BigFraction> number = ResultText.parse(stripped, method);
            Case after = put(number.map(Answer.Result::new));
            return number.isPresent() || stripped.isEmpty() ? done(after) : notNumber(after, path(), stripped);
        });
    }

    @Override
    public Optional<Entered> tiers(Method.Tiers method) {
        return single(() -> choose(file, path(), stripped, names(method.tiers().stream().map(Method.Tier::name).toList()),
                n -> put(n.map(Answer.Tier::new))));
    }

    @Override
    public Optional<Entered> levels(Method.Levels method) {
        return single(() -> choose(file, path(), stripped, names(method.names()), n -> put(n.map(Answer.Level::new))));
    }

    @Override
    public Optional<Entered> narrative(Method.Narrative method) {
        return single(() -> done(put(words().map(Answer.Told::new))));
    }

    private static Map<String, String> names(List<String> all) {
        Map<String, String> names = new TreeMap<>();
        all.forEach(n -> names.put(n, n));
        return names;
    }

    @Override
    public Optional<Entered> assessedPercent(Method.AssessedPercent method) {
        Answer.Assessed old = before(Answer.Assessed.class).orElse(new Answer.Assessed(Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()));
        switch (part) {
            case "":
                boolean tick = stripped.equals(Words.MET) || stripped.equals(Words.NOT_MET);
                return Optional.of(done(put(tick ? Optional.of(new Answer.Tick(stripped.equals(Words.MET)))
                        : present(new Answer.Assessed(words(), old.percent(), old.by(), old.reason())))));
            case "by":
                return Optional.of(done(put(present(new Answer.Assessed(old.result(), old.percent(), words(),
                        old.reason())))));
            case "reason":
                return Optional.of(done(put(present(new Answer.Assessed(old.result(), old.percent(), old.by(),
                        words())))));
            case "percent":
                return Optional.of(percent(old));
            default:
                return Optional.empty();
        }
    }

    private Entered percent(Answer.Assessed old) {
        String digits = stripped.endsWith("%") ? stripped.substring(0, stripped.length() - 1) : stripped;
        Optional<BigFraction> percent = Exact.parse(digits)
                .filter(p -> p.signum() >= 0 && p.compareTo(Exact.HUNDRED) <= 0);
        Case after = put(present(new Answer.Assessed(old.result(), percent, old.by(), old.reason())));
        return percent.isPresent() || stripped.isEmpty() ? done(after) : notNumber(after, path(), stripped);
    }

    private static Optional<Answer> present(Answer.Assessed answer) {
        boolean blank = answer.result().isEmpty() && answer.percent().isEmpty() && answer.by().isEmpty()
                && answer.reason().isEmpty();
        return blank ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public Optional<Entered> points(Method.Points method) {
        Optional<Answer.Awarded> old = before(Answer.Awarded.class);
        if (part.equals("reason")) {
            if (old.isEmpty()) {
                return Optional.of(words().isEmpty() ? done(file) : waiting(file, path(), "unfinished.reason"));
            }
            return Optional.of(done(put(Optional.of(new Answer.Awarded(old.get().points(), words())))));
        }
        return single(() -> {
            Optional<BigFraction> points = points(stripped, item.max());
            String pending = file.dossier().unfinished().get(base + ".reason");
            Optional<String> reason = old.flatMap(Answer.Awarded::reason).or(() -> Optional.ofNullable(pending));
            Case after = put(points.map(p -> new Answer.Awarded(p, reason)));
            Case clean = unfinished(after, base + ".reason", points.isPresent() ? Optional.empty() : reason);
            return points.isPresent() || stripped.isEmpty() ? done(clean) : notNumber(clean, path(), stripped);
        });
    }

    /** Points within 0 and the most there are; a maximum that is lost bounds nothing. */
    private static Optional<BigFraction> points(String text, Optional<BigFraction> max) {
        return Exact.parse(text).filter(p -> p.signum() >= 0 && max.map(m -> p.compareTo(m) <= 0).orElse(true));
    }

    @Override
    public Optional<Entered> chooseOne(Method.ChooseOne method) {
        if (!List.of("", "points", "reason").contains(part)) {
            return Optional.empty();
        }
        Map<String, String> texts = texts("", "points", "reason");
        Optional<Method.Option> option = method.option(texts.get("").strip());
        Optional<BigFraction> points = option.flatMap(o -> points(texts.get("points"), Optional.of(o.max())));
        Optional<Answer> answer = points.map(p -> new Answer.Chosen(option.get().number(), p,
                Optional.of(texts.get("reason")).filter(r -> !r.isBlank())));
        Case after = together(texts, answer, before(Answer.Chosen.class).isPresent());
        if (answer.isPresent() || stripped.isEmpty()) {
            return Optional.of(done(after));
        }
        if (part.isEmpty() && option.isEmpty()) {
            return Optional.of(waiting(after, path(), "unfinished.choice", stripped,
                    String.join(", ", method.options().stream().map(Method.Option::number).toList())));
        }
        boolean noPoints = part.equals("points") && (option.isPresent() || Exact.parse(stripped).isEmpty());
        return Optional.of(noPoints ? notNumber(after, path(), stripped)
                : waiting(after, path(), "unfinished.chosen"));
    }

    private Entered notAsked() {
        Map<String, String> texts = texts("notAsked", "notAskedBy", "notAskedReason");
        Optional<Answer.Treatment> word = Optional.ofNullable(Words.TREATMENTS.get(texts.get("notAsked").strip()));
        String by = texts.get("notAskedBy").strip();
        String reason = texts.get("notAskedReason").strip();
        Optional<Answer> answer = by.isEmpty() || reason.isEmpty() ? Optional.empty()
                : word.map(w -> new Answer.NotAsked(w, by, reason));
        Case after = together(texts, answer, before(Answer.NotAsked.class).isPresent());
        return answer.isPresent() || stripped.isEmpty() ? done(after) : waiting(after, path(), "unfinished.decision");
    }

    /** The texts of fields that only together make an answer, this one as typed now. */
    private Map<String, String> texts(String... parts) {
        Map<String, String> known = before.map(AnswerTexts::of).orElse(Map.of());
        Map<String, String> texts = new LinkedHashMap<>();
        for (String one : parts) {
            String path = one.isEmpty() ? base : base + "." + one;
            String typed = file.dossier().unfinished().get(path);
            texts.put(one, one.equals(part) ? text : typed != null ? typed : known.getOrDefault(one, ""));
        }
        return texts;
    }

    /** The answer where all of it is there; else what there is of it waits. */
    private Case together(Map<String, String> texts, Optional<Answer> answer, boolean wasOne) {
        Case after = answer.isPresent() || wasOne ? put(answer) : file;
        for (Map.Entry<String, String> one : texts.entrySet()) {
            boolean keep = answer.isEmpty() && !one.getValue().isBlank() && !one.getKey().equals(part);
            after = unfinished(after, one.getKey().isEmpty() ? base : base + "." + one.getKey(),
                    keep ? Optional.of(one.getValue()) : Optional.empty());
        }
        return after;
    }

    @Override
    public Optional<Entered> outcomes(Method.Outcomes method) {
        Grade grade = AnswerTexts.OUTCOMES.get(part);
        if (grade == null) {
            return Optional.empty();
        }
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        before(Answer.Outcomes.class).ifPresent(o -> counts.putAll(o.counts()));
        counts.remove(grade);
        Optional<Integer> count = Words.count(stripped);
        count.ifPresent(n -> counts.put(grade, n));
        Case after = put(counts.isEmpty() ? Optional.empty() : Optional.of(new Answer.Outcomes(counts)));
        return Optional.of(count.isPresent() || stripped.isEmpty() ? done(after)
                : waiting(after, path(), "unfinished.count", stripped));
    }

    @Override
    public Optional<Entered> catalogue(Method.Catalogue method) {
        return ListWriting.at(part, AnswerTexts.WORK).flatMap(at -> new ListWriting<>(
                before(Answer.Work.class).map(Answer.Work::products).orElse(List.of()), ListWriting.BLANK_PRODUCT,
                all -> put(all.isEmpty() ? Optional.empty() : Optional.of(new Answer.Work(all))))
                .write(at, (p, field) -> ListWriting.product(p, field, text, path())));
    }

    @Override
    public Optional<Entered> tasks(Method.Tasks method) {
        return ListWriting.at(part, AnswerTexts.TASK).flatMap(at -> new ListWriting<>(
                before(Answer.Tasks.class).map(Answer.Tasks::tasks).orElse(List.of()), ListWriting.BLANK_TASK,
                all -> put(all.isEmpty() ? Optional.empty() : Optional.of(new Answer.Tasks(all))))
                .write(at, (t, field) -> ListWriting.task(t, field, text, method, path())));
    }
}
