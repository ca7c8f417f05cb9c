package khung.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;
import khung.scoring.Answer;
import khung.text.Exact;

/** An answer as people type it: each of its fields as text, by the part of the path after the row's key. */
final class AnswerTexts implements Answer.Cases<Map<String, String>> {

    static final String WORK = "work";
    static final String TASK = "task";
    /** The parts of an answer of outcomes, best first. */
    static final Map<String, Grade> OUTCOMES = outcomes();

    private final Map<String, String> texts = new LinkedHashMap<>();

    private AnswerTexts() {
    }

    /** The fields that are not blank. */
    static Map<String, String> of(Answer answer) {
        return answer.on(new AnswerTexts());
    }

    private static Map<String, Grade> outcomes() {
        Map<String, Grade> words = new LinkedHashMap<>();
        words.put("excellent", Grade.EXCELLENT);
        words.put("good", Grade.GOOD);
        words.put("completed", Grade.COMPLETED);
        words.put("notCompleted", Grade.NOT_COMPLETED);
        return words;
    }

    /** A number as people type it. */
    static String typed(BigFraction value) {
        return Exact.text(value).replace('.', ',');
    }

    private void put(String part, String text) {
        if (!text.isEmpty()) {
            texts.put(part, text);
        }
    }

    private void put(String part, Optional<String> text) {
        text.ifPresent(t -> put(part, t));
    }

    private void number(String part, Optional<BigFraction> number) {
        number.ifPresent(n -> put(part, typed(n)));
    }

    private void count(String part, Optional<Integer> count) {
        count.ifPresent(n -> put(part, Integer.toString(n)));
    }

    @Override
    public Map<String, String> tick(Answer.Tick answer) {
        put("", answer.met() ? Words.MET : Words.NOT_MET);
        return texts;
    }

    @Override
    public Map<String, String> result(Answer.Result answer) {
        put("", typed(answer.value()));
        return texts;
    }

    @Override
    public Map<String, String> tier(Answer.Tier answer) {
        put("", answer.name());
        return texts;
    }

    @Override
    public Map<String, String> assessed(Answer.Assessed answer) {
        put("", answer.result());
        number("percent", answer.percent());
        put("by", answer.by());
        put("reason", answer.reason());
        return texts;
    }

    @Override
    public Map<String, String> awarded(Answer.Awarded answer) {
        put("", typed(answer.points()));
        put("reason", answer.reason());
        return texts;
    }

    @Override
    public Map<String, String> notAsked(Answer.NotAsked answer) {
        put("notAsked", Words.word(answer.treatment()));
        put("notAskedBy", answer.by());
        put("notAskedReason", answer.reason());
        return texts;
    }

    @Override
    public Map<String, String> level(Answer.Level answer) {
        put("", answer.name());
        return texts;
    }

    @Override
    public Map<String, String> chosen(Answer.Chosen answer) {
        put("", answer.option());
        put("points", typed(answer.points()));
        put("reason", answer.reason());
        return texts;
    }

    @Override
    public Map<String, String> outcomes(Answer.Outcomes answer) {
        OUTCOMES.forEach((word, grade) -> count(word, Optional.ofNullable(answer.counts().get(grade))));
        return texts;
    }

    @Override
    public Map<String, String> work(Answer.Work answer) {
        List<Answer.Product> products = answer.products();
        for (int i = 0; i < products.size(); i++) {
            Answer.Product p = products.get(i);
            String at = WORK + "." + (i + 1) + ".";
            put(at + "task", p.task());
            number(at + "coefficient", p.coefficient());
            number(at + "planned", p.planned());
            number(at + "done", p.done());
            number(at + "quality", p.quality());
            number(at + "progress", p.progress());
            number(at + "leadership", p.leadership());
            put(at + "reason", p.reason());
        }
        return texts;
    }

    @Override
    public Map<String, String> tasks(Answer.Tasks answer) {
        List<Answer.Task> tasks = answer.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            Answer.Task t = tasks.get(i);
            String at = TASK + "." + (i + 1) + ".";
            put(at + "task", t.task());
            count(at + "axis", t.axis());
            put(at + "planned", t.planned());
            put(at + "result", t.result());
            count(at + "level", t.level());
            put(at + "note", t.note());
        }
        return texts;
    }

    @Override
    public Map<String, String> told(Answer.Told answer) {
        put("", answer.text());
        return texts;
    }
}
