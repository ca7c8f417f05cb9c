package khung.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator wants to decide and which open dossiers are to follow, as one act.
 *
 * @param policies what is decided: versions, readings of rulings, supplements, drafts put in force; none when
 *        dossiers are only to be brought to what is in force already
 * @param moves the open dossiers to move, as far as the policies concern them; empty to move none
 * @param author who
 * @param reason why
 * @param from the first day the policies hold; dossiers are moved at once
 */
public record SwitchOrder(List<Policy> policies, Optional<Filter> moves, String author, String reason,
        LocalDate from) {

    /** Copies. */
    public SwitchOrder {
        policies = List.copyOf(policies);
    }
}
