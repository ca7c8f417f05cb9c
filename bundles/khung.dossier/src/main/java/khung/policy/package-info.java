/**
 * What an administrator decides for a province or a unit: the version new dossiers use, how rulings are read,
 * which supplements are on, which draft is in force; and how open dossiers follow such a decision, or do not.
 * Decisions are dated records that are only ever added to.
 */
@Export
@Version("1.0.0")
package khung.policy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
