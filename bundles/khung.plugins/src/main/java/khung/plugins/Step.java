package khung.plugins;

import java.util.Locale;

import khung.text.Phrase;

/** What happens to a plugin on its way in or out, in this order. */
public enum Step {
    /** Whose signature it bears, and whether the file is what was signed. */
    SIGNATURE,
    /** What the file holds, and whether every digest agrees. */
    CONTENTS,
    /** Whether all it needs is there. */
    RESOLVE,
    /** What is wrong with the rubrics inside. */
    LINT,
    /** Its file and bundles are laid down; nothing of it runs yet. */
    INSTALL,
    /** The version before it stops and this one starts. */
    START,
    /** Whether everything it promised has come. */
    CHECK,
    /** From here on it is installed, or removed, also after the next start. */
    COMMIT,
    /** The version before it, or the plugin removed, is cleared away. */
    CLEAN;

    /** The step in words. */
    public String in(Locale language) {
        return Phrase.of(Step.class, "step." + name()).in(language);
    }
}
