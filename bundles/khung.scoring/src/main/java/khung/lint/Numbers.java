package khung.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Exact;

/** The numbers in a printed text. */
final class Numbers {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final Pattern ANY = Pattern.compile(NUMBER);
    /** A number and one word, in brackets: how a heading carries its maximum. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((" + NUMBER + ")\\s+\\p{L}+\\)");

    private Numbers() {
    }

    static List<BigFraction> in(String text) {
        return ANY.matcher(text).results().map(MatchResult::group).map(Exact::parse).flatMap(Optional::stream).toList();
    }

    static List<BigFraction> inBrackets(String text) {
        return IN_BRACKETS.matcher(text).results().map(m -> m.group(1)).map(Exact::parse).flatMap(Optional::stream)
                .toList();
    }
}
