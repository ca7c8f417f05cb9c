package khung.plugins;

import java.time.Instant;

/**
 * The standing permission to use plugins nobody signed. Switching it on and off is logged.
 *
 * @param by who switched it on
 * @param at when
 * @param reason why
 */
public record DeveloperMode(String by, Instant at, String reason) {
}
