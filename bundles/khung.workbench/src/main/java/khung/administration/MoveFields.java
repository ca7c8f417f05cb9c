package khung.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;
import khung.policy.Filter;

/** Which open dossiers follow a decision. UI thread. */
final class MoveFields {

    private final Office office;
    private final Button none;
    private final Button all;
    private final Button some;
    private final Combo unit;
    private final Combo period;
    private final List<String> units;
    private final List<Period> periods;
    private Set<String> ids = Set.of();

    MoveFields(Composite parent, Office office, Ground ground, Runnable changed) {
        this.office = office;
        this.units = ground.units();
        this.periods = ground.periods();
        Runnable chose = () -> {
            able();
            changed.run();
        };
        none = Parts.tick(parent, SWT.RADIO, office.say("moves.none"), chose);
        all = Parts.tick(parent, SWT.RADIO, office.say("moves.all"), chose);
        all.setSelection(true);
        Composite narrow = new Composite(parent, SWT.NONE);
        narrow.setLayout(Parts.bare(2));
        narrow.setLayoutData(Parts.wide());
        Parts.label(narrow, "      " + office.say("moves.unit"));
        unit = Parts.choice(narrow, office.say("moves.unit"), Stream.concat(Stream.of(office.say("moves.unit.all")),
                units.stream()).toList(), changed);
        unit.select(0);
        unit.setLayoutData(Parts.wide());
        Parts.label(narrow, "      " + office.say("moves.period"));
        List<String> entries = new ArrayList<>(List.of(office.say("moves.period.all")));
        periods.forEach(p -> entries.add(new Naming(office).period(p)));
        period = Parts.choice(narrow, office.say("moves.period"), entries, changed);
        period.select(0);
        some = Parts.tick(parent, SWT.RADIO, office.say("moves.some.none"), chose);
        some.setEnabled(false);
    }

    private void able() {
        unit.setEnabled(all.getSelection());
        period.setEnabled(all.getSelection());
    }

    /** Lets only these follow. */
    void only(Set<String> dossiers) {
        ids = Set.copyOf(dossiers);
        none.setSelection(false);
        all.setSelection(false);
        some.setText(office.say("moves.some", ids.size()));
        some.setEnabled(true);
        some.setSelection(true);
        some.getParent().layout(true, true);
        able();
    }

    /** Those meant; empty when none are. */
    Optional<Filter> filter() {
        if (none.getSelection()) {
            return Optional.empty();
        }
        if (some.getSelection()) {
            return Optional.of(Filter.only(ids));
        }
        int u = unit.getSelectionIndex();
        int p = period.getSelectionIndex();
        return Optional.of(new Filter(u > 0 ? Optional.of(units.get(u - 1)) : Optional.empty(),
                p > 0 ? Optional.of(periods.get(p - 1)) : Optional.empty(), Set.of()));
    }

    /** Whether a dossier is among those meant, for the length of a preview only. */
    static boolean meant(Optional<Filter> filter, Summary s) {
        return filter.filter(f -> f.unit().map(s.unit()::equals).orElse(true)
                && f.period().map(s.period()::equals).orElse(true)
                && (f.ids().isEmpty() || f.ids().contains(s.id()))).isPresent();
    }

    Button none() {
        return none;
    }

    Button all() {
        return all;
    }
}
