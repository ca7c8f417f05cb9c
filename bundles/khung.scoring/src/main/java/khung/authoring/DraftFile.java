package khung.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import khung.rubric.Column;
import khung.text.Phrase;

/** Writes the file: what was read, in the order of the format, with the remarks of a row above it. */
final class DraftFile {

    static final String SCHEMA = "# yaml-language-server: $schema=rubric.schema.json";

    private static final String FIRST_VERSION = "0.1";
    private static final String LEADER = "leader";
    private static final String QUARTER = "quarter";
    private static final String STEP = "  ";

    private final String file;
    private final DraftHead head;
    private final String title;
    private final String total;
    private final List<String> levels;
    private final Remarks remarks;
    private String table = "";
    private final StringBuilder out = new StringBuilder();

    DraftFile(String file, DraftHead head, String title, String total, List<String> levels, Remarks remarks) {
        this.file = file;
        this.head = head;
        this.title = title;
        this.total = total;
        this.levels = levels;
        this.remarks = remarks;
    }

    String text(List<DraftRow> parts, Locale language) {
        line("", SCHEMA);
        line("", Yaml.comment(phrase("file.made", baseName()).in(language)));
        line("", "khung: rubric/1");
        field("id", given(head.id(), "file.id", slug()));
        field("version", given(head.version(), "file.version", FIRST_VERSION));
        needed("bloc", head.bloc(), "file.bloc", language);
        line("", "subject: " + given(head.subject(), "file.subject", LEADER));
        line("", "period: " + given(head.period(), "file.period", QUARTER));
        if (title.isEmpty()) {
            remarks.warning("file.title", CellPlace.DOCUMENT, baseName());
            field("name", baseName());
        } else {
            field("title", title);
        }
        line("", "status: draft");
        line("", "source: {seed: " + Yaml.quoted(baseName()) + ", section: " + Yaml.quoted(section(parts)) + "}");
        if (!levels.isEmpty()) {
            line("", "levels: [" + levels.stream().map(Yaml::quoted).collect(Collectors.joining(", ")) + "]");
        }
        if (!total.isEmpty()) {
            field("total", total);
        }
        needed("guidance", head.guidance(), "file.guidance", language);
        if (head.guidance().isPresent() && head.guidanceChosen()) {
            remarks.warning("file.guidanceChosen", CellPlace.DOCUMENT, head.guidance().get());
        }
        line("", "parts:");
        parts.forEach(p -> row(p, STEP, language));
        remarks.info("file.form", CellPlace.DOCUMENT);
        return out.toString();
    }

    private String given(Optional<String> value, String id, String standard) {
        if (value.isEmpty()) {
            remarks.warning(id, CellPlace.DOCUMENT, standard);
        }
        return value.orElse(standard);
    }

    /** A field nobody can choose for the person stays blank, and the file is refused until it is filled in. */
    private void needed(String name, Optional<String> value, String id, Locale language) {
        if (value.isEmpty()) {
            Remark remark = remarks.error(id, CellPlace.DOCUMENT);
            line("", Yaml.comment(remark.says(language)));
        }
        field(name, value.orElse(""));
    }

    private void row(DraftRow row, String indent, Locale language) {
        row.remarks.stream().filter(r -> r.severity() != Remark.Severity.INFO).forEach(r -> line(indent, Yaml.comment(
                phrase("file.remark." + r.severity().name(), r.line(language)).in(language))));
        if (!table.isEmpty() && !table.equals(row.place.table()) && row.section.isEmpty()) {
            line(indent, Yaml.comment(phrase("file.table", row.place.table()).in(language)));
        }
        table = row.place.table();
        String inner = indent + STEP;
        String first = indent + "- ";
        if (!row.number.isEmpty()) {
            line(first, "number: " + Yaml.quoted(row.number));
            first = inner;
        }
        if (!row.key.equals(row.number)) {
            line(first, "key: " + Yaml.quoted(row.key));
            first = inner;
        }
        line(inner, "text: " + Yaml.quoted(row.text));
        optional(inner, "target", row.target);
        optional(inner, "max", row.max);
        optional(inner, "note", row.note);
        optional(inner, "section", row.section);
        line(inner, "line: " + row.place.row());
        if (row.decomposed) {
            line(inner, "sourceForm: decomposed");
        }
        if (row.ifAny) {
            line(inner, "ifAny: yes");
        }
        if (row.leaf()) {
            line(inner, "method: " + row.method);
        }
        if (!row.example.isEmpty()) {
            line(inner, "example: " + row.example);
        }
        if (!row.contents.isEmpty()) {
            line(inner, "contents:");
            row.contents.forEach(c -> line(inner + STEP, "- " + c));
        }
        if (!row.columns.isEmpty()) {
            line(inner, "columns:");
            row.columns.forEach(c -> line(inner + STEP, "- " + column(c)));
        }
        if (!row.leaf()) {
            line(inner, "rows:");
            row.rows.forEach(r -> row(r, inner + STEP, language));
        }
    }

    private static String column(Column column) {
        return "{kind: " + TableWords.word(column.kind()) + ", label: " + Yaml.quoted(column.label()) + "}";
    }

    private void optional(String indent, String name, String value) {
        if (!value.isEmpty()) {
            line(indent, name + ": " + Yaml.quoted(value));
        }
    }

    private void field(String name, String value) {
        line("", name + ": " + Yaml.quoted(value));
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }

    private static String section(List<DraftRow> parts) {
        return parts.stream().map(p -> p.section).filter(s -> !s.isEmpty()).findFirst().orElse("");
    }

    private String baseName() {
        String name = file.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The file's name as an id: plain letters, digits and dashes. */
    private String slug() {
        String name = baseName();
        int dot = name.lastIndexOf('.');
        String slug = Plain.of(dot > 0 ? name.substring(0, dot) : name).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "rubric" : slug;
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(DraftFile.class, key, arguments);
    }
}
