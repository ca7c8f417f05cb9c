package khung.documents.tables.internal;

/** How much of a file is read: far more than any appendix has, and no more than a small machine bears. */
final class Limits {

    /** Bytes of the file itself. */
    static final int FILE = 20 << 20;
    /** Entries of the archive. */
    static final int ENTRIES = 2_000;
    /** Bytes of one entry when unpacked. */
    static final int ENTRY = 32 << 20;
    /** Bytes of all entries when unpacked. */
    static final int UNPACKED = 96 << 20;
    /** How much smaller an entry may be packed than unpacked: the part that is left, as POI counts it. */
    static final double LEAST_RATIO = 0.005;
    /** Tables of a document. */
    static final int TABLES = 200;
    /** Rows of a table. */
    static final int ROWS = 5_000;
    /** Columns of a table. */
    static final int COLUMNS = 100;
    /** Characters of a cell. */
    static final int CHARACTERS = 20_000;

    private Limits() {
    }
}
