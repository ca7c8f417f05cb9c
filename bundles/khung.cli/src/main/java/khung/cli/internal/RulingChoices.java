package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/** The file behind {@code --rulings}: {@code khung: ruling-choices/1}. */
final class RulingChoices {

    private static final String KIND = "ruling-choices/1";

    private RulingChoices() {
    }

    /**
     * The rulings a command works with: those shipped, or with the choices of the file.
     *
     * @param name of the file; null when the command was given none
     */
    static Rulings standing(Session session, String name) throws BadInput, IOException {
        return name == null ? session.rubrics().rulings() : read(session, name);
    }

    private static Rulings read(Session session, String name) throws BadInput, IOException {
        InputFile file = InputFile.of(session, name).orElseThrow(() -> Session.bad(name, "file.none"));
        List<Problem> problems = new ArrayList<>();
        Map<String, String> chosen = new TreeMap<>();
        Rulings shipped = session.rubrics().rulings();
        List<Node> documents = Documents.read(name, new ByteArrayInputStream(file.bytes()));
        if (documents.size() != 1) {
            throw Session.bad(name, "rulings.kind");
        }
        Fields.of(documents.get(0), "", problems).ifPresent(f -> {
            if (!f.text("khung").equals(Optional.of(KIND))) {
                f.wrong("khung", Session.phrase("rulings.kind"), Session.phrase("rulings.kind.remedy"));
                return;
            }
            f.fields("rulings").ifPresent(r -> r.names().forEach(id -> r.text(id).ifPresent(option -> {
                Optional<Ruling> ruling = shipped.find(id);
                if (ruling.isEmpty()) {
                    r.wrong(id, Session.phrase("rulings.unknown", id), Session.phrase("rulings.unknown.remedy",
                            String.join(", ", new TreeMap<>(shipped.known()).keySet())));
                } else if (!ruling.get().allows(option)) {
                    r.wrong(id, Session.phrase("rulings.option", id, option), Session.phrase("rulings.option.remedy",
                            String.join(", ", ruling.get().options().stream().map(Ruling.Option::word).toList())));
                }
                chosen.put(id, option);
            })));
            f.nothingElse();
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return shipped.choosing(chosen);
    }
}
