package khung.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import khung.text.Fields;
import khung.text.Node;

/** Reads the {@code form} of a rubric file. */
final class FormReader {

    private FormReader() {
    }

    static Form read(Fields f) {
        List<String> issuer = lines(f, "issuer");
        String motto = Printed.read(f, "motto").readable();
        String dateLine = Printed.read(f, "dateLine").readable();
        List<String> title = lines(f, "title");
        List<Form.Field> fields = fields(f, "fields");
        List<String> intro = lines(f, "intro");
        Map<String, String> totals = new LinkedHashMap<>();
        f.fields("totals").ifPresent(t -> t.names().forEach(n -> totals.put(n, Printed.read(t, n).readable())));
        Form form = new Form(issuer, motto, dateLine, title, fields, intro, Map.copyOf(totals),
                lines(f, "proposal"), lines(f, "selfSignature"), Printed.read(f, "review").readable(),
                fields(f, "reviewFields"), lines(f, "authoritySignature"));
        f.nothingElse();
        return form;
    }

    private static List<String> lines(Fields f, String name) {
        List<String> lines = new ArrayList<>();
        for (Node node : f.list(name)) {
            if (node instanceof Node.Text text) {
                lines.add(text.value());
            } else {
                Fields.of(node, f.path(name), f.problems()).map(Printed::both).ifPresent(p -> lines.add(p.readable()));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Form.Field> fields(Fields f, String name) {
        List<Form.Field> fields = new ArrayList<>();
        for (Fields field : f.mappings(name)) {
            fields.add(new Form.Field(field.need("name"), Printed.read(field, "label").readable(),
                    field.choice("sameLine", Map.of("yes", true, "no", false)).orElse(false)));
            field.nothingElse();
        }
        return List.copyOf(fields);
    }
}
