package khung.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Zips as no honest tool makes them, and classes made on the spot. */
final class Forge {

    private Forge() {
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The same zip with one entry more. */
    static byte[] with(byte[] zip, String name, String content) throws IOException {
        Map<String, byte[]> entries = entries(zip);
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    static byte[] without(byte[] zip, String name) throws IOException {
        Map<String, byte[]> entries = entries(zip);
        entries.remove(name);
        return zip(entries);
    }

    /** Replaces in one text entry. */
    static byte[] edited(byte[] zip, String name, String from, String to) throws IOException {
        Map<String, byte[]> entries = entries(zip);
        String text = new String(entries.get(name), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + text);
        }
        entries.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    /** Replaces bytes wherever they stand, headers included. */
    static byte[] patched(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains(from) || from.length() != to.length()) {
            throw new IllegalArgumentException(from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A zip of one entry of many zeros. */
    static byte[] bomb(String name, long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (long i = 0; i < size >> 20; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Classes compiled on the spot.
     *
     * @return their files by name in a jar
     */
    static Map<String, byte[]> compiled(Path folder, String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path out = Files.createTempDirectory(folder, "classes");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(out.toFile()));
            JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:/" + name.replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignore) {
                    return source;
                }
            };
            boolean done = compiler.getTask(null, files, null, List.of("--release", "17", "-proc:none", "-classpath",
                    System.getProperty("java.class.path")), null, List.of(file)).call();
            if (!done) {
                throw new IllegalArgumentException(source);
            }
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (var all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                classes.put(out.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
