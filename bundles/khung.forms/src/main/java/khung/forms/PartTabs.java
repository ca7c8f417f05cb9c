package khung.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/**
 * The pages plugins add to one form, behind its own. They come and go with what is there; one that fails is a line of
 * text. UI thread.
 */
final class PartTabs {

    private static final System.Logger LOG = System.getLogger(PartTabs.class.getName());

    private final TabFolder folder;
    private final Paper paper;
    private final FormParts parts;
    private final BooleanSupplier readOnly;
    private final Map<FormPart, Page> pages = new LinkedHashMap<>();

    PartTabs(TabFolder folder, Paper paper, FormParts parts, BooleanSupplier readOnly) {
        this.folder = folder;
        this.paper = paper;
        this.parts = parts;
        this.readOnly = readOnly;
        folder.addListener(SWT.Selection, e -> look());
        folder.addListener(SWT.Dispose, e -> pages.values().forEach(Page::forget));
        settle();
    }

    /** A part's tab, and what is on it once a person has looked. */
    private final class Page {

        private final FormPart part;
        private final TabItem tab;
        private final Composite sheet;
        private PartSite site;

        Page(FormPart part) {
            this.part = part;
            this.tab = new TabItem(folder, SWT.NONE);
            this.sheet = Paper.sheet(folder);
            sheet.setLayout(new FillLayout());
            tab.setControl(sheet);
            try {
                tab.setText(part.title(paper.editing().language()).replace("&", "&&"));
            } catch (RuntimeException | LinkageError e) {
                failed(e);
            }
        }

        void look() {
            if (site != null) {
                return;
            }
            site = new PartSite(paper.editing(), readOnly, this::failed);
            try {
                part.create(sheet, site);
            } catch (RuntimeException | LinkageError e) {
                failed(e);
            }
            sheet.layout(true, true);
        }

        /** Leaves one line where the page was. */
        void failed(Throwable e) {
            LOG.log(System.Logger.Level.ERROR, part.getClass().getName(), e);
            if (site == null) {
                site = new PartSite(paper.editing(), readOnly, x -> { });
            }
            site.forget();
            for (Control child : sheet.getChildren()) {
                child.dispose();
            }
            if (tab.getText().isEmpty()) {
                tab.setText(part.getClass().getSimpleName());
            }
            paper.label(sheet, paper.say("part.failed", tab.getText(),
                    e.getMessage() == null ? e.toString() : e.getMessage()));
            sheet.layout(true, true);
        }

        void forget() {
            if (site != null) {
                site.forget();
            }
        }

        void dispose() {
            forget();
            sheet.dispose();
            tab.dispose();
        }
    }

    /** Takes away what has gone, adds what has come. */
    void settle() {
        List<FormPart> there = parts.of(paper.editing().rubric());
        for (FormPart part : List.copyOf(pages.keySet())) {
            if (!there.contains(part)) {
                Page page = pages.remove(part);
                boolean inFront = folder.getSelectionIndex() == folder.indexOf(page.tab);
                if (inFront) {
                    folder.setSelection(0);
                }
                page.dispose();
                if (inFront) {
                    folder.notifyListeners(SWT.Selection, new Event());
                }
            }
        }
        for (FormPart part : there) {
            if (!pages.containsKey(part)) {
                pages.put(part, new Page(part));
            }
        }
    }

    private void look() {
        int index = folder.getSelectionIndex();
        pages.values().stream().filter(p -> folder.indexOf(p.tab) == index).findFirst().ifPresent(Page::look);
    }
}
