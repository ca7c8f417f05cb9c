package khung.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

import khung.policy.Applied;
import khung.rubric.Rubric;
import khung.rubric.Ruling;
import khung.rubric.Supplement;

/** The administration perspective: a page each for what administrators look after. UI thread. */
public final class Administration extends Composite {

    private final Office office;
    private final TabFolder folder;
    private final Map<View, Page> pages = new EnumMap<>(View.class);
    private final List<AutoCloseable> listening = new ArrayList<>();
    private Optional<OrderDialog> order = Optional.empty();
    private final Set<News> heard = EnumSet.noneOf(News.class);

    /** The pages, in their order. */
    public enum View {
        /** Versions installed and which of them new dossiers use. */
        VERSIONS,
        /** Two versions side by side. */
        DIFF,
        /** What is wrong with versions. */
        FINDINGS,
        /** How texts are read. */
        RULINGS,
        /** What closes gaps. */
        SUPPLEMENTS,
        /** What was done; undo; questions. */
        HISTORY,
        /** Which blocs and other plugins there are. */
        PLUGINS
    }

    /** Makes it without showing any page. */
    public Administration(Composite parent, Office office) {
        super(parent, SWT.NONE);
        this.office = office;
        setLayout(new FillLayout());
        folder = new TabFolder(this, SWT.TOP);
        for (View view : View.values()) {
            new TabItem(folder, SWT.NONE).setText(office.say("tab." + view.name()));
        }
        folder.addListener(SWT.Selection, e -> built(View.values()[folder.getSelectionIndex()]));
        listening.add(office.rubrics().onChange(() -> office.disk().post(() -> changed(News.RUBRICS))));
        listening.add(office.switching().onPolicy(() -> office.disk().post(() -> changed(News.POLICIES))));
        listening.add(office.store().onChange(() -> office.disk().post(() -> changed(News.DOSSIERS))));
        office.plugins().ifPresent(p -> listening.add(p.onChange(() -> office.disk().post(() ->
                changed(News.PLUGINS)))));
        addListener(SWT.Dispose, e -> gone());
    }

    private void gone() {
        for (AutoCloseable each : listening) {
            try {
                each.close();
            } catch (Exception e) {
                // A listener that is gone already needs no closing.
            }
        }
        order.map(OrderDialog::shell).filter(s -> !s.isDisposed()).ifPresent(Composite::dispose);
    }

    /** Brings a page to the front. */
    public void show(View view) {
        folder.setSelection(view.ordinal());
        built(view).setFocus();
    }

    /** Opens the dialog that makes new dossiers use another version; the one chosen on the page at first, if any. */
    public void switchVersion() {
        Optional<Rubric> chosen = Optional.ofNullable(pages.get(View.VERSIONS)).map(VersionsPage.class::cast)
                .flatMap(p -> p.rows().one()).map(VersionRow::rubric);
        decide(ground -> ground.rubrics().isEmpty() ? Optional.empty() : Optional.of(new VersionChoice(office, ground,
                chosen.filter(ground.rubrics()::contains).orElse(ground.rubrics().get(0)))));
    }

    private Page built(View view) {
        heard.clear();
        Page page = pages.get(view);
        if (page == null) {
            page = make(view);
            pages.put(view, page);
            folder.getItem(view.ordinal()).setControl(page);
        }
        page.reload();
        return page;
    }

    private Page make(View view) {
        Desks desks = new Ways();
        return switch (view) {
            case VERSIONS -> new VersionsPage(folder, office, desks);
            case DIFF -> new DiffPage(folder, office);
            case FINDINGS -> new FindingsPage(folder, office);
            case RULINGS -> new RulingsPage(folder, office, desks);
            case SUPPLEMENTS -> new SupplementsPage(folder, office, desks);
            case HISTORY -> new HistoryPage(folder, office);
            case PLUGINS -> new PluginsPage(folder, office);
        };
    }

    /** Something that may be shown here is different now; several news at once are read once. */
    private void changed(News news) {
        if (isDisposed() || !heard.add(news) || heard.size() > 1) {
            return;
        }
        getDisplay().asyncExec(() -> {
            if (!isDisposed() && !heard.isEmpty()) {
                Set<News> all = EnumSet.copyOf(heard);
                heard.clear();
                front().filter(p -> isVisible() && p.heeds().stream().anyMatch(all::contains))
                        .ifPresent(Page::reload);
            }
        });
    }

    private Optional<Page> front() {
        return Optional.ofNullable(pages.get(View.values()[Math.max(0, folder.getSelectionIndex())]));
    }

    /** The page in front, if it is of this kind. */
    <P extends Page> P page(View view, Class<P> kind) {
        return kind.cast(pages.get(view));
    }

    /** The dialog that is open. */
    Optional<OrderDialog> order() {
        return order.filter(o -> !o.shell().isDisposed());
    }

    private void decide(Function<Ground, Optional<? extends Choice>> choosing) {
        if (order().isPresent()) {
            order().get().shell().forceActive();
            return;
        }
        office.disk().run(() -> Ground.read(office), ground -> {
            if (!isDisposed() && order().isEmpty()) {
                choosing.apply(ground).ifPresent(choice -> {
                    OrderDialog dialog = new OrderDialog(getShell(), office, ground, choice, this::applied);
                    order = Optional.of(dialog);
                    dialog.open();
                });
            }
        }, office::failed);
    }

    private void applied(Applied applied) {
        office.status().accept(office.say("order.done", Long.toString(applied.counts().moved())));
        if (!isDisposed()) {
            show(View.HISTORY);
            page(View.HISTORY, HistoryPage.class).show(applied.act());
        }
    }

    private final class Ways implements Desks {

        @Override
        public void compare(Rubric rubric) {
            show(View.DIFF);
            page(View.DIFF, DiffPage.class).show(rubric);
        }

        @Override
        public void findings(Rubric rubric) {
            show(View.FINDINGS);
            page(View.FINDINGS, FindingsPage.class).show(rubric);
        }

        @Override
        public void switchTo(Rubric rubric) {
            decide(ground -> found(ground, rubric).map(r -> new VersionChoice(office, ground, r)));
        }

        @Override
        public void bring() {
            decide(ground -> Optional.of(new BringChoice(office)));
        }

        @Override
        public void putInForce(Rubric rubric) {
            decide(ground -> found(ground, rubric).map(r -> new InForceChoice(office, r)));
        }

        @Override
        public void change(Ruling ruling) {
            decide(ground -> Optional.of(new RulingChoice(office, ground, ruling)));
        }

        @Override
        public void turn(Supplement supplement, boolean on) {
            decide(ground -> Optional.of(new SupplementChoice(office, ground, supplement, on)));
        }

        private Optional<Rubric> found(Ground ground, Rubric rubric) {
            return ground.rubrics().stream().filter(r -> r.reference().equals(rubric.reference())).findFirst();
        }
    }
}
