package khung.authoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import khung.text.Exact;

/** A worked example printed in a row: {@code 12%}, {@code 12/18 = 0,66}, {@code điểm tối đa đạt được là: 1,33}. */
final class WorkedExample {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final Pattern RESULT = Pattern.compile("(" + NUMBER + ")\\s*\\D*");
    private static final Pattern LAST = Pattern.compile(".*?(" + NUMBER + ")\\D*", Pattern.DOTALL);

    private WorkedExample() {
    }

    /** The example as files write it; empty when the cells are no whole example. */
    static Optional<String> of(String result, String ratio, String points) {
        Optional<String> value = number(RESULT, result);
        Optional<String> quotient = ratio.contains("=") ? number(LAST, ratio.substring(ratio.lastIndexOf('=') + 1))
                : Optional.empty();
        Optional<String> got = number(LAST, points);
        if (value.isEmpty() || quotient.isEmpty() || got.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("{result: " + Yaml.quoted(value.get()) + ", printedResult: " + Yaml.quoted(result)
                + ", printedRatio: " + Yaml.quoted(ratio) + ", printedPoints: " + Yaml.quoted(points) + ", ratio: "
                + Yaml.quoted(quotient.get()) + ", points: " + Yaml.quoted(got.get()) + "}");
    }

    private static Optional<String> number(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text.strip());
        return m.matches() ? Exact.parse(m.group(1)).map(Exact::text) : Optional.empty();
    }
}
