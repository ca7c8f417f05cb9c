package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * An input file of a grading command: documents of one kind, each naming the guidance it goes by. Taken whole or
 * refused whole, with a line per problem.
 *
 * @param name as the person gave it
 * @param kind what {@code khung} has to say, for instance {@code quota/1}
 */
record GradingFile(Session session, String name, String kind) {

    static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    /** Understands one document; notes what is wrong in the problems of the fields. */
    interface Document<T> {
        T read(Fields f, Guidance guidance) throws BadInput;
    }

    <T> List<T> read(Document<T> each) throws BadInput, IOException {
        List<Problem> problems = new ArrayList<>();
        List<T> all = new ArrayList<>();
        InstalledGuidances guidances = InstalledGuidances.of(session);
        for (Fields f : documents(problems)) {
            String reference = f.need("guidance");
            Optional<Guidance> guidance = guidances.find(reference);
            if (guidance.isPresent()) {
                all.add(each.read(f, guidance.get()));
                f.nothingElse();
            } else if (f.has("guidance")) {
                f.wrong("guidance", Session.phrase("quota.input.noGuidance", reference),
                        Session.phrase("quota.input.noGuidance.remedy", String.join(", ",
                                guidances.byReference().keySet())));
            }
        }
        refuse(problems);
        return all;
    }

    /** The documents as they stand, each said to be of the kind; for a file that names no guidance. */
    List<Fields> documents(List<Problem> problems) throws BadInput, IOException {
        InputFile file = InputFile.of(session, name).orElseThrow(() -> Session.bad(name, "quota.input.noFile"));
        List<Node> nodes = Documents.read(name, new ByteArrayInputStream(file.bytes()));
        if (nodes.isEmpty()) {
            throw Session.bad(name, "quota.input.empty", kind);
        }
        List<Fields> documents = new ArrayList<>();
        for (Node node : nodes) {
            Fields.of(node, "", problems).ifPresent(f -> {
                if (f.text("khung").equals(Optional.of(kind))) {
                    documents.add(f);
                } else {
                    f.wrong("khung", Session.phrase("quota.input.kind", kind),
                            Session.phrase("quota.input.kind.remedy", kind));
                }
            });
        }
        return documents;
    }

    static void refuse(List<Problem> problems) throws BadInput {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** The words for the grades a guidance knows. */
    static Map<String, Grade> grades(Guidance guidance) {
        Map<String, Grade> words = new TreeMap<>();
        guidance.gradeNames().keySet().forEach(g -> words.put(Json.word(g), g));
        return words;
    }

    /** A day that must be there, as it is written; noted when it is none. */
    static String needDate(Fields f, String name) {
        String text = f.need(name);
        if (!text.isEmpty() && (!text.matches(DATE) || Term.received(text).isEmpty())) {
            f.wrong(name, Session.phrase("deadlines.badDay", text), Session.phrase("deadlines.badDay.remedy"));
        }
        return text;
    }

    /** Notes an id written before. */
    static void once(boolean first, Fields f, String name, String id) {
        if (!first) {
            f.wrong(name, Session.phrase("quota.input.twice", id), Session.phrase("quota.input.twice.remedy"));
        }
    }
}
