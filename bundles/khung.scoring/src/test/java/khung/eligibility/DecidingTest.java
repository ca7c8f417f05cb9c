package khung.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import khung.deadlines.Term;
import khung.rubric.Guidance;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Node;

/** An invented guidance with its own words and numbers: data alone decides who is graded. */
class DecidingTest {

    private static final String LIGHTHOUSES = """
            of: keepers
            says: "Keepers who are graded"
            months: {ruling: M, days: 28}
            events: {voyage: "at sea", storm: "storm-bound", hired: "hired", trial: "on trial"}
            marks: {lamp: "has cleaned the lamp"}
            counts: {gulls: "gulls counted"}
            carry: {says: "next year looks back", rules: [K-9]}
            cases:
              - {id: trial, says: "on trial", when: {during: [trial]}, gives: not-graded, review: no, rules: [K-1]}
              - {id: new, says: "hired less than 2 months ago", when: {since: [hired], below: 2, to: grading},
                 gives: not-graded, rules: [K-2]}
              - {id: away, says: "away from 5 months", when: {absent: [voyage, storm], from: 5, together: T},
                 gives: carried-over, rules: [K-3]}
              - {id: lamp, says: "lamp not cleaned", when: {told: lamp, is: no}, gives: review-first, rules: [K-4]}
              - {id: moved, says: "another lighthouse from 4 months", when: {former: post, from: 4, whole: W},
                 paper: "log", rules: [K-5]}
              - {id: gulls, says: "fewer than 7 gulls", when: {few: gulls, below: 7}, note: "count again", rules: [K-6]}
            """;
    private static final Rulings RULINGS = new Rulings(Map.of("M", ruling("M", "calendar", "days"), "T",
            ruling("T", "each", "together"), "W", ruling("W", "in-year", "whole-stay")), Map.of());
    private static final Occasion YEAR = new Occasion(Term.parse("2031").orElseThrow(), LocalDate.of(2032, 1, 10),
            Optional.empty());

    private static Ruling ruling(String id, String... options) {
        return new Ruling(id, id, List.of(options).stream().map(o -> new Ruling.Option(o, o)).toList(), options[0], "",
                "", "", LocalDate.EPOCH, List.of());
    }

    private static Eligibility read(String yaml) throws BadInput {
        try {
            Node node = Documents.read("x.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).get(0);
            return Eligibility.of(new Guidance("x", "1", 2, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(),
                    Map.of("eligibility", node))).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Event event(String word, String from, String to) {
        return new Event(word, LocalDate.parse(from), Optional.of(to).filter(t -> !t.isEmpty()).map(LocalDate::parse));
    }

    private static Subject keeper(List<Event> events, List<Post> posts, Map<String, Boolean> marks) {
        return new Subject("k", "K", events, posts, marks, Map.of("gulls", 9));
    }

    private static Decision decide(Eligibility rules, Subject subject) {
        return Deciding.of(rules, subject, YEAR, List.of(), RULINGS);
    }

    private static Decision away(Eligibility rules, String to) {
        return decide(rules, keeper(List.of(event("voyage", "2031-03-01", to)), List.of(), Map.of("lamp", true)));
    }

    @ParameterizedTest
    @CsvSource({"2031-07-31, CARRIED_OVER, true", "2031-07-30, GRADED, false", "2031-07-17, GRADED, true"})
    void dataAloneDecidesHowLongIsLong(String to, Outcome outcome, boolean byText) throws BadInput {
        Decision decision = away(read(LIGHTHOUSES), to);
        assertEquals(Optional.of(outcome), decision.outcome());
        assertEquals(byText, decision.determinedByText());
    }

    @Test
    void anotherNumberInTheDataGivesAnotherResult() throws BadInput {
        assertEquals(Optional.of(Outcome.GRADED),
                away(read(LIGHTHOUSES.replace("from: 5", "from: 6")), "2031-07-31").outcome());
        assertEquals(Optional.of(Outcome.CARRIED_OVER),
                away(read(LIGHTHOUSES.replace("from: 5", "from: 4")), "2031-07-30").outcome());
        assertEquals(Optional.of(Outcome.NOT_GRADED), away(read(LIGHTHOUSES.replace("carried-over", "not-graded")),
                "2031-07-31").outcome());
    }

    @Test
    void aYearIsCarriedToTheNext() throws BadInput {
        Decision decision = away(read(LIGHTHOUSES), "2031-07-31");
        assertEquals(Optional.of("2032"), decision.carriedTo().map(Term::text));
        assertEquals(Set.of("K-3", "K-9"), decision.rules());
        assertEquals(List.of(new Span(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 2, 28)),
                new Span(LocalDate.of(2031, 8, 1), LocalDate.of(2031, 12, 31))), decision.worked());
    }

    @Test
    void timeWithinThePeriodOrUpToTheGradingIsADatum() throws BadInput {
        Subject keeper = keeper(List.of(event("hired", "2031-11-15", "")), List.of(), Map.of("lamp", true));
        // 15 November to 10 January is 1 month and more; to the end of the year 1 month and a half.
        assertEquals(Optional.of(Outcome.NOT_GRADED), decide(read(LIGHTHOUSES), keeper).outcome());
        Subject earlier = keeper(List.of(event("hired", "2031-11-05", "")), List.of(), Map.of("lamp", true));
        assertEquals(Optional.of(Outcome.GRADED), decide(read(LIGHTHOUSES), earlier).outcome());
        assertEquals(Optional.of(Outcome.NOT_GRADED),
                decide(read(LIGHTHOUSES.replace("to: grading", "to: period")), earlier).outcome());
    }

    @Test
    void aFactThatIsMissingLeavesOpenWhatComesAfterIt() throws BadInput {
        Eligibility rules = read(LIGHTHOUSES);
        Decision open = decide(rules, keeper(List.of(), List.of(), Map.of()));
        assertEquals(Optional.empty(), open.outcome());
        assertEquals(Set.of(Outcome.GRADED, Outcome.REVIEW_FIRST), open.options());
        assertEquals(List.of("lamp"), open.missing());
        assertFalse(open.determinedByText());
        Decision before = decide(rules, keeper(List.of(event("trial", "2031-01-01", "")), List.of(), Map.of()));
        assertEquals(Optional.of(Outcome.NOT_GRADED), before.outcome());
        assertTrue(before.determinedByText());
        assertEquals(Optional.of(false), before.review());
    }

    @Test
    void anUnknownNumberForANoteLeavesNothingOpen() throws BadInput {
        Subject subject = new Subject("k", "K", List.of(), List.of(), Map.of("lamp", true), Map.of());
        assertEquals(Optional.of(Outcome.GRADED), decide(read(LIGHTHOUSES), subject).outcome());
    }

    @Test
    void aPaperMayDependOnTheReadingWhileTheOutcomeDoesNot() throws BadInput {
        List<Post> posts = List.of(
                new Post("North", LocalDate.of(2029, 1, 1), Optional.of(LocalDate.of(2031, 3, 31)), false),
                new Post("South", LocalDate.of(2031, 4, 1), Optional.empty(), false));
        Decision decision = decide(read(LIGHTHOUSES), keeper(List.of(), posts, Map.of("lamp", true)));
        assertTrue(decision.determinedByText());
        assertEquals(Optional.of("South"), decision.gradedBy());
        assertEquals(List.of(new Paper("log", "North", false, false, List.of("K-5"))), decision.papers());
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() throws BadInput {
        Eligibility rules = read(LIGHTHOUSES);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<Event> events = new ArrayList<>();
            for (int n = random.nextInt(6); n > 0; n--) {
                LocalDate from = LocalDate.of(2030, 6, 1).plusDays(random.nextInt(600));
                events.add(new Event(List.of("voyage", "storm", "hired", "trial").get(random.nextInt(4)), from,
                        Optional.of(from.plusDays(random.nextInt(200)))));
            }
            List<Post> posts = new ArrayList<>();
            LocalDate day = LocalDate.of(2030, 1, 1);
            for (String unit : List.of("North", "South", "North", "East")) {
                LocalDate last = day.plusDays(100 + random.nextInt(150));
                posts.add(new Post(unit, day, Optional.of(last), false));
                day = last.plusDays(1);
            }
            Decision first = decide(rules, keeper(events, posts, Map.of("lamp", true)));
            Collections.shuffle(events, random);
            Collections.shuffle(posts, random);
            assertEquals(first, decide(rules, keeper(events, posts, Map.of("lamp", true))));
        }
    }

    /** More time away never turns "carried over" back into a grade. */
    @Test
    void moreTimeAwayNeverHelps() throws BadInput {
        Eligibility rules = read(LIGHTHOUSES);
        boolean carried = false;
        for (LocalDate to = LocalDate.of(2031, 3, 1); to.getYear() == 2031; to = to.plusDays(1)) {
            boolean now = away(rules, to.toString()).outcome().equals(Optional.of(Outcome.CARRIED_OVER));
            assertTrue(now || !carried);
            carried = now;
        }
        assertTrue(carried);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from: 5|from: five", "gives: carried-over|gives: postponed", "absent: [voyage|absent: [holiday",
        "few: gulls|few: geese", "told: lamp, is: no|told: lamp", "since: [hired], below: 2|since: [hired]",
        "{during: [trial]}|{never: yes}", "months: {ruling: M, days: 28}|",
        "days: 28|days: 0", "is: no|is: maybe", "former: post|former: house"})
    void dataThatCannotBeUnderstoodIsRefused(String change) {
        String[] parts = change.split("\\|");
        String changed = LIGHTHOUSES.replace(parts[0], parts.length < 2 ? "" : parts[1]);
        assertFalse(changed.equals(LIGHTHOUSES));
        assertThrows(BadInput.class, () -> read(changed));
    }
}
