package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.RowPath;
import khung.policy.Question;
import khung.policy.Refused;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung rubric questions}: dossiers edited since a move that was taken back, with both sets of answers. */
@Command(name = "questions")
final class RubricQuestions implements Callable<Integer> {

    private static final String NONE = "—";

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** One set of answers with the rubric they are given by. */
    private record Answered(Case file, Rubric rubric) {

        SortedMap<String, String> texts() {
            return new CaseFields(rubric).rowTexts(file);
        }
    }

    RubricQuestions(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        List<Question> questions = session.theSwitching().questions();
        if (json) {
            writeJson(questions);
            return Exit.DONE;
        }
        if (questions.isEmpty()) {
            session.print(session.say("question.none"));
        }
        for (Question question : questions) {
            print(question);
        }
        return Exit.DONE;
    }

    private void print(Question question) throws IOException, Stop, Refused {
        Switching switching = session.theSwitching();
        Question.Both both = switching.both(question);
        Answered before = answered(both.before());
        Answered now = answered(both.now());
        session.print(session.say("question.header", question.dossier(), both.now().dossier().person().name(),
                both.now().dossier().unit(), both.now().dossier().period().text()));
        session.print("  " + session.say("question.act", question.act(), question.undo()));
        session.print("  " + session.say("question.sets", before.rubric().reference(), question.before(),
                now.rubric().reference()));
        TextTable table = new TextTable();
        differing(before, now).forEach(row -> table.row("    " + row[0], row[1], row[2]));
        table.lines().forEach(session::print);
        if (both.typing().isPresent()) {
            session.print("  " + session.say("question.typing"));
        }
        session.print("  " + session.say("question.resolve", question.dossier()));
        session.print("");
    }

    /** The fields that differ, each beside the one that continues it. */
    private static List<String[]> differing(Answered before, Answered now) {
        SortedMap<String, String> was = before.texts();
        SortedMap<String, String> is = new TreeMap<>(now.texts());
        Map<String, String> carried = RubricDiff.of(before.rubric(), now.rubric()).carried();
        CaseFields fields = new CaseFields(before.rubric());
        List<String[]> rows = new ArrayList<>();
        was.forEach((path, text) -> {
            Optional<RowPath> row = fields.row(path);
            String other = row.map(RowPath::key).map(carried::get).map(k -> row.get().at(k).path()).orElse("");
            String next = other.isEmpty() ? null : is.remove(other);
            if (!text.equals(next)) {
                rows.add(new String[] {other.isEmpty() || other.equals(path) ? path : path + " → " + other, text,
                        next == null ? NONE : next});
            }
        });
        is.forEach((path, text) -> rows.add(new String[] {path, NONE, text}));
        return rows;
    }

    private Answered answered(Case file) throws IOException, Stop {
        return new Answered(file, KeptDossier.rubric(session, file.dossier()));
    }

    private void writeJson(List<Question> questions) throws IOException, Stop, Refused {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (Question question : questions) {
                Question.Both both = session.theSwitching().both(question);
                out.writeStartObject();
                out.writeStringField("dossier", question.dossier());
                out.writeStringField("name", both.now().dossier().person().name());
                out.writeStringField("unit", both.now().dossier().unit());
                out.writeStringField("period", both.now().dossier().period().text());
                out.writeStringField("act", question.act());
                out.writeStringField("undo", question.undo());
                out.writeNumberField("revisionBefore", question.before());
                out.writeNumberField("revisionAfter", question.after());
                answers(out, "before", answered(both.before()));
                answers(out, "now", answered(both.now()));
                if (both.typing().isPresent()) {
                    answers(out, "typing", answered(both.typing().get()));
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }

    private static void answers(JsonGenerator out, String name, Answered answered) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("rubric", answered.rubric().reference());
        out.writeObjectFieldStart("fields");
        for (Map.Entry<String, String> field : answered.texts().entrySet()) {
            out.writeStringField(field.getKey(), field.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}
