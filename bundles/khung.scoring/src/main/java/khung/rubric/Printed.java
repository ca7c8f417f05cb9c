package khung.rubric;

import java.util.Optional;

import khung.text.Fields;
import khung.text.Node;

/** A text as printed, with its corrected reading where the print is broken. */
record Printed(String printed, Optional<String> reading) {

    String readable() {
        return reading.orElse(printed);
    }

    /** Reads a text, or a mapping of {@code printed} and {@code reading}; the empty text when missing. */
    static Printed read(Fields f, String name) {
        Optional<Node> node = f.node(name);
        if (node.isPresent() && node.get() instanceof Node.Mapping) {
            return f.fields(name).map(Printed::both).orElseThrow();
        }
        return new Printed(f.text(name).orElse(""), Optional.empty());
    }

    static Printed both(Fields f) {
        Printed both = new Printed(f.need("printed"), Optional.of(f.need("reading")));
        f.nothingElse();
        return both;
    }
}
