package khung.cli.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import khung.rubric.Item;
import khung.rubric.Supplement;
import khung.text.Exact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung supplement show}: what it adds, fills and weighs, row for row. */
@Command(name = "show")
final class SupplementShow implements Callable<Integer> {

    private static final int LONGEST_TEXT = 120;
    private static final int DECIMALS = 6;

    private final KeySession keys;

    @Parameters(paramLabel = "ID[@VERSION]", descriptionKey = "supplement.id")
    private String reference;

    SupplementShow(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        Session session = keys.session();
        boolean whole = reference.indexOf('@') >= 0;
        List<SupplementView> fitting = SupplementView.all(keys).stream().filter(v -> whole
                ? v.supplement().reference().equals(reference) : v.supplement().id().equals(reference)).toList();
        SupplementView view = fitting.stream().reduce((earlier, later) -> later)
                .orElseThrow(() -> Stop.badInput(Session.phrase("supplement.unknown", reference)));
        SupplementList.print(session, view);
        Supplement s = view.supplement();
        session.print("  " + session.say("supplement.reason", s.reason()));
        TextTable table = new TextTable();
        for (Supplement.Addition addition : s.additions()) {
            addition.rows().stream().flatMap(Item::walk).forEach(i -> row(session, table, i));
        }
        new TreeMap<>(s.fills()).forEach((key, fill) -> table.row("= " + key,
                fill.max().map(m -> Exact.display(m, DECIMALS)).orElse(""),
                fill.method().map(m -> session.say("method." + m.word())).orElse(""),
                fill.text().or(fill::says).orElse("")));
        s.weights().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).forEach(w ->
                table.row("* " + w.getKey(), Exact.display(w.getValue(), DECIMALS), session.say("supplement.weight"), ""));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    private static void row(Session session, TextTable table, Item item) {
        String text = item.readableTarget().map(t -> session.say("rubric.target", item.readable(), t))
                .orElse(item.readable());
        String like = item.source().section();
        table.row("+ " + item.key(), item.max().map(m -> Exact.display(m, DECIMALS)).orElse(""),
                item.method().map(m -> session.say("method." + m.word())).orElse(""),
                TextTable.shortened(text, LONGEST_TEXT)
                        + (like.isEmpty() ? "" : " " + session.say("supplement.like", like)));
    }
}
