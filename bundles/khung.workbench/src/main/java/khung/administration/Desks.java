package khung.administration;

import khung.rubric.Rubric;
import khung.rubric.Ruling;
import khung.rubric.Supplement;

/** Where a page sends a person on to. UI thread. */
interface Desks {

    /** To the comparison, with this version on the new side. */
    void compare(Rubric rubric);

    /** To the findings of this version. */
    void findings(Rubric rubric);

    /** To the dialog that makes new dossiers use this version. */
    void switchTo(Rubric rubric);

    /** To the dialog that brings dossiers to what is in force already. */
    void bring();

    /** To the dialog that puts this draft in force. */
    void putInForce(Rubric rubric);

    /** To the dialog that changes how this ruling is read. */
    void change(Ruling ruling);

    /** To the dialog that lays this supplement on, or takes it off. */
    void turn(Supplement supplement, boolean on);
}
