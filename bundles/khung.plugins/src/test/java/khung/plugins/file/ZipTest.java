package khung.plugins.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

/** A zip is read only when no other reader could find something else in it. */
class ZipTest {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    @Test
    void anHonestOneIsReadAsItStands() throws Exception {
        assertEquals(Map.of("a", "eins", "b", "zwei"), read(two(new Forged())));
        assertEquals(Map.of("a", "eins", "c/", "", "b", "zwei"), read(usual()));
        Forged packed = new Forged();
        packed.local("a", DEFLATED, deflated("eins"), "eins");
        assertEquals(Map.of("a", "eins"), read(packed.end()));
    }

    @Test
    void anEntryTheDirectoryDoesNotNameIsNoticedWhereverItHides() {
        Forged before = new Forged();
        before.hidden("x");
        refuse(two(before));
        Forged between = new Forged();
        between.stored("a", "eins");
        between.hidden("x");
        between.stored("b", "zwei");
        refuse(between.end());
        Forged after = new Forged();
        after.stored("a", "eins");
        after.hidden("x");
        refuse(after.end());
    }

    @Test
    void anEntryInsideAnotherOneIsNoEntry() {
        Forged inner = new Forged();
        inner.local("a", STORED, bytes("falsch"), "falsch");
        Forged outer = new Forged();
        outer.hidden("a", new String(inner.locals.toByteArray(), StandardCharsets.ISO_8859_1));
        outer.directory("a", STORED, 6, "falsch", 31);
        refuse(outer.end());
    }

    @Test
    void namesSizesAndSumsMustAgree() {
        for (int offset : new int[] {6, 8, 14, 18, 22, 26, 30}) {
            byte[] local = two(new Forged());
            local[offset] ^= 1;
            refuse(local);
        }
    }

    @Test
    void theDirectoryMustPointWhereTheEntryBeginsAndEndWithTheFile() {
        byte[] zip = two(new Forged());
        int directory = zip.length - 22 - 2 * 47;
        for (int offset : new int[] {directory + 34, directory + 42, directory + 47 + 42, zip.length - 18,
                zip.length - 14, zip.length - 12, zip.length - 10, zip.length - 6, zip.length - 2}) {
            byte[] altered = zip.clone();
            altered[offset] ^= 1;
            refuse(altered);
        }
    }

    @Test
    void bytesBehindTheEndOfAPackedEntryAreNoticed() {
        byte[] packed = deflated("eins");
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(packed);
        longer.writeBytes(bytes("mehr"));
        Forged forged = new Forged();
        forged.local("a", DEFLATED, longer.toByteArray(), "eins");
        refuse(forged.end());
    }

    @Test
    void aRemarkAtTheEndAndBytesBeforeTheBeginningAreNoticed() {
        byte[] remark = Arrays.copyOf(two(new Forged()), two(new Forged()).length + 3);
        remark[remark.length - 5] = 3;
        refuse(remark);
        Forged shifted = new Forged();
        shifted.locals.writeBytes(bytes("MZ"));
        refuse(two(shifted));
    }

    @Test
    void whateverBitIsFlippedTheContentIsTheSameOrItIsRefused() throws Exception {
        byte[] usual = usual();
        Map<String, String> content = read(usual);
        int refused = 0;
        for (int bit = 0; bit < usual.length * 8; bit++) {
            byte[] flipped = usual.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertEquals(content, read(flipped), "bit " + bit);
            } catch (ZipException e) {
                refused++;
            }
        }
        // Times, versions and attributes of files mean nothing here; everything else does.
        assertTrue(refused > usual.length * 4, refused + " of " + usual.length * 8);
    }

    @Test
    void whateverIsCutOffItIsRefused() {
        byte[] usual = usual();
        for (int length = 0; length < usual.length; length++) {
            refuse(Arrays.copyOf(usual, length));
        }
    }

    private static byte[] two(Forged forged) {
        forged.stored("a", "eins");
        forged.stored("b", "zwei");
        return forged.end();
    }

    private static byte[] usual() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"a", "c/", "b"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name.equals("a") ? "eins" : name.equals("b") ? "zwei" : ""));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void refuse(byte[] zip) {
        assertThrows(ZipException.class, () -> read(zip));
    }

    private static Map<String, String> read(byte[] bytes) throws IOException {
        Zip zip = new Zip(bytes);
        Map<String, String> content = new LinkedHashMap<>();
        for (Zip.Entry entry : zip.entries(100)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            zip.unpack(entry, out);
            content.put(entry.name(), out.toString(StandardCharsets.UTF_8));
        }
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes(text));
        deflater.finish();
        byte[] piece = new byte[100];
        int length = deflater.deflate(piece);
        deflater.end();
        return Arrays.copyOf(piece, length);
    }

    /** A zip made by hand. */
    private static final class Forged {
        private final ByteArrayOutputStream locals = new ByteArrayOutputStream();
        private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
        private int count;

        void stored(String name, String text) {
            local(name, STORED, bytes(text), text);
        }

        void local(String name, int method, byte[] packed, String text) {
            directory(name, method, packed.length, text, locals.size());
            head(name, method, packed.length, text);
            locals.writeBytes(packed);
        }

        void hidden(String name) {
            hidden(name, "versteckt");
        }

        void hidden(String name, String text) {
            head(name, STORED, text.length(), text);
            locals.writeBytes(bytes(text));
        }

        private void head(String name, int method, int packed, String text) {
            locals.writeBytes(buffer(30).putInt(0x04034b50).putShort((short) 20).putShort((short) 0)
                    .putShort((short) method).putInt(0).putInt(sum(text)).putInt(packed).putInt(text.length())
                    .putShort((short) name.length()).putShort((short) 0).array());
            locals.writeBytes(bytes(name));
        }

        void directory(String name, int method, int packed, String text, int at) {
            directory.writeBytes(buffer(46).putInt(0x02014b50).putShort((short) 20).putShort((short) 20)
                    .putShort((short) 0).putShort((short) method).putInt(0).putInt(sum(text)).putInt(packed)
                    .putInt(text.length()).putShort((short) name.length()).putInt(0).putInt(0).putInt(0).putInt(at)
                    .array());
            directory.writeBytes(bytes(name));
            count++;
        }

        byte[] end() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(locals.toByteArray());
            all.writeBytes(directory.toByteArray());
            all.writeBytes(buffer(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count)
                    .putInt(directory.size()).putInt(locals.size()).putShort((short) 0).array());
            return all.toByteArray();
        }

        private static ByteBuffer buffer(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static int sum(String text) {
            CRC32 sum = new CRC32();
            sum.update(bytes(text));
            return (int) sum.getValue();
        }
    }
}
