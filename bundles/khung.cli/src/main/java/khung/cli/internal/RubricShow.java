package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.text.Exact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rubric show}. */
@Command(name = "show")
final class RubricShow implements Callable<Integer> {

    private static final int LONGEST_TEXT = 120;

    private final Session session;

    @Parameters(paramLabel = "ID[@VERSION]", descriptionKey = "rubric.id")
    private String reference;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RubricShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        Rubric rubric = find(session, reference);
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                new RubricJson(out).rubric(rubric);
            }
            session.out().println();
            return Exit.DONE;
        }
        session.print(rubric.title());
        int decimals = rubric.guidance().decimals();
        session.print(Stream.of(rubric.reference(), session.say("status." + Json.word(rubric.status())), rubric.issuer(),
                rubric.declaredTotal().map(t -> session.say("rubric.total", Exact.display(t, decimals))).orElse(""))
                .filter(x -> !x.isEmpty()).collect(Collectors.joining(" · ")));
        TextTable table = new TextTable();
        rubric.items().forEach(item -> row(table, item, decimals));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    static Rubric find(Session session, String reference) throws Stop {
        return session.rubrics().find(reference)
                .orElseThrow(() -> Stop.badInput(Session.phrase("rubric.unknown", reference)));
    }

    private void row(TextTable table, Item item, int decimals) {
        String indent = "  ".repeat((int) item.key().chars().filter(c -> c == '.').count());
        if (item.isGap()) {
            table.row(indent, item.max().map(m -> Exact.display(m, decimals)).orElse("?"), session.say("rubric.gap"),
                    session.say("rubric.gap.says", item.text(), item.gap().get().after(), item.gap().get().before()));
            return;
        }
        String text = item.text().isEmpty() ? session.say("rubric.headingLost")
                : item.readableTarget().map(t -> session.say("rubric.target", item.readable(), t))
                        .orElse(item.readable());
        table.row(indent + item.key(), item.max().map(m -> Exact.display(m, decimals)).orElse(""),
                item.method().map(m -> session.say("method." + m.word())).orElse(""),
                TextTable.shortened(text, LONGEST_TEXT));
        item.contents().forEach(c -> table.row(indent + "  ", "", "",
                TextTable.shortened((c.number() + " " + c.readable()).strip(), LONGEST_TEXT)));
        if (item.method().orElse(null) instanceof Method.ChooseOne choice) {
            choice.options().forEach(o -> table.row(indent + "  " + o.number(), Exact.display(o.max(), decimals), "",
                    TextTable.shortened(o.text(), LONGEST_TEXT)));
        }
    }
}
