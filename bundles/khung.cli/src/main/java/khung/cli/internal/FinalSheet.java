package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import khung.rubric.Grade;

/** The sheet a dossier was finalised with, read and never computed again. */
final class FinalSheet {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> texts = new HashMap<>();

    /** @param sheet as {@link ScoreJson} wrote it */
    FinalSheet(String sheet) throws IOException {
        try (JsonParser in = JSON.createParser(sheet)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.put(in.getParsingContext().pathAsPointer().toString(), in.getText());
                }
            }
        }
    }

    /** The grade of the sheet that counts, the last one; empty where it had none. */
    Optional<Grade> grade() {
        return Optional.ofNullable(texts.get("/sheets/" + (stages().size() - 1) + "/grade/grade"))
                .map(word -> Grade.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** The stages it has, by their words in files, in order. */
    List<String> stages() {
        return all("/sheets/%d/stage");
    }

    /** The total of a stage as it was shown; empty where rows were not scored. */
    Optional<String> total(int stage) {
        return Optional.ofNullable(texts.get("/sheets/" + stage + "/total/shown"));
    }

    /** Why a stage came to its grade. */
    List<String> explanation(int stage) {
        return all("/sheets/" + stage + "/grade/explanation/%d");
    }

    private List<String> all(String pattern) {
        List<String> all = new ArrayList<>();
        for (String text = texts.get(pattern.formatted(0)); text != null; text = texts.get(pattern.formatted(all.size()))) {
            all.add(text);
        }
        return all;
    }
}
