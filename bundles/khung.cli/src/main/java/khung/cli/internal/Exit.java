package khung.cli.internal;

/** Exit statuses. */
final class Exit {

    static final int DONE = 0;
    /** This input is incomplete, undecided or refused by a rule, or lint found an error. */
    static final int REFUSED = 1;
    /** Bad input or usage. */
    static final int BAD_INPUT = 2;
    /** The program itself is at fault. */
    static final int FAULT = 3;

    private Exit() {
    }
}
