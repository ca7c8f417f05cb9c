package khung.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.scoring.Plan;

/**
 * One person's case for one period. Immutable; every edit makes another.
 *
 * @param id its id, made once
 * @param rubric {@code id@version} of the rubric it is filled in by
 * @param supplements {@code id@version} of the supplements laid on it, in order
 * @param digest digest of that rubric with its supplements; empty until it is first kept
 * @param period the period
 * @param unit the unit's name; together with the period it names the unit's facts
 * @param person the header fields
 * @param role the person's part in the leadership; empty while unknown
 * @param plan what was agreed at the start
 * @param self the person's own answers
 * @param appraiser the appraiser's answers
 * @param own numbers of the person's own tasks
 * @param ownForce force majeure among them
 * @param facts the facts of its own that a guidance declares, as texts by name
 * @param rulings options chosen for this dossier, by ruling id
 * @param pins what else it is scored by, fixed when it was first kept
 * @param unfinished texts typed that are no value yet, by path; neither an error nor zero
 * @param left what moves found no row for, oldest first
 * @param decision the authority's decision
 * @param annulled results of it that were annulled, oldest first; this dossier takes their place
 */
public record Dossier(String id, String rubric, List<String> supplements, Optional<String> digest, Period period,
        String unit, Person person, Optional<Role> role, Plan plan, StageEntry self, StageEntry appraiser,
        Map<Count, Integer> own, List<ForceMajeure> ownForce, Map<String, String> facts, Map<String, String> rulings, Pins pins,
        Map<String, String> unfinished, List<Left> left, Decision decision,
        List<Annulled> annulled) {

    /** Copies. */
    public Dossier {
        supplements = List.copyOf(supplements);
        left = List.copyOf(left);
        annulled = List.copyOf(annulled);
        own = Map.copyOf(own);
        ownForce = List.copyOf(ownForce);
        facts = Map.copyOf(facts);
        rulings = Map.copyOf(rulings);
        unfinished = Map.copyOf(unfinished);
    }

    /** A new, blank dossier. */
    public static Dossier blank(String id, String rubric, Period period, String unit, String name) {
        return new Dossier(id, rubric, List.of(), Optional.empty(), period, unit, new Person(name, "", "", "", ""),
                Optional.empty(), Plan.AS_PRINTED, StageEntry.BLANK, StageEntry.BLANK, Map.of(), List.of(), Map.of(), Map.of(),
                Pins.NONE, Map.of(), List.of(), Decision.NONE, List.of());
    }

    /** What a stage entered. */
    public StageEntry entry(Stage stage) {
        return stage == Stage.SELF ? self : appraiser;
    }

    /** The same under another id. */
    public Dossier withId(String other) {
        return new Dossier(other, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with another header. */
    public Dossier with(Person other) {
        return new Dossier(id, rubric, supplements, digest, period, unit, other, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with another role, or none. */
    public Dossier withRole(Optional<Role> other) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, other, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with another unit. */
    public Dossier withUnit(String other) {
        return new Dossier(id, rubric, supplements, digest, period, other, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with another plan. */
    public Dossier with(Plan other) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, other, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with other entries of a stage. */
    public Dossier with(Stage stage, StageEntry entry) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan,
                stage == Stage.SELF ? entry : self, stage == Stage.APPRAISER ? entry : appraiser, own, ownForce, facts,
                rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with other numbers of own tasks. */
    public Dossier withOwn(Map<Count, Integer> counts, List<ForceMajeure> force) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, counts,
                force, facts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with other facts of its own. */
    public Dossier withFacts(Map<String, String> texts) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, texts, rulings, pins, unfinished, left, decision, annulled);
    }

    /** The same with other choices of its own. */
    public Dossier withRulings(Map<String, String> chosen) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, chosen, pins, unfinished, left, decision, annulled);
    }

    /** The same with other unfinished texts. */
    public Dossier withUnfinished(Map<String, String> texts) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, texts, left, decision, annulled);
    }

    /** The same with other texts left by moves. */
    public Dossier withLeft(List<Left> texts) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, texts, decision, annulled);
    }

    /** The same with another decision. */
    public Dossier with(Decision other) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, other, annulled);
    }

    /** The same naming other annulled results. */
    public Dossier withAnnulled(List<Annulled> others) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, pins, unfinished, left, decision, others);
    }

    /** The same with other things fixed. */
    public Dossier with(Pins other) {
        return new Dossier(id, rubric, supplements, digest, period, unit, person, role, plan, self, appraiser, own,
                ownForce, facts, rulings, other, unfinished, left, decision, annulled);
    }

    /** The rulings this dossier is scored by: its own choices, then what it is pinned to, then those given. */
    public Rulings standing(Rulings inForce) {
        return inForce.choosing(pins.rulings()).choosing(rulings);
    }

    /** The same filled in by a rubric, its supplements laid on, and pinned to its content. Answers are kept as they are. */
    public Dossier pinned(Rubric other) {
        return new Dossier(id, other.reference(), other.supplements().stream().map(Supplement::reference).toList(),
                Optional.of(other.digest()), period, unit, person, role, plan, self, appraiser, own, ownForce, facts, rulings,
                pins, unfinished, left, decision, annulled);
    }
}
