package khung.policy;

import java.util.List;

import khung.dossier.Case;
import khung.rubric.Rubric;

/**
 * What a form holds, brought along with its dossier.
 *
 * @param file what was typed, moved as the dossier was
 * @param basedOn the revision it is based on now
 * @param rubric the rubric it is filled in by now, supplements laid on
 * @param reports one per move since, in order; none when the dossier was not moved
 */
public record Followed(Case file, long basedOn, Rubric rubric, List<MoveReport> reports) {
}
