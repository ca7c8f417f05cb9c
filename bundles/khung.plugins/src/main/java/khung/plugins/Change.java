package khung.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.lint.Finding;

/**
 * What an installation or update did.
 *
 * @param plugin as it stands now
 * @param before the version it took the place of
 * @param changed false when exactly this was installed already
 * @param findings what the linter says of its rubrics, by {@code id@version}
 * @param dropped rubric versions of the version before that are no more offered; dossiers that use them keep them
 */
public record Change(Plugin plugin, Optional<String> before, boolean changed, Map<String, List<Finding>> findings,
        List<Effect.Use> dropped) {
}
