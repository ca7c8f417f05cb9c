package khung.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rulings;
import khung.text.Exact;

/** Looks at one provision for one subject. Notes the rulings it leans on. */
record Looking(Eligibility rules, Subject subject, Occasion occasion, Rulings rulings, Set<String> leaning)
        implements Circumstance.Cases<Looking.Seen> {

    private static final String TOGETHER = "together";
    private static final String WHOLE = "whole-stay";

    /** Holds or not, or a fact that is missing. */
    record Seen(Optional<Boolean> holds, Optional<String> missing, List<Finding.Counted> counted, List<String> units) {

        static Seen of(boolean holds, List<Finding.Counted> counted) {
            return new Seen(Optional.of(holds), Optional.empty(), counted, List.of());
        }

        static Seen of(boolean holds, String... units) {
            return new Seen(Optional.of(holds), Optional.empty(), List.of(), List.of(units));
        }

        static Seen unknown(String fact) {
            return new Seen(Optional.empty(), Optional.of(fact), List.of(), List.of());
        }
    }

    Finding at(Provision provision) {
        Seen seen = provision.when().match(this);
        return new Finding(provision, seen.holds, seen.missing, seen.counted, seen.units);
    }

    @Override
    public Seen absent(Circumstance.Absent c) {
        List<List<String>> groups = new ArrayList<>();
        List<String> present = c.causes().stream().filter(w -> !spans(List.of(w)).isEmpty()).toList();
        c.together().filter(r -> present.size() > 1).ifPresent(leaning::add);
        if (c.together().filter(r -> rulings.option(r).equals(TOGETHER)).isPresent() && present.size() > 1) {
            groups.add(present);
        } else {
            present.forEach(w -> groups.add(List.of(w)));
        }
        List<Finding.Counted> counted = groups.stream().map(g -> counted(g, spans(g))).toList();
        boolean holds = c.from().isEmpty() ? !counted.isEmpty()
                : counted.stream().anyMatch(n -> atLeast(n.months(), c.from().get()));
        return Seen.of(holds, counted);
    }

    @Override
    public Seen since(Circumstance.Since c) {
        LocalDate last = c.grading() ? occasion.on().minusDays(1) : occasion.term().last();
        LocalDate latest = c.grading() ? occasion.on() : last;
        Optional<Event> event = subject.events().stream().filter(e -> c.events().contains(e.word())
                && !e.from().isAfter(latest)).max(Comparator.comparing(Event::from).thenComparing(Event::word));
        if (event.isEmpty()) {
            return Seen.of(false);
        }
        LocalDate from = c.grading() || event.get().from().isAfter(occasion.term().first())
                ? event.get().from() : occasion.term().first();
        List<Span> spans = from.isAfter(last) ? List.of() : List.of(new Span(from, last));
        List<String> word = List.of(event.get().word());
        Finding.Counted counted = c.grading() ? new Finding.Counted(word, spans, spans.stream().map(Months::elapsed)
                .reduce(Exact.ZERO, BigFraction::add)) : counted(word, spans);
        return Seen.of(atLeast(counted.months(), c.from()) && !atLeast(counted.months(), c.below()), List.of(counted));
    }

    @Override
    public Seen during(Circumstance.During c) {
        Span day = new Span(occasion.on(), occasion.on());
        return Seen.of(subject.events().stream()
                .anyMatch(e -> c.events().contains(e.word()) && e.within(day).isPresent()));
    }

    @Override
    public Seen told(Circumstance.Told c) {
        Boolean told = subject.marks().get(c.mark());
        return told == null ? Seen.unknown(c.mark()) : Seen.of(told == c.is());
    }

    @Override
    public Seen few(Circumstance.Few c) {
        Integer number = subject.counts().get(c.count());
        return number == null ? Seen.unknown(c.count()) : Seen.of(number < c.below());
    }

    @Override
    public Seen former(Circumstance.Former c) {
        List<Finding.Counted> counted = new ArrayList<>();
        List<String> units = new ArrayList<>();
        boolean whole = c.whole().filter(r -> rulings.option(r).equals(WHOLE)).isPresent();
        for (String unit : formerUnits()) {
            if (c.from().isPresent()) {
                c.whole().ifPresent(leaning::add);
                Finding.Counted stay = counted(List.of(unit), stays(unit, whole));
                counted.add(stay);
                if (!atLeast(stay.months(), c.from().get())) {
                    continue;
                }
            }
            units.add(unit);
        }
        return new Seen(Optional.of(!units.isEmpty()), Optional.empty(), counted, units);
    }

    @Override
    public Seen posted(Circumstance.Posted c) {
        if (c.kind() == Circumstance.Posted.Kind.NONE) {
            return Seen.of(subject.posts().stream().anyMatch(p -> !p.provisional()) && present().isEmpty());
        }
        List<String> units = subject.posts().stream().filter(p -> p.provisional() && p.span().has(occasion.on()))
                .map(Post::unit).sorted().toList();
        return new Seen(Optional.of(!units.isEmpty()), Optional.empty(), List.of(), units);
    }

    /** The official post on the day of grading. */
    Optional<Post> present() {
        return subject.posts().stream().filter(p -> !p.provisional() && p.span().has(occasion.on())).findFirst();
    }

    /** Units left in the period or after it, before the day of grading; the present one is none of them. */
    private List<String> formerUnits() {
        return former().map(Post::unit).distinct().sorted().toList();
    }

    private Stream<Post> former() {
        Optional<String> now = present().map(Post::unit);
        return subject.posts().stream().filter(p -> !p.provisional() && p.span().to().isBefore(occasion.on())
                && !p.span().to().isBefore(occasion.term().first()) && !now.equals(Optional.of(p.unit())));
    }

    private List<Span> stays(String unit, boolean whole) {
        return former().filter(p -> p.unit().equals(unit))
                .flatMap(p -> whole ? Stream.of(p.span()) : p.span().within(occasion.period()).stream())
                .toList();
    }

    /** The days of the period some events took. */
    List<Span> spans(Iterable<String> words) {
        List<Span> spans = new ArrayList<>();
        for (String word : words) {
            subject.events().stream().filter(e -> e.word().equals(word))
                    .forEach(e -> e.within(occasion.period()).ifPresent(spans::add));
        }
        return Span.merged(spans);
    }

    /** The months of some days, with the ruling on it leaned on. */
    Finding.Counted counted(List<String> of, List<Span> spans) {
        Months months = rules.months().orElseThrow();
        leaning.add(months.ruling());
        rules.threshold().ifPresent(leaning::add);
        return new Finding.Counted(of, Span.merged(spans), months.of(spans, rulings));
    }

    private static boolean atLeast(BigFraction months, int edge) {
        return months.compareTo(BigFraction.of(edge)) >= 0;
    }
}
