package khung.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin sign}. */
@Command(name = "sign")
final class PluginSign implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "FILE", descriptionKey = "plugin.file")
    private String file;

    @Option(names = "--key", required = true, paramLabel = "KEY", descriptionKey = "supplement.key")
    private String key;

    PluginSign(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = plugins.session();
        SigningKey signing = SigningKey.read(session.resolve(key), key);
        SignatureFile signature = plugins.theMaker().sign(plugins.there(file), file, signing, LocalDate.now());
        String target = file + SignatureFile.ENDING;
        new OutputFile(session, target).write(out -> out.write(signature.text().getBytes(StandardCharsets.UTF_8)));
        session.print(session.say("plugin.signedNow", signature.name(), signing.signer().name(), target));
        return Exit.DONE;
    }
}
