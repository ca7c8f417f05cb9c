package khung.plugins.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.SynchronousBundleListener;

import khung.owner.OwnerLock;
import khung.plugins.Plugin;
import khung.plugins.Progress;
import khung.plugins.Step;

/** The program in a process of its own: to be killed, or to wait for the right to the user's folder. */
final class OtherProcess {

    /** How it ends when it is halted where it was told to. */
    static final int HALTED = 77;

    private OtherProcess() {
    }

    /** Starts one on a user's folder. */
    static Process start(Path home, Path storage, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator,
                        File.pathSeparator), OtherProcess.class.getName(), home.toString(), storage.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("KHUNG_HOME", home.toString());
        return builder.start();
    }

    /** {@code HOME STORAGE wait}, or {@code HOME STORAGE install|update|remove FILE-OR-ID STEP|NUMBER}. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path storage = Path.of(arguments[1]);
        if (arguments[2].equals("wait")) {
            await(home, storage);
        } else {
            change(Program.start(home, storage), arguments[2], arguments[3], arguments[4]);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void change(Program program, String act, String what, String end) throws Exception {
        Progress progress = step -> {
            if (step.name().equals(end)) {
                Runtime.getRuntime().halt(HALTED);
            }
        };
        if (end.matches("\\d+")) {
            int[] left = {Integer.parseInt(end)};
            program.context().addBundleListener((SynchronousBundleListener) event -> {
                if (Entry.isLocation(event.getBundle().getLocation()) && left[0]-- == 0) {
                    Runtime.getRuntime().halt(HALTED);
                }
            });
        }
        switch (act) {
            case "install" -> program.plugins().install(Path.of(what), "x", "an", progress);
            case "update" -> program.plugins().update(Path.of(what), "x", "an", progress);
            default -> program.plugins().remove(what, "an", progress);
        }
    }

    private static void await(Path home, Path storage) throws Exception {
        Program program = Program.start(Optional.empty(), storage, Optional.empty());
        tell(program);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.readLine();
        program.own(OwnerLock.tryTake(home).orElseThrow());
        tell(program);
    }

    private static void tell(Program program) throws Exception {
        StringBuilder line = new StringBuilder();
        for (Plugin plugin : program.plugins().list()) {
            line.append(plugin.reference()).append(' ').append(plugin.state()).append(' ')
                    .append(plugin.rubrics()).append("; ");
        }
        System.out.println(line.append(program.pluginBundles().size()));
        System.out.flush();
    }

    /** The steps of an act, as arguments. */
    static List<String> steps(boolean removal) {
        return removal ? List.of(Step.COMMIT.name(), Step.CLEAN.name())
                : Arrays.stream(Step.values()).map(Step::name).toList();
    }
}
