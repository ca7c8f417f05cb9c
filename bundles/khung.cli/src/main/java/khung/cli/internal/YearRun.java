package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung year}: what the quarters mean for the year. No grade of the year is worked out (G-12). */
@Command(name = "year")
final class YearRun implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "year.file")
    private String file;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    YearRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<YearResult> results = YearCase.read(session, file).stream().map(c -> new YearResult(c,
                c.results(standing), new Grounds(session, c.guidance(), standing))).toList();
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (YearResult result : results) {
                    result.write(out, file);
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            for (YearResult result : results) {
                result.print();
            }
        }
        return results.stream().allMatch(YearResult::complete) ? Exit.DONE : Exit.REFUSED;
    }
}
