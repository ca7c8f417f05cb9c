package khung.administration;

/** What may have changed elsewhere. */
enum News {
    /** Blocs came or went. */
    RUBRICS,
    /** Something was decided. */
    POLICIES,
    /** Dossiers were saved, moved, finalised or removed. */
    DOSSIERS,
    /** Plugins came, went or are trusted no more. */
    PLUGINS
}
