package khung.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Exact;

/**
 * What a printed target says in numbers.
 *
 * @param method the method as files write it
 * @param remark the kind of remark this choice needs; empty when the text says it plainly
 * @param about what the remark speaks of
 */
record Target(String method, String remark, List<String> about) {

    static final String ASSESSED = "assessed-percent";

    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    private static final Pattern QUANTITY = Pattern.compile("(?<lead>[^\\d<>≤≥=]*)(?<sign>>=|<=|[<>≤≥=])?\\s*"
            + "(?<from>" + NUMBER + ")\\s*(?<percent>%)?(?:\\s*(?:[-–—÷]|"
            + TableWords.all("target.range").map(Pattern::quote).collect(Collectors.joining("|"))
            + ")\\s*(?<to>" + NUMBER + ")\\s*(?<both>%)?)?(?<rest>.*)");
    private static final Pattern YEAR = Pattern.compile("năm\\s+\\d{4}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String PERCENT = "%";

    /** Reads a target that is not blank. */
    static Target of(String text) {
        if (DIGITS.matcher(text).find()) {
            return number(text);
        }
        return TableWords.all("target.rate").anyMatch(w -> Plain.begins(Plain.of(text), Plain.of(w))) ? rate(text)
                : new Target(ASSESSED, "target.qualitative", List.of(text));
    }

    /** A percentage whose level is not printed is measured against the whole, on the ruling for that. */
    private static Target rate(String text) {
        String of = TableWords.one("target.rate.of");
        String ruling = TableWords.one("target.rate.ruling");
        return new Target("{ratio: {target: " + Yaml.quoted(of) + ", unit: \"%\", ruling: " + ruling + "}}",
                "target.rate", List.of(text, of, ruling));
    }

    private static Target number(String text) {
        Matcher m = QUANTITY.matcher(text);
        if (!m.matches()) {
            return unclear(text);
        }
        String rest = m.group("rest").strip();
        String lead = m.group("lead");
        String sign = Optional.ofNullable(m.group("sign")).orElse("");
        if (sign.startsWith("<") || sign.equals("≤") || TableWords.has("target.ceiling", lead)) {
            return new Target(ASSESSED, "target.ceiling", List.of(text));
        }
        if (!understood(lead) || DIGITS.matcher(YEAR.matcher(rest).replaceAll("")).find()) {
            return unclear(text);
        }
        boolean percent = m.group("percent") != null || m.group("both") != null;
        if (!percent && (rest.isEmpty() || !Character.isLetter(rest.codePointAt(0)))) {
            return unclear(text);
        }
        Optional<BigFraction> from = Exact.parse(m.group("from"));
        Optional<BigFraction> to = Optional.ofNullable(m.group("to")).flatMap(Exact::parse);
        if (from.isEmpty() || from.get().signum() <= 0 || to.filter(t -> t.compareTo(from.get()) <= 0).isPresent()) {
            return unclear(text);
        }
        boolean strict = sign.equals(">") || TableWords.has("target.strict", lead);
        StringBuilder ratio = new StringBuilder("{ratio: {target: ").append(Yaml.quoted(Exact.text(from.get())));
        to.ifPresent(t -> ratio.append(", upTo: ").append(Yaml.quoted(Exact.text(t))));
        ratio.append(strict ? ", strict: yes" : "").append(", unit: ").append(Yaml.quoted(unit(percent, lead, rest)));
        ratio.append(TableWords.has("target.annual", rest) ? ", annualPlan: yes" : "").append("}}");
        int end = clauseEnd(rest);
        return end < 0 ? new Target(ratio.toString(), "", List.of())
                : new Target(ratio.toString(), "target.partly", List.of(rest.substring(end + 1).strip()));
    }

    /** Every word before the number is one that may stand there. */
    private static boolean understood(String lead) {
        String rest = " " + Plain.of(lead).replace(PERCENT, "").strip() + " ";
        for (String key : new String[] {"target.lead", "target.strict"}) {
            for (String word : TableWords.all(key).toList()) {
                rest = rest.replace(" " + Plain.of(word) + " ", "  ");
            }
        }
        return rest.isBlank();
    }

    private static String unit(boolean percent, String lead, String rest) {
        if (percent) {
            return TableWords.has("target.reduce", lead) ? TableWords.one("target.reduce.unit") : PERCENT;
        }
        return rest.split("[,;.:()]", 2)[0].strip();
    }

    /** Where another clause begins, of which the number says nothing; -1 when none does. */
    private static int clauseEnd(String rest) {
        int end = rest.indexOf(';');
        return end >= 0 && !rest.substring(end + 1).isBlank() ? end : -1;
    }

    private static Target unclear(String text) {
        return new Target(ASSESSED, "target.unclear", List.of(text));
    }
}
