package khung.bench.generator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes generated dossiers to standard output: {@code generate N --seed S [--rubric ID]}. */
@Command(name = "generate", mixinStandardHelpOptions = true)
public final class Generate implements Callable<Integer> {

    private static final int MOST = 1_000_000;

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "generate.count")
    private int count;
    @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "generate.seed")
    private long seed;
    @Option(names = "--rubric", paramLabel = "ID", descriptionKey = "generate.rubric")
    private String rubric = SampleText.one("rubric");

    /** Starts. Exit status 0 done, 2 bad input or an output that cannot be written. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Generate()).setResourceBundle(words());
        line.setParameterExceptionHandler((wrong, all) -> {
            System.err.println(text("usage", wrong.getMessage()));
            return 2;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        RubricRegistry rubrics = new RubricRegistry();
        rubrics.add(new ClassPathRubrics());
        Optional<Rubric> found = rubrics.find(rubric);
        if (count < 1 || count > MOST) {
            System.err.println(text("count", Integer.toString(count), Integer.toString(MOST)));
            return 2;
        }
        if (found.isEmpty()) {
            System.err.println(text("noRubric", rubric,
                    String.join(", ", rubrics.list().stream().map(Rubric::id).distinct().toList())));
            return 2;
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new DossierGenerator(found.get(), seed).write(count, out);
        } catch (IOException e) {
            System.err.println(text("unwritable", String.valueOf(e.getMessage())));
            return 2;
        }
        return 0;
    }

    private static ResourceBundle words() {
        Locale language = Locale.forLanguageTag(System.getenv().getOrDefault("KHUNG_LANG", "vi"));
        return ResourceBundle.getBundle("khung.bench.generator.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(words().getString(key), Locale.ROOT).format(values);
    }
}
