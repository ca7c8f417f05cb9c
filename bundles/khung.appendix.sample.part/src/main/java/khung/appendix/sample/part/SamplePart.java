package khung.appendix.sample.part;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.component.annotations.Component;

import khung.forms.FormPart;
import khung.forms.FormSite;
import khung.rubric.Item;
import khung.text.Phrase;

/**
 * Sample of a form part: how many criteria are answered, as a person types, and a button that writes into the form. For
 * the forms of the sample appendix only.
 */
@Component(property = FormPart.RUBRIC + "=sample-2026.phu-luc-mau")
public final class SamplePart implements FormPart {

    private static final List<String> MET_AT_ONCE = List.of("self.I.1", "self.I.2");
    private static final String MET = "met";

    @Override
    public String title(Locale language) {
        return say(language, "title");
    }

    @Override
    public void create(Composite parent, FormSite site) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        Label answered = new Label(page, SWT.NONE);
        Button met = new Button(page, SWT.PUSH);
        met.setText(say(site.language(), "met"));
        met.addListener(SWT.Selection, e -> MET_AT_ONCE.forEach(path -> site.write(path, MET)));
        Runnable show = () -> {
            List<Item> rows = site.rubric().criteria().toList();
            long done = rows.stream().filter(r -> !site.text("self." + r.key()).isEmpty()).count();
            answered.setText(say(site.language(), "answered", done, rows.size()));
            met.setEnabled(!site.readOnly());
            page.layout();
        };
        site.onChange(show);
        show.run();
    }

    private static String say(Locale language, String key, Object... arguments) {
        return Phrase.of(SamplePart.class, key, arguments).in(language);
    }
}
