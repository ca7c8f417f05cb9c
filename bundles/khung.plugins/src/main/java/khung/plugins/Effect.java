package khung.plugins;

import java.util.List;

/**
 * What goes when a plugin goes.
 *
 * @param id of the plugin
 * @param version of the plugin
 * @param uses each rubric version it brings, with the dossiers that use it
 * @param storeAsked whether the dossiers were counted; false in a run without a store
 * @param dependents ids of other plugins that need it
 */
public record Effect(String id, String version, List<Use> uses, boolean storeAsked, List<String> dependents) {

    /**
     * A rubric version and who uses it.
     *
     * @param rubric {@code id@version}
     * @param open dossiers not finalised: they open read-only as long as the rubric is away
     * @param finalised dossiers finalised: they stay readable
     */
    public record Use(String rubric, int open, int finalised) {
    }
}
