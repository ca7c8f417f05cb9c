package khung.plugins.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import khung.text.BadInput;
import khung.trust.files.Refusal;

/** The entries of a zip, counted while they unpack: a plugin's own and those of every bundle in it together. */
final class Entries {

    private final String named;
    private long left = Limits.UNPACKED;

    Entries(String named) {
        this.named = named;
    }

    /**
     * Reads all of them.
     *
     * @param zip the name of the zip for messages
     * @param kept which names are kept; the others are only counted
     * @return what is kept, in the order of the zip; every other entry with an empty array
     */
    Map<String, byte[]> read(String zip, byte[] bytes, Predicate<String> kept) throws BadInput {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Set<String> alike = new HashSet<>();
        try {
            Zip content = new Zip(bytes);
            List<Zip.Entry> all = content.entries(Limits.ENTRIES);
            if (all.isEmpty()) {
                throw refused("notZip", zip);
            }
            if (all.size() > Limits.ENTRIES) {
                throw refused("tooMany", zip);
            }
            for (Zip.Entry entry : all) {
                String name = entry.name();
                if (outside(name)) {
                    throw refused("outside", name);
                }
                if (!alike.add(name.toLowerCase(Locale.ROOT))) {
                    throw refused("twice", name);
                }
                Counted out = new Counted(kept.test(name));
                content.unpack(entry, out);
                entries.put(name, out.kept.toByteArray());
            }
        } catch (TooMuch e) {
            throw refused("tooLarge", zip);
        } catch (IOException e) {
            throw refused("notZip", zip);
        }
        return entries;
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps, or only counts, until there is too much. */
    private final class Counted extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keep;

        Counted(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void write(int one) throws TooMuch {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int from, int length) throws TooMuch {
            left -= length;
            if (left < 0) {
                throw new TooMuch();
            }
            if (keep) {
                kept.write(piece, from, length);
            }
        }
    }

    private static boolean outside(String name) {
        return name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
                || !OneLine.is(name) || List.of(name.split("/")).contains("..");
    }

    private BadInput refused(String key, String what) {
        return Refusal.of(PluginFile.class, named, key, OneLine.of(what));
    }
}
