package khung.plugins.file;

import java.io.OutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A zip in memory that says the same from the front and by the directory at its end: every entry of the directory, no
 * other byte between them. What is looked at here is then what any other reader unpacks later. Belongs to one thread.
 */
final class Zip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DESCRIBED_AFTER = 1 << 3;
    /** How well it was packed, whether sizes come after, and that names are UTF-8. */
    private static final int KNOWN_FLAGS = 1 << 1 | 1 << 2 | DESCRIBED_AFTER | 1 << 11;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    Zip(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One entry of the directory.
     *
     * @param at where its packed bytes begin
     */
    record Entry(String name, int method, int crc, int packed, int size, int at) {
    }

    /**
     * The entries, in their order.
     *
     * @param most more are refused before they are read
     * @return one more than {@code most} when there are more
     */
    List<Entry> entries(int most) throws ZipException {
        try {
            int end = bytes.length - END_BYTES;
            must(end >= 0 && buffer.getInt(end) == END && buffer.getInt(end + 4) == 0
                    && buffer.getShort(end + 20) == 0);
            int count = unsigned(end + 10);
            int directory = buffer.getInt(end + 16);
            must(unsigned(end + 8) == count && directory >= 0 && buffer.getInt(end + 12) == end - directory);
            List<Entry> entries = new ArrayList<>();
            int central = directory;
            int local = 0;
            for (int i = 0; i < Math.min(count, most + 1); i++) {
                must(central >= directory && buffer.getInt(central) == CENTRAL && buffer.getInt(central + 42) == local
                        && buffer.getShort(central + 34) == 0);
                Entry entry = entry(central, local);
                entries.add(entry);
                local = after(entry, (unsigned(central + 8) & DESCRIBED_AFTER) != 0);
                central += CENTRAL_BYTES + unsigned(central + 28) + unsigned(central + 30) + unsigned(central + 32);
            }
            must(count > most || central == end && local == directory);
            return entries;
        } catch (IndexOutOfBoundsException | java.nio.charset.CharacterCodingException e) {
            throw new ZipException();
        }
    }

    private Entry entry(int central, int local) throws ZipException, java.nio.charset.CharacterCodingException {
        int flags = unsigned(central + 8);
        int method = unsigned(central + 10);
        int crc = buffer.getInt(central + 16);
        int packed = buffer.getInt(central + 20);
        int size = buffer.getInt(central + 24);
        int length = unsigned(central + 28);
        boolean after = (flags & DESCRIBED_AFTER) != 0;
        must((flags & ~KNOWN_FLAGS) == 0 && packed >= 0 && size >= 0);
        must(method == DEFLATED || method == STORED && packed == size && !after);
        must(buffer.getInt(local) == LOCAL && unsigned(local + 6) == flags && unsigned(local + 8) == method
                && unsigned(local + 26) == length);
        must(same(buffer.getInt(local + 14), crc, after) && same(buffer.getInt(local + 18), packed, after)
                && same(buffer.getInt(local + 22), size, after));
        ByteBuffer name = buffer.slice(central + CENTRAL_BYTES, length);
        must(name.equals(buffer.slice(local + LOCAL_BYTES, length)));
        int at = local + LOCAL_BYTES + length + unsigned(local + 28);
        must(at + (long) packed <= bytes.length);
        return new Entry(StandardCharsets.UTF_8.newDecoder().decode(name).toString(), method, crc, packed, size, at);
    }

    /** Where the next entry begins. */
    private int after(Entry entry, boolean described) throws ZipException {
        int end = entry.at() + entry.packed();
        if (!described) {
            return end;
        }
        int from = buffer.getInt(end) == DESCRIPTOR ? end + 4 : end;
        must(buffer.getInt(from) == entry.crc() && buffer.getInt(from + 4) == entry.packed()
                && buffer.getInt(from + 8) == entry.size());
        return from + 12;
    }

    /** Unpacks an entry piece by piece. */
    void unpack(Entry entry, OutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        if (entry.method() == STORED) {
            sum.update(bytes, entry.at(), entry.packed());
            out.write(bytes, entry.at(), entry.packed());
        } else {
            inflate(entry, out, sum);
        }
        must((int) sum.getValue() == entry.crc());
    }

    private void inflate(Entry entry, OutputStream out, CRC32 sum) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, entry.at(), entry.packed());
            byte[] piece = new byte[1 << 14];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                must(read > 0 || inflater.finished());
                sum.update(piece, 0, read);
                out.write(piece, 0, read);
            }
            must(inflater.getRemaining() == 0 && inflater.getBytesWritten() == entry.size());
        } catch (DataFormatException e) {
            throw new ZipException();
        } finally {
            inflater.end();
        }
    }

    private static boolean same(int here, int there, boolean after) {
        return here == there || after && here == 0;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static void must(boolean holds) throws ZipException {
        if (!holds) {
            throw new ZipException();
        }
    }
}
