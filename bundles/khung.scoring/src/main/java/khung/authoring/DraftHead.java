package khung.authoring;

import java.util.Optional;

/**
 * What a person says about a rubric that does not stand in its table. Whatever is empty is chosen or left open, with
 * a remark.
 *
 * @param id the same for all versions
 * @param version dotted numbers
 * @param bloc code of the organisational bloc
 * @param subject who is graded
 * @param period {@code quarter} or {@code year}
 * @param guidance {@code id@version} of how points become a grade
 * @param guidanceChosen whether the guidance was chosen for the person rather than by the person
 */
public record DraftHead(Optional<String> id, Optional<String> version, Optional<String> bloc, Optional<String> subject,
        Optional<String> period, Optional<String> guidance, boolean guidanceChosen) {
}
