package khung.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Role;
import khung.scoring.Plan;

/**
 * One person's case for one period. Immutable; every edit makes another.
 *
 * @param id its id, made once
 * @param rubric {@code id@version} of the rubric it is filled in by
 * @param digest digest of that rubric; empty until it is first kept
 * @param period the period
 * @param unit the unit's name; together with the period it names the unit's facts
 * @param person the header fields
 * @param role the person's part in the leadership; empty while unknown
 * @param plan what was agreed at the start
 * @param self the person's own answers
 * @param appraiser the appraiser's answers
 * @param own numbers of the person's own tasks
 * @param ownForce force majeure among them
 * @param rulings options chosen for this dossier, by ruling id
 * @param unfinished texts typed that are no value yet, by path; neither an error nor zero
 * @param decision the authority's decision
 */
public record Dossier(String id, String rubric, Optional<String> digest, Period period, String unit, Person person,
        Optional<Role> role, Plan plan, StageEntry self, StageEntry appraiser, Map<Count, Integer> own,
        List<ForceMajeure> ownForce, Map<String, String> rulings, Map<String, String> unfinished, Decision decision) {

    /** Copies. */
    public Dossier {
        own = Map.copyOf(own);
        ownForce = List.copyOf(ownForce);
        rulings = Map.copyOf(rulings);
        unfinished = Map.copyOf(unfinished);
    }

    /** A new, blank dossier. */
    public static Dossier blank(String id, String rubric, Period period, String unit, String name) {
        return new Dossier(id, rubric, Optional.empty(), period, unit, new Person(name, "", "", "", ""),
                Optional.empty(), Plan.AS_PRINTED, StageEntry.BLANK, StageEntry.BLANK, Map.of(), List.of(), Map.of(),
                Map.of(), Decision.NONE);
    }

    /** What a stage entered. */
    public StageEntry entry(Stage stage) {
        return stage == Stage.SELF ? self : appraiser;
    }

    /** The same with another header. */
    public Dossier with(Person other) {
        return new Dossier(id, rubric, digest, period, unit, other, role, plan, self, appraiser, own, ownForce, rulings,
                unfinished, decision);
    }

    /** The same with another role, or none. */
    public Dossier withRole(Optional<Role> other) {
        return new Dossier(id, rubric, digest, period, unit, person, other, plan, self, appraiser, own, ownForce,
                rulings, unfinished, decision);
    }

    /** The same with another unit. */
    public Dossier withUnit(String other) {
        return new Dossier(id, rubric, digest, period, other, person, role, plan, self, appraiser, own, ownForce,
                rulings, unfinished, decision);
    }

    /** The same with another plan. */
    public Dossier with(Plan other) {
        return new Dossier(id, rubric, digest, period, unit, person, role, other, self, appraiser, own, ownForce,
                rulings, unfinished, decision);
    }

    /** The same with other entries of a stage. */
    public Dossier with(Stage stage, StageEntry entry) {
        return new Dossier(id, rubric, digest, period, unit, person, role, plan, stage == Stage.SELF ? entry : self,
                stage == Stage.APPRAISER ? entry : appraiser, own, ownForce, rulings, unfinished, decision);
    }

    /** The same with other numbers of own tasks. */
    public Dossier withOwn(Map<Count, Integer> counts, List<ForceMajeure> force) {
        return new Dossier(id, rubric, digest, period, unit, person, role, plan, self, appraiser, counts, force,
                rulings, unfinished, decision);
    }

    /** The same with other unfinished texts. */
    public Dossier withUnfinished(Map<String, String> texts) {
        return new Dossier(id, rubric, digest, period, unit, person, role, plan, self, appraiser, own, ownForce,
                rulings, texts, decision);
    }

    /** The same with another decision. */
    public Dossier with(Decision other) {
        return new Dossier(id, rubric, digest, period, unit, person, role, plan, self, appraiser, own, ownForce,
                rulings, unfinished, other);
    }

    /** The same pinned to the content of its rubric. */
    public Dossier pinned(String rubricDigest) {
        return new Dossier(id, rubric, Optional.of(rubricDigest), period, unit, person, role, plan, self, appraiser,
                own, ownForce, rulings, unfinished, decision);
    }
}
