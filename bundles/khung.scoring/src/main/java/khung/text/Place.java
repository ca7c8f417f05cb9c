package khung.text;

/**
 * Where something stands in a file.
 *
 * @param file the file's name as the person gave it, or the bundle and entry for shipped data
 * @param line from 1; 0 when the place is the file as a whole
 * @param column from 1; 0 when unknown
 */
public record Place(String file, int line, int column) {

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
