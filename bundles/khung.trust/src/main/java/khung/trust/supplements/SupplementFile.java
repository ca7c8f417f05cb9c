package khung.trust.supplements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Node;
import khung.trust.files.Refusal;

/** A file that holds one supplement and nothing else. */
public final class SupplementFile {

    /** More than any supplement needs. */
    public static final int MOST_BYTES = 1 << 20;

    /** What signatures call this sort of file. */
    public static final String KIND = "supplement";

    private static final String FORMAT = "supplement/1";
    private static final int LONGEST = 100;

    /** References become file names, on every platform: no case, no separators, no device names. */
    private static final Pattern REFERENCE = Pattern.compile("(?!(con|prn|aux|nul|com\\d|lpt\\d)[.@])"
            + "[a-z0-9]+([.-][a-z0-9]+)*@[0-9]+([.-][a-z0-9]+)*");

    private SupplementFile() {
    }

    /**
     * Reads a file whole.
     *
     * @param name the file's name for messages
     * @throws BadInput with everything wrong with it; also when it holds anything besides one supplement, which
     *         would slip in under its signature
     */
    public static Supplement read(String name, byte[] bytes) throws BadInput {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(SupplementFile.class, name, "tooBig", String.valueOf(MOST_BYTES / 1024));
        }
        String text = text(name, bytes);
        if (!isOne(documents(name, bytes))) {
            throw Refusal.of(SupplementFile.class, name, "notSupplement");
        }
        RubricLibrary library = RubricLibrary.of(List.of(new RubricFile(name, text)));
        if (!library.problems().isEmpty()) {
            throw new BadInput(library.problems());
        }
        Supplement supplement = library.supplements().values().iterator().next();
        if (!isReference(supplement.reference())) {
            throw Refusal.of(SupplementFile.class, name, "reference", supplement.reference());
        }
        return supplement;
    }

    /** Whether a text may be the {@code id@version} of a supplement. */
    public static boolean isReference(String text) {
        return text.length() <= LONGEST && REFERENCE.matcher(text).matches();
    }

    private static boolean isOne(List<Node> documents) {
        return documents.size() == 1 && documents.get(0) instanceof Node.Mapping mapping
                && mapping.entries().get("khung") != null
                && mapping.entries().get("khung").value() instanceof Node.Text kind && kind.value().equals(FORMAT);
    }

    private static List<Node> documents(String name, byte[] bytes) throws BadInput {
        try {
            return Documents.read(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static String text(String name, byte[] bytes) throws BadInput {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(SupplementFile.class, name, "notUtf8");
        }
    }
}
