package khung.rubric;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import khung.text.Node;

/**
 * The identity of a file's content: what is written, not how it is laid out. Corrected readings and their
 * revision are left out, so that mending a broken word makes no new version.
 */
final class Digest {

    private Digest() {
    }

    static String of(Node node) {
        StringBuilder canonical = new StringBuilder();
        write(node, canonical);
        return hash(canonical.toString());
    }

    static String of(List<String> digests) {
        return hash(String.join("\n", digests));
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof Node.Text text) {
            out.append('"').append(text.value().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        } else if (node instanceof Node.Sequence list) {
            out.append('[');
            list.items().forEach(i -> {
                write(i, out);
                out.append(',');
            });
            out.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            Node.Entry printed = mapping.entries().get("printed");
            if (printed != null && mapping.entries().containsKey("reading")) {
                write(printed.value(), out);
                return;
            }
            out.append('{');
            mapping.entries().keySet().stream().sorted().filter(k -> !k.equals("erratum")).forEach(k -> {
                out.append('"').append(k).append("\":");
                write(mapping.entries().get(k).value(), out);
                out.append(',');
            });
            out.append('}');
        }
    }

    private static String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
