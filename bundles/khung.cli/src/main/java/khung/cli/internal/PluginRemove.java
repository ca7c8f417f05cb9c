package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import khung.plugins.Effect;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin remove}: says first what goes; with open dossiers it asks for a word of consent. */
@Command(name = "remove")
final class PluginRemove implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
    private String id;

    @Option(names = "--yes", descriptionKey = "plugin.yes")
    private boolean yes;

    @Option(names = "--steps", descriptionKey = "plugin.steps")
    private boolean steps;

    PluginRemove(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = plugins.session();
        Effect effect = plugins.theRuntime().effect(id);
        boolean used = effect.uses().stream().anyMatch(u -> u.open() > 0) || !effect.dependents().isEmpty();
        if (used && !yes) {
            session.print(session.say("plugin.wouldGo", effect.id() + "@" + effect.version()));
            PluginText.print(session, effect);
            throw Stop.refused(List.of(Session.phrase("plugin.sayYes", id)));
        }
        plugins.theRuntime().remove(id, Author.name(), PluginText.progress(session, steps));
        session.print(session.say("plugin.removed", effect.id() + "@" + effect.version()));
        PluginText.print(session, effect);
        return Exit.DONE;
    }
}
