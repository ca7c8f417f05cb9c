package khung.administration;

/** Who signed last while the window is open, so that a name is typed once. UI thread. */
public final class Pen {

    private String author = "";

    String author() {
        return author;
    }

    void wrote(String name) {
        author = name;
    }
}
