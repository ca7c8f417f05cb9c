package khung.cli.internal;

/** Who saves: the account the program runs under. */
final class Author {

    private Author() {
    }

    static String name() {
        return System.getProperty("user.name", "");
    }
}
