package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import khung.lint.Finding;
import khung.plugins.Change;
import khung.plugins.Checked;
import khung.plugins.Effect;
import khung.plugins.Offer;
import khung.plugins.Plugin;
import khung.text.Phrase;
import khung.text.Problem;

/** Puts plugins into words: what stands in the table, below it, and what became of an action. Any thread. */
final class PluginWords {

    private final Office office;

    PluginWords(Office office) {
        this.office = office;
    }

    private String say(String key, Object... arguments) {
        return office.say("plugins." + key, arguments);
    }

    private String in(Phrase phrase) {
        return phrase.in(office.language());
    }

    /** How it stands: a sign and a few words. */
    String state(PluginRow row) {
        String offered = row.offer().map(Offer::version).orElse("");
        if (row.replaces()) {
            return say("state." + row.plugin().get().state().name()) + " " + say("state.offer", offered);
        }
        return row.plugin().map(p -> say("state." + p.state().name()))
                .orElseGet(() -> say(row.withProgram() ? "state.shipped" : "state.found"));
    }

    /** Who signed it, or why that does not count. */
    String signed(PluginRow row, Optional<Checked> looked) {
        return row.plugin().map(this::signed).or(() -> own(row, looked).map(c -> c.verification().signed()
                ? in(c.verification().says()) : say("signed.not", in(c.verification().says())))).orElse("");
    }

    private String signed(Plugin plugin) {
        String says = in(plugin.signed());
        if (plugin.developer()) {
            return say("signed.developer");
        }
        return plugin.trusted() ? says : plugin.shipped() ? say("signed.shipped") : say("signed.not", says);
    }

    /** How many stored dossiers need it; nothing where nobody counted. */
    static String dossiers(PluginRow row) {
        OptionalInt count = row.plugin().map(Plugin::dossiers).orElse(OptionalInt.empty());
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
    }

    static String rubrics(PluginRow row, Optional<Checked> looked) {
        return row.plugin().map(Plugin::rubrics).or(() -> own(row, looked).map(Checked::rubrics))
                .map(r -> Integer.toString(r.size())).orElse("");
    }

    /** What was found in the file of this very offer. */
    private static Optional<Checked> own(PluginRow row, Optional<Checked> looked) {
        return looked.filter(c -> row.offer().filter(o -> o.id().equals(c.file().id())
                && o.version().equals(c.file().version())).isPresent());
    }

    /**
     * All there is to say about one.
     *
     * @param titles of the rubrics installed
     * @param looked what was found in its file, where somebody has looked
     */
    String told(PluginRow row, Map<String, String> titles, Optional<Checked> looked) {
        List<String> lines = new ArrayList<>();
        row.plugin().ifPresent(p -> installed(p, titles, lines));
        row.offer().ifPresent(o -> offered(row, o, looked, lines));
        return String.join("\n", lines);
    }

    private void installed(Plugin p, Map<String, String> titles, List<String> lines) {
        lines.add(p.name() + (p.description().isEmpty() ? "" : " – " + p.description()));
        lines.add(p.vendor().isEmpty() ? p.reference() : p.reference() + " · " + p.vendor());
        lines.add(say("is", say("state." + p.state().name())));
        p.reasons().forEach(r -> lines.add("  " + say("why", in(r))));
        p.remedy().ifPresent(r -> lines.add("  " + say("what", in(r))));
        lines.add(say("signedBy", in(p.signed())));
        if (p.shipped()) {
            lines.add(say("shipped"));
        }
        lines.add("");
        if (!p.rubrics().isEmpty()) {
            lines.add(say("brings", p.rubrics().size()));
            p.rubrics().forEach(r -> lines.add("  " + r + "  " + titles.getOrDefault(r, "").replaceAll("\\s+", " ")));
        }
        if (!p.services().isEmpty()) {
            lines.add(say("services", String.join(", ", p.services())));
        }
        p.dossiers().ifPresent(n -> lines.add(say("dossiers.long", n)));
        if (!p.help().isBlank()) {
            lines.add("");
            lines.add(p.help().strip());
        }
    }

    private void offered(PluginRow row, Offer offer, Optional<Checked> looked, List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(say(row.replaces() ? "offer.version" : "offer", offer.name(), offer.version()));
        lines.add(say("offer.file", offer.file()));
        Optional<Checked> own = own(row, looked);
        if (own.isEmpty()) {
            lines.add(say("offer.notLooked"));
        }
        own.ifPresent(c -> looked(c, lines));
    }

    private void looked(Checked c, List<String> lines) {
        if (!c.file().description().isEmpty()) {
            lines.add(c.file().description());
        }
        lines.add(say("signedBy", in(c.verification().says())));
        if (!c.rubrics().isEmpty()) {
            lines.add(say("brings", c.rubrics().size()));
            c.rubrics().forEach(r -> lines.add("  " + r));
        }
        c.file().text("help").ifPresent(h -> lines.add(h.strip()));
    }

    /** What was found in a file somebody pointed at: that it can be installed, or why not. */
    String found(Checked checked) {
        String what = checked.file().name();
        if (checked.problems().isEmpty()) {
            return say("found", what, checked.file().version()) + findings(checked.findings());
        }
        return say("found.not", what, checked.file().version()) + "\n" + lines(checked.problems());
    }

    /** What an installation or update did. */
    String done(Change change) {
        Plugin p = change.plugin();
        if (!change.changed()) {
            return say("done.same", p.name(), p.version());
        }
        StringBuilder text = new StringBuilder(change.before().isPresent()
                ? say("done.updated", p.name(), change.before().get(), p.version())
                : say("done.installed", p.name(), p.version(), p.rubrics().size()));
        text.append(findings(change.findings()));
        for (Effect.Use dropped : change.dropped()) {
            text.append('\n').append(say("done.dropped", dropped.rubric(), dropped.open(), dropped.finalised()));
        }
        return text.toString();
    }

    private String findings(Map<String, List<Finding>> findings) {
        int all = findings.values().stream().mapToInt(List::size).sum();
        return all == 0 ? "" : " " + say("done.findings", all);
    }

    /** What goes with a plugin, asked before it goes. */
    String effect(String name, Effect effect) {
        List<String> lines = new ArrayList<>();
        lines.add(say("effect", name, effect.version()));
        lines.add("");
        if (effect.uses().isEmpty()) {
            lines.add(say("effect.nothing"));
        } else {
            lines.add(say("effect.rubrics"));
            effect.uses().forEach(u -> lines.add("  " + (!effect.storeAsked() ? u.rubric()
                    : u.open() + u.finalised() == 0 ? say("effect.unused", u.rubric())
                    : say("effect.use", u.rubric(), u.open(), u.finalised()))));
        }
        int open = effect.uses().stream().mapToInt(Effect.Use::open).sum();
        if (open > 0) {
            lines.add(say("effect.readOnly", open));
        }
        if (!effect.storeAsked()) {
            lines.add(say("effect.notCounted"));
        }
        if (!effect.dependents().isEmpty()) {
            lines.add(say("effect.dependents", String.join(", ", effect.dependents())));
        }
        lines.add("");
        lines.add(say("effect.back"));
        return String.join("\n", lines);
    }

    /** One line for each, as they are. */
    String lines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(p -> p.line(office.language())).toList());
    }
}
