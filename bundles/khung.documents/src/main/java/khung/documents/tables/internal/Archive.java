package khung.documents.tables.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import khung.text.BadInput;

/**
 * A first look into a file, before a library opens it: whether it is an archive of the right kind and of a bearable
 * size. What is packed is only counted, never kept, but for the list of contents and the text of a Word document.
 *
 * @param kind what it is
 * @param macros whether it carries macros
 * @param revisions whether it is a Word document with tracked changes
 */
record Archive(Kind kind, boolean macros, boolean revisions) {

    /** The kinds that can be read. */
    enum Kind {
        /** Word. */
        DOCUMENT,
        /** Excel. */
        WORKBOOK
    }

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final Pattern REVISION = Pattern.compile("<w:(ins|del|moveFrom)[ >]");
    private static final int CHUNK = 1 << 16;

    /** Looks into a file. */
    static Archive of(String file, byte[] bytes) throws BadInput {
        if (bytes.length > Limits.FILE) {
            throw Refusal.of(file, "tooLarge", Limits.FILE >> 20);
        }
        if (begins(bytes, OLE)) {
            throw Refusal.of(file, contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                    ? "encrypted" : "oldFormat");
        }
        if (!begins(bytes, ZIP)) {
            throw Refusal.of(file, "notOffice");
        }
        try {
            return look(file, bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(file, "damaged");
        }
    }

    private static Archive look(String file, byte[] bytes) throws IOException, BadInput {
        String types = "";
        boolean macros = false;
        boolean revisions = false;
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean keep = entry.getName().equals(CONTENT_TYPES) || entry.getName().equals(DOCUMENT);
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                unpacked += count(file, zip, keep ? kept : null);
                if (++entries > Limits.ENTRIES || unpacked > Limits.UNPACKED) {
                    throw Refusal.of(file, "bomb");
                }
                macros |= entry.getName().endsWith("vbaProject.bin");
                if (entry.getName().equals(CONTENT_TYPES)) {
                    types = kept.toString(StandardCharsets.UTF_8);
                } else if (keep) {
                    revisions = revised(kept.toString(StandardCharsets.UTF_8));
                }
            }
        }
        return new Archive(kind(file, types), macros, revisions);
    }

    private static long count(String file, InputStream in, ByteArrayOutputStream kept) throws IOException, BadInput {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            size += read;
            if (size > Limits.ENTRY) {
                throw Refusal.of(file, "bomb");
            }
            if (kept != null) {
                kept.write(chunk, 0, read);
            }
        }
        return size;
    }

    private static boolean revised(String xml) {
        return REVISION.matcher(xml).find();
    }

    private static Kind kind(String file, String types) throws BadInput {
        if (types.contains("wordprocessingml.document.main") || types.contains("ms-word.document.macroEnabled.main")) {
            return Kind.DOCUMENT;
        }
        if (types.contains("spreadsheetml.sheet.main") || types.contains("ms-excel.sheet.macroEnabled.main")) {
            return Kind.WORKBOOK;
        }
        throw Refusal.of(file, "notOffice");
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
