package khung.dossier;

/**
 * The path of a field that belongs to a row.
 *
 * @param head what stands before the row's key: {@code self}, {@code self.note}, {@code appraiser}, {@code plan}, …
 * @param key the row's key
 * @param part what stands after it, for instance {@code percent}; the empty text for the field itself
 */
public record RowPath(String head, String key, String part) {

    /** The path as text. */
    public String path() {
        return head + "." + key + (part.isEmpty() ? "" : "." + part);
    }

    /** The same field of another row. */
    public RowPath at(String otherKey) {
        return new RowPath(head, otherKey, part);
    }
}
