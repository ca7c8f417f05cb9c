package khung.administration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.RowPath;
import khung.policy.Question;
import khung.policy.Refused;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;

/**
 * Both sets of answers of a question, beside each other.
 *
 * @param before {@code id@version} of the version before the move
 * @param now {@code id@version} of the version now
 * @param lines every field that is filled in on either side
 */
record QuestionWords(String before, String now, List<Line> lines) {

    private static final List<String> HEAD = List.of("person.name", "person.born", "person.partyPost",
            "person.governmentPost", "person.unionPost", "unit", "role", "own.assigned", "own.done",
            "self.proposedGrade", "self.points", "self.keyTasks", "appraiser.proposedGrade", "appraiser.points",
            "appraiser.keyTasks", "decision.grade", "decision.by", "decision.date", "decision.reason");

    /**
     * A field.
     *
     * @param place where it stands, for people
     * @param text the row's text; the empty text for other fields
     * @param typing what is being typed there and not saved; the empty text where nothing is
     */
    record Line(String place, String text, String before, String now, String typing) {
        boolean differs() {
            return !before.equals(now) || !typing.isEmpty() && !typing.equals(now);
        }
    }

    /** Reads both; not on the UI thread. */
    static QuestionWords read(Question question, Office office) throws IOException, Refused {
        Question.Both both = office.switching().both(question);
        Rubric old = rubric(both.before(), office);
        Rubric is = rubric(both.now(), office);
        Map<String, String> carried = RubricDiff.of(old, is).carried();
        Fields fields = new Fields(office);
        fields.put(both.before(), old, carried, 0);
        fields.put(both.now(), is, Map.of(), 1);
        if (both.typing().isPresent()) {
            fields.put(both.typing().get(), rubric(both.typing().get(), office), Map.of(), 2);
        }
        return new QuestionWords(old.reference(), is.reference(), fields.lines());
    }

    private static Rubric rubric(Case file, Office office) throws IOException {
        return office.rubric(file.dossier()).orElseThrow(() -> new IOException(file.dossier().rubric()));
    }

    /** Fields by their place now, the three texts of each. */
    private static final class Fields {

        private final Office office;
        private final Map<String, String[]> texts = new LinkedHashMap<>();
        private final Map<String, Line> heads = new LinkedHashMap<>();

        Fields(Office office) {
            this.office = office;
        }

        void put(Case file, Rubric rubric, Map<String, String> carried, int side) {
            CaseFields fields = new CaseFields(rubric);
            for (String path : HEAD) {
                put(path, office.say("field." + path), "", fields.get(file, path), side);
            }
            fields.rowTexts(file).forEach((path, text) -> {
                Optional<RowPath> row = fields.row(path);
                String key = row.map(RowPath::key).orElse("");
                String other = carried.getOrDefault(key, key);
                boolean gone = side == 0 && !carried.containsKey(key);
                String at = row.map(r -> r.at(other).path()).orElse(path) + (gone ? " (" + rubric.version() + ")" : "");
                put(at, place(row, other, gone), rubric.item(key).map(Item::readable).orElse(""), text, side);
            });
        }

        private String place(Optional<RowPath> row, String key, boolean gone) {
            String head = row.map(r -> office.named("head", r.head())).orElse("");
            String part = row.map(RowPath::part).filter(p -> !p.isEmpty()).map(p -> " · " + p).orElse("");
            return head + " " + key + part + (gone ? " " + office.say("question.gone") : "");
        }

        private void put(String at, String place, String text, String value, int side) {
            if (!value.isEmpty()) {
                texts.computeIfAbsent(at, k -> new String[] {"", "", ""})[side] = value;
                heads.putIfAbsent(at, new Line(place, text, "", "", ""));
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            texts.entrySet().stream().sorted(Comparator.comparing(e -> order(e.getKey()))).forEach(e -> {
                String at = e.getKey();
                String[] t = e.getValue();
                lines.add(new Line(heads.get(at).place(), heads.get(at).text(), t[0], t[1], t[2]));
            });
            return lines;
        }

        /** The person's own answers before the appraiser's, what is no row first. */
        private static int order(String path) {
            return HEAD.contains(path) ? 0 : path.startsWith("plan") ? 1 : path.startsWith("self") ? 2 : 3;
        }
    }
}
