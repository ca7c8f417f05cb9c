package khung.grading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import khung.ballot.Ballot;
import khung.ballot.BallotRules;
import khung.ballot.Count;
import khung.ballot.Tally;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;

/**
 * Secret votes. A count is written {@code invalid excellent good completed not-completed of eligible}; everybody present
 * has voted. What comes is what the vote is, the grade or how it stands, and from how many votes a grade has it.
 */
final class BallotCases {

    private static final String WARD = "saodo-2023.party-organisation.guidance@2023";
    private static final String WARD_MEMBER = "saodo-2023.party-member.guidance@2023";
    private static final String OFFICE = "sonoivu-2020.party-organisation.guidance@2020";
    private static final String OFFICE_MEMBER = "sonoivu-2020.party-member.guidance@2020";
    private static final String HALF = "0 0 50 49 1 of 120";
    private static final String MORE = "0 0 51 48 1 of 120";

    private BallotCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(counted("R004-59", WARD, "decision", "organisation secret paper Mẫu 8, 379"));
        all.addAll(counted("R004-55", WARD, "own", "organisation secret paper Mẫu 8, 348"));
        all.addAll(counted("R002-45", OFFICE, "own", "organisation secret"));
        all.addAll(proposed("R004-79", WARD_MEMBER, "member record Mẫu 9, 492"));
        all.addAll(proposed("R002-64", OFFICE_MEMBER, "member"));
        String told = "organisation secret paper Mẫu 8, 348: ";
        all.add(given("I-57", WARD, "own", told + "good from 51", MORE));
        all.add(given("I-57", WARD, "own", told + "recorded", MORE).at("I-57", "record"));
        all.add(given("I-57", OFFICE, "own", "organisation secret: recorded", MORE).at("I-57", "record"));
        all.add(given("R002-89", OFFICE_MEMBER, "proposal", "member: differing", MORE, "0 0 48 51 1 of 120"));
        all.add(given("R002-89", OFFICE_MEMBER, "proposal", "member: recorded", MORE, "0 0 60 40 0 of 120"));
        return all;
    }

    private static List<SectionCase> counted(String rule, String guidance, String ballot, String told) {
        return List.of(given(rule + " I-33", guidance, ballot, told + ": short from 51", HALF),
                given(rule + " I-33", guidance, ballot, told + ": good from 51", MORE),
                given(rule + " I-33", guidance, ballot, told + ": good", HALF).at("I-33", "most-votes"),
                given(rule, guidance, ballot, told + ": tie from 51", "0 0 50 50 0 of 120"),
                given("I-58", guidance, ballot, told + ": good from 51", "1 0 51 49 0 of 120"),
                given("I-58", guidance, ballot, told + ": short from 61", "1 0 51 49 0 of 120").at("I-58", "eligible"),
                given("I-58", guidance, ballot, told + ": short from 52", "2 0 51 49 0 of 120").at("I-58", "collected"));
    }

    private static List<SectionCase> proposed(String rule, String guidance, String told) {
        return List.of(given(rule + " I-45", guidance, "proposal", told + ": recorded", MORE),
                given(rule + " I-45", guidance, "proposal", told + ": good from 51", MORE).at("I-45", "as-organisation"),
                given(rule, guidance, "proposal", told + ": short from 51", HALF).at("I-45", "as-organisation"));
    }

    private static SectionCase given(String rules, String guidance, String ballot, String expected, String count,
            String... elsewhere) {
        return new SectionCase(rules, guidance, "ballot", (g, rulings) -> result(g, rulings, ballot, count, elsewhere),
                expected);
    }

    private static SectionCase.Result result(Guidance g, Rulings rulings, String id, String count, String... elsewhere)
            throws BadInput {
        BallotRules rules = BallotRules.of(g);
        Optional<Ballot> ballot = rules.ballots().stream().filter(b -> b.id().equals(id)).findFirst();
        if (ballot.isEmpty()) {
            return new SectionCase.Result("none", List.of(), List.of());
        }
        Tally tally = Tally.of(ballot.get(), count(count), g.gradeNames().keySet(), rulings);
        if (elsewhere.length > 0 && rules.differing().isPresent()) {
            tally = tally.beside(List.of(Tally.of(ballot.get(), count(elsewhere[0]), g.gradeNames().keySet(), rulings)),
                    rules.differing().get());
        }
        String what = tally.grade().map(Grade::name).orElse(tally.outcome().name()).toLowerCase(Locale.ROOT);
        return new SectionCase.Result(told(ballot.get()) + ": " + what + (tally.needed() > 0 ? " from " + tally.needed()
                : ""), tally.rules(), tally.rulings());
    }

    private static String told(Ballot ballot) {
        return ballot.of() + (ballot.secretByText() ? " secret" : "") + ballot.form().map(f -> " " + (f.paper() ? "paper " : "record ")
                + f.name() + (f.printed() ? " printed" : "") + ", " + f.line()).orElse("");
    }

    private static Count count(String text) {
        String[] words = text.split(" ");
        Map<Grade, Integer> votes = new EnumMap<>(Grade.class);
        int valid = 0;
        for (int i = 0; i < Grade.values().length; i++) {
            int number = Integer.parseInt(words[i + 1]);
            votes.put(Grade.values()[i], number);
            valid += number;
        }
        int invalid = Integer.parseInt(words[0]);
        int all = valid + invalid;
        return new Count(Integer.parseInt(words[6]), all, all, all, valid, invalid, votes);
    }
}
