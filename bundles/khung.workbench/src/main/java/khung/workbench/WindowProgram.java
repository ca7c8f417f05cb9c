package khung.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

import khung.cli.CommandLine;
import khung.dossier.DossierStore;
import khung.dossier.FormPrinter;
import khung.plugins.PluginRuntime;
import khung.forms.FormParts;
import khung.policy.Switching;
import khung.rubric.Rubrics;

/** The program with the window: called on the main thread, returns when the window is closed. */
@Component(service = Callable.class, configurationPid = "khung.window", property = "khung.window:Boolean=true")
@Designate(ocd = WindowProgram.Settings.class)
public final class WindowProgram implements Callable<Integer> {

    private final Rubrics rubrics;
    private final DossierStore store;
    private final Switching switching;
    private final PluginRuntime plugins;
    private final OpenWindow window;
    private final FormParts parts;
    private final String language;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile FormPrinter printer;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CommandLine commands;

    /** Settings of the window on this machine. */
    @ObjectClassDefinition(name = "Khung window")
    public @interface Settings {
        /** The language, in effect from the next start; blank for what {@code KHUNG_LANG} says. */
        @AttributeDefinition(name = "language", description = "vi or en; blank for KHUNG_LANG, else vi")
        String language() default "";
    }

    /** Touches no widget: that is for the main thread. */
    @Activate
    public WindowProgram(@Reference Rubrics rubrics, @Reference DossierStore store, @Reference Switching switching,
            @Reference PluginRuntime plugins, @Reference OpenWindow window, @Reference FormParts parts, Settings settings) {
        this.rubrics = rubrics;
        this.store = store;
        this.switching = switching;
        this.plugins = plugins;
        this.window = window;
        this.parts = parts;
        this.language = settings.language().isBlank() ? System.getenv().getOrDefault("KHUNG_LANG", "vi")
                : settings.language();
    }

    @Override
    public Integer call() {
        Display display = new Display();
        try (Workbench workbench = new Workbench(display, rubrics, store, Optional.of(switching),
                Optional.of(plugins), Optional.ofNullable(printer), Optional.ofNullable(commands), Locale.forLanguageTag(language))) {
            workbench.parts(parts);
            window.opened(workbench);
            workbench.open();
            workbench.run();
        } finally {
            window.closed();
            display.dispose();
        }
        return 0;
    }
}
