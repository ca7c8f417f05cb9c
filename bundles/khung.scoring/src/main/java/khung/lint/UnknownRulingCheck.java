package khung.lint;

import java.util.ArrayList;
import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Rubric;

/** Rulings and options that a rubric or its guidance names and nothing installed brings. */
final class UnknownRulingCheck implements Check {

    private static final String UNKNOWN = "rulingUnknown";

    @Override
    public List<Finding> look(Examined at) {
        Rubric rubric = at.rubric();
        NamedRulings named = new NamedRulings(rubric);
        List<Finding> all = new ArrayList<>();
        named.rulings().forEach((id, row) -> {
            if (at.rulings().find(id).isEmpty()) {
                Finding whole = Found.whole(rubric, UNKNOWN + ":" + id, Severity.ERROR, UNKNOWN, id);
                all.add(row.map(i -> new Finding(whole.id(), whole.severity(), i.key(), whole.what(), whole.effect(),
                        whole.remedy(), i.source())).orElse(whole));
            }
        });
        named.options().forEach((id, options) -> at.rulings().find(id).ifPresent(ruling -> options.stream()
                .filter(o -> !ruling.allows(o)).forEach(o -> all.add(Found.whole(rubric,
                        "optionUnknown:" + id + "." + o, Severity.ERROR, "optionUnknown", o, id)))));
        return all;
    }
}
