package khung.policy;

import java.util.Optional;

import khung.rubric.Rubric;

/**
 * A version new dossiers may use.
 *
 * @param reference {@code id@version}
 * @param rubric the version as printed, where it is installed with the content meant; empty where it is not
 * @param by the record that says so; empty where nothing was decided and the latest version holds
 */
public record VersionInForce(String reference, Optional<Rubric> rubric, Optional<PolicyRecord> by) {
}
