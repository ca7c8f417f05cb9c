package khung.administration;

import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Method;
import khung.text.Exact;

/** How a row is scored, in a line or a few. */
record MethodWords(Office office, int decimals) implements Method.Cases<String> {

    private String number(BigFraction value) {
        return Exact.display(value, decimals);
    }

    private String say(String key, Object... arguments) {
        return office.say("method." + key, arguments);
    }

    @Override
    public String passFail(Method.PassFail method) {
        return say("pass-fail");
    }

    @Override
    public String ratio(Method.Ratio method) {
        String target = number(method.target()) + method.upTo().map(u -> " – " + number(u)).orElse("");
        return say("ratio", (method.strict() ? "> " : "") + target, method.unit()).strip();
    }

    @Override
    public String tiers(Method.Tiers method) {
        return say("tiers", method.tiers().stream().map(t -> t.name() + " = " + number(t.points()))
                .collect(Collectors.joining("; ")));
    }

    @Override
    public String points(Method.Points method) {
        return say("points");
    }

    @Override
    public String assessedPercent(Method.AssessedPercent method) {
        return say("assessed-percent");
    }

    @Override
    public String bands(Method.Bands method) {
        return say("bands", method.bands().stream().map(b -> "\n  " + b.text() + " = " + number(b.points()))
                .collect(Collectors.joining()));
    }

    @Override
    public String chooseOne(Method.ChooseOne method) {
        return say("choose-one", method.options().stream().map(o -> "\n  " + o.number() + ") " + o.text() + " ≤ "
                + number(o.max())).collect(Collectors.joining()));
    }

    @Override
    public String outcomes(Method.Outcomes method) {
        return say("outcomes", method.of(), method.tiers().stream().map(t -> "\n  " + t.text() + " = "
                + number(t.points())).collect(Collectors.joining()));
    }

    @Override
    public String catalogue(Method.Catalogue method) {
        return say("catalogue");
    }

    @Override
    public String levels(Method.Levels method) {
        return say("levels", String.join(" · ", method.names()));
    }

    @Override
    public String tasks(Method.Tasks method) {
        return say("tasks", String.join(" · ", method.levels()));
    }

    @Override
    public String narrative(Method.Narrative method) {
        return say("narrative");
    }
}
