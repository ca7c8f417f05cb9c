package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import khung.rubric.RubricDiff.Aspect;
import khung.rubric.RubricDiff.Change;
import khung.rubric.RubricDiff.Kind;
import khung.rubric.RubricDiff.Row;
import khung.text.Exact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rubric diff}. */
@Command(name = "diff")
final class RubricDifference implements Callable<Integer> {

    private static final int LONGEST_TEXT = 100;
    private static final String NONE = "—";

    private final Session session;

    @Parameters(index = "0", paramLabel = "A[@VERSION]", descriptionKey = "diff.before")
    private String before;

    @Parameters(index = "1", paramLabel = "B[@VERSION]", descriptionKey = "diff.after")
    private String after;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RubricDifference(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        RubricDiff diff = RubricDiff.of(RubricShow.find(session, before), RubricShow.find(session, after));
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                new DifferenceJson(out).write(diff);
            }
            session.out().println();
        } else {
            print(diff);
        }
        return Exit.DONE;
    }

    private void print(RubricDiff diff) {
        session.print(session.say("diff.header", named(diff.from()), named(diff.to())));
        session.print(session.say("diff.counts", count(diff, Kind.SAME), count(diff, Kind.RENUMBERED),
                count(diff, Kind.CHANGED), count(diff, Kind.REMOVED), count(diff, Kind.ADDED)));
        maxima(diff);
        rows(diff);
        changes(diff);
    }

    private String named(Rubric rubric) {
        return session.say("diff.rubric", rubric.reference(), session.say("status." + Json.word(rubric.status())));
    }

    private static long count(RubricDiff diff, Kind kind) {
        return diff.rows(kind).count();
    }

    private void maxima(RubricDiff diff) {
        List<Row> maxima = diff.maxima().toList();
        if (maxima.isEmpty()) {
            return;
        }
        heading("diff.maxima");
        TextTable table = new TextTable();
        maxima.forEach(r -> table.row("  " + keys(r), from(r.before(), diff.from(), Item::max) + " → "
                + from(r.after(), diff.to(), Item::max), text(r)));
        table.lines().forEach(session::print);
    }

    private void rows(RubricDiff diff) {
        List<Row> rows = diff.rows().stream().filter(r -> r.kind() != Kind.SAME).toList();
        if (rows.isEmpty()) {
            return;
        }
        heading("diff.rows");
        for (Row row : rows) {
            session.print("  " + session.say("diff.row", session.say("diff.kind." + Json.word(row.kind())), keys(row),
                    text(row)));
            if (!row.related().isEmpty()) {
                session.print("      " + session.say(row.kind() == Kind.ADDED ? "diff.madeOf" : "diff.wentInto",
                        String.join(", ", row.related())));
            }
            row.aspects().stream().sorted().filter(a -> a != Aspect.KEY).forEach(a -> aspect(diff, row, a));
        }
    }

    private void aspect(RubricDiff diff, Row row, Aspect aspect) {
        Item was = row.before().orElseThrow();
        Item is = row.after().orElseThrow();
        String name = session.say("diff.aspect." + Json.word(aspect));
        switch (aspect) {
            case TEXT -> {
                // Where both read the same only the print differs, letters that the scan broke for instance.
                boolean read = !was.readable().equals(is.readable());
                session.print("      " + session.say("diff.was", name, read ? was.readable() : was.text()));
                session.print("      " + session.say("diff.is", name, read ? is.readable() : is.text()));
            }
            case MAX -> changed(name, from(row.before(), diff.from(), Item::max), from(row.after(), diff.to(), Item::max));
            case TARGET -> changed(name, was.readableTarget().orElse(NONE), is.readableTarget().orElse(NONE));
            case METHOD -> changed(name, method(was), method(is));
            default -> changed(name, yes(was.ifAny()), yes(is.ifAny()));
        }
    }

    private void changed(String name, String was, String is) {
        session.print("      " + (was.equals(is) ? session.say("diff.detail", name, was)
                : session.say("diff.changed", name, was, is)));
    }

    private String yes(boolean marked) {
        return session.say(marked ? "diff.yes" : "diff.no");
    }

    private String method(Item item) {
        return item.method().map(Method::word).map(w -> session.say("method." + w)).orElse(NONE);
    }

    private void changes(RubricDiff diff) {
        if (diff.changes().isEmpty()) {
            return;
        }
        heading("diff.changes");
        for (Change change : diff.changes()) {
            String what = (session.say("diff.what." + Json.word(change.what())) + " " + change.name()).strip();
            session.print("  " + session.say("diff.changed", what, shown(change.before()), shown(change.after())));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? NONE : value;
    }

    private void heading(String key) {
        session.print("");
        session.print(session.say(key));
    }

    private static String keys(Row row) {
        return row.aspects().contains(Aspect.KEY)
                ? row.before().orElseThrow().key() + " → " + row.after().orElseThrow().key() : row.key();
    }

    private String text(Row row) {
        Item item = row.after().or(row::before).orElseThrow();
        String text = item.readable().isEmpty() ? session.say("rubric.headingLost") : item.readable();
        return TextTable.shortened(text.lines().collect(Collectors.joining(" ")), LONGEST_TEXT);
    }

    private static String from(Optional<Item> item, Rubric rubric,
            Function<Item, Optional<BigFraction>> number) {
        return item.flatMap(number).map(n -> Exact.display(n, rubric.guidance().decimals())).orElse(NONE);
    }
}
