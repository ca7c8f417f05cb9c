package khung.workbench;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Component;

/** The window that is open in this process, if any. Any thread. */
@Component(service = OpenWindow.class)
public final class OpenWindow {

    private final AtomicReference<Workbench> window = new AtomicReference<>();

    void opened(Workbench workbench) {
        window.set(workbench);
    }

    void closed() {
        window.set(null);
    }

    void raise() {
        Workbench open = window.get();
        Display display = open == null ? null : open.desk().display();
        try {
            if (display != null && !display.isDisposed()) {
                display.asyncExec(open::raise);
            }
        } catch (SWTException e) {
            // It was closing at this moment.
        }
    }
}
