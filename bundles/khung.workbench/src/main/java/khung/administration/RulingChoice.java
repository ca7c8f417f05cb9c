package khung.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.dossier.DossierStore.Summary;
import khung.dossier.RulingsAsked;
import khung.policy.Policy;
import khung.policy.Scope;
import khung.rubric.Rubric;
import khung.rubric.Ruling;

/** A ruling is read another way: which, and for whom. */
final class RulingChoice implements Choice {

    private final Office office;
    private final Ground ground;
    private final Ruling ruling;
    private final Map<String, Button> options = new LinkedHashMap<>();
    private final Set<String> leaning;
    private ScopeFields scope;

    RulingChoice(Office office, Ground ground, Ruling ruling) {
        this.office = office;
        this.ground = ground;
        this.ruling = ruling;
        this.leaning = ground.rubrics().stream().filter(r -> RulingsAsked.of(r).contains(ruling.id()))
                .map(Rubric::reference).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String title() {
        return office.say("ruling.title", ruling.id());
    }

    @Override
    public void build(Composite parent, Runnable changed) {
        Text title = Parts.saying(parent);
        title.setText(ruling.title() + "\n" + office.say("rulings.clause", ruling.clause()));
        ((GridData) title.getLayoutData()).horizontalSpan = 2;
        GridData top = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        Parts.label(parent, office.say("ruling.option")).setLayoutData(top);
        Composite column = new Composite(parent, SWT.NONE);
        column.setLayout(Parts.bare(1));
        column.setLayoutData(Parts.wide());
        String now = ground.policies().rulings(ground.shipped(), "", "", office.today()).option(ruling.id());
        for (Ruling.Option option : ruling.options()) {
            boolean stands = option.word().equals(now);
            Button button = Parts.tick(column, SWT.RADIO | SWT.WRAP, option.says()
                    + (stands ? " " + office.say("ruling.stands") : ""), changed);
            GridData wide = Parts.wide();
            wide.widthHint = 300;
            button.setLayoutData(wide);
            options.put(option.word(), button);
        }
        scope = new ScopeFields(parent, office, leaning.stream().sorted().toList(), ground.units(), changed);
    }

    /** Nothing is chosen beforehand. */
    @Override
    public Optional<List<Policy>> policies() {
        Optional<String> chosen = options.entrySet().stream().filter(e -> e.getValue().getSelection())
                .map(Map.Entry::getKey).findFirst();
        Optional<Scope> whom = scope.scope();
        return chosen.isEmpty() || whom.isEmpty() ? Optional.empty()
                : Optional.of(List.of(new Policy.RulingPolicy(ruling.id(), chosen.get(), whom.get())));
    }

    @Override
    public Predicate<Summary> concerned() {
        Scope whom = scope.scope().orElse(Scope.PROVINCE);
        return s -> leaning.contains(s.rubric()) && whom.holdsFor(s.unit(), s.rubric());
    }

    Button option(String word) {
        return options.get(word);
    }
}
