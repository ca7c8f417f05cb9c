package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import khung.ballot.Ballot;
import khung.ballot.BallotRules;
import khung.ballot.Count;
import khung.ballot.Tally;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Fields;
import khung.text.Node;

/**
 * One meeting and its secret votes: one {@code ballot/1} document. Numbers only; whatever looks like a name beside a
 * vote is refused.
 *
 * @param file as the person gave it
 * @param place where the meeting stands in its file, from 1
 */
record BallotCase(String file, int place, Guidance guidance, BallotRules rules, Ballot ballot, Meeting meeting,
        List<Subject> subjects) {

    static final String KIND = "ballot/1";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> MEETING_NUMBERS = List.of("eligible", "present", "issued", "collected");

    /**
     * The meeting.
     *
     * @param date as files write it
     * @param numbers {@code eligible, present, issued, collected}; those known
     */
    record Meeting(String name, String date, Map<String, Integer> numbers) {

        /** The day as people write it. */
        String day() {
            return DAY.format(LocalDate.parse(date));
        }
    }

    /**
     * Whose grade is voted on.
     *
     * @param count empty while the votes are not counted
     */
    record Subject(String id, String name, Optional<Count> count) {
    }

    static List<BallotCase> read(Session session, String file) throws BadInput, IOException {
        List<BallotCase> all = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        new GradingFile(session, file, KIND).read((f, guidance) -> {
            BallotRules rules = BallotRules.of(guidance);
            Optional<Ballot> ballot = ballot(f, guidance, rules);
            Meeting meeting = meeting(f);
            String of = ballot.map(Ballot::id).orElse("");
            GradingFile.once(seen.add(List.of(InstalledGuidances.reference(guidance), of, meeting.name(),
                    meeting.date())), f, "meeting", meeting.name());
            List<Subject> subjects = subjects(f, guidance, meeting);
            ballot.ifPresent(b -> all.add(new BallotCase(file, all.size() + 1, guidance, rules, b, meeting, subjects)));
            return ballot;
        });
        return all;
    }

    private static Optional<Ballot> ballot(Fields f, Guidance guidance, BallotRules rules) {
        Map<String, Ballot> words = new TreeMap<>();
        rules.ballots().forEach(b -> words.put(b.id(), b));
        f.need("of");
        if (words.isEmpty()) {
            f.wrong("guidance", Session.phrase("ballot.noRules", guidance.id()), Session.phrase("ballot.noRules.remedy"));
            return Optional.empty();
        }
        return f.choice("of", words);
    }

    private static Meeting meeting(Fields f) {
        Map<String, Integer> numbers = new TreeMap<>();
        MEETING_NUMBERS.forEach(n -> f.count(n).ifPresent(c -> numbers.put(n, c)));
        return new Meeting(f.need("meeting"), GradingFile.needDate(f, "date"), numbers);
    }

    private static List<Subject> subjects(Fields f, Guidance guidance, Meeting meeting) {
        List<Subject> subjects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<Count.Fault> told = new HashSet<>();
        for (Fields s : f.mappings("subjects")) {
            String id = s.need("id");
            GradingFile.once(ids.add(id), s, "id", id);
            String name = s.need("name");
            Optional<Count> count = Optional.empty();
            if (Stream.of("valid", "invalid", "votes").anyMatch(s::has)) {
                count = count(f, s, guidance, meeting);
                count.ifPresent(c -> faults(f, s, c, told));
            }
            subjects.add(new Subject(id, name, count));
            s.nothingElse();
        }
        if (ids.isEmpty()) {
            f.wrong("subjects", Session.phrase("ballot.nobody"), Session.phrase("ballot.nobody.remedy"));
        }
        return subjects;
    }

    private static Optional<Count> count(Fields f, Fields s, Guidance guidance, Meeting meeting) {
        int before = f.problems().size();
        MEETING_NUMBERS.forEach(f::need);
        s.need("valid");
        s.need("invalid");
        Map<Grade, Integer> votes = votes(s, guidance);
        Optional<Integer> valid = s.count("valid");
        Optional<Integer> invalid = s.count("invalid");
        if (f.problems().size() > before || meeting.numbers().size() < MEETING_NUMBERS.size()) {
            return Optional.empty();
        }
        Map<String, Integer> n = meeting.numbers();
        return Optional.of(new Count(n.get("eligible"), n.get("present"), n.get("issued"), n.get("collected"),
                valid.orElse(0), invalid.orElse(0), votes));
    }

    private static Map<Grade, Integer> votes(Fields s, Guidance guidance) {
        Map<Grade, Integer> votes = new EnumMap<>(Grade.class);
        Optional<Node> written = s.node("votes");
        if (written.isEmpty()) {
            s.need("votes");
        } else if (!(written.get() instanceof Node.Mapping)) {
            named(s, "votes");
        } else {
            Fields v = s.fields("votes").orElseThrow();
            Map<String, Grade> grades = GradingFile.grades(guidance);
            v.names().stream().filter(n -> !grades.containsKey(n)
                    || v.node(n).filter(c -> !(c instanceof Node.Text)).isPresent()).findFirst().ifPresentOrElse(
                            n -> named(v, n), () -> grades.forEach((word, grade) -> {
                                v.need(word);
                                v.count(word).ifPresent(c -> votes.put(grade, c));
                            }));
        }
        return votes;
    }

    /** What is not a number by grade could be somebody's vote. */
    private static void named(Fields f, String name) {
        f.wrong(name, Session.phrase("ballot.named", name), Session.phrase("ballot.named.remedy"));
    }

    private static void faults(Fields f, Fields s, Count count, Set<Count.Fault> told) {
        for (Count.Fault fault : count.faults()) {
            if (fault == Count.Fault.VALIDITY) {
                s.wrong("valid", Session.phrase("ballot.fault.validity", count.valid(), count.invalid(),
                        count.collected()), Session.phrase("ballot.fault.remedy"));
            } else if (fault == Count.Fault.VOTES) {
                s.wrong("votes", Session.phrase("ballot.fault.votes", count.voted(), count.valid()),
                        Session.phrase("ballot.fault.remedy"));
            } else if (told.add(fault)) {
                f.wrong(fault.name().toLowerCase(Locale.ROOT), Session.phrase("ballot.fault."
                        + fault.name().toLowerCase(Locale.ROOT), most(count, fault), limit(count, fault)),
                        Session.phrase("ballot.fault.remedy"));
            }
        }
    }

    private static int most(Count count, Count.Fault fault) {
        return fault == Count.Fault.PRESENT ? count.present()
                : fault == Count.Fault.ISSUED ? count.issued() : count.collected();
    }

    private static int limit(Count count, Count.Fault fault) {
        return fault == Count.Fault.PRESENT ? count.eligible()
                : fault == Count.Fault.ISSUED ? count.present() : count.issued();
    }

    /** What the vote on a subject comes to by itself; empty while it is not counted. */
    Optional<Tally> tally(Subject subject, Rulings rulings) {
        return subject.count().map(c -> Tally.of(ballot, c, guidance.gradeNames().keySet(), rulings));
    }

    /** The same beside the votes on the same subject at other meetings, where the guidance says what holds then. */
    Optional<Tally> tally(Subject subject, List<BallotCase> all, Rulings rulings) {
        Optional<Tally> own = tally(subject, rulings);
        if (own.isEmpty() || rules.differing().isEmpty()) {
            return own;
        }
        List<Tally> others = elsewhere(subject, all).stream().flatMap(c -> c.subjects().stream()
                .filter(s -> s.id().equals(subject.id())).flatMap(s -> c.tally(s, rulings).stream())).toList();
        return own.map(t -> t.beside(others, rules.differing().get()));
    }

    /** The other meetings that voted on the same subject by the same rule. */
    List<BallotCase> elsewhere(Subject subject, List<BallotCase> all) {
        return all.stream().filter(c -> c != this && c.guidance().equals(guidance) && c.ballot().equals(ballot)
                && c.subjects().stream().anyMatch(s -> s.id().equals(subject.id()))).toList();
    }

    /** The share the votes have to be more than, as shown. */
    String above() {
        return ballot.majority().map(m -> Exact.percent(m.above(), guidance.decimals())).orElse("");
    }
}
