package khung.launcher;

import java.io.IOException;

/** Something that belongs to the product is not there; its message is the line for the user. */
final class IncompleteProductException extends IOException {
    private static final long serialVersionUID = 1;

    IncompleteProductException(String key, Object... values) {
        super(Messages.text(key, values));
    }
}
