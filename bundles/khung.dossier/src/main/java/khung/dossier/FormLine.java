package khung.dossier;

/** A line of the printed form in which the dossier's own period and unit stand. */
public final class FormLine {

    private FormLine() {
    }

    /**
     * Fills {@code {quarter}}, {@code {year}} and {@code {unit}} in a line of a rubric's form; any other
     * line comes back as it is.
     */
    public static String fill(String line, Dossier dossier) {
        return line.replace("{quarter}", dossier.period().roman())
                .replace("{year}", Integer.toString(dossier.period().year()))
                .replace("{unit}", dossier.unit());
    }
}
