package khung.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Ruling;
import khung.text.BadInput;
import khung.text.Problem;

/**
 * Every rule of the source documents with what the installed rubrics and guidances make of it. A picture of the moment
 * it was made; immutable; any thread.
 */
public final class RuleRegister {

    private static final Pattern NAMED = Pattern.compile("(\\b[A-Z]\\w*-)(\\d+)(?:\\.\\.(?:[A-Z]\\w*-)?(\\d+))?");

    private final RuleFiles files;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Naming>> unknown = new TreeMap<>();

    private RuleRegister(RuleFiles files) {
        this.files = files;
    }

    /**
     * A rule as it stands now.
     *
     * @param status what it is today: a rule still to be enforced is a step of the process until something names it
     * @param why why it is a step of the process or out of reach; empty for the others
     * @param by what names it; empty where nothing does
     * @param conflicts conflicts it is part of
     * @param rulings rulings that settle it or stand beside it
     */
    public record Entry(Rule rule, RuleStatus status, Optional<String> why, List<Naming> by, List<Conflict> conflicts,
            List<Ruling> rulings) {
    }

    /**
     * Makes the register of what is installed. Reads files.
     *
     * @throws BadInput when the files of the register cannot be understood
     */
    public static RuleRegister of(Rubrics rubrics) throws BadInput, IOException {
        RuleRegister register = new RuleRegister(RuleFiles.read(rubrics.ruleFiles()));
        register.fill(rubrics, rubrics.rulings().known().values());
        return register;
    }

    /** Every rule, group by group, in the order of the files. */
    public List<Entry> entries() {
        return files.rules.values().stream().sorted(Comparator.comparing(Rule::group)).map(r -> entries.get(r.id()))
                .toList();
    }

    /** The rule with this id. */
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The parts of the register, such as 003P, with the document each is taken from; in order. */
    public Map<String, String> groups() {
        return new TreeMap<>(files.groups);
    }

    /** What the register says of rubrics that does not stand there. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Places that name a rule the register does not have, by the id they name. */
    public Map<String, List<Naming>> unknown() {
        return new TreeMap<>(unknown);
    }

    private void fill(Rubrics rubrics, Collection<Ruling> all) {
        Search search = Search.through(rubrics.list());
        Map<String, Ruling> rulings = new TreeMap<>();
        all.forEach(r -> rulings.put(r.id(), r));
        Map<String, Set<String>> settling = new TreeMap<>();
        all.forEach(r -> named(r.clause()).forEach(n -> settling.computeIfAbsent(n, x -> new TreeSet<>()).add(r.id())));
        for (Rule rule : files.rules.values()) {
            List<Naming> by = new ArrayList<>(search.namings.getOrDefault(rule.id(), Set.of()));
            rule.claims().forEach(c -> rubrics.find(c.rubric()).ifPresent(r -> by.add(kept(c, r))));
            rule.code().forEach(c -> by.add(new Naming(Naming.Kind.CODE, c, "")));
            List<Conflict> conflicts = files.conflicts.values().stream().filter(c -> c.rules().contains(rule.id())).toList();
            Set<String> touching = new TreeSet<>(search.beside.getOrDefault(rule.id(), Set.of()));
            touching.addAll(settling.getOrDefault(rule.id(), Set.of()));
            conflicts.forEach(c -> touching.addAll(settling.getOrDefault(c.id(), Set.of())));
            boolean open = rule.pending().isPresent() && by.stream().allMatch(n -> n.kind() == Naming.Kind.FACT);
            entries.put(rule.id(), new Entry(rule, open ? RuleStatus.PROCESS : rule.status(),
                    open ? rule.pending() : rule.why(), List.copyOf(by), conflicts,
                    touching.stream().flatMap(t -> Optional.ofNullable(rulings.get(t)).stream()).toList()));
        }
        search.namings.forEach((id, places) -> {
            if (!files.rules.containsKey(id)) {
                unknown.put(id, List.copyOf(places));
            }
        });
    }

    private Naming kept(Claim claim, Rubric rubric) {
        problems.addAll(ClaimCheck.check(claim, rubric));
        return new Naming(Naming.Kind.ROW, rubric.reference(), claim.path());
    }

    /** The rules and conflicts a text names, ranges spelt out. */
    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        Matcher m = NAMED.matcher(text);
        while (m.find()) {
            int first = Integer.parseInt(m.group(2));
            int last = m.group(3) == null ? first : Integer.parseInt(m.group(3));
            for (int n = first; n <= last; n++) {
                named.add(m.group(1) + String.format("%0" + m.group(2).length() + "d", n));
            }
        }
        return named;
    }
}
