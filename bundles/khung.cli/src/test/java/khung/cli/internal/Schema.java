package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Node;

/** One of the published schemas. */
final class Schema {

    private final JsonSchema schema;

    Schema(String name) {
        try {
            String text = Files.readString(Cli.checkout("docs/formats").resolve(name));
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document; empty when nothing is. */
    List<String> violations(JsonNode json) {
        return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
    }

    /** The documents of a YAML file, every value as the text that stands there. */
    static List<JsonNode> documents(String yaml) throws BadInput, IOException {
        List<JsonNode> all = new ArrayList<>();
        Documents.read("test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), n -> all.add(json(n)));
        return all;
    }

    static List<JsonNode> documents(Path file) throws BadInput, IOException {
        return documents(Files.readString(file));
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Text text) {
            return JsonNodeFactory.instance.textNode(text.value());
        }
        if (node instanceof Node.Sequence list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.items().forEach(i -> array.add(json(i)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ((Node.Mapping) node).entries().forEach((name, entry) -> object.set(name, json(entry.value())));
        return object;
    }
}
