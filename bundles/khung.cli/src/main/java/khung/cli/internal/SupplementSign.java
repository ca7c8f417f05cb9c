package khung.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import khung.rubric.Supplement;
import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;
import khung.trust.supplements.SupplementFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung supplement sign}. */
@Command(name = "sign")
final class SupplementSign implements Callable<Integer> {

    private final KeySession keys;

    @Parameters(paramLabel = "FILE", descriptionKey = "supplement.file")
    private String file;

    @Option(names = "--key", required = true, paramLabel = "KEY", descriptionKey = "supplement.key")
    private String key;

    SupplementSign(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Session session = keys.session();
        byte[] content = SupplementInstall.file(keys, file);
        Supplement supplement = SupplementFile.read(file, content);
        SigningKey signing = SigningKey.read(session.resolve(key), key);
        SignatureFile signature = signing.sign(SupplementFile.KIND, supplement.reference(), Sha256.of(content),
                LocalDate.now());
        String target = file + SignatureFile.ENDING;
        new OutputFile(session, target).write(out -> out.write(signature.text().getBytes(StandardCharsets.UTF_8)));
        session.print(session.say("supplement.signed", supplement.reference(), signing.signer().name(), target));
        return Exit.DONE;
    }
}
