package khung.bench.scoring;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmark and prints how the medians stand to each other. Takes the options of JMH; by itself a good minute. */
public final class Ratios {

    private static final int MEDIAN = 50;

    private Ratios() {
    }

    /** Starts. What is said on the command line wins over the short run that is standard here. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given);
        if (given.getIncludes().isEmpty()) {
            options.include(ScoringBenchmark.class.getSimpleName());
        }
        options.forks(given.getForkCount().orElse(1));
        options.warmupIterations(given.getWarmupIterations().orElse(8));
        options.warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)));
        options.measurementIterations(given.getMeasurementIterations().orElse(7));
        options.measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)));
        Map<String, Double> medians = medians(new Runner(options.build()).run());
        System.out.println();
        ratio(medians, "scoring", "exactByHand");
        ratio(medians, "scoringAndGrading", "exactByHandAndGrade");
        ratio(medians, "scoringAndGrading", "scoring");
        ratio(medians, "exactByHand", "doubleByHand");
        ratio(medians, "scoring", "doubleByHand");
    }

    private static Map<String, Double> medians(Collection<RunResult> results) {
        Map<String, Double> medians = new TreeMap<>();
        for (RunResult result : results) {
            medians.put(result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        }
        return medians;
    }

    private static void ratio(Map<String, Double> medians, String one, String other) {
        if (medians.containsKey(one) && medians.containsKey(other)) {
            System.out.printf(java.util.Locale.ROOT, "median %s / %s = %.1f  (%.2f µs / %.2f µs)%n", one, other,
                    medians.get(one) / medians.get(other), medians.get(one) / 1000, medians.get(other) / 1000);
        }
    }
}
