package khung.policy;

import java.text.Normalizer;

/**
 * How far a reading of a ruling reaches.
 *
 * @param level how far
 * @param name the unit's name, or {@code id@version} of the rubric; the empty text for the province
 */
public record Scope(Level level, String name) {

    /** The whole province. */
    public static final Scope PROVINCE = new Scope(Level.PROVINCE, "");

    /** From wide to narrow: the narrower one wins. */
    public enum Level {
        /** Everybody. */
        PROVINCE,
        /** Dossiers by one version of a rubric. */
        RUBRIC,
        /** Dossiers of one unit. */
        UNIT
    }

    /** One version of a rubric. */
    public static Scope rubric(String reference) {
        return new Scope(Level.RUBRIC, reference);
    }

    /** One unit. */
    public static Scope unit(String name) {
        return new Scope(Level.UNIT, name);
    }

    /** Whether a dossier of this unit by this rubric is within it. */
    public boolean holdsFor(String unit, String reference) {
        return switch (level) {
            case PROVINCE -> true;
            case RUBRIC -> name.equals(reference);
            case UNIT -> same(name, unit);
        };
    }

    /** Whether two ways of typing a unit's name are the same letters. */
    static boolean same(String unit, String other) {
        return Normalizer.normalize(unit, Normalizer.Form.NFC).equals(Normalizer.normalize(other, Normalizer.Form.NFC));
    }
}
