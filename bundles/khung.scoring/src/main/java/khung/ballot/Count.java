package khung.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import khung.rubric.Grade;

/**
 * The numbers of one secret vote. They alone are kept; no ballot and no voter can be told from them.
 *
 * @param eligible how many have a vote
 * @param present how many of them were there
 * @param issued ballots handed out
 * @param collected ballots that came back
 * @param valid ballots that count
 * @param invalid ballots that came back and do not count
 * @param votes valid ballots by grade
 */
public record Count(int eligible, int present, int issued, int collected, int valid, int invalid,
        Map<Grade, Integer> votes) {

    /** Copies. */
    public Count {
        Map<Grade, Integer> copy = new EnumMap<>(Grade.class);
        copy.putAll(votes);
        votes = Collections.unmodifiableMap(copy);
    }

    /** What cannot be so. */
    public enum Fault {
        /** More there than have a vote. */
        PRESENT,
        /** More ballots than people there. */
        ISSUED,
        /** More ballots back than handed out. */
        COLLECTED,
        /** Valid and invalid ones are not those that came back. */
        VALIDITY,
        /** The votes for the grades are not the valid ballots. */
        VOTES
    }

    /** What cannot be so; none when the numbers fit. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        note(faults, Fault.PRESENT, present > eligible);
        note(faults, Fault.ISSUED, issued > present);
        note(faults, Fault.COLLECTED, collected > issued);
        note(faults, Fault.VALIDITY, (long) valid + invalid != collected);
        note(faults, Fault.VOTES, voted() != valid);
        return faults;
    }

    private static void note(List<Fault> faults, Fault fault, boolean holds) {
        if (holds) {
            faults.add(fault);
        }
    }

    /** The sum of the votes for all grades. */
    public long voted() {
        return votes.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The votes for a grade; 0 when nobody voted for it. */
    public int votes(Grade grade) {
        return votes.getOrDefault(grade, 0);
    }

    /** What a share of the votes can be of. */
    public enum Base {
        /** Ballots that count. */
        VALID,
        /** Ballots that came back. */
        COLLECTED,
        /** Ballots handed out. */
        ISSUED,
        /** Those who were there. */
        PRESENT,
        /** All who have a vote. */
        ELIGIBLE
    }

    /** The number a share is of. */
    public int of(Base base) {
        return switch (base) {
            case VALID -> valid;
            case COLLECTED -> collected;
            case ISSUED -> issued;
            case PRESENT -> present;
            case ELIGIBLE -> eligible;
        };
    }
}
