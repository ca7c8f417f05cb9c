package khung.plugins.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import khung.text.BadInput;
import khung.trust.files.Refusal;

/** The entries of a zip, read once from the front and counted while they unpack. */
final class Entries {

    private final String named;
    private long left = Limits.UNPACKED;

    Entries(String named) {
        this.named = named;
    }

    /**
     * Reads all of them.
     *
     * @param bytes the zip
     * @param kept which names are kept; the others are only counted
     * @return what is kept, in the order of the zip; every other entry with an empty array
     */
    Map<String, byte[]> read(String zip, byte[] bytes, java.util.function.Predicate<String> kept) throws BadInput {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (outside(name)) {
                    throw refused("outside", name);
                }
                if (entries.size() >= Limits.ENTRIES) {
                    throw refused("tooMany", zip);
                }
                if (entries.put(name, unpacked(in, kept.test(name))) != null) {
                    throw refused("twice", name);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw refused("notZip", zip);
        } catch (IOException e) {
            throw refused("notZip", zip);
        }
        if (entries.isEmpty()) {
            throw refused("notZip", zip);
        }
        return entries;
    }

    private byte[] unpacked(InputStream in, boolean keep) throws IOException, BadInput {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 14];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            left -= read;
            if (left < 0) {
                throw refused("tooLarge", named);
            }
            if (keep) {
                out.write(piece, 0, read);
            }
        }
        return out.toByteArray();
    }

    private static boolean outside(String name) {
        return name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0 || java.util.List.of(name.split("/")).contains("..");
    }

    private BadInput refused(String key, String what) {
        return Refusal.of(PluginFile.class, named, key, what);
    }
}
