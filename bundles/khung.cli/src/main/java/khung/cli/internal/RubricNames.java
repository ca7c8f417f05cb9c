package khung.cli.internal;

import java.util.Set;
import java.util.regex.Pattern;

/** The names a person gives to a rubric on the command line. */
final class RubricNames {

    static final String LEADER = "leader";
    static final String QUARTER = "quarter";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");
    private static final Set<String> PERIODS = Set.of(QUARTER, "year");

    private RubricNames() {
    }

    /** Refuses what could not be told apart in {@code id@version}, or what no file may say; nulls are not given. */
    static void check(String id, String version, String bloc, String subject, String period) throws Stop {
        for (String name : new String[] {id, bloc, subject}) {
            if (name != null && !NAME.matcher(name).matches()) {
                throw Stop.badInput(Session.phrase("rubricNew.badName", name));
            }
        }
        if (version != null && !VERSION.matcher(version).matches()) {
            throw Stop.badInput(Session.phrase("rubricImport.badVersion", version));
        }
        if (period != null && !PERIODS.contains(period)) {
            throw Stop.badInput(Session.phrase("rubricNew.badPeriod", period));
        }
    }
}
