package khung.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import khung.annulment.Annulment;
import khung.annulment.AnnulmentRules;
import khung.annulment.Ground;
import khung.annulment.Link;
import khung.annulment.Regraded;
import khung.annulment.Regrading;
import khung.annulment.Result;
import khung.annulment.Violation;
import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;

/**
 * Results annulled. A result is written {@code id kind year place grade link=id}, a dash for what it has not; an annulment
 * {@code ids ground grade=g self=yes at=day/place,day/place}. What comes is the fate of each result named with its new
 * grade, a question mark while it is open, then what is looked at again or annulled with it, by id.
 */
final class AnnulmentCases {

    private static final String FRONT = "binhphuoc-2021.guidance@2021";
    private static final List<String> PROVINCE = List.of("lamdong-2026.guidance@2026.6.3", "central-2026.guidance@2026.5.22");
    private static final List<String> KINDS = List.of("party-organisation", "party-member", "leadership-collective");
    private static final String B = "b member 2022 P good";
    /** One result for every way there is to hang on another. */
    private static final String[] LINKED = {B, "a award 2022 - - award=b", "e organisation 2022 - good peer=b",
            "p collective 2022 - good cap=b", "q quota 2022 - - quota=b", "s organisation 2022 - good share=b",
            "y year 2022 - good year=b"};
    private static final String ALL = " > a e p q s y";
    private static final String AT = " at=2022-05-04/P";

    private AnnulmentCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>(found("R001-35", FRONT, ALL, ""));
        for (String kind : KINDS) {
            all.addAll(found("R002-91", "sonoivu-2020." + kind + ".guidance@2020", ALL, ""));
            all.addAll(ward("saodo-2023." + kind + ".guidance@2023"));
        }
        for (String guidance : PROVINCE) {
            String quota = guidance.startsWith("lamdong") ? "R003P-25 R003P-54" : "R003C-21 R003C-24";
            all.add(given(quota, guidance, "b annulled completed unprinted" + ALL, "b authority grade=completed", LINKED));
            all.add(given(quota, guidance, "b annulled completed unprinted", "b authority grade=completed", B));
        }
        return all;
    }

    private static List<SectionCase> found(String rules, String guidance, String linked, String form) {
        return List.of(given(rules, guidance, "b annulled completed" + form + linked, "b fault grade=completed", LINKED),
                given(rules, guidance, "b annulled ?" + form, "b fault", B),
                given(rules, guidance, "b annulled completed" + form, "b condition grade=completed", B));
    }

    private static List<SectionCase> ward(String guidance) {
        String form = " Mẫu 03-HDKĐ.ĐG 2023, 688";
        String organisations = "o organisation 2022 P good";
        List<SectionCase> all = new ArrayList<>(found("R004-108 R004-165", guidance, " > a! e p q s y", form));
        all.addAll(List.of(
                given("R004-109 I-29", guidance, "b annulled not-completed" + form, "b earlier-violation self=no" + AT, B),
                given("R004-109", guidance, "b misplaced nowhere", "b earlier-violation self=no at=2021-12-31/P", B),
                given("I-29", guidance, "b not-as-ruled", "b earlier-violation self=no" + AT, B)
                        .at("I-29", "year-of-discipline"),
                given("R004-110", guidance, "b annulled completed" + form,
                        "b earlier-violation self=yes grade=completed" + AT, B),
                given("R004-110", guidance, "b annulled ?" + form, "b earlier-violation self=yes" + AT, B),
                given("R004-110", guidance, "b annulled ? asks" + form, "b earlier-violation" + AT, B),
                given("R004-111", guidance, "b unchanged", "b fault grade=good", B),
                given("R004-111 R004-145", guidance, "b annulled completed" + form + " > a!", "b fault grade=completed", B,
                        "a award 2022 - - award=b"),
                given("R004-111 R004-145", guidance, "b annulled ?" + form + " > a!", "b fault", B,
                        "a award 2022 - - award=b"),
                given("R004-145", guidance, "b annulled completed" + form + " > a s", "b fault grade=completed", B,
                        "s organisation 2022 - good share=b", "a award 2022 - - award=s"),
                given("R004-112", guidance, "b annulled completed" + form, "b two-places grade=completed" + AT, B,
                        "b2 member 2023 Q good"),
                given("R004-112", guidance, "b annulled completed also b2" + form, "b two-places grade=completed" + AT
                        + ",2023-02-01/Q", B, "b2 member 2023 Q good"),
                given("R004-112", guidance, "b2 misplaced also b", "b2 two-places grade=completed" + AT, B,
                        "b2 member 2023 Q good"),
                given("R004-122", guidance, "b annulled completed" + form + " > o", "b former-place grade=completed" + AT, B,
                        organisations),
                given("R004-122", guidance, "b annulled not-completed" + form + " > o", "b earlier-violation self=no" + AT,
                        B, organisations),
                given("R004-122", guidance, "b annulled completed" + form, "b former-place grade=completed" + AT, B,
                        organisations.replace("P", "Q")),
                given("R004-122", guidance, "b misplaced nowhere", "b former-place grade=completed at=2022-05-04/Q", B,
                        organisations)));
        return all;
    }

    private static SectionCase given(String rules, String guidance, String expected, String annul, String... results) {
        return new SectionCase(rules, guidance, "annulment", (g, rulings) -> result(g, rulings, annul, results), expected);
    }

    private static SectionCase.Result result(Guidance g, Rulings rulings, String annul, String... results) throws BadInput {
        AnnulmentRules rules = AnnulmentRules.of(g);
        Optional<Annulment> annulment = annulment(rules, annul);
        if (annulment.isEmpty()) {
            return new SectionCase.Result("no ground", List.of(), List.of());
        }
        try {
            Regrading r = Regrading.of(rules, Arrays.stream(results).map(AnnulmentCases::result).toList(), annulment.get(),
                    g.gradeNames().keySet(), rulings);
            return new SectionCase.Result(told(rules, annulment.get(), r), r.rules(), r.rulings());
        } catch (Regrading.Circle e) {
            throw new AssertionError(e);
        }
    }

    private static String told(AnnulmentRules rules, Annulment annulment, Regrading r) {
        StringBuilder told = new StringBuilder(r.regraded().stream().map(AnnulmentCases::told)
                .collect(Collectors.joining("; ")));
        r.alsoByViolation().forEach(a -> told.append(" also ").append(a.id()));
        told.append(r.nowhere().isEmpty() ? "" : " nowhere").append(annulment.ground().printed() ? "" : " unprinted");
        if (r.regraded().stream().anyMatch(o -> o.fate() == Regraded.Fate.ANNULLED)) {
            rules.form().ifPresent(f -> told.append(' ').append(f.name()).append(f.printed() ? " printed" : "")
                    .append(", ").append(f.line()));
        }
        String reopened = r.reopened().stream().map(o -> o.result().id()
                + (o.then() == AnnulmentRules.Then.ANNUL ? "!" : "")).sorted().collect(Collectors.joining(" "));
        return told + (reopened.isEmpty() ? "" : " > " + reopened);
    }

    private static String told(Regraded one) {
        String fate = one.old().id() + " " + word(one.fate());
        return one.fate() != Regraded.Fate.ANNULLED ? fate
                : fate + " " + one.grade().map(AnnulmentCases::word).orElse("?") + (one.asksSelfDetected() ? " asks" : "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Grade grade(String word) {
        return Grade.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Optional<Annulment> annulment(AnnulmentRules rules, String text) {
        String[] words = text.split(" ");
        Map<String, String> more = pairs(words);
        List<Violation> violations = Optional.ofNullable(more.get("at")).stream().flatMap(a -> Arrays.stream(a.split(",")))
                .map(a -> new Violation(LocalDate.parse(a.split("/")[0]), a.split("/")[1])).toList();
        Optional<Ground> ground = rules.grounds().stream().filter(g -> g.id().equals(words[1])).findFirst();
        return ground.map(g -> new Annulment(new TreeSet<>(Set.of(words[0].split(","))), g, "x", "x",
                LocalDate.of(2023, 11, 20), Optional.empty(), Optional.ofNullable(more.get("grade")).map(AnnulmentCases::grade),
                violations, Optional.ofNullable(more.get("self")).map("yes"::equals)));
    }

    private static Result result(String text) {
        String[] words = text.split(" ");
        Map<Link, List<String>> from = new EnumMap<>(Link.class);
        pairs(words).forEach((link, id) -> from.put(Link.valueOf(link.toUpperCase(Locale.ROOT)), List.of(id)));
        return new Result(words[0], words[0].substring(0, 1), words[0], words[1],
                new Term(Integer.parseInt(words[2]), Optional.empty()), Optional.of(words[3]).filter(p -> !p.equals("-")),
                Optional.of(words[4]).filter(p -> !p.equals("-")).map(AnnulmentCases::grade), from);
    }

    private static Map<String, String> pairs(String[] words) {
        Map<String, String> pairs = new TreeMap<>();
        Arrays.stream(words).filter(w -> w.contains("=")).map(w -> w.split("=")).forEach(p -> pairs.put(p[0], p[1]));
        return pairs;
    }
}
