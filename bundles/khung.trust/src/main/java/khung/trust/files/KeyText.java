package khung.trust.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import khung.text.BadInput;

/**
 * Keys as text: fields ({@code name: …}) above blocks in PEM, so that other tools can read the blocks too. Lines
 * that begin with {@code #} are remarks.
 *
 * @param fields one line each
 * @param blocks the bytes, by the words after {@code BEGIN}
 */
public record KeyText(Map<String, String> fields, Map<String, byte[]> blocks) {

    private static final Pattern FIELD = Pattern.compile("([A-Za-z]{1,20}): ?(.*)");
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z ]{1,30})-----");
    private static final int WIDTH = 64;

    /**
     * @param most bytes a sound file has at most
     * @throws BadInput when anything in it is something else
     */
    public static KeyText read(String file, byte[] bytes, int most) throws BadInput {
        if (bytes.length > most) {
            throw notKey(file);
        }
        Map<String, String> fields = new HashMap<>();
        Map<String, byte[]> blocks = new HashMap<>();
        Iterator<String> lines = text(file, bytes).lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next().strip();
            Matcher begin = BEGIN.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Object before;
            if (begin.matches()) {
                before = blocks.put(begin.group(1), block(file, begin.group(1), lines));
            } else if (field.matches()) {
                before = fields.put(field.group(1), field.group(2));
            } else {
                throw notKey(file);
            }
            if (before != null) {
                throw notKey(file);
            }
        }
        return new KeyText(fields, blocks);
    }

    /** The same as text, in an order of its own. */
    public String write() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        new TreeMap<>(blocks).forEach((name, bytes) -> text.append("-----BEGIN ").append(name).append("-----\n")
                .append(Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(bytes))
                .append("\n-----END ").append(name).append("-----\n"));
        return text.toString();
    }

    private static byte[] block(String file, String name, Iterator<String> lines) throws BadInput {
        StringBuilder base64 = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next().strip();
            if (line.equals("-----END " + name + "-----")) {
                try {
                    return Base64.getDecoder().decode(base64.toString());
                } catch (IllegalArgumentException e) {
                    throw notKey(file);
                }
            }
            base64.append(line);
        }
        throw notKey(file);
    }

    private static String text(String file, byte[] bytes) throws BadInput {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw notKey(file);
        }
    }

    private static BadInput notKey(String file) {
        return Refusal.of(khung.trust.Signer.class, file, "notKey");
    }
}
