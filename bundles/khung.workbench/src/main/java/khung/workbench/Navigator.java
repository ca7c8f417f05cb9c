package khung.workbench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;

/** The dossiers kept: period, unit, person. The search passes over diacritics. */
final class Navigator extends Composite {

    private final Desk desk;
    private final TreeViewer tree;
    private final Text search;
    private final Map<String, Summary> people = new LinkedHashMap<>();
    private final Map<Period, Map<String, List<Person>>> periods = new TreeMap<>(Comparator.reverseOrder());

    private record InPeriod(Period period) {
    }

    private record InUnit(Period period, String unit) {
    }

    private record Person(String id) {
    }

    Navigator(Composite parent, Desk desk, Consumer<String> open) {
        super(parent, SWT.NONE);
        this.desk = desk;
        GridLayout layout = new GridLayout();
        layout.marginHeight = 2;
        setLayout(layout);
        Label label = new Label(this, SWT.NONE);
        label.setText(desk.say("search"));
        search = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        search.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        tree = new TreeViewer(this, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.setContentProvider(new Contents());
        tree.setLabelProvider(new Labels());
        tree.addFilter(new Found());
        tree.setInput(periods);
        search.addModifyListener(e -> {
            tree.refresh();
            if (!search.getText().isBlank()) {
                tree.expandAll();
            }
        });
        tree.addOpenListener(e -> {
            Object first = ((StructuredSelection) e.getSelection()).getFirstElement();
            if (first instanceof Person person) {
                open.accept(person.id());
            } else if (first != null) {
                tree.setExpandedState(first, !tree.getExpandedState(first));
            }
        });
    }

    /** Shows what is kept now; what was open and chosen stays so. */
    void show(List<Summary> list) {
        boolean first = people.isEmpty();
        people.clear();
        periods.clear();
        for (Summary s : list) {
            people.put(s.id(), s);
            periods.computeIfAbsent(s.period(), p -> new LinkedHashMap<>())
                    .computeIfAbsent(s.unit(), u -> new ArrayList<>()).add(new Person(s.id()));
        }
        tree.refresh();
        if (first) {
            tree.expandAll();
        }
    }

    /** The names of the units there are. */
    List<String> units() {
        return people.values().stream().map(Summary::unit).distinct().toList();
    }

    TreeViewer tree() {
        return tree;
    }

    Text search() {
        return search;
    }

    /** Without diacritics and capitals, so that "da nang" finds "Đà Nẵng". */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd')
                .replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }

    private final class Contents implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return periods.keySet().stream().map(InPeriod::new).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            if (parent instanceof InPeriod p) {
                return periods.getOrDefault(p.period(), Map.of()).keySet().stream()
                        .map(u -> new InUnit(p.period(), u)).toArray();
            }
            if (parent instanceof InUnit u) {
                return periods.getOrDefault(u.period(), Map.of()).getOrDefault(u.unit(), List.of()).toArray();
            }
            return new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            if (element instanceof Person person && people.containsKey(person.id())) {
                Summary s = people.get(person.id());
                return new InUnit(s.period(), s.unit());
            }
            return element instanceof InUnit unit ? new InPeriod(unit.period()) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !(element instanceof Person);
        }
    }

    private final class Labels extends LabelProvider {

        @Override
        public String getText(Object element) {
            if (element instanceof InPeriod p) {
                return p.period().quarter() == 0 ? desk.say("period.year", Integer.toString(p.period().year()))
                        : desk.say("period.quarter", p.period().roman(), Integer.toString(p.period().year()));
            }
            if (element instanceof InUnit unit) {
                return unit.unit().isBlank() ? desk.say("unit.none") : unit.unit();
            }
            Summary s = element instanceof Person person ? people.get(person.id()) : null;
            if (s == null) {
                return "";
            }
            String name = s.name().isBlank() ? desk.say("name.none") : s.name();
            return s.finalised() ? desk.say("name.finalised", name) : s.hasDraft() ? desk.say("name.draft", name) : name;
        }
    }

    private final class Found extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            String wanted = folded(search.getText().strip());
            return wanted.isEmpty() || found(element, wanted);
        }

        private boolean found(Object element, String wanted) {
            if (element instanceof Person person) {
                Summary s = people.get(person.id());
                return s != null && folded(s.name() + " " + s.unit() + " " + s.born()).contains(wanted);
            }
            for (Object child : ((Contents) tree.getContentProvider()).getChildren(element)) {
                if (found(child, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }
}
