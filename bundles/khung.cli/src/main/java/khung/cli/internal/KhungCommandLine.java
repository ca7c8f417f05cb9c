package khung.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import khung.authoring.TableReader;
import khung.cli.CommandLine;
import khung.dossier.DossierStore;
import khung.dossier.FormPrinter;
import khung.plugins.PluginRuntime;
import khung.plugins.build.PluginMaker;
import khung.policy.Refused;
import khung.policy.Switching;
import khung.results.ResultSources;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.trust.TrustedKeys;
import khung.trust.supplements.InstalledSupplements;
import picocli.CommandLine.Help;

/** The commands of the program. Store, printer and reader of tables are used when they are there. */
@Component
public final class KhungCommandLine implements CommandLine {

    private static final int WIDTH = 100;

    private final Rubrics rubrics;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DossierStore store;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FormPrinter printer;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile TableReader tables;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Switching switching;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile TrustedKeys keys;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile InstalledSupplements supplements;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PluginRuntime plugins;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PluginMaker pluginMaker;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ResultSources results;

    /** @param rubrics the rubrics installed */
    @Activate
    public KhungCommandLine(@Reference Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    /** Without a framework: commands that find what is given here; anything but the rubrics may be null. */
    KhungCommandLine(Rubrics rubrics, DossierStore store, Switching switching, FormPrinter printer,
            TableReader tables) {
        this.rubrics = rubrics;
        this.store = store;
        this.switching = switching;
        this.printer = printer;
        this.tables = tables;
    }

    @Override
    public int run(Path cwd, List<String> args, InputStream in, PrintStream out, PrintStream err) {
        Locale language = Locale.forLanguageTag(System.getenv().getOrDefault("KHUNG_LANG", "vi"));
        return run(new Session(cwd.toAbsolutePath(), in, out, err, language, rubrics, Optional.ofNullable(store),
                Optional.ofNullable(printer), Optional.ofNullable(tables),
                Optional.ofNullable(switching)), args);
    }

    private int run(Session session, List<String> args) {
        picocli.CommandLine line = commands(session, args);
        line.setResourceBundle(ResourceBundle.getBundle("khung.cli.internal.messages", session.language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(WIDTH);
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setOut(new PrintWriter(new OutputStreamWriter(session.out(), StandardCharsets.UTF_8), true));
        line.setParameterExceptionHandler((e, rest) -> {
            session.err().println(new WrongUsage(session).line(e));
            return Exit.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof Refused refused) {
                String name = command.getCommandSpec().qualifiedName(" ");
                refused.reasons().forEach(r -> session.err().println(session.say("order.wrong", name, r)));
                return Exit.REFUSED;
            }
            return failed(session, e);
        });
        try {
            return line.execute(args.toArray(String[]::new));
        } catch (RuntimeException e) {
            return failed(session, e);
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    private static int failed(Session session, Exception e) {
        if (e instanceof BadInput bad) {
            session.err().println(bad.lines(session.language()));
            return Exit.BAD_INPUT;
        }
        if (e instanceof Stop stop) {
            stop.lines().forEach(l -> session.err().println(session.say(l)));
            return stop.status();
        }
        if (e instanceof DossierStore.Changed changed) {
            session.err().println(changed.getMessage());
            return Exit.REFUSED;
        }
        if (System.getenv("KHUNG_DEBUG") != null) {
            e.printStackTrace(session.err());
        }
        String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
        if (e instanceof IOException) {
            // What the store has to say is a whole sentence with its remedy; what the file system says is a file name.
            session.err().println(e instanceof FileSystemException ? session.say("fault.io", what) : what);
            return Exit.BAD_INPUT;
        }
        session.err().println(session.say("fault", what));
        return Exit.FAULT;
    }

    /** Only the command asked for is made; all of them when help or an unknown word needs the whole list. */
    private picocli.CommandLine commands(Session session, List<String> args) {
        Map<String, Function<Session, picocli.CommandLine>> all = new LinkedHashMap<>();
        all.put("score", s -> new picocli.CommandLine(new Score(s)));
        all.put("rubric", RubricGroup::commands);
        all.put("dossier", s -> DossierGroup.commands(s, Optional.ofNullable(results)));
        all.put("form", s -> new picocli.CommandLine(new Form(s)));
        all.put("ruling", RulingGroup::commands);
        all.put("rule", RuleGroup::commands);
        all.put("grade", s -> new picocli.CommandLine(new GradeRun(s)));
        all.put("quota", s -> new picocli.CommandLine(new QuotaRun(s)));
        all.put("caps", s -> new picocli.CommandLine(new CapsRun(s)));
        all.put("deadlines", s -> new picocli.CommandLine(new DeadlinesRun(s)));
        all.put("year", s -> new picocli.CommandLine(new YearRun(s)));
        all.put("eligibility", s -> new picocli.CommandLine(new EligibilityRun(s)));
        all.put("ballot", s -> new picocli.CommandLine(new BallotRun(s)));
        all.put("annul", s -> new picocli.CommandLine(new AnnulRun(s)));
        all.put("awards", s -> new picocli.CommandLine(new AwardsRun(s)));
        all.put("supplement", s -> SupplementGroup.commands(trusting(s)));
        all.put("key", s -> KeyGroup.commands(trusting(s)));
        all.put("plugin", s -> PluginGroup.commands(new PluginSession(s, Optional.ofNullable(plugins),
                Optional.ofNullable(pluginMaker))));
        picocli.CommandLine line = new picocli.CommandLine(new Root(session));
        String first = args.isEmpty() ? "" : args.get(0);
        all.forEach((name, make) -> {
            if (name.equals(first) || !all.containsKey(first)) {
                line.addSubcommand(name, make.apply(session));
            }
        });
        return line;
    }

    private KeySession trusting(Session session) {
        return new KeySession(session, Optional.ofNullable(keys), Optional.ofNullable(supplements));
    }
}
