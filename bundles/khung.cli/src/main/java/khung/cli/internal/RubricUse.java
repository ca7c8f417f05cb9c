package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.VersionInForce;
import khung.rubric.Rubric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung rubric use}: which version new dossiers use, and why. */
@Command(name = "use")
final class RubricUse implements Callable<Integer> {

    private static final String EVERY_BLOC = "all";

    private final Session session;

    @Option(names = "--bloc", paramLabel = "BLOC", descriptionKey = "use.bloc")
    private String bloc;

    @Option(names = "--subject", paramLabel = "SUBJECT", descriptionKey = "use.subject")
    private String subject;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "use.unit")
    private String unit;

    @Option(names = "--period", paramLabel = "2026-Q3", descriptionKey = "use.period")
    private String periodText;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** Who is graded over what. */
    private record Asked(String bloc, String subject, Period period) {
    }

    private record Used(Asked asked, VersionInForce version) {
    }

    RubricUse(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        List<Used> all = new ArrayList<>();
        for (Asked asked : asked()) {
            for (VersionInForce version : session.theSwitching().versions(asked.bloc(), asked.subject(),
                    unit == null ? "" : Words.nfc(unit), asked.period())) {
                if (bloc != null || asked.bloc().equals(EVERY_BLOC) || !forEveryBloc(version)) {
                    all.add(new Used(asked, version));
                }
            }
        }
        if (json) {
            writeJson(all);
            return Exit.DONE;
        }
        if (all.isEmpty()) {
            session.print(session.say("use.nothing"));
        }
        TextTable table = new TextTable();
        all.forEach(u -> table.row(session.say("bloc", u.asked().bloc()), session.say("subject." + u.asked().subject()),
                u.asked().period().text(), u.version().reference(), why(u.version())));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    /** Without a bloc asked for, what is meant for all of them is named once. */
    private static boolean forEveryBloc(VersionInForce version) {
        return version.rubric().filter(r -> r.bloc().equals(EVERY_BLOC)).isPresent();
    }

    private List<Asked> asked() throws Stop {
        List<Period> periods = periods();
        TreeSet<String> blocs = new TreeSet<>();
        TreeSet<String> subjects = new TreeSet<>();
        session.rubrics().list().stream().map(Rubric::bloc).forEach(blocs::add);
        session.rubrics().list().stream().map(Rubric::subject).forEach(subjects::add);
        List<Asked> asked = new ArrayList<>();
        for (String b : bloc == null ? blocs : List.of(bloc)) {
            for (String s : subject == null ? subjects : List.of(subject)) {
                periods.forEach(p -> asked.add(new Asked(b, s, p)));
            }
        }
        return asked;
    }

    private List<Period> periods() throws Stop {
        if (periodText != null) {
            return List.of(Period.parse(periodText).orElseThrow(
                    () -> Stop.badInput(Session.phrase("use.noPeriod", periodText))));
        }
        LocalDate today = LocalDate.now();
        return List.of(Days.period(today, true), Days.period(today, false));
    }

    private String why(VersionInForce version) {
        Optional<Act> act = version.by().map(r -> r.act());
        String why = act.map(a -> session.say("use.decided", version.by().get().number(), a.author(), a.from(), a.reason()))
                .orElseGet(() -> session.say("use.latest"));
        return version.rubric().isPresent() ? why : session.say("use.notInstalled", why);
    }

    private void writeJson(List<Used> all) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (Used used : all) {
                out.writeStartObject();
                out.writeStringField("bloc", used.asked().bloc());
                out.writeStringField("subject", used.asked().subject());
                out.writeStringField("unit", unit == null ? "" : Words.nfc(unit));
                out.writeStringField("period", used.asked().period().text());
                out.writeStringField("rubric", used.version().reference());
                out.writeBooleanField("installed", used.version().rubric().isPresent());
                new PolicyJson(out).by("by", used.version().by());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
