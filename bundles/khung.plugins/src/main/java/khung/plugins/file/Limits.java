package khung.plugins.file;

/** What a plugin file may cost whoever reads it. A sound one is far below. */
final class Limits {

    /** Bytes of the file. */
    static final int FILE = 64 << 20;
    /** Bytes of everything inside, unpacked, a bundle's own entries among them. */
    static final long UNPACKED = 256L << 20;
    /** Entries of the file, and of one bundle. */
    static final int ENTRIES = 10_000;
    /** Bytes of the feature document. */
    static final int FEATURE = 1 << 20;
    /** Bytes of a text that is read. */
    static final int TEXT = 4 << 20;

    private Limits() {
    }
}
