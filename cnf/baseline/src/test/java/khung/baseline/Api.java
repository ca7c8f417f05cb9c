package khung.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;

/**
 * The exported packages of one bundle, as bnd sees them, and the text they are kept as: one line per element, indented
 * by what it belongs to, with what adding and removing it would mean for who uses it.
 */
final class Api {

    private static final String INDENT = "  ";
    /** What every class or enum has from Java itself, which may change with the JDK it is built with. */
    private static final Set<String> OF_JAVA = Set.of("clone()", "equals(java.lang.Object)", "finalize()", "hashCode()",
            "toString()", "describeConstable()", "getDeclaringClass()", "ordinal()", "compareTo(java.lang.Enum)");

    private Api() {
    }

    /** The packages a bundle exports, by name, out of its classes. */
    static Map<String, Tree> of(Path classes) throws Exception {
        Map<String, Tree> packages = new TreeMap<>();
        try (Jar jar = new Jar(classes.toFile())) {
            Tree api = new DiffPluginImpl().tree(jar).get("<api>");
            for (Tree each : api == null ? new Tree[0] : api.getChildren()) {
                if (each.getType() == Type.PACKAGE) {
                    packages.put(each.getName(), each);
                }
            }
        }
        return read(write(packages));
    }

    /** The version a package is exported with. */
    static String version(Tree exported) {
        for (Tree child : exported.getChildren()) {
            if (child.getType() == Type.VERSION) {
                return child.getName();
            }
        }
        return "0.0.0";
    }

    static List<String> write(Map<String, Tree> packages) {
        List<String> lines = new ArrayList<>();
        packages.values().forEach(p -> write(p.serialize(), "", lines));
        return lines;
    }

    private static void write(Tree.Data element, String indent, List<String> lines) {
        boolean java = element.type == Type.METHOD && OF_JAVA.contains(element.name);
        if (java || element.type == Type.ANNOTATED || element.type == Type.CONSTANT) {
            return;
        }
        lines.add(indent + element.type + " " + element.add + " " + element.rem + " " + element.name);
        for (Tree.Data child : element.children == null ? new Tree.Data[0] : element.children) {
            write(child, indent + INDENT, lines);
        }
    }

    static Map<String, Tree> read(List<String> text) throws Exception {
        Map<String, Tree> packages = new TreeMap<>();
        Deque<Element> open = new ArrayDeque<>();
        List<Element> tops = new ArrayList<>();
        for (String line : text) {
            int depth = (line.length() - line.stripLeading().length()) / INDENT.length();
            String[] words = line.strip().split(" ", 4);
            if (words.length < 4 || depth > open.size()) {
                throw new IOException(line);
            }
            while (open.size() > depth) {
                open.pop();
            }
            Element element = new Element(words);
            (open.isEmpty() ? tops : open.peek().children).add(element);
            open.push(element);
        }
        for (Element top : tops) {
            packages.put(top.data.name, new DiffPluginImpl().deserialize(top.whole()));
        }
        return packages;
    }

    private static final class Element {

        private final Tree.Data data = new Tree.Data();
        private final List<Element> children = new ArrayList<>();

        Element(String[] words) {
            data.type = Type.valueOf(words[0]);
            data.add = Delta.valueOf(words[1]);
            data.rem = Delta.valueOf(words[2]);
            data.name = words[3];
        }

        Tree.Data whole() {
            data.children = children.stream().map(Element::whole).toArray(Tree.Data[]::new);
            return data;
        }
    }
}
