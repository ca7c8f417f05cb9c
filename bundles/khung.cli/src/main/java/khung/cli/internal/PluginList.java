package khung.cli.internal;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.deadlines.Term;
import khung.plugins.Offer;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung plugin list}: what is installed, whether it works, and what could be. */
@Command(name = "list")
final class PluginList implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PluginSession plugins;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    PluginList(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        Session session = plugins.session();
        PluginRuntime runtime = plugins.theRuntime();
        List<Plugin> installed = runtime.list();
        List<Offer> offers = runtime.offers();
        List<Problem> problems = runtime.problems();
        if (json) {
            write(session, runtime, installed, offers, problems);
        } else {
            print(session, runtime, installed, offers, problems);
        }
        boolean sound = problems.isEmpty() && installed.stream().allMatch(p -> p.state() == Plugin.State.ACTIVE
                || p.state() == Plugin.State.WINDOW_ONLY);
        return sound ? Exit.DONE : Exit.REFUSED;
    }

    private static void print(Session session, PluginRuntime runtime, List<Plugin> installed, List<Offer> offers,
            List<Problem> problems) throws IOException {
        problems.forEach(p -> session.print(p.line(session.language())));
        runtime.developerMode().ifPresent(d -> session.print(session.say("plugin.developerOn", d.by(), DAY.format(d.at().atZone(Term.ZONE)),
                d.reason())));
        if (installed.isEmpty()) {
            session.print(session.say("plugin.noneInstalled"));
        }
        installed.forEach(p -> print(session, p));
        if (!offers.isEmpty()) {
            session.print(session.say("plugin.offers"));
            offers.forEach(o -> session.print("  " + o.id() + "@" + o.version() + "  " + o.name()));
        }
    }

    static void print(Session session, Plugin p) {
        session.print(p.reference() + "  " + p.name() + " · " + session.say("plugin.state." + p.state()));
        p.reasons().forEach(r -> session.print("  " + session.say(r)));
        p.remedy().ifPresent(r -> session.print("  " + session.say(r)));
        session.print("  " + session.say(p.shipped() ? "plugin.signed.shipped" : "plugin.signed", p.signed()));
        if (!p.rubrics().isEmpty()) {
            session.print("  " + session.say("plugin.brings", String.join(", ", p.rubrics())));
        }
        if (!p.services().isEmpty()) {
            session.print("  " + session.say("plugin.offersServices", PluginText.services(session, p.services())));
        }
        p.dossiers().ifPresent(n -> session.print("  " + session.say("plugin.dossiers", String.valueOf(n))));
    }

    private static void write(Session session, PluginRuntime runtime, List<Plugin> installed, List<Offer> offers,
            List<Problem> problems) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartObject();
            out.writeBooleanField("developerMode", runtime.developerMode().isPresent());
            out.writeArrayFieldStart("installed");
            for (Plugin p : installed) {
                PluginJson.write(out, session, p);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("offers");
            for (Offer o : offers) {
                out.writeStartObject();
                out.writeStringField("id", o.id());
                out.writeStringField("version", o.version());
                out.writeStringField("name", o.name());
                out.writeStringField("file", o.file().toString());
                out.writeEndObject();
            }
            out.writeEndArray();
            Json.texts(out, "problems", problems.stream().map(p -> p.line(session.language())).toList());
            out.writeEndObject();
        }
        session.out().println();
    }
}
