package khung.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import khung.plugins.build.Built;
import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin build}: from a folder of rubric files, or from a feature document and its bundles. */
@Command(name = "build")
final class PluginBuild implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "FOLDER|FEATURE.json", arity = "1..*", descriptionKey = "plugin.source")
    private List<String> sources;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|FOLDER", descriptionKey = "plugin.output")
    private String output;

    @Option(names = "--bundles", paramLabel = "FOLDER", descriptionKey = "plugin.bundles")
    private List<String> bundles;

    @Option(names = "--developer-key", paramLabel = "KEY", hidden = true)
    private String developerKey;

    @Option(names = "--shipped", hidden = true)
    private boolean shipped;

    PluginBuild(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = plugins.session();
        List<Path> folders = new ArrayList<>();
        for (String folder : bundles == null ? List.<String>of() : bundles) {
            folders.add(plugins.there(folder));
        }
        List<Built> made = new ArrayList<>();
        for (String source : sources) {
            Built built = plugins.theMaker().build(plugins.there(source), source, folders);
            made.add(built);
            String target = target(built);
            new OutputFile(session, target).write(out -> out.write(built.bytes()));
            if (developerKey != null) {
                sign(built, target);
            }
            session.print(session.say("plugin.built", built.file().reference(), target));
        }
        if (shipped) {
            plugins.theMaker().ship(plugins.there(output), made);
        }
        return Exit.DONE;
    }

    private String target(Built built) throws BadInput {
        if (output == null) {
            return built.file().fileName();
        }
        return Files.isDirectory(plugins.session().resolve(output)) ? output + "/" + built.file().fileName() : output;
    }

    /** A build from the sources signs with a key of its own checkout, made when it is not there. */
    private void sign(Built built, String target) throws IOException, BadInput {
        Session session = plugins.session();
        Path file = session.resolve(developerKey);
        if (!Files.exists(file)) {
            SigningKey.create(session.say("plugin.developerName", Author.name()), true).write(file, developerKey);
        }
        SignatureFile signature = SigningKey.read(file, developerKey).sign(PluginFile.KIND, built.file().reference(),
                built.file().sha256(), LocalDate.now());
        new OutputFile(session, target + SignatureFile.ENDING).write(
                out -> out.write(signature.text().getBytes(StandardCharsets.UTF_8)));
    }
}
