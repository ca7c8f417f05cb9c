package khung.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import khung.dossier.Assessment;
import khung.dossier.Period;
import khung.policy.Policy;
import khung.policy.Scope;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.Ruling;
import khung.rubric.Source;
import khung.rubric.Status;
import khung.scoring.Sheet;
import khung.text.Exact;

/** Puts what administrators deal with into words. Any thread. */
final class Naming {

    private static final int LONGEST_TITLE = 80;
    private static final int QUARTER_MONTHS = 3;
    private static final String EVERY_BLOC = "all";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Office office;

    Naming(Office office) {
        this.office = office;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day a person typed as {@code dd/MM/yyyy}; empty when it is none. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String moment(Instant at) {
        ZoneId zone = office.clock().getZone();
        return MOMENT.withZone(zone).format(at);
    }

    String period(Period period) {
        String year = Integer.toString(period.year());
        return period.quarter() == 0 ? office.say("period.year", year)
                : office.say("period.quarter", period.roman(), year);
    }

    /** A period where there is little room. */
    String shortly(Period period) {
        String year = Integer.toString(period.year());
        return period.quarter() == 0 ? year : office.say("period.short", period.roman(), year);
    }

    /** The period of a rubric's kind a day lies in. */
    static Period period(Rubric rubric, LocalDate day) {
        return new Period(day.getYear(), rubric.period().equals("quarter")
                ? (day.getMonthValue() - 1) / QUARTER_MONTHS + 1 : 0);
    }

    String bloc(Rubric rubric) {
        return rubric.bloc().equals(EVERY_BLOC) ? office.say("bloc.all")
                : office.rubrics().blocName(rubric.bloc(), office.language());
    }

    String subject(Rubric rubric) {
        return office.named("subject", rubric.subject());
    }

    String status(Rubric rubric, boolean inForce) {
        return office.say(inForce && rubric.status() == Status.DRAFT ? "status.inForce"
                : "status." + rubric.status().name());
    }

    /** A title that fits a list. */
    static String title(Rubric rubric) {
        String title = rubric.title().replaceAll("\\s+", " ");
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE).strip() + "…";
    }

    /** A version in a list to choose from. */
    static String entry(Rubric rubric) {
        return rubric.reference() + "  ·  " + title(rubric);
    }

    /** How much of it is there: {@code 52/100}. */
    String transcribed(Rubric rubric) {
        if (!rubric.scores()) {
            return office.say("transcribed.none");
        }
        int decimals = rubric.guidance().decimals();
        String there = Exact.display(rubric.transcribed(), decimals);
        return rubric.declaredTotal().map(t -> there + "/" + Exact.display(t, decimals)).orElse(there + "/?");
    }

    String scope(Scope scope) {
        return switch (scope.level()) {
            case PROVINCE -> office.say("scope.province");
            case RUBRIC -> office.say("scope.rubric", scope.name());
            case UNIT -> office.say("scope.unit", scope.name());
        };
    }

    String unit(Optional<String> unit) {
        return unit.map(u -> office.say("scope.unit", u)).orElseGet(() -> office.say("scope.province"));
    }

    /** What an option says; the word itself where it is not one of those shipped. */
    String option(String ruling, String word) {
        if (word.isEmpty()) {
            return office.say("option.none");
        }
        return office.rubrics().rulings().find(ruling).flatMap(r -> says(r, word)).orElse(word);
    }

    static Optional<String> says(Ruling ruling, String word) {
        return ruling.options().stream().filter(o -> o.word().equals(word)).map(Ruling.Option::says).findFirst();
    }

    /** A grade as its guidance prints it; that it is not settled where there is none. */
    String grade(Rubric rubric, Optional<Grade> grade) {
        return grade.map(g -> rubric.guidance().gradeNames().getOrDefault(g, g.name()))
                .orElseGet(() -> office.say("grade.open"));
    }

    /** A grade by its word, as counts of a preview name it. */
    String grade(String word) {
        return office.named("grade", word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The total, or its bounds while rows are missing; empty where nothing is scored with points. */
    String points(Assessment of) {
        Sheet sheet = of.sheet();
        if (!sheet.rubric().scores()) {
            return "";
        }
        int decimals = sheet.rubric().guidance().decimals();
        return sheet.total().map(t -> Exact.display(t, decimals)).orElseGet(() ->
                Exact.display(sheet.low(), decimals) + " – " + Exact.display(sheet.high(), decimals));
    }

    String place(Source source) {
        return source.line() > 0 ? office.say("place", source.seed(), source.section(), source.line())
                : office.say("place.noLine", source.seed(), source.section());
    }

    /** A policy in one line. */
    String policy(Policy policy) {
        return policy.on(new InWords());
    }

    private final class InWords implements Policy.Cases<String> {

        @Override
        public String version(Policy.VersionPolicy p) {
            String base = office.say("policy.version", p.reference(), period(p.from()), unit(p.unit()));
            return p.insteadOf().isEmpty() ? base
                    : base + " " + office.say("policy.insteadOf", String.join(", ", p.insteadOf()));
        }

        @Override
        public String ruling(Policy.RulingPolicy p) {
            return office.say("policy.ruling", p.ruling(), option(p.ruling(), p.option()), scope(p.scope()));
        }

        @Override
        public String supplement(Policy.SupplementPolicy p) {
            return office.say(p.turnedOn() ? "policy.supplement.on" : "policy.supplement.off", p.supplement(),
                    p.rubric(), unit(p.unit()));
        }

        @Override
        public String inForce(Policy.InForce p) {
            return office.say("policy.inForce", p.rubric());
        }

        @Override
        public String countered(Policy.Countered p) {
            return office.say("policy.countered", Long.toString(p.number()));
        }
    }
}
