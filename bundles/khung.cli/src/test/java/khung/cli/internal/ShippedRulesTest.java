package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import khung.register.Conflict;
import khung.register.Naming;
import khung.register.Rule;
import khung.register.RuleRegister;
import khung.register.RuleStatus;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricLibrary;

/** The register of rules as it ships: whole, true to what enforces it, and held against the data. */
class ShippedRulesTest {

    private static final RubricLibrary RUBRICS = RubricLibrary.of(Shipped.files());
    private static final RuleRegister REGISTER = ShippedRules.register();

    /** How many rules each source has. */
    private static final Map<String, Integer> NUMBERS = new TreeMap<>(
            Map.of("000", 20, "001", 36, "002", 105, "003P", 94, "003C", 56, "004", 168));

    /** Numbers of forms, documents, sections and steps state nothing that could be computed. */
    private static final Pattern REFERENCE = Pattern.compile(
            "Mẫu (số )?\\d+\\w*(-HDKĐ\\.ĐG 2023)?|[Pp]hụ lục \\d+( (đến|và) \\d+)?|Quy định (số )?\\d+(-QĐ/T[UW])?|"
            + "Hướng dẫn \\d+|[IVX]+(\\.\\w+)+|Bước \\d|Trục \\d");
    private static final Pattern NUMBER = Pattern.compile("\\d|(?i:hoàn thành (xuất sắc|tốt)|(không )?hoàn thành nhiệm vụ)|"
            + "\\b(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (nội dung|tài liệu|thành phần|nơi|năm)");

    private List<String> which(Predicate<RuleRegister.Entry> wanted) {
        return REGISTER.entries().stream().filter(wanted).map(e -> e.rule().id()).toList();
    }

    private static boolean named(RuleRegister.Entry entry) {
        return entry.by().stream().anyMatch(n -> n.kind() != Naming.Kind.FACT);
    }

    private static boolean states(Rule rule) {
        return NUMBER.matcher(REFERENCE.matcher(rule.says()).replaceAll("")).find();
    }

    @Test
    void everyRuleOfTheSourcesIsThereOnce() {
        List<String> expected = new ArrayList<>();
        NUMBERS.forEach((group, number) -> IntStream.rangeClosed(1, number)
                .forEach(n -> expected.add("R%s-%02d".formatted(group, n))));

        assertEquals(479, expected.size());
        assertEquals(expected.stream().sorted().toList(), which(e -> true).stream().sorted().toList());
        assertEquals(NUMBERS.keySet(), REGISTER.groups().keySet());
    }

    @Test
    void whatIsEnforcedIsNamedBySomethingAndAFactIsEnteredSomewhere() {
        assertEquals(List.of(), which(e -> e.status() == RuleStatus.ENFORCED && !named(e)));
        assertEquals(List.of(), which(e -> e.status() == RuleStatus.FACT && e.by().isEmpty()));
    }

    @Test
    void whatIsOfTheProcessOrOutOfReachIsNamedByNothingAndSaysWhy() {
        assertEquals(List.of(), which(e -> e.why().isPresent() && named(e)));
        assertEquals(List.of(), which(e -> e.why().isEmpty()
                && (e.status() == RuleStatus.PROCESS || e.status() == RuleStatus.OUTSIDE)));
    }

    /** When one of these is named by then, its line {@code pending} goes from the register. */
    @Test
    void nothingIsPendingThatIsDone() {
        assertEquals(List.of(), which(e -> e.rule().pending().isPresent() && named(e)));
    }

    @Test
    void noDatumNamesARuleThereIsNot() {
        assertEquals(Map.of(), REGISTER.unknown());
    }

    @Test
    void everyPlaceOfARubricTheRegisterNamesIsAsItSays() {
        assertEquals(List.of(), REGISTER.problems().stream().map(p -> p.line(Locale.forLanguageTag("vi"))).toList());
    }

    @Test
    void aClassNamedByTheRegisterNamesTheRule() {
        List<String> silent = new ArrayList<>();
        for (RuleRegister.Entry entry : REGISTER.entries()) {
            for (String name : entry.rule().code()) {
                if (source(name).filter(s -> s.contains(entry.rule().id())).isEmpty()) {
                    silent.add(entry.rule().id() + " " + name);
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    private static Optional<String> source(String name) {
        Path inside = Path.of("src/main/java", name.replace('.', '/') + ".java");
        try (Stream<Path> bundles = Files.list(Cli.checkout("bundles"))) {
            List<Path> found = bundles.map(b -> b.resolve(inside)).filter(Files::exists).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(Files.readString(found.get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number, share, date or grade is computed, entered where something computes with it, or said why not. */
    @Test
    void aRuleThatStatesANumberOrAGradeIsEnforcedOrReadOrSaysWhyNot() {
        assertEquals(List.of(), which(e -> states(e.rule()) && e.rule().status() != RuleStatus.ENFORCED
                && e.rule().despite().isEmpty() && !read(e)));
        assertEquals(List.of(), which(e -> e.rule().despite().isPresent() && (!states(e.rule())
                || e.rule().status() == RuleStatus.ENFORCED || read(e))), "despite what?");
    }

    /** Whether a fact goes into points, levels or totals. */
    private static boolean read(RuleRegister.Entry entry) {
        return entry.status() == RuleStatus.FACT && entry.rule().claims().stream().anyMatch(c -> c.rows().stream()
                .flatMap(r -> rubric(c.rubric()).item(r).stream()).anyMatch(i -> i.scores() || counted(i)));
    }

    private static boolean counted(Item item) {
        return item.method().filter(m -> m.word().equals("levels") || m.word().equals("tasks")).isPresent();
    }

    private static Rubric rubric(String id) {
        return RUBRICS.rubrics().values().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    /** A fact of a guidance that a rule leans on is asked for by a condition of that guidance. */
    @Test
    void aDeclaredFactIsReadByACondition() {
        for (RuleRegister.Entry entry : REGISTER.entries()) {
            if (entry.status() == RuleStatus.FACT) {
                for (Naming naming : entry.by()) {
                    if (naming.kind() == Naming.Kind.FACT) {
                        String fact = naming.path().substring("facts.".length());
                        String file = naming.where().substring(0, naming.where().indexOf('@')) + ".yaml";
                        assertTrue(Pattern.compile("(of|in|rest|confirmed|denied): " + Pattern.quote(fact) + "[,}]")
                                .matcher(Shipped.file(file).text()).find(), fact);
                    }
                }
            }
        }
    }

    /** The guidances mostly quote at greater length: both quotes stand on the same line and have words in common. */
    @Test
    void theQuotesOfTheGuidancesAreThoseOfTheRegister() {
        List<String> different = new ArrayList<>();
        RUBRICS.rubrics().values().stream().map(Rubric::guidance).distinct().map(Guidance::quotes)
                .forEach(quotes -> quotes.forEach((id, quote) -> {
                    Rule rule = REGISTER.find(id).orElseThrow(() -> new AssertionError(id)).rule();
                    String ours = plain(rule.quote());
                    String theirs = plain(quote.text());
                    if (rule.line() != quote.line() || !overlap(ours, theirs)) {
                        different.add(id + " " + rule.line() + "/" + quote.line() + " " + theirs);
                    }
                }));
        assertEquals(List.of(), different);
    }

    /** Whether one is within the other, or the second ends with the beginning of the first. */
    private static boolean overlap(String ours, String theirs) {
        return theirs.contains(ours) || ours.contains(theirs) || IntStream.range(ours.length() / 2, ours.length())
                .anyMatch(n -> theirs.endsWith(ours.substring(0, n)));
    }

    /** Without the marks of emphasis the transcripts of the sources carry. */
    private static String plain(String quote) {
        return quote.replace("*", "").replaceAll("\\s+", " ").replaceAll("^- ", "").strip();
    }

    @Test
    void everyTextIsComposedAndEverySentenceEnds() {
        for (RuleRegister.Entry entry : REGISTER.entries()) {
            Rule rule = entry.rule();
            assertTrue(Normalizer.isNormalized(rule.quote() + rule.says(), Normalizer.Form.NFC), rule.id());
            assertTrue(rule.says().endsWith(".") && rule.line() > 0, rule.id());
        }
    }

    @Test
    void theConflictsAreFiftyEightAndConcernRulesThereAre() {
        Map<String, Conflict> conflicts = new TreeMap<>();
        REGISTER.entries().forEach(e -> e.conflicts().forEach(c -> conflicts.put(c.id(), c)));

        assertEquals(58, conflicts.size());
        conflicts.values().forEach(c -> c.rules().forEach(r -> assertTrue(REGISTER.find(r).isPresent(), c::id)));
    }

    @Test
    void R000_03_anotherMaximumInTheTableIsNoticed() {
        assertEquals(1, ShippedRules.register("collective-30-70.yaml", "max: \"12\"", "max: \"13\"").problems().size());
    }

    @Test
    void R001_13_anotherBoundOfABandIsNoticed() {
        assertEquals(1, ShippedRules.register("binhphuoc-2021.yaml", "from: \"70\", below: \"90\"",
                "from: \"71\", below: \"90\"").problems().size());
    }

    @Test
    void R003P_41_whatNothingNamesAnyMoreIsNotEnforced() {
        RuleRegister without = ShippedRules.register("lamdong-2026.guidance.yaml", "rules: [R003P-41]", "rules: []");

        assertEquals(List.of(), without.find("R003P-41").orElseThrow().by());
        assertEquals(List.of("lamdong-2026.guidance@2026.6.3 late"),
                REGISTER.find("R003P-41").orElseThrow().by().stream().map(Naming::address).toList());
    }

    @Test
    void R003P_50_whatIsPendingIsEnforcedAsSoonAsASectionNamesIt() {
        RuleRegister with = ShippedRules.register("lamdong-2026.guidance.yaml", "rules: [R003P-41]",
                "rules: [R003P-41, R003P-50]");

        assertEquals(RuleStatus.ENFORCED, with.find("R003P-50").orElseThrow().status());
    }
}
