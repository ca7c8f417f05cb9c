package khung.workbench;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the open window to the front when a second start asks for it. Any thread. */
@Component(service = Runnable.class, property = "khung.window.raise:Boolean=true")
public final class RaiseWindow implements Runnable {

    private final OpenWindow window;

    /** @param window knows what is open */
    @Activate
    public RaiseWindow(@Reference OpenWindow window) {
        this.window = window;
    }

    @Override
    public void run() {
        window.raise();
    }
}
