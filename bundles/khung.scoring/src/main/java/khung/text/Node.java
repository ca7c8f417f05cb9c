package khung.text;

import java.util.List;
import java.util.Map;

/**
 * A document as read: text, list or mapping, each with its place. Numbers stay text until a field asks
 * for one, so that nothing passes through a binary float. All text is NFC.
 */
public sealed interface Node {

    /** Where it begins. */
    Place place();

    /** A single value; {@code value} is never null, a blank one is the empty text. */
    record Text(Place place, String value) implements Node {
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
    }

    /** Named fields in the order written. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {
    }

    /** A named field with the place of its name. */
    record Entry(Place place, Node value) {
    }
}
