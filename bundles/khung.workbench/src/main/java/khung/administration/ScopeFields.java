package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import khung.policy.Scope;

/** For whom something is decided: the province, one version, one unit. UI thread. */
final class ScopeFields {

    private final Combo level;
    private final Combo name;
    private final List<Scope.Level> levels;
    private final List<String> rubrics;
    private final List<String> units;

    /**
     * @param rubrics references of the versions it may be decided for; none where it is never decided for one
     */
    ScopeFields(Composite parent, Office office, List<String> rubrics, List<String> units, Runnable changed) {
        this.rubrics = rubrics;
        this.units = units;
        this.levels = new ArrayList<>(List.of(Scope.Level.PROVINCE));
        if (!rubrics.isEmpty()) {
            levels.add(Scope.Level.RUBRIC);
        }
        levels.add(Scope.Level.UNIT);
        Parts.label(parent, office.say("choice.scope"));
        Composite both = new Composite(parent, SWT.NONE);
        both.setLayout(Parts.bare(2));
        both.setLayoutData(Parts.wide());
        level = Parts.choice(both, office.say("choice.scope"), levels.stream().map(l -> office.say("level." + l.name()))
                .toList(), () -> {
                    offer();
                    changed.run();
                });
        name = new Combo(both, SWT.DROP_DOWN);
        Parts.name(name, office.say("choice.scope.name"));
        GridData wide = Parts.wide();
        wide.widthHint = 160;
        name.setLayoutData(wide);
        level.select(0);
        offer();
        name.addModifyListener(e -> changed.run());
    }

    private void offer() {
        Scope.Level chosen = levels.get(level.getSelectionIndex());
        name.setItems((chosen == Scope.Level.RUBRIC ? rubrics : chosen == Scope.Level.UNIT ? units
                : List.<String>of()).toArray(String[]::new));
        name.setEnabled(chosen != Scope.Level.PROVINCE);
        name.setText("");
    }

    /** Fixes it to one unit. */
    void only(String unit) {
        level.select(levels.indexOf(Scope.Level.UNIT));
        offer();
        name.setText(unit);
        level.setEnabled(false);
        name.setEnabled(false);
    }

    /** What was chosen; empty while the name is missing. */
    Optional<Scope> scope() {
        Scope.Level chosen = levels.get(level.getSelectionIndex());
        String text = name.getText().strip();
        return chosen == Scope.Level.PROVINCE ? Optional.of(Scope.PROVINCE)
                : text.isEmpty() ? Optional.empty() : Optional.of(new Scope(chosen, text));
    }

    Combo level() {
        return level;
    }

    Combo name() {
        return name;
    }
}
