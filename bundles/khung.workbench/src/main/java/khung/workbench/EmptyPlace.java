package khung.workbench;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import khung.plugins.Offer;

/** What stands where forms would, while no bloc is installed: how to get one. UI thread. */
final class EmptyPlace extends Composite {

    private static final int MARGIN = 28;
    private static final int WIDTH = 560;
    private static final int LARGER = 3;

    private final Desk desk;
    private final Text says;
    private final Button page;

    EmptyPlace(Composite parent, Desk desk) {
        super(parent, SWT.BORDER);
        this.desk = desk;
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = MARGIN / 2;
        setLayout(layout);
        Text title = text(SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        title.setText(desk.say("empty.title"));
        title.setFont(new LocalResourceManager(JFaceResources.getResources(getDisplay()), this)
                .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).increaseHeight(LARGER)));
        says = text(SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        page = new Button(this, SWT.PUSH);
        page.setText(desk.say("empty.page"));
        page.setToolTipText(desk.say("empty.page.tip"));
        page.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> desk.plugins().openPage()));
    }

    private Text text(int style) {
        Text text = new Text(this, style);
        text.setBackground(getBackground());
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = WIDTH;
        text.setLayoutData(wide);
        return text;
    }

    /** Says what can be had now. */
    void show() {
        List<String> lines = new ArrayList<>();
        lines.add(desk.say("empty.says"));
        List<Offer> offers = desk.plugins().offers();
        lines.add("");
        lines.add(desk.say(offers.isEmpty() ? "empty.noOffer" : "empty.offers"));
        offers.forEach(o -> lines.add("  •  " + desk.say("empty.offer", o.name(), o.version())));
        lines.add("");
        lines.add(desk.say("empty.keeps"));
        String words = String.join("\n", lines);
        if (!says.getText().equals(words)) {
            says.setText(words);
            layout();
        }
    }

    @Override
    public boolean setFocus() {
        return page.setFocus();
    }
}
