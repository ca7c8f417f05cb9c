package khung.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import khung.text.Phrase;

/** Holds one subject against criteria. What is not known is never taken for met or failed. */
final class Appraising implements Criterion.Cases<Finding> {

    private final AwardRules rules;
    private final Subject subject;
    private final int year;

    Appraising(AwardRules rules, Subject subject, int year) {
        this.rules = rules;
        this.subject = subject;
        this.year = year;
    }

    @Override
    public Finding gradeHeld(Criterion.GradeHeld c) {
        return over(c, c.window(), "grade", r -> r.grade().map(g -> g.compareTo(c.grade()) <= 0)
                .or(() -> r.reason().isEmpty() ? Optional.empty() : Optional.of(false)));
    }

    @Override
    public Finding markHeld(Criterion.MarkHeld c) {
        return over(c, c.window(), "mark", r -> Optional.ofNullable(r.marks().get(c.mark())));
    }

    @Override
    public Finding honoured(Criterion.Honoured c) {
        return over(c, c.window(), "honours", r -> r.honours().map(h -> h.stream().anyMatch(c.honours()::contains)));
    }

    @Override
    public Finding recognised(Criterion.Recognised c) {
        return over(c, Window.THIS_YEAR, "recognised", r -> r.recognised().map(h -> h.contains(c.honour())));
    }

    @Override
    public Finding notHonoured(Criterion.NotHonoured c) {
        return over(c, c.window(), "not-honoured", r -> r.honours().map(h -> h.stream()
                .noneMatch(id -> c.levels().contains(rules.honours().get(id).level()))));
    }

    @Override
    public Finding titleHeld(Criterion.TitleHeld c) {
        return over(c, Window.THIS_YEAR, "titles", r -> r.titles().map(t -> t.stream().anyMatch(c.titles()::contains)));
    }

    @Override
    public Finding inPost(Criterion.InPost c) {
        if (subject.posts().isEmpty()) {
            return new Finding(c, State.UNKNOWN, List.of(), Optional.of(say("posts.unknown")));
        }
        Set<Integer> held = new TreeSet<>();
        for (Tenure tenure : subject.posts().get()) {
            for (int y = tenure.from(); tenure.post().equals(c.post()) && y <= Math.min(tenure.to(), year); y++) {
                held.add(y);
            }
        }
        int run = 0;
        while (held.contains(year - run)) {
            run++;
        }
        int have = c.consecutive() ? run : held.size();
        return have >= c.years() ? met(c) : new Finding(c, State.FAILED, List.of(), Optional.of(
                say(c.consecutive() ? "posts.run" : "posts.years", have, c.years(), String.valueOf(year))));
    }

    @Override
    public Finding topOfSector(Criterion.TopOfSector c) {
        if (subject.ranking().isEmpty()) {
            return new Finding(c, State.UNKNOWN, List.of(), Optional.of(say("ranking.unknown")));
        }
        Ranking ranking = subject.ranking().get();
        long places = (long) ranking.of() * c.parts() / c.of();
        return ranking.place() <= places ? met(c) : new Finding(c, State.FAILED, List.of(), Optional.of(
                say("ranking.failed", ranking.place(), ranking.of(), places)));
    }

    private Finding over(Criterion c, Window window, String what, Function<YearRecord, Optional<Boolean>> holds) {
        Optional<History> history = c.basis().led() ? subject.led() : Optional.of(subject.history());
        if (history.isEmpty()) {
            return new Finding(c, State.UNKNOWN, window.of(year), Optional.of(say("led.unknown")));
        }
        Map<State, List<Integer>> by = window.of(year).stream().collect(Collectors.groupingBy(
                y -> state(history.get().in(y).flatMap(holds))));
        List<Integer> failed = by.getOrDefault(State.FAILED, List.of());
        List<Integer> unknown = by.getOrDefault(State.UNKNOWN, List.of());
        boolean met = window.anyYear() ? by.containsKey(State.MET) : by.getOrDefault(State.MET, List.of()).size()
                == window.years();
        if (met) {
            return met(c);
        }
        boolean lost = window.anyYear() ? unknown.isEmpty() : !failed.isEmpty();
        return lost ? new Finding(c, State.FAILED, failed, Optional.of(say(what + (window.anyYear() ? ".never"
                : ".failed"), years(history.get(), failed))))
                : new Finding(c, State.UNKNOWN, unknown, Optional.of(say(what + ".unknown",
                        years(history.get(), unknown))));
    }

    private static State state(Optional<Boolean> holds) {
        return holds.map(h -> h ? State.MET : State.FAILED).orElse(State.UNKNOWN);
    }

    private static Finding met(Criterion criterion) {
        return new Finding(criterion, State.MET, List.of(), Optional.empty());
    }

    /** Years with the reason where there is one: {@code 2020, 2021 (mới thành lập)}. */
    private static String years(History history, List<Integer> years) {
        List<String> texts = new ArrayList<>();
        for (int y : years) {
            String reason = history.in(y).map(YearRecord::reason).orElse("");
            texts.add(reason.isEmpty() ? String.valueOf(y) : y + " (" + reason + ")");
        }
        return String.join(", ", texts);
    }

    private static Phrase say(String key, Object... arguments) {
        return Phrase.of(Appraising.class, key, arguments);
    }
}
