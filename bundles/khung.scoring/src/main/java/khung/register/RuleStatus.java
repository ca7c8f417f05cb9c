package khung.register;

/** What a rule is to the program. */
public enum RuleStatus {
    /** Something installed computes or refuses by it. */
    ENFORCED,
    /** A person enters what it asks for. */
    FACT,
    /** A step of the dossier's process. */
    PROCESS,
    /** Beyond a program's reach. */
    OUTSIDE
}
