package khung.dossier;

/** Whose answers: each stage has its own, side by side. */
public enum Stage {
    /** Tự đánh giá. */
    SELF,
    /** Thẩm định. */
    APPRAISER;

    /** The word used in files and paths. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
