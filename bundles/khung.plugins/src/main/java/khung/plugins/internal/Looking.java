package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

import khung.lint.Finding;
import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.Step;
import khung.plugins.file.OneLine;
import khung.plugins.file.PluginFile;
import khung.rubric.RubricFile;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;
import khung.trust.Sha256;
import khung.trust.TrustedKeys;
import khung.trust.Verification;
import khung.trust.files.Refusal;

/**
 * Looks at a plugin file in the order in which it may be believed: signature, contents, what it needs, what the linter
 * says. Changes nothing.
 */
final class Looking {

    private final BundleContext context;
    private final Optional<Path> product;
    private final TrustedKeys keys;
    private final Reading reader;

    Looking(BundleContext context, Optional<Path> product, TrustedKeys keys, Reading reader) {
        this.context = context;
        this.product = product;
        this.keys = keys;
        this.reader = reader;
    }

    /** Reads the bytes of a plugin file. */
    @FunctionalInterface
    interface Reading {
        PluginFile read(String named, byte[] bytes) throws BadInput;
    }

    /**
     * What is there besides the plugin.
     *
     * @param plugins files of the other installed ones, by id
     * @param working ids of those among them all of which runs
     * @param rubrics the rubric files of everybody else
     */
    record Around(Map<String, PluginFile> plugins, Set<String> working, Supplier<List<RubricFile>> rubrics) {
    }

    /**
     * Signature and contents.
     *
     * @param file its bytes, read once: what is looked at here is what is installed
     * @param signature its signature's bytes; empty when there is none
     * @param vouched whether its digest was vouched for already, as with what came with the program
     * @param developer whether a missing or unknown signature is let pass
     * @throws BadInput when it is no plugin file, or not trusted
     */
    Opened open(byte[] file, Optional<byte[]> signature, String named, boolean vouched, boolean developer,
            Progress progress) throws BadInput, IOException {
        Verification verification = keys.verify(PluginFile.KIND, Sha256.of(file), signature);
        boolean unsigned = !verification.signed() && !vouched;
        if (unsigned && !(developer && mayBeUnsigned(verification))) {
            throw new BadInput(List.of(verification.problem(named)));
        }
        progress.at(Step.CONTENTS);
        PluginFile plugin = reader.read(named, file);
        Verification whole = verification.named(plugin.reference());
        if (verification.signed() && !whole.signed()) {
            throw new BadInput(List.of(whole.problem(named)));
        }
        return new Opened(plugin, file, signature, whole, unsigned);
    }

    /** A signature that is there and wrong is never let pass: somebody altered something. */
    private static boolean mayBeUnsigned(Verification verification) {
        return verification.verdict() == Verification.Verdict.NO_SIGNATURE
                || verification.verdict() == Verification.Verdict.UNKNOWN_KEY;
    }

    /** What it needs and what the linter says of its rubrics; the problems are listed. */
    Looked look(PluginFile plugin, String named, Around around, Progress progress) throws BadInput, IOException {
        progress.at(Step.RESOLVE);
        List<Problem> problems = new ArrayList<>();
        Set<String> promised = new TreeSet<>();
        try (Scratch scratch = Scratch.open(context, product)) {
            Map<String, List<Bundle>> others = new HashMap<>();
            for (Map.Entry<String, PluginFile> other : around.plugins().entrySet()) {
                others.put(other.getKey(), scratch.add(other.getValue()));
            }
            List<Bundle> bundles;
            try {
                bundles = scratch.add(plugin);
            } catch (BundleException | IllegalArgumentException e) {
                throw Refusal.of(PluginRuntime.class, named, "manifest",
                        OneLine.of(String.valueOf(e.getMessage())));
            }
            for (Bundle bundle : bundles) {
                List<Bundle> neighbours = others.values().stream().flatMap(List::stream).toList();
                Guard.refusal(bundle, scratch.host(), neighbours)
                        .ifPresent(p -> problems.add(problem(named, p, "guard.remedy")));
                promised.addAll(Promise.promised(bundle));
            }
            if (problems.isEmpty() && !scratch.resolve(bundles)) {
                problems.addAll(unresolved(named, plugin, bundles, scratch));
            }
            if (problems.isEmpty()) {
                problems.addAll(broken(named, around.working(), others, scratch));
            }
            Inside inside = new Inside(List.of(), List.of(), Map.of());
            if (problems.isEmpty()) {
                progress.at(Step.LINT);
                inside = Inside.of(plugin, bundles, around.rubrics().get());
                problems.addAll(inside.problems());
                problems.addAll(errors(named, plugin, inside));
            }
            if (problems.isEmpty() && inside.rubrics().isEmpty() && promised.isEmpty()) {
                problems.add(problem(named, phrase("brings.nothing"), "brings.nothing.remedy"));
            }
            return new Looked(inside, List.copyOf(problems), promised);
        } catch (BundleException e) {
            throw new IOException(e);
        }
    }

    private static List<Problem> unresolved(String named, PluginFile plugin, List<Bundle> bundles, Scratch scratch) {
        List<Phrase> missing = Missing.of(bundles, scratch.all());
        if (missing.isEmpty()) {
            return List.of(problem(named, phrase("needs.together", plugin.reference()), "needs.remedy"));
        }
        return missing.stream().map(m -> problem(named, m, "needs.remedy")).toList();
    }

    /** Which plugins that work now would work no more. */
    private static List<Problem> broken(String named, Set<String> working, Map<String, List<Bundle>> others,
            Scratch scratch) {
        List<Problem> problems = new ArrayList<>();
        for (String id : working) {
            if (!scratch.resolve(others.get(id))) {
                Phrase why = Missing.of(others.get(id), scratch.all()).stream().findFirst()
                        .orElse(phrase("needs.together", id));
                problems.add(problem(named, phrase("breaks", id, why), "breaks.remedy"));
            }
        }
        return problems;
    }

    private static List<Problem> errors(String named, PluginFile plugin, Inside inside) throws BadInput {
        Set<String> known = Known.of(plugin);
        List<Problem> errors = new ArrayList<>();
        inside.findings().forEach((reference, findings) -> {
            for (Finding f : findings) {
                if (f.severity() == Finding.Severity.ERROR && !known.contains(reference + " " + f.id())) {
                    errors.add(new Problem(Place.of(named), reference + " " + f.id(), f.what(),
                            phrase("lint.remedy", f.id())));
                }
            }
        });
        return errors;
    }

    private static Problem problem(String named, Phrase what, String remedy) {
        return new Problem(Place.of(named), "", what, phrase(remedy));
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(PluginRuntime.class, key, arguments);
    }
}
