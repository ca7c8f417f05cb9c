package khung.cli.internal;

import java.util.List;
import java.util.Set;

import khung.lint.Finding;
import khung.plugins.Change;
import khung.plugins.Effect;
import khung.plugins.Progress;

/** What an installation, update or removal did, in lines. */
final class PluginText {

    private static final Set<String> KNOWN = Set.of("khung.forms.FormPart", "khung.results.ResultSource");

    private PluginText() {
    }

    /** The steps, one line each, for whoever asks for them. */
    static Progress progress(Session session, boolean told) {
        return told ? step -> session.print("  " + step.in(session.language()) + " …") : Progress.NONE;
    }

    static void print(Session session, Change change, String key) {
        String reference = change.plugin().reference();
        if (!change.changed()) {
            session.print(session.say("plugin.already", reference));
            return;
        }
        session.print(session.say(key, reference, change.plugin().name(), change.before().orElse("")));
        session.print("  " + session.say(change.plugin().shipped() ? "plugin.signed.shipped" : "plugin.signed",
                change.plugin().signed()));
        if (!change.plugin().rubrics().isEmpty()) {
            session.print("  " + session.say("plugin.brings", String.join(", ", change.plugin().rubrics())));
        }
        change.plugin().reasons().forEach(r -> session.print("  " + session.say(r)));
        change.findings().forEach((rubric, findings) -> {
            if (!findings.isEmpty()) {
                session.print("  " + session.say("plugin.findings", rubric, String.valueOf(findings.size()),
                        String.valueOf(errors(findings))));
            }
        });
        change.dropped().forEach(u -> session.print("  " + session.say("plugin.dropped", u.rubric(),
                String.valueOf(u.open()), String.valueOf(u.finalised()))));
    }

    static void print(Session session, Effect effect) {
        for (Effect.Use use : effect.uses()) {
            session.print("  " + (effect.storeAsked() ? session.say("plugin.goes", use.rubric(),
                    String.valueOf(use.open()), String.valueOf(use.finalised())) : use.rubric()));
        }
        if (!effect.dependents().isEmpty()) {
            session.print("  " + session.say("plugin.dependents", String.join(", ", effect.dependents())));
        }
    }

    /** What code contributes, in words where there are some. */
    static String services(Session session, List<String> services) {
        return String.join(", ", services.stream().map(s -> KNOWN.contains(s)
                ? session.say("plugin.service." + s.substring(s.lastIndexOf('.') + 1)) : s).toList());
    }

    private static long errors(List<Finding> findings) {
        return findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
    }
}
