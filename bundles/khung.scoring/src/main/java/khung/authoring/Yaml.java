package khung.authoring;

/** Scalars and comments of YAML files. Whatever is no bare word of the format stands in double quotes. */
final class Yaml {

    private Yaml() {
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** A comment, kept on one line. */
    static String comment(String text) {
        return "# " + text.replaceAll("\\p{Cc}+", " ").strip();
    }
}
