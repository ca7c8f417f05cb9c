package khung.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.deadlines.Term;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.Exact;

/**
 * Decides who is graded. The provisions are tried in order; the first that holds and gives an outcome decides, and one
 * that waits for a fact leaves open what comes after it. What the text leaves to a reading is tried with every reading.
 */
public final class Deciding {

    private final Eligibility rules;
    private final Subject subject;
    private final Occasion occasion;
    private final List<Term> ungraded;

    private Deciding(Eligibility rules, Subject subject, Occasion occasion, List<Term> ungraded) {
        this.rules = rules;
        this.subject = subject;
        this.occasion = occasion;
        this.ungraded = ungraded;
    }

    /**
     * Decides for one subject. The order of its events and posts does not matter.
     *
     * @param ungraded periods before this one in which it was not graded
     */
    public static Decision of(Eligibility rules, Subject subject, Occasion occasion, List<Term> ungraded,
            Rulings rulings) {
        return new Deciding(rules, subject, occasion, ungraded).decide(rulings);
    }

    /** What one reading gives. */
    private record Reading(Set<Outcome> possible, Optional<Finding> decider, List<Finding> findings,
            Optional<String> gradedBy, Map<List<String>, Paper> papers, Set<String> leaning) {
    }

    private Decision decide(Rulings rulings) {
        Reading standing = read(rulings);
        List<Reading> all = new ArrayList<>();
        Set<String> choosing = new TreeSet<>();
        for (Rulings other : readings(rulings)) {
            Reading reading = read(other);
            all.add(reading);
            choosing.addAll(reading.leaning);
        }
        Set<Outcome> options = EnumSet.copyOf(standing.possible);
        all.forEach(r -> options.addAll(r.possible));
        boolean byText = options.size() == 1;
        Optional<Outcome> outcome = standing.possible.size() == 1
                ? Optional.of(standing.possible.iterator().next()) : Optional.empty();
        return made(standing, all, outcome, options, byText, choosing, rulings);
    }

    private Decision made(Reading standing, List<Reading> all, Optional<Outcome> outcome, Set<Outcome> options,
            boolean byText, Set<String> rulingsSeen, Rulings rulings) {
        Set<String> ruleIds = new TreeSet<>();
        List<String> notes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Finding> touched = standing.findings.stream().filter(Finding::touched).toList();
        for (Finding finding : touched) {
            ruleIds.addAll(finding.provision().rules());
            finding.missing().filter(m -> decides(finding.provision()) && !missing.contains(m)).ifPresent(missing::add);
            finding.provision().note().filter(n -> finding.yes()).ifPresent(notes::add);
        }
        boolean carried = outcome.equals(Optional.of(Outcome.CARRIED_OVER));
        List<Span> worked = carried || outcome.equals(Optional.of(Outcome.TIME_WORKED))
                ? worked(standing.decider, rulings) : List.of();
        Optional<Term> carriedTo = carried && rules.carry().isPresent() ? Optional.of(occasion.term().next())
                : Optional.empty();
        List<Term> considers = rules.carry().isPresent() ? ungraded.stream()
                .filter(t -> t.next().equals(occasion.term())).distinct().toList() : List.of();
        List<Term> leftOver = rules.carry().isEmpty() ? List.of() : ungraded.stream().distinct()
                .filter(t -> !considers.contains(t)).sorted((a, b) -> a.text().compareTo(b.text())).toList();
        if (carriedTo.isPresent() || !considers.isEmpty()) {
            rules.carry().ifPresent(c -> ruleIds.addAll(c.rules()));
        }
        Set<String> leaning = new TreeSet<>(rulingsSeen);
        leaning.addAll(standing.leaning);
        return new Decision(outcome, options, byText, standing.decider, touched, missing,
                outcome.filter(Outcome::graded).flatMap(o -> standing.gradedBy), standing.decider
                        .flatMap(d -> d.provision().review()), worked, months(worked, rulings), carriedTo, considers,
                leftOver, outcome.filter(o -> !o.graded()).isPresent() ? List.of() : papers(standing, all), notes,
                ruleIds, leaning);
    }

    private static boolean decides(Provision provision) {
        return !provision.gives().isEmpty();
    }

    private Reading read(Rulings rulings) {
        Looking looking = new Looking(rules, subject, occasion, rulings, new TreeSet<>());
        List<Finding> findings = new ArrayList<>();
        for (Provision provision : rules.provisions()) {
            Finding finding = looking.at(provision);
            if (finding.holds().orElse(true)) {
                looking.leaning().addAll(provision.under().keySet());
            }
            if (provision.under().entrySet().stream().allMatch(u -> rulings.option(u.getKey()).equals(u.getValue()))) {
                findings.add(finding);
            }
        }
        Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
        Optional<Finding> decider = Optional.empty();
        for (Finding finding : findings) {
            if (decider.isEmpty() && decides(finding.provision()) && finding.holds().orElse(true)) {
                possible.addAll(finding.provision().gives());
                decider = finding.yes() ? Optional.of(finding) : Optional.empty();
            }
        }
        if (decider.isEmpty()) {
            possible.add(Outcome.GRADED);
        }
        Optional<String> by = looking.present().map(Post::unit);
        if (by.isPresent() && occasion.unit().isPresent() && !by.equals(occasion.unit())
                && possible.stream().allMatch(o -> o.graded() && o != Outcome.ELSEWHERE)) {
            possible.clear();
            possible.add(Outcome.ELSEWHERE);
        }
        return new Reading(possible, decider, findings, by, papers(findings), looking.leaning());
    }

    private static Map<List<String>, Paper> papers(List<Finding> findings) {
        Map<List<String>, Paper> papers = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Finding finding : findings) {
            Optional<String> says = finding.provision().paper().filter(p -> finding.yes());
            List<String> units = finding.units().isEmpty() ? List.of("") : finding.units();
            says.ifPresent(s -> units.forEach(u -> papers.put(List.of(s, u), new Paper(s, u, true, true,
                    finding.provision().rules()))));
        }
        return papers;
    }

    private static List<Paper> papers(Reading standing, List<Reading> all) {
        Map<List<String>, Paper> every = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        all.forEach(r -> every.putAll(r.papers));
        every.putAll(standing.papers);
        List<Paper> papers = new ArrayList<>();
        every.forEach((key, paper) -> papers.add(new Paper(paper.says(), paper.of(), standing.papers.containsKey(key),
                all.stream().allMatch(r -> r.papers.containsKey(key)), paper.rules())));
        return papers;
    }

    /** The rulings with every choice the section leaves, each of its rulings at each of its options. */
    private List<Rulings> readings(Rulings rulings) {
        Set<String> ids = new TreeSet<>();
        rules.months().map(Months::ruling).ifPresent(ids::add);
        for (Provision provision : rules.provisions()) {
            ids.addAll(provision.under().keySet());
            if (provision.when() instanceof Circumstance.Absent absent) {
                absent.together().ifPresent(ids::add);
            } else if (provision.when() instanceof Circumstance.Former former) {
                former.whole().ifPresent(ids::add);
            }
        }
        List<Rulings> all = List.of(rulings);
        for (String id : ids) {
            List<Rulings> more = new ArrayList<>();
            List<String> words = rulings.find(id).stream().flatMap(r -> r.options().stream())
                    .map(Ruling.Option::word).toList();
            all.forEach(r -> words.forEach(w -> more.add(r.choosing(Map.of(id, w)))));
            all = more;
        }
        return all;
    }

    /** The period without time away; for a new post, from its first day on. */
    private List<Span> worked(Optional<Finding> decider, Rulings rulings) {
        Looking looking = new Looking(rules, subject, occasion, rulings, new TreeSet<>());
        Span whole = occasion.period();
        List<Span> begun = decider.filter(d -> d.provision().when() instanceof Circumstance.Since)
                .map(d -> d.counted().get(0).spans()).orElse(List.of());
        LocalDate from = begun.isEmpty() ? whole.from() : begun.get(0).from();
        return new Span(from.isAfter(whole.from()) ? from : whole.from(), whole.to())
                .without(looking.spans(rules.causes()));
    }

    private BigFraction months(List<Span> spans, Rulings rulings) {
        return rules.months().map(m -> m.of(spans, rulings))
                .orElseGet(() -> spans.stream().map(Months::elapsed).reduce(Exact.ZERO, BigFraction::add));
    }
}
