package khung.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Exact;

/** Tiers printed as {@code - Tốt 2 điểm. - Khá 1,5 điểm. - Trung bình: 1 điểm.} */
record Tiers(List<Tier> tiers) {

    /** A tier and its points. */
    record Tier(String name, BigFraction points) {
    }

    private static final Pattern TIER = Pattern.compile(
            "\\G[-+•]?\\s*(\\p{Lu}[\\p{L} ]{0,40}?)\\s*[:=]?\\s*(\\d+(?:[.,]\\d+)?)\\s*điểm\\s*(?:[.;]\\s*|(?=[-+•])|$)");
    private static final Pattern POINTS = Pattern.compile("\\d+(?:[.,]\\d+)?\\s*điểm");

    /** Reads a text that is nothing but two tiers or more, best first. */
    static Optional<Tiers> of(String text) {
        Matcher m = TIER.matcher(text);
        List<Tier> tiers = new ArrayList<>();
        int end = 0;
        while (m.find()) {
            tiers.add(new Tier(m.group(1).strip(), Exact.parse(m.group(2)).orElseThrow()));
            end = m.end();
        }
        boolean falling = true;
        for (int i = 1; i < tiers.size(); i++) {
            falling &= tiers.get(i).points().compareTo(tiers.get(i - 1).points()) < 0;
        }
        return tiers.size() > 1 && end == text.length() && falling ? Optional.of(new Tiers(tiers)) : Optional.empty();
    }

    /** Whether a text gives points for several cases, in whatever words. */
    static boolean anyIn(String text) {
        return POINTS.matcher(text).results().count() > 1;
    }

    BigFraction best() {
        return tiers.get(0).points();
    }

    String method() {
        return "{tiers: [" + tiers.stream().map(t -> "{name: " + Yaml.quoted(t.name()) + ", points: "
                + Yaml.quoted(Exact.text(t.points())) + "}").collect(Collectors.joining(", ")) + "]}";
    }
}
