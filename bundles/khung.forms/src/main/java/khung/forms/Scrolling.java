package khung.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page that scrolls down and is as wide as its place, but never narrower than it can be read. */
final class Scrolling {

    private static final int LINE = 16;
    private static final String MEASURED = "khung.measured";

    private Scrolling() {
    }

    /** Around a page still to be set; its scroll bar is always there, so that its width does not jump. */
    static ScrolledComposite around(Composite parent, int leastWidth) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setAlwaysShowScrollBars(true);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinWidth(leastWidth);
        scrolled.setShowFocusedControl(true);
        scrolled.getVerticalBar().setIncrement(LINE * 3);
        scrolled.setBackground(scrolled.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        scrolled.addListener(SWT.Resize, e -> measure(scrolled, false));
        return scrolled;
    }

    /**
     * Measures the page.
     *
     * @param changed whether something on it came or went
     */
    static void measure(ScrolledComposite scrolled, boolean changed) {
        int width = Math.max(scrolled.getClientArea().width, scrolled.getMinWidth());
        boolean seen = scrolled.getClientArea().width > 1;
        if (scrolled.getContent() == null || !seen) {
            return;
        }
        if (changed || !Integer.valueOf(width).equals(scrolled.getData(MEASURED))) {
            scrolled.setData(MEASURED, width);
            scrolled.setMinHeight(scrolled.getContent().computeSize(width, SWT.DEFAULT, changed).y);
        }
    }

    /** Scrolls the page a control is on by turns of the wheel. */
    static void by(Control control, int turns) {
        ScrolledComposite scrolled = of(control);
        if (scrolled != null) {
            Point origin = scrolled.getOrigin();
            scrolled.setOrigin(origin.x, origin.y - turns * LINE);
        }
    }

    /** Brings a control into the upper third of the page it is on. */
    static void to(Control control) {
        ScrolledComposite scrolled = of(control);
        if (scrolled != null) {
            Rectangle area = control.getDisplay().map(control.getParent(), scrolled.getContent(), control.getBounds());
            int shown = scrolled.getClientArea().height;
            int top = scrolled.getOrigin().y;
            if (area.y < top || area.y + area.height > top + shown) {
                scrolled.setOrigin(0, Math.max(0, area.y - shown / 3));
            }
        }
    }

    private static ScrolledComposite of(Control control) {
        Composite parent = control.getParent();
        while (parent != null && !(parent instanceof ScrolledComposite)) {
            parent = parent.getParent();
        }
        return (ScrolledComposite) parent;
    }
}
